import { isRetired, type Part, type Row, type Section } from '../../lib/compare/rows.ts';
import type { CompareText, Translate } from '../../lib/compare/texts.ts';
import type { ToolJson } from '../../lib/tool-json.ts';
import { make, makeLink } from '../dom/make-element.ts';

const headings: Record<Section, CompareText> = { differ: 'compare.differ', same: 'compare.same', proof: 'compare.proof' };

function drawPart(part: Part, base: string): HTMLElement {
  const element = make('span', 'part');
  if (part.href !== undefined) {
    const link = makeLink(part.href, part.text);
    link.rel = 'noopener';
    element.append(link);
  } else if (part.path !== undefined) element.append(makeLink(base + part.path, part.text, part.retired));
  else if (part.status) element.append(make('span', `status ${part.status}`, part.text));
  else element.append(part.code ? make('code', '', part.text) : part.text);
  if (part.proof) {
    const proof = makeLink(part.proof.href, part.proof.text);
    proof.rel = 'noopener';
    element.append(' ', make('span', 'check', '(', proof, ')'));
  }
  if (part.note !== undefined) element.append(make('span', 'minor', part.note));
  if (part.date !== undefined) {
    const time = make('time', '', part.date);
    time.dateTime = part.date;
    element.append(' ', time);
  }
  return element;
}

function fillCell(cell: HTMLElement, parts: readonly Part[], stacked: boolean, base: string, t: Translate) {
  const value = make('div', 'value');
  if (parts.length === 0) {
    const dash = make('span', 'minor', '–');
    dash.ariaHidden = 'true';
    value.append(dash, make('span', 'hidden-text', t('compare.nothing')));
  } else if (stacked && parts.length > 1) {
    value.append(make('ul', 'plain', ...parts.map((part) => make('li', '', drawPart(part, base)))));
  } else {
    value.append(...parts.flatMap((part, i) => [...(i > 0 ? [', '] : []), drawPart(part, base)]));
  }
  cell.append(value);
}

/** The roles are written out because a phone shows rows as records, and browsers drop the roles of tables that are not laid out as such. */
function withRole<E extends HTMLElement>(element: E, role: string): E {
  element.role = role;
  return element;
}

const toSourcesId = (id: string) => `sources-${id}`;

/**
 * The comparison as a table: a row per field, a column per tool, sections with headings as soon as there is something to
 * compare.
 *
 * @param base path of the site in this language, without a slash at its end
 */
export function drawTable(tools: readonly ToolJson[], rows: readonly Row[], base: string, t: Translate): HTMLTableElement {
  const table = withRole(make('table', 'compare-table', make('caption', 'hidden-text', t('compare.table'))), 'table');
  table.dataset['columns'] = String(tools.length);

  const corner = withRole(make('th', '', make('span', 'hidden-text', t('compare.field'))), 'columnheader');
  corner.scope = 'col';
  const names = tools.map(({ id, name, status, verified, sources }) => {
    const cell = withRole(make('th', '', makeLink(`${base}/tools/${id}/`, name, isRetired(status))), 'columnheader');
    cell.scope = 'col';
    // Sources stand for the whole entry, so each column says once when it was checked and leads to them.
    const checked = makeLink(`#${toSourcesId(id)}`, t('compare.checked', { date: verified, n: sources.length }));
    cell.append(make('span', `status ${status}`, t(`status.${status}`)), make('span', 'minor', checked));
    return cell;
  });
  table.append(withRole(make('thead', '', withRole(make('tr', '', corner, ...names), 'row')), 'rowgroup'));

  for (const section of ['differ', 'same', 'proof'] as const) {
    const own = rows.filter((row) => row.section === section);
    if (own.length === 0) continue;
    const body = withRole(make('tbody', section), 'rowgroup');
    if (tools.length > 1 || section === 'proof') {
      const heading = withRole(make('th', '', make('span', 'stuck', t(headings[section]))), 'columnheader');
      heading.scope = 'rowgroup';
      heading.colSpan = tools.length + 1;
      body.append(withRole(make('tr', 'section', heading), 'row'));
    }
    for (const { label, cells, stacked, fields } of own) {
      const head = withRole(make('th', '', t(label)), 'rowheader');
      head.scope = 'row';
      const values = cells.map((parts, i) => {
        const cell = withRole(make('td'), 'cell');
        if (fields.includes('sources')) cell.id = toSourcesId(tools[i]!.id);
        // Seen on a phone, where the column heads are far away: the style sheet shows it before the value.
        cell.dataset['tool'] = tools[i]!.name.replace(/ \(.*\)$/, '');
        // Sources show their addresses; plain links get theirs on paper, by the print style of the site.
        if (section === 'proof' && !stacked) cell.className = 'print-links';
        fillCell(cell, parts, stacked, base, t);
        return cell;
      });
      body.append(withRole(make('tr', '', head, ...values), 'row'));
    }
    table.append(body);
  }
  return table;
}
