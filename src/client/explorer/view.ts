import { countFacets, filterRows, sortRows } from '../../lib/explorer/filter.ts';
import { groupByPlace } from '../../lib/explorer/group.ts';
import { isUnfiltered, type ExplorerState } from '../../lib/explorer/state.ts';
import { drawChips, toChosen, toWaysOut } from './chips.ts';
import type { Controls } from './controls.ts';
import { drawList } from './draw-list.ts';
import type { Found } from './find-by-text.ts';
import type { Option, PageRow } from './read-page.ts';
import { fill, say, type Texts } from './texts.ts';

interface Parts {
  root: HTMLElement;
  rows: readonly PageRow[];
  options: readonly Option[];
  controls: Controls;
  texts: Texts;
  /** Shows the state that a chip leads to. */
  go: (next: ExplorerState) => void;
}

/**
 * Shows the rows of a state: as a list or a matrix, with their number, the chips of what is chosen, and the ways out when
 * nothing fits.
 *
 * @returns draws a state with what its free text found, and gives the rows that are shown in their order
 */
export function createView({ root, rows, options, controls, texts, go }: Parts) {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const status = find('.count');
  const chips = find('.chips');
  const matrix = find('.matrix');
  const empty = find('.empty');
  const stageTitles = new Map(options.filter(({ facet }) => facet === 'stage').map(({ value, label }) => [value, label]));
  const components = options.filter(({ facet }) => facet === 'component');
  const ids = components.map(({ value }) => value);
  const stages = new Map(components.map(({ value, stage }) => [value, stage]));

  /** Few readers ask for it, so what draws it is loaded then. Drawings that wait for it are made in their order. */
  async function drawAsMatrix({ facets }: ExplorerState, shown: readonly PageRow[], found?: Found) {
    const columns = components.filter(({ stage }) => facets.stage.length === 0 || facets.stage.includes(stage));
    // A gap is where the chosen properties have no tool; where a tool stands is no property.
    const counts = countFacets(rows, { ...facets, stage: [], component: [] }, found?.ids).component;
    try {
      const { drawMatrix } = await import('./draw-matrix.ts');
      drawMatrix(matrix, { rows: shown, columns, counts, stageTitles, componentsAt: root.dataset['components']! }, texts);
    } catch {
      say(status, texts.loadFailed);
    }
  }

  return (state: ExplorerState, found?: Found): readonly PageRow[] => {
    const { facets, sort, view } = state;
    const sorted = sortRows(filterRows(rows, facets, found?.ids), sort, found?.ids);
    const byPlace = sort === 'stage' ? groupByPlace(sorted, facets, ids, (component) => stages.get(component) ?? '') : undefined;
    const shown = byPlace ? [...byPlace.values()].flat() : sorted;

    controls.drawCounts(countFacets(rows, facets, found?.ids), shown.length);
    const count = fill(shown.length === rows.length ? texts.all : texts.count, { n: shown.length, all: rows.length });
    say(status, found?.failed ? `${count}. ${texts.searchFailed}` : count);
    drawChips(chips, toChosen(state, options, texts), (next, at) => {
      go(next);
      // The focus goes to the chip that took this one's place, else to how many there are now.
      (chips.children[Math.min(at, chips.childElementCount - 1)]?.querySelector('button') ?? status).focus();
    });

    drawList(root, rows, shown, byPlace, texts);
    root.classList.toggle('filtered', !isUnfiltered(state));
    // Without a row it still shows where the gaps are.
    matrix.hidden = view !== 'matrix';
    if (!matrix.hidden) {
      for (const list of root.querySelectorAll<HTMLElement>('.groups, .flat')) list.hidden = true;
      void drawAsMatrix(state, shown, found);
    }
    find('.exports').hidden = shown.length === 0;
    empty.hidden = shown.length > 0;
    if (!empty.hidden)
      drawChips(empty.querySelector('ul')!, toWaysOut(state, rows, options, found, texts), (next) => {
        go(next);
        status.focus();
      });
    return shown;
  };
}
