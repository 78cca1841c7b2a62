import { retiredStatuses } from '../../schema/vocabulary.ts';
import { facets, mapFacets, type ExplorerRow, type Facet, type FacetValues } from './row.ts';
import type { Sort } from './state.ts';

/** The facets that speak against a row. */
function findFailing(row: ExplorerRow, chosen: FacetValues): Facet[] {
  return facets.filter((facet) => chosen[facet].length > 0 && !chosen[facet].some((value) => row.values[facet].includes(value)));
}

/**
 * Rows that fit: one of the chosen values in every facet that has any.
 *
 * @param found ids that the free text found, or undefined when there is no free text
 */
export function filterRows<Row extends ExplorerRow>(rows: readonly Row[], chosen: FacetValues, found?: ReadonlySet<string>): Row[] {
  return rows.filter((row) => (!found || found.has(row.id)) && findFailing(row, chosen).length === 0);
}

/**
 * How many rows each value would show together with the choices in the other facets. Values without a row are not in the map.
 *
 * @param found as for filterRows()
 */
export function countFacets(
  rows: readonly ExplorerRow[],
  chosen: FacetValues,
  found?: ReadonlySet<string>,
): Record<Facet, Map<string, number>> {
  const counts = mapFacets(() => new Map<string, number>());
  for (const row of rows) {
    if (found && !found.has(row.id)) continue;
    const failing = findFailing(row, chosen);
    // A row that fails in one facet only is what that facet, left out, would let in.
    if (failing.length > 1) continue;
    for (const facet of failing.length === 0 ? facets : failing)
      for (const value of row.values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}

/** A choice that could be given up: of a facet all its values, or the free text. */
export interface WayOut {
  drop: Facet | 'q';
  /** How many rows there are without it. */
  count: number;
}

/**
 * Which single choice to give up when no row fits, the one with most rows first. A value alone would not do: values of one facet
 * add to each other.
 */
export function findWaysOut(rows: readonly ExplorerRow[], chosen: FacetValues, found?: ReadonlySet<string>): WayOut[] {
  const withoutFacets = facets
    .filter((facet) => chosen[facet].length > 0)
    .map((drop): WayOut => ({ drop, count: filterRows(rows, { ...chosen, [drop]: [] }, found).length }));
  const withoutText: WayOut[] = found ? [{ drop: 'q', count: filterRows(rows, chosen).length }] : [];
  return [...withoutText, ...withoutFacets].filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** Whether nobody should start with the tool of a row. As in the schema, which browsers should not have to load. */
export function isRetiredRow({ values }: ExplorerRow): boolean {
  return (retiredStatuses as readonly string[]).includes(values.status[0] ?? '');
}

const byName = (a: ExplorerRow, b: ExplorerRow) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);

/**
 * Rows in the order of a sort: by stage as they come (the page has them in pipeline order, retired ones last within their
 * component), by name, the latest check first, or the best match first and retired ones last.
 *
 * @param found ids that the free text found, the best first
 */
export function sortRows<Row extends ExplorerRow>(rows: readonly Row[], sort: Sort, found: ReadonlySet<string> = new Set()): Row[] {
  if (sort === 'match') {
    const ranks = new Map([...found].map((id, rank) => [id, rank]));
    const rankOf = (row: Row) => (ranks.get(row.id) ?? 0) + (isRetiredRow(row) ? ranks.size : 0);
    return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
  if (sort === 'name') return rows.toSorted(byName);
  if (sort === 'verified') return rows.toSorted((a, b) => b.verified.localeCompare(a.verified) || byName(a, b));
  return [...rows];
}
