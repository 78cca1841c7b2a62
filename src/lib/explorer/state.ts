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

/** A part of an address that means nothing here. */
export interface Ignored {
  key: string;
  value: string;
}

const mostLetters = 100;

/** The text that is searched for: one line, not longer than a question. Half letters, which no address can hold, are replaced. */
export function toQuery(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim();
  return [...line].slice(0, mostLetters).join('').trim();
}

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
 * @returns the state, and what was ignored because it is not known. Keys that are not ours (`utm_source`) are not reported.
 */
export function parseState(query: string, known: { values: FacetValues; tools: ReadonlySet<string> }) {
  const parameters = new URLSearchParams(query);
  const ignored: Ignored[] = [];
  const getAll = (key: string) => [
    ...new Set(
      parameters
        .getAll(key)
        .flatMap((value) => value.split(','))
        .filter(Boolean),
    ),
  ];
  const getKnown = (key: string, isKnown: (value: string) => boolean) =>
    getAll(key).filter((value) => {
      if (!isKnown(value)) ignored.push({ key, value });
      return isKnown(value);
    });
  const chosen = mapFacets((facet: Facet) => {
    const values = getKnown(facet, (value) => known.values[facet].includes(value));
    return known.values[facet].filter((value) => values.includes(value));
  });
  const q = toQuery(parameters.get('q') ?? '');
  const [asked] = getKnown('sort', (value) => (sorts as readonly string[]).includes(value)) as Sort[];
  // Without a text there is nothing to match.
  const sort = asked && (asked !== 'match' || q !== '') ? asked : getDefaultSort(q);
  const [view = views[0]] = getKnown('view', (value) => (views as readonly string[]).includes(value)) as View[];
  const tools = getKnown('t', (id) => known.tools.has(id));
  ignored.push(...tools.slice(maxCompared).map((value) => ({ key: 't', value })));
  const state: ExplorerState = {
    facets: chosen,
    q,
    sort,
    view,
    selected: tools.slice(0, maxCompared),
  };
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
