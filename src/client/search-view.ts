import type { PlaceHit, ToolHit } from '../lib/search/search-results.ts';
import { markMatches } from '../lib/search/mark-matches.ts';
import type { SearchFile } from '../lib/search/search-file.ts';
import type { TextHit } from './search-index.ts';

type Child = Node | string;

/** An element with attributes and children. Texts become text nodes: nothing of the data is ever read as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  children: Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** Parts at odd places are matches. */
const toMarked = (parts: string[]): Child[] => parts.map((part, i) => (i % 2 ? make('mark', {}, [part]) : part));

const toName = (parts: Child[], retired = false) => make('span', { class: retired ? 'hit-name retired-name' : 'hit-name' }, parts);
const toNote = (parts: Child[], kind = 'hit-note') => make('span', { class: kind }, parts);

/** A titled group of rows, hidden while it has none. */
export interface SearchGroup {
  element: HTMLElement;
  show: (title: string, rows: readonly HTMLElement[]) => void;
}

export type SearchView = ReturnType<typeof createView>;

/** Makes the rows of the results. Each is a link with the role of an option. */
export function createView({ root, texts, statuses, components, stages }: SearchFile) {
  const componentsById = new Map(components.map((component) => [component.id, component]));
  const stageTitles = new Map<string | undefined, string>(stages.map(({ id, title }) => [id, title]));
  const or = new Intl.ListFormat(document.documentElement.lang, { type: 'disjunction' });
  /** Rows by what they show. */
  const rows = new Map<string, HTMLElement>();
  /** The same row for the same content, so that it can stay where it is while someone types. */
  function keep(key: string, create: () => HTMLElement): HTMLElement {
    const row = rows.get(key) ?? create();
    rows.set(key, row);
    return row;
  }

  /** @param lines what stands beside the number: name, place, note */
  function toRow(href: string, stage: string | undefined, number: string, lines: Child[], side?: Child[]): HTMLElement {
    // The number has the colour of the stage; who cannot see it hears the stage's name.
    const place = [number, make('span', { class: 'hidden-text' }, [stageTitles.get(stage) ?? ''])];
    return make(
      'a',
      { class: 'hit', role: 'option', 'aria-selected': 'false', tabindex: '-1', href, ...(stage && { 'data-stage': stage }) },
      [
        make('span', { class: 'number' }, place),
        ' ',
        make('span', { class: 'hit-body' }, lines),
        ' ',
        make('span', { class: 'hit-side' }, side),
      ],
    );
  }
  return {
    tool({ id, name: title, summary, component, stage, status, retired, successors, terms }: ToolHit): HTMLElement {
      const { number, title: place } = componentsById.get(component)!;
      const now = fill(texts.useNow, { tools: or.format(successors.slice(0, 3).map((successor) => successor.name)) });
      const toLines = () => [
        toName(toMarked(markMatches(title, terms)), retired),
        ' ',
        toNote([place], 'hit-place'),
        ' ',
        ...(retired && successors.length > 0 ? [toNote([now], 'hit-now'), ' '] : []),
        toNote(toMarked(markMatches(summary, terms))),
      ];
      return keep(`${id} ${terms.join()}`, () =>
        toRow(`${root}tools/${id}/`, stage, number, toLines(), [make('span', { class: `status ${status}` }, [statuses[status]!])]),
      );
    },

    place({ path, title, number = '', tools: n, chapter, stage, terms }: PlaceHit): HTMLElement {
      const side = n ? [n === 1 ? texts.toolOf : fill(texts.toolsOf, { n })] : [];
      const toLines = () => [toName(toMarked(markMatches(title, terms))), ' ', ...(chapter ? [toNote([chapter])] : [])];
      return keep(`${path} ${terms.join()}`, () => toRow(root + path, stage, number, toLines(), side));
    },

    text({ url, title, place, excerpt, stages: [stage] }: TextHit): HTMLElement {
      return toRow(url, stage, '', [toName([title]), ' ', toNote([place], 'hit-place'), ' ', toNote(toMarked(excerpt))]);
    },

    /** A row that leads on: to all tools, to a tool of a like name, to a stage. */
    way(path: string, title: string, stage?: { id: string; number: string }): HTMLElement {
      return toRow(root + path, stage?.id, stage?.number ?? '', [toName([title])]);
    },

    group(id: string): SearchGroup {
      const heading = make('p', { class: 'hit-group', id: `search-group-${id}` });
      const element = make('div', { role: 'group', 'aria-labelledby': heading.id, hidden: '' }, [heading]);
      return {
        element,
        show(title, rows) {
          element.hidden = rows.length === 0;
          if (heading.textContent !== title) heading.textContent = title;
          // Rows that stay are not touched: browsers draw only what changes.
          for (const row of [...element.children].slice(1)) if (!rows.includes(row as HTMLElement)) row.remove();
          rows.forEach((row, i) => {
            const now = element.children[i + 1];
            if (now !== row) element.insertBefore(row, now ?? null);
          });
        },
      };
    },
  };
}
