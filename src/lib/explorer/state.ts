import { maxCompared } from '../compare/parse-selection.ts';
import { facets, mapFacets, type Facet, type FacetValues } from './row.ts';

/** By how well a tool fits the free text (only with one), by pipeline, by name, by the latest check. */
export const sorts = ['match', 'stage', 'name', 'verified'] as const;
export type Sort = (typeof sorts)[number];
export const views = ['list', 'matrix'] as const;
export type View = (typeof views)[number];

/** Everything that a reader has chosen. The first view is the default; the default sort depends on the free text. */
export interface ExplorerState {
  facets: FacetValues;
  q: string;
  sort: Sort;
  view: View;
  /** Ids of the tools selected for comparison, in the order of selection. */
  selected: readonly string[];
}

/** A part of an address that is left out: nothing here is called so, or there is no room for it beside the rest. */
export interface Ignored {
  key: string;
  value: string;
  reason: 'unknown' | 'surplus';
}

const mostLetters = 100;

/** One line. Half letters, which no address can hold, are replaced. */
const toLine = (text: string) => text.toWellFormed().replace(/\s+/g, ' ').trim();

/** The text that is searched for: one line, not longer than a question. */
export function toQuery(text: string): string {
  return [...toLine(text)].slice(0, mostLetters).join('').trim();
}

/** Keys of an address. */
const ours: ReadonlySet<string> = new Set([...facets, 'q', 'sort', 'view', 't']);
/** What advertisers and newsletters add to links; whoever follows one has not asked for it. */
const trackingKey = /^utm_|clid$/;

const getDefaultSort = (q: string): Sort => (q === '' ? 'stage' : 'match');

/** Nothing chosen. */
export function getDefaultState(): ExplorerState {
  return { facets: mapFacets(() => []), q: '', sort: getDefaultSort(''), view: views[0], selected: [] };
}

/** A state with another free text. The sort stays if it was chosen; a default one becomes what is the default then. */
export function withQuery(state: ExplorerState, q: string): ExplorerState {
  return { ...state, q, sort: state.sort === getDefaultSort(state.q) ? getDefaultSort(q) : state.sort };
}

/** Whether the list shows all tools. */
export function isUnfiltered(state: ExplorerState): boolean {
  return state.q === '' && facets.every((facet) => state.facets[facet].length === 0);
}

/**
 * Reads an address. Values may be joined by commas, as formatState() writes them, or repeated, as a form sends them.
 *
 * @param query what stands behind the question mark; any text is allowed
 * @param known all values of each facet, and the ids of all tools
 * @returns the state, and what was left out of it
 */
export function parseState(query: string, known: { values: FacetValues; tools: ReadonlySet<string> }) {
  const parameters = new URLSearchParams(query);
  const ignored: Ignored[] = [];
  const ignore = (key: string, reason: Ignored['reason'], values: readonly string[]) =>
    ignored.push(...values.map((value) => ({ key, value, reason })));
  /** The known ones among the values of a key, as many as there is room for. */
  const getKnown = (key: string, isKnown: (value: string) => boolean, most = Infinity) => {
    const values = new Set(parameters.getAll(key).flatMap((value) => value.split(',')));
    values.delete('');
    const fitting = [...values].filter(isKnown);
    ignore(
      key,
      'unknown',
      [...values].filter((value) => !isKnown(value)),
    );
    ignore(key, 'surplus', fitting.slice(most));
    return fitting.slice(0, most);
  };
  const chosen = mapFacets((facet: Facet) => {
    const values = getKnown(facet, (value) => known.values[facet].includes(value));
    return known.values[facet].filter((value) => values.includes(value));
  });
  const [text = '', ...otherTexts] = parameters.getAll('q');
  const q = toQuery(text);
  ignore('q', 'surplus', [toLine(text).slice(q.length), ...otherTexts].filter(Boolean));
  const [asked] = getKnown('sort', (value) => (sorts as readonly string[]).includes(value), 1) as Sort[];
  // Without a text there is nothing to match.
  const sort = asked && (asked !== 'match' || q !== '') ? asked : getDefaultSort(q);
  const [view = views[0]] = getKnown('view', (value) => (views as readonly string[]).includes(value), 1) as View[];
  const selected = getKnown('t', (id) => known.tools.has(id), maxCompared);
  for (const [key, value] of parameters) if (!ours.has(key) && !trackingKey.test(key)) ignore(key, 'unknown', [value]);
  const state: ExplorerState = { facets: chosen, q, sort, view, selected };
  return { state, ignored };
}

/** The address of a state: `?stage=data&q=llm`, always in the same order, without what is the default; empty for the default. */
export function formatState(state: ExplorerState): string {
  const pairs = [
    ...facets.map((facet) => [facet, state.facets[facet].map(encodeURIComponent).join(',')] as const),
    ['q', encodeURIComponent(state.q)] as const,
    ['sort', state.sort === getDefaultSort(state.q) ? '' : state.sort] as const,
    ['view', state.view === views[0] ? '' : state.view] as const,
    ['t', state.selected.map(encodeURIComponent).join(',')] as const,
  ].filter(([, value]) => value !== '');
  return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
}
