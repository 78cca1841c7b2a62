import { fillIn } from '../../lib/stack/stack-texts.ts';
import { toShared } from '../../lib/stack/share.ts';
import { toMarkdown } from '../../lib/stack/to-markdown.ts';
import { toDiagram, toMermaid } from '../../lib/stack/to-mermaid.ts';
import { toReport, type Report } from '../../lib/stack/to-report.ts';
import { copyText } from '../dom/copy-text.ts';
import { make } from '../dom/make-element.ts';
import { drawDiagram } from './draw-diagram.ts';
import { makeSection, type Context } from './answer-parts.ts';
import { makeAnswer } from './make-answer.ts';

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', '', text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** Buttons that take the answer out of the page: link, Markdown, paper. */
function makeActions({ file, recognition }: Context, report: Report, summary: string, mermaid: string): HTMLElement {
  const { texts, root } = file;
  const said = make('span', 'note');
  said.role = 'status';
  const area = make('textarea', 'copy-area');
  area.readOnly = true;
  area.hidden = true;
  area.rows = 6;
  area.ariaLabel = texts.notCopied;
  const copy = async (text: string) => {
    said.textContent = (await copyText(text, area)) ? texts.copied : texts.notCopied;
  };
  const toUrl = (id: string) => new URL(`${root}tools/${id}/`, location.href).href;
  const buttons = make(
    'p',
    'buttons',
    // Only on demand: the address names tools, and nothing of it should come into the history unasked.
    makeButton(texts.copyLink, () => void copy(location.origin + location.pathname + toShared(report.tools.map(({ id }) => id)))),
    makeButton(texts.copyMarkdown, () => void copy(toMarkdown(report, { ...recognition, mermaid, summary, toUrl }, { ...file, ...texts }))),
    makeButton(texts.print, () => print()),
    said,
  );
  const group = make('div', 'actions no-print', buttons, area);
  group.role = 'group';
  group.ariaLabel = texts.actions;
  return group;
}

/** Whether the diagram was asked for; it then stays, and follows every change of the stack and of the width. */
let drawn = false;
let observer: ResizeObserver | undefined;

function makeDiagram({ file: { texts } }: Context, report: Report): { section: HTMLElement[]; mermaid: string } {
  const stages = toDiagram(report, texts);
  const mermaid = toMermaid(stages, texts);
  const place = make('div', 'diagram-place');
  const draw = () => {
    drawn = true;
    button.hidden = true;
    let width = -1;
    observer?.disconnect();
    observer = new ResizeObserver(() => {
      if (place.clientWidth === width) return;
      width = place.clientWidth;
      drawDiagram(place, stages, texts);
    });
    observer.observe(place);
  };
  const button = makeButton(texts.draw, () => {
    draw();
    // The button has gone.
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
  const source = make('details', 'mermaid-source', make('summary', '', texts.source), make('pre', '', make('code', '', mermaid)));
  source.querySelector('pre')!.tabIndex = 0;
  if (drawn) draw();
  return { section: makeSection('diagram', texts.diagram, make('p', 'buttons no-print', button), place, source), mermaid };
}

/**
 * Shows what is to be said about the chosen tools.
 *
 * @param onAdd called when the reader adds a tool from the answer
 * @returns the counts as a sentence
 */
export function showAnswer(place: HTMLElement, context: Context, onAdd: (id: string) => void): string {
  const { texts } = context.file;
  // The day on which it is read: nothing here is made when the site is built.
  const report = toReport(context.file, context.chosen, new Date().toISOString().slice(0, 10));
  const summary = fillIn(texts.summary, {
    tools: report.tools.length,
    covered: report.covered,
    total: report.total,
    ended: report.ended.length,
    unrecognised: context.recognition.unrecognised.length + context.recognition.more,
  });
  const sections = makeAnswer(context, report, onAdd);
  if (report.tools.length === 0) {
    place.replaceChildren(...sections);
  } else {
    const { section, mermaid } = makeDiagram(context, report);
    place.replaceChildren(makeActions(context, report, summary, mermaid), ...sections, ...section);
  }
  const toCheck = place.querySelectorAll('.hints > li').length;
  return toCheck > 0 ? `${summary} ${fillIn(texts.toCheck, { n: toCheck })}` : summary;
}
