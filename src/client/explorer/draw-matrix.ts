import { make, makeLink } from '../dom/make-element.ts';
import type { Option, PageRow } from './read-page.ts';
import { fill, type Texts } from './texts.ts';

/** What the matrix shows: tools by components. */
export interface MatrixData {
  rows: readonly PageRow[];
  /** Options of the component facet that are columns, and how many tools with the chosen properties each has. */
  columns: readonly Option[];
  counts: ReadonlyMap<string, number>;
  stageTitles: ReadonlyMap<string, string>;
  /** Address of the pages of components. */
  componentsAt: string;
}

const hidden = (text: string) => make('span', 'hidden-text', text);

function header(scope: 'col' | 'row' | 'colgroup', ...children: (Node | string)[]) {
  const cell = make('th', '', ...children);
  cell.scope = scope;
  return cell;
}

function mark(kind: string, text: string, stage: string) {
  const cell = make('td', '', make('span', `stop ${kind}`), hidden(text));
  cell.dataset['stage'] = stage;
  return cell;
}

function drawHead({ columns, counts, stageTitles, componentsAt }: MatrixData, texts: Texts): HTMLElement {
  const stages = [...new Set(columns.map(({ stage }) => stage))].map((stage) => {
    const cell = header('colgroup', stageTitles.get(stage) ?? stage);
    cell.colSpan = columns.filter((column) => column.stage === stage).length;
    cell.dataset['stage'] = stage;
    return cell;
  });
  const names = columns.map(({ value, label, number, stage }) => {
    const cell = header('col', makeLink(`${componentsAt}${value}/`, label), make('b', 'number', number));
    cell.dataset['stage'] = stage;
    return cell;
  });
  const numbers = columns.map(({ value }) => make('td', '', counts.has(value) ? String(counts.get(value)) : make('b', '', '0')));
  const first = header('col', texts.tool);
  first.rowSpan = 2;
  const head = make('thead', '', make('tr', 'stages', first, ...stages), make('tr', 'names', ...names));
  head.append(make('tr', 'gaps', header('row', texts.gaps), ...numbers));
  return head;
}

function drawRow(row: PageRow, columns: readonly Option[], texts: Texts): HTMLElement {
  const cells = columns.map(({ value, stage }) => {
    const at = row.values.component.indexOf(value);
    if (at < 0) return make('td', '');
    return at === 0 ? mark('main', texts.main, stage) : mark('also', texts.also, stage);
  });
  return make('tr', '', header('row', row.link.cloneNode(true)), ...cells);
}

/** Draws the matrix into a place, and under it a sentence that names the gaps. */
export function drawMatrix(place: HTMLElement, data: MatrixData, texts: Texts) {
  const missing = data.columns.filter(({ value }) => !data.counts.has(value));
  const sentence = make('p', 'note', missing.length > 0 ? `${texts.gapList} ` : texts.noGaps);
  missing.forEach(({ value, label, number }, i) => {
    sentence.append(i > 0 ? ', ' : '', makeLink(`${data.componentsAt}${value}/`, `${number} ${label}`));
  });
  const caption = fill(texts.matrix, { n: data.rows.length });
  const table = make('table', '', make('caption', 'note', make('span', '', caption)), drawHead(data, texts));
  table.append(make('tbody', '', ...data.rows.map((row) => drawRow(row, data.columns, texts))));
  const scroll = make('div', 'matrix-scroll', table);
  // A place that scrolls must be reachable by the keyboard.
  scroll.tabIndex = 0;
  scroll.role = 'region';
  scroll.ariaLabel = caption;
  place.replaceChildren(scroll, sentence);
}
