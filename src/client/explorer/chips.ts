import { findWaysOut } from '../../lib/explorer/filter.ts';
import { getDefaultState, isUnfiltered, withQuery, type ExplorerState } from '../../lib/explorer/state.ts';
import { make } from '../dom/make-element.ts';
import type { Found } from './find-by-text.ts';
import type { Option, PageRow } from './read-page.ts';
import { countTools, fill, type Texts } from './texts.ts';

/** A button that leads to another state. */
export interface Chip {
  text: string;
  /** What it is called when it takes away what its text says. */
  label?: string;
  next: ExplorerState;
}

/** A state in which nothing narrows the list. */
export function clear(state: ExplorerState): ExplorerState {
  return { ...withQuery(state, ''), facets: getDefaultState().facets };
}

const isChosen = ({ facets }: ExplorerState, { facet, value }: Option) => facets[facet].includes(value);

/** A chip for each chosen value, which takes it away, and one for all. */
export function toChosen(state: ExplorerState, options: readonly Option[], texts: Texts): Chip[] {
  if (isUnfiltered(state)) return [];
  const chosen = options.filter((option) => isChosen(state, option));
  return [
    ...chosen.map(({ facet, value, label }) => {
      const rest = state.facets[facet].filter((other) => other !== value);
      return { text: label, label: fill(texts.remove, { name: label }), next: { ...state, facets: { ...state.facets, [facet]: rest } } };
    }),
    { text: texts.clear, next: clear(state) },
  ];
}

/** What to do when no row fits: what may have been meant, and which choice to give up; all of them when one is not enough. */
export function toWaysOut(
  state: ExplorerState,
  rows: readonly PageRow[],
  options: readonly Option[],
  found: Found | undefined,
  texts: Texts,
): Chip[] {
  const near = (found?.near ?? []).map((name) => ({ text: fill(texts.near, { name }), next: withQuery(state, name) }));
  const ways = findWaysOut(rows, state.facets, found?.ids).map(({ drop, count }) => {
    const labels = options.filter((option) => option.facet === drop && isChosen(state, option)).map(({ label }) => label);
    return {
      text: fill(texts.without, { names: labels.join(', ') || `“${state.q}”`, tools: countTools(count, texts) }),
      next: drop === 'q' ? withQuery(state, '') : { ...state, facets: { ...state.facets, [drop]: [] } },
    };
  });
  return [...near, ...(ways.length > 0 ? ways : [{ text: texts.noWay, next: clear(state) }])];
}

/** Draws chips as the items of a list; the press of one gives its state and its place among them. */
export function drawChips(list: HTMLElement, chips: readonly Chip[], onPress: (next: ExplorerState, at: number) => void) {
  list.replaceChildren(
    ...chips.map(({ text, label, next }, at) => {
      const button = make('button', label ? 'chip' : 'quiet', text);
      button.type = 'button';
      if (label) button.ariaLabel = label;
      button.addEventListener('click', () => onPress(next, at));
      return make('li', '', button);
    }),
  );
}
