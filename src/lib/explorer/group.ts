import { isRetiredRow } from './filter.ts';
import type { ExplorerRow, FacetValues } from './row.ts';

/**
 * The component under which a row stands: the first of its components that fits the chosen stages and components. Who asks for
 * experiment management finds all its tools there, also those whose main component is another.
 */
export function findPlace(row: ExplorerRow, chosen: FacetValues, stageOf: (component: string) => string): string {
  const isWanted = (component: string) =>
    (chosen.component.length === 0 || chosen.component.includes(component)) &&
    (chosen.stage.length === 0 || chosen.stage.includes(stageOf(component)));
  const places = row.values.component;
  return places.find(isWanted) ?? places.find((component) => chosen.component.includes(component)) ?? places[0] ?? '';
}

/**
 * Rows by the component under which they stand: living before retired ones, those whose main component it is first, else in
 * the order in which they came.
 *
 * @param components all ids, in the order of the pipeline
 */
export function groupByPlace<Row extends ExplorerRow>(
  rows: readonly Row[],
  chosen: FacetValues,
  components: readonly string[],
  stageOf: (component: string) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(components.map((component) => [component, []]));
  for (const row of rows) groups.get(findPlace(row, chosen, stageOf))?.push(row);
  for (const [component, group] of groups) {
    const isGuest = ({ values }: Row) => Number(values.component[0] !== component);
    group.sort((a, b) => Number(isRetiredRow(a)) - Number(isRetiredRow(b)) || isGuest(a) - isGuest(b));
  }
  return groups;
}
