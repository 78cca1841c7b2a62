import type { Recognition, Recognised } from '../../lib/stack/recognise.ts';
import { fillIn, type StackFile } from '../../lib/stack/stack-texts.ts';
import type { StackTool } from '../../lib/stack/stack-data.ts';
import { isRetiredStatus, type Report, type ReportComponent } from '../../lib/stack/to-report.ts';
import { make, makeLink } from '../shared/make-element.ts';

/** Most names that are listed; the rest is counted. A page of twenty thousand lines helps nobody. */
const listLimit = 200;

/** What the answer is about besides the report. */
export interface Context {
  file: StackFile;
  recognition: Recognition;
  includes: string[];
  /** The names come from one text, so that their line numbers mean something. */
  oneText: boolean;
  chosen: ReadonlySet<string>;
}

export function toToolLink({ file }: Context, { id, name, status }: StackTool): HTMLElement {
  const link = makeLink(`${file.root}tools/${id}/`, name, isRetiredStatus(status));
  if (status === 'active') return link;
  return make('span', 'tool', link, ' ', make('span', `status ${status}`, make('span', 'hidden-text', file.status[status])));
}

const toToolLinks = (context: Context, tools: readonly StackTool[]) =>
  tools.flatMap((tool, i) => [...(i > 0 ? [', '] : []), toToolLink(context, tool)]);

const toComponentLink = ({ file }: Context, { component }: ReportComponent) =>
  make(
    'span',
    'component',
    make('span', 'number', component.number),
    ' ',
    makeLink(`${file.root}components/${component.id}/`, component.title),
  );

/** A section under a heading; nothing when it would be empty. */
export function makeSection(id: string, title: string, ...children: (Node | string)[]): HTMLElement[] {
  if (children.length === 0) return [];
  const heading = make('h2', '', title);
  heading.id = `stack-${id}`;
  const section = make('section', `band ${id}`, heading, ...children);
  section.setAttribute('aria-labelledby', heading.id);
  return [section];
}

const makeList = (className: string, items: (Node | string)[][]) =>
  make('ul', `plain ${className}`, ...items.map((item) => make('li', '', ...item)));

/** The pipeline as a line: stages are stations, components stops, filled where a tool serves them. */
function makeRail(context: Context, report: Report): HTMLElement {
  const { texts } = context.file;
  const rail = make('ol', 'plain stack-rail');
  for (const { stage, components } of report.stages) {
    const disc = make('span', 'disc', stage.number);
    disc.ariaHidden = 'true';
    const stops = components.map((item) => {
      const filled = item.tools.length > 0;
      const what = filled ? make('span', 'tools', ...toToolLinks(context, item.tools)) : make('span', 'note', texts.none);
      return make('li', filled ? 'filled' : '', toComponentLink(context, item), ' ', what);
    });
    const station = make('li', '', make('h3', '', disc, ` ${stage.title}`), make('ol', 'plain', ...stops));
    station.dataset['stage'] = stage.id;
    rail.append(station);
  }
  return rail;
}

function makeEnded(context: Context, report: Report): HTMLElement {
  const { texts, status } = context.file;
  if (report.ended.length === 0) return make('p', 'note', texts.endedNone);
  const toSuccessors = (successors: readonly StackTool[]) =>
    successors.flatMap((tool, i) => [i > 0 ? ', ' : '', toToolLink(context, tool), context.chosen.has(tool.id) ? ` (${texts.have})` : '']);
  return makeList(
    'rows',
    report.ended.map(({ tool, successors }) => {
      const instead =
        successors.length > 0
          ? [`${isRetiredStatus(tool.status) ? texts.useNow : texts.useLater} `, ...toSuccessors(successors)]
          : [isRetiredStatus(tool.status) ? (tool.note ?? texts.noSuccessor) : texts.noHurry];
      return [
        make('span', 'name', makeLink(`${context.file.root}tools/${tool.id}/`, tool.name, isRetiredStatus(tool.status))),
        make('span', `status ${tool.status}`, status[tool.status]),
        make('span', 'what', ...instead),
      ];
    }),
  );
}

