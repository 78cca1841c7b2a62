import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch';
import { askingWords } from './asking-words.ts';
import { squash } from './normalise.ts';
import { toNameQuery, toQueryOfAll, toQueryOfAny, toQueryOfLike, toQueryWords } from './query.ts';
import type { SearchComponent, SearchData, SearchSection, SearchTool } from './search-data.ts';
import type { PlaceHit, Search, ToolHit } from './search-results.ts';
import { isGram, splitWords, tokenise } from './tokenise.ts';

/**
 * What a match in a field weighs. Measured over golden queries and generated typos; tests/content/search-quality.test.ts holds
 * these numbers to it.
 */
const boost = { name: 6, squashed: 6, names: 5, component: 3, words: 2, packages: 2, stage: 1.5, summary: 1, facts: 0.5 };
const weights = { fuzzy: 0.35, prefix: 0.6 };
/** Between the names of tools that someone wants to compare. */
const versus = /\b(?:vs|versus)\b/i;
/** Tools in whose names a token may stand and still tell them apart. */
const mostSpread = 2;
const factors = { exactName: 10, coveredByName: 3, retired: 0.8 };

type Place = Partial<Omit<SearchComponent, 'stage'>> & Partial<SearchSection> & { title: string };

/** A tool that was found, and the tokens that matched. */
interface Found {
  tool: SearchTool;
  terms: string[];
}

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
  /** In how many tools' names a token stands: a maker's name, as in "Apache Airflow", is in many and says little. */
  const spread = new Map<string, number>();
  for (const token of nameTokens.flatMap((all) => [...new Set(all.flat())])) spread.set(token, (spread.get(token) ?? 0) + 1);
  // Names stand before other names, which some share.
  const bySquashedName = new Map(squashedNames.flatMap((all, i) => all.map((name) => [name, tools[i]!] as const)).toReversed());
  const stopWords = new Set(data.stopWords.split(' '));
  /** Whether a word says what is meant: neither a stop word nor a single letter. */
  const isTelling = (word: string) => isGram(word) || (word.length > 1 && !stopWords.has(word));
  const factsOf = ({ license, hosting, status = 'active' }: SearchTool) =>
    // With spaces too, because "Apache-2.0" is typed "apache 2.0".
    [license, license.replaceAll('-', ' '), ...[data.licenses[license]!, ...hosting, status].map((id) => data.factWords[id])].join(' ');

  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: tokenise,
    // Only sentences are without the words that say nothing: there is a name of nearly every kind.
    processTerm: (term, field) => (field !== 'summary' || isTelling(term) ? term : null),
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
      facts: factsOf(tool),
    })),
    ...places.map(({ title, words = [] }, i) => ({
      id: tools.length + i,
      name: title,
      squashed: join([title, ...words].map(squash)),
      words: join(words),
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

  /** Whether a tool has more than half of the words; half of them if one is in a name, and in few other names. */
  const hasMost =
    (words: readonly string[]) =>
    ({ id, queryTerms }: SearchResult) =>
      new Set(queryTerms).size * 2 >
      words.length -
        Number(nameTokens[id]?.flat().some((token) => token.length > 3 && spread.get(token)! <= mostSpread && queryTerms.includes(token)));

  const isTool = ({ id }: SearchResult) => id < tools.length;

  /** Best first. */
  function toTools(query: string, words: readonly string[], found: readonly SearchResult[]): Found[] {
    const name = squash(query);
    return found
      .filter(isTool)
      .map(({ id, score, terms }) => {
        const tool = tools[id]!;
        const fit = squashedNames[id]!.includes(name) ? factors.exactName : 1 + factors.coveredByName * getShare(nameTokens[id]!, words);
        return { tool, terms, score: score * fit * (tool.retired ? factors.retired : 1) };
      })
      .toSorted((a, b) => b.score - a.score);
  }

  /** The tools whose names stand in the query, in its order, and how many of its words that are. */
  function findNamed(query: string) {
    const words = splitWords(query).flatMap(({ parts }) => parts);
    const found = new Map<SearchTool, Found>();
    let covered = 0;
    for (let at = 0; at < words.length; at++) {
      for (const length of [4, 3, 2, 1]) {
        const terms = words.slice(at, at + length);
        const tool = terms.some(isTelling) && bySquashedName.get(terms.join(''));
        if (!tool || terms.length < length) continue;
        found.set(tool, { tool, terms });
        covered += length;
        at += length - 1;
        break;
      }
    }
    return { named: [...found.values()], covered };
  }

  function toToolHit({ tool, terms }: Found): ToolHit {
    const { id: component, stage } = componentsOf(tool)[0]!;
    const successors = (tool.successors ?? []).map((id) => names.get(id)!);
    return { status: 'active', retired: false, ...tool, component, stage, successors, terms };
  }

  function toPlaceHit({ place, terms }: { place: Place; terms: string[] }): PlaceHit {
    return { path: `components/${place.id}/`, ...place, terms };
  }

  /** At most three tools; four letters in ten may be wrong in their names. */
  const findNearest = (query: string) =>
    index
      .search(squash(query), { fields: ['squashed'], fuzzy: 0.4, filter: isTool })
      .slice(0, 3)
      .map(({ id }) => names.get(tools[id]!.id)!);

  return {
    search(query, { stage = '', limit } = {}) {
      const words = toQueryWords(query).filter(isTelling);
      const ask = (combination: QueryCombination) => index.search(combination);
      // One letter is the beginning of a name; with signs, as in "C++", it is a name itself, and we have none such.
      const isBeginning = squash(query).length > 1 || /^[\p{L}\p{N}]$/u.test(query.trim());
      let found = words.length > 0 ? ask(toQueryOfAll(query, words)) : isBeginning ? ask(toNameQuery(query)) : [];
      let allTools = toTools(query, words, found);
      const { named, covered } = findNamed(query);
      const isComparison = named.length > 1 && (allTools.length === 0 || versus.test(query));
      let corrected = false;
      if (isComparison) allTools = named;
      else if (found.length === 0 && words.length > 0) {
        found = ask(toQueryOfLike(query, words));
        allTools = toTools(query, words, found);
        corrected = found.length > 0;
      }
      // When no tool has all words, one that is named by half of them is enough, or most of them.
      if (allTools.length === 0 && words.length > 1)
        allTools =
          named.length > 0 && covered * 2 >= words.length ? named : toTools(query, words, ask(toQueryOfAny(words)).filter(hasMost(words)));
      // What is asked about a tool should not hide it: "is horovod still maintained".
      const asked = new Set(named.flatMap(({ terms }) => terms));
      if (!isComparison && named.length > 0 && words.every((word) => asked.has(word) || askingWords.has(word)))
        allTools = [...named, ...allTools.filter(({ tool }) => named.every((found) => found.tool !== tool))];
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
        words,
        corrected,
        compare: isComparison ? named.map(({ tool: { id, name } }) => ({ id, name })) : [],
        suggestions: total === 0 ? findNearest(query) : [],
      };
    },
  };
}
