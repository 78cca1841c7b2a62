import MiniSearch, { type SearchResult } from 'minisearch';
import type { StageId, Status } from '../../schema/vocabulary.ts';
import { squash } from './normalise.ts';
import { toQueryOfAll, toQueryOfAny, toQueryWords } from './query.ts';
import type { SearchComponent, SearchData, SearchSection, SearchTool } from './search-data.ts';
import { tokenise } from './tokenise.ts';

export interface NamedTool {
  id: string;
  name: string;
}

export interface ToolHit extends NamedTool {
  summary: string;
  /** Its main component, and that component's stage. */
  component: string;
  stage: StageId;
  status: Status;
  retired: boolean;
  /** Tools to use instead, the living ones first. */
  successors: NamedTool[];
  /** Tokens of the text that matched, for marking. */
  terms: string[];
}

/** A component, a chapter or a section of a chapter. */
export interface PlaceHit {
  /** Address below the root of the language. */
  path: string;
  title: string;
  /** A component's number, and how many tools have it as their main component. */
  number?: string;
  tools?: number;
  /** A component's question, what a chapter is about, or the chapter that a section stands in. */
  note?: string | undefined;
  /** Absent: it belongs to no single stage. */
  stage?: StageId | undefined;
  terms: string[];
}

export interface SearchResults {
  tools: ToolHit[];
  places: PlaceHit[];
  /** How many tools there are without `limit`. */
  toolCount: number;
  /** How many tools and places there are of all stages, and of each. A tool counts for every stage it serves. */
  total: number;
  counts: Record<string, number>;
  /** When nothing was found: the tools whose names are nearest to the query. */
  suggestions: NamedTool[];
}

export interface Search {
  search: (query: string, options?: { stage?: string; limit?: number }) => SearchResults;
}

/**
 * What a match in a field weighs. Measured over golden queries and generated typos; tests/content/search-quality.test.ts holds
 * these numbers to it.
 */
const boost = { name: 6, squashed: 6, names: 5, component: 3, words: 2, packages: 2, stage: 1.5, summary: 1, facts: 0.7 };
const weights = { fuzzy: 0.35, prefix: 0.6 };
const factors = { exactName: 10, coveredByName: 3, retired: 0.8 };

type Place = Partial<Omit<SearchComponent, 'stage' | 'note'>> & Partial<SearchSection> & { title: string };

/** Several texts in one field; the comma keeps their words apart. */
const join = (texts: readonly string[] = []) => texts.join(' , ');