function makeLicenses(context: Context, report: Report): (Node | string)[] {
  const { texts, licenseKind } = context.file;
  const rows = report.licenses.map(({ kind, tools }) => {
    // What asks for attention is named with its licence; the rest only by name.
    const named = tools.flatMap((tool, i) => [
      i > 0 ? ', ' : '',
      toToolLink(context, tool),
      kind === 'copyleft' || kind === 'source-available' ? ` (${tool.license.replace(/^LicenseRef-/, '')})` : '',
    ]);
    const attention = kind === 'copyleft' || kind === 'source-available';
    return [
      make('span', attention ? 'name attention' : 'name', licenseKind[kind]),
      make('span', 'count', String(tools.length)),
      make('span', 'what', ...named),
    ];
  });
  return [makeList('rows', rows), make('p', 'note', texts.licensesLead)];
}

function makeEmpty(context: Context, report: Report): (Node | string)[] {
  const { texts } = context.file;
  const empty = report.stages.flatMap(({ stage, components }) =>
    components.filter(({ tools }) => tools.length === 0).map((item) => ({ stage, item })),
  );
  if (empty.length === 0) return [];
  const list = make('ul', 'plain rows wide');
  for (const { stage, item } of empty) {
    const row = make(
      'li',
      '',
      make('span', 'name', toComponentLink(context, item)),
      make('span', 'what', item.component.question),
      make('span', 'what', ...(item.candidates.length > 0 ? [`${texts.candidates} `, ...toToolLinks(context, item.candidates)] : [])),
    );
    row.dataset['stage'] = stage.id;
    list.append(row);
  }
  return [make('p', 'note', texts.emptyLead), list];
}

/** What the reader has to decide: packages of several tools, tools known by their name only, files that are not here. */
function makeCheck(context: Context, onAdd: (id: string) => void): (Node | string)[] {
  const { texts } = context.file;
  const toButton = (tool: StackTool) => {
    const button = make('button', 'add', fillIn(texts.add, { tool: tool.name }));
    button.type = 'button';
    button.addEventListener('click', () => onAdd(tool.id));
    return button;
  };
  const open = ({ shares }: Recognised) => shares.filter(({ id }) => !context.chosen.has(id));
  const items = [
    ...context.recognition.recognised
      .filter((one) => open(one).length > 0)
      .map((one) => [
        `${fillIn(texts.shares, { name: one.found.name, tool: one.tool.name })} `,
        ...open(one).flatMap((tool) => [toButton(tool), ' ']),
      ]),
    ...context.recognition.recognised
      .filter(({ by }) => by === 'name')
      .map(({ found, tool }) => [fillIn(texts.byName, { name: found.name, tool: tool.name })]),
    ...context.includes.map((name) => [fillIn(texts.includes, { name })]),
  ];
  return items.length > 0 ? [makeList('hints', items)] : [];
}

function makeUnrecognised(context: Context): (Node | string)[] {
  const { texts } = context.file;
  const { unrecognised } = context.recognition;
  if (unrecognised.length === 0) return [];
  const items = unrecognised
    .slice(0, listLimit)
    .map(({ name, line }): (Node | string)[] => [
      make('code', '', name),
      ...(context.oneText ? [' ', make('span', 'note', fillIn(texts.line, { n: line }))] : []),
    ]);
  const rest = unrecognised.length - items.length;
  if (rest > 0) items.push([fillIn(texts.more, { n: rest })]);
  return [make('p', 'note', texts.unrecognisedLead), makeList('names', items)];
}

/** The answer in sections, without the diagram. */
export function makeAnswer(context: Context, report: Report, onAdd: (id: string) => void): HTMLElement[] {
  const { texts } = context.file;
  if (report.tools.length === 0) return makeSection('unrecognised', texts.unrecognised, ...makeUnrecognised(context));
  return [
    ...makeSection('ended', texts.ended, makeEnded(context, report)),
    ...makeSection('pipeline', texts.pipeline, makeRail(context, report)),
    ...makeSection('licenses', texts.licenses, ...makeLicenses(context, report)),
    ...makeSection('empty', texts.empty, ...makeEmpty(context, report)),
    ...(report.stale.length > 0
      ? makeSection(
          'stale',
          texts.stale,
          make('p', 'note', texts.staleLead),
          makeList(
            'names',
            report.stale.map((tool) => [toToolLink(context, tool), ' ', make('time', '', tool.verified)]),
          ),
        )
      : []),
    ...makeSection('check', texts.check, ...makeCheck(context, onAdd)),
    ...makeSection('unrecognised', texts.unrecognised, ...makeUnrecognised(context)),
  ];
}