/** Makes the search over search.json. Pure: pages, tests and the bench use the same. */
export function createSearch(data: SearchData): Search {
  const { tools, stages } = data;
  const places: Place[] = [...data.components, ...data.sections];
  const components = new Map(data.components.map((component) => [component.id, component]));
  const names = new Map(tools.map(({ id, name }) => [id, { id, name }]));
  const componentsOf = (tool: SearchTool) => tool.components.map((id) => components.get(id)!);
  const stagesOf = (tool: SearchTool) => componentsOf(tool).map(({ stage }) => stage);
  const namesOf = ({ id, name, names: others = [] }: SearchTool) => [name, ...others, id];
  const squashedNames = tools.map((tool) => namesOf(tool).map(squash));
  const nameTokens = tools.map((tool) => namesOf(tool).map(tokenise));

  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: tokenise,
    processTerm: (term) => term,
    searchOptions: { boost, weights, tokenize: (text) => [text] },
  });
  // Tools first: a document whose number is below their count is a tool.
  index.addAll([
    ...tools.map((tool, id) => ({
      id,
      name: tool.name,
      squashed: join(squashedNames[id]),
      names: join(namesOf(tool).slice(1)),
      component: join(componentsOf(tool).map(({ title }) => title)),
      words: join(componentsOf(tool).flatMap(({ words }) => words)),
      packages: join(tool.packages),
      stage: join(stages.flatMap(({ id: stage, title }) => (stagesOf(tool).includes(stage) ? [stage, title] : []))),
      summary: tool.summary,
      facts: `${tool.license} ${data.licenseWords[tool.licenseKind]}`,
    })),
    ...places.map(({ title, words = [], note = '' }, i) => ({
      id: tools.length + i,
      name: title,
      squashed: join([title, ...words].map(squash)),
      words: join(words),
      summary: note,
    })),
  ]);

  /**
   * How much of a name the query says, 0 to 1, if one name has every word of it; of the last word its beginning is enough.
   * So "kubeflow pipeline" finds Kubeflow Pipelines before Kubeflow, and "kube" Kubernetes before Kubeflow Trainer.
   */
  function getShare(ofNames: string[][], words: readonly string[]): number {
    const isIn = (name: string[]) =>
      words.every((word, i) => name.some((token) => (i === words.length - 1 ? token.startsWith(word) : token === word)));
    return Math.max(0, ...ofNames.filter(isIn).map((name) => words.length / name.length));
  }

  const isTool = ({ id }: SearchResult) => id < tools.length;

  function findTools(query: string, words: readonly string[], found: SearchResult[]) {
    const ofAll = found.filter(isTool);
    // When no tool has all words, most of them are enough; half of them if one is in a name.
    const hasEnough = ({ id, queryTerms }: SearchResult) =>
      new Set(queryTerms).size * 2 > words.length - Number(nameTokens[id]!.flat().some((token) => queryTerms.includes(token)));
    const hits =
      ofAll.length > 0 || words.length < 2 ? ofAll : index.search(toQueryOfAny(words)).filter((hit) => isTool(hit) && hasEnough(hit));
    const name = squash(query);
    return hits
      .map(({ id, score, terms }) => {
        const tool = tools[id]!;
        const fit = squashedNames[id]!.includes(name) ? factors.exactName : 1 + factors.coveredByName * getShare(nameTokens[id]!, words);
        return { tool, terms, score: score * fit * (tool.retired ? factors.retired : 1) };
      })
      .toSorted((a, b) => b.score - a.score);
  }

  function toToolHit({ tool, terms }: { tool: SearchTool; terms: string[] }): ToolHit {
    const { id: component, stage } = componentsOf(tool)[0]!;
    const successors = (tool.successors ?? []).map((id) => names.get(id)!);
    return { status: 'active', retired: false, ...tool, component, stage, successors, terms };
  }

  function toPlaceHit({ place, terms }: { place: Place; terms: string[] }): PlaceHit {
    return { path: `components/${place.id}/`, note: place.chapter, ...place, terms };
  }

  /** At most three tools; four letters in ten may be wrong in their names. */
  const findNearest = (query: string) =>
    index
      .search(squash(query), { fields: ['squashed'], fuzzy: 0.4, filter: isTool })
      .slice(0, 3)
      .map(({ id }) => names.get(tools[id]!.id)!);

  return {
    search(query, { stage = '', limit } = {}) {
      const words = toQueryWords(query);
      const found = words.length > 0 ? index.search(toQueryOfAll(query, words)) : [];
      const allTools = findTools(query, words, found);
      const allPlaces = found.filter((hit) => !isTool(hit)).map(({ id, terms }) => ({ place: places[id - tools.length]!, terms }));
      const toolsIn = (id: string) => allTools.filter(({ tool }) => !id || (stagesOf(tool) as string[]).includes(id));
      const placesIn = (id: string) => allPlaces.filter(({ place }) => !id || place.stage === id);
      const total = allTools.length + allPlaces.length;
      return {
        tools: toolsIn(stage).slice(0, limit).map(toToolHit),
        places: placesIn(stage).slice(0, limit).map(toPlaceHit),
        toolCount: toolsIn(stage).length,
        total,
        counts: Object.fromEntries(stages.map(({ id }) => [id, toolsIn(id).length + placesIn(id).length])),
        suggestions: total === 0 ? findNearest(query) : [],
      };
    },
  };
}
