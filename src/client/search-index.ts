import type { SearchResults } from '../lib/search/search-results.ts';
import type { SearchFile } from '../lib/search/search-file.ts';

/** A place in the text of the guide or of a tool's page. `excerpt` alternates between plain text and words that match. */
export interface TextHit {
  url: string;
  title: string;
  /** The chapter that a section stands in; of a tool its component and status. */
  place: string;
  excerpt: string[];
  /** Ids of the stages it belongs to. */
  stages: string[];
}

/** What the text has of a query. */
export interface TextResults {
  hits: TextHit[];
  /** Ids of the stages that may have hits, and '' for all together. The others have none. */
  stages: string[];
  /** The chosen stage has no hits, but others have. */
  isElsewhere: boolean;
}

/** The part of Pagefind's interface that is used here: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  /** Loads the filters; those that are not loaded are not counted in results. */
  filters: () => Promise<object>;
  search: (query: string, options: { filters: object }) => Promise<PagefindResults>;
}
interface PagefindResults {
  results: { data: () => Promise<PagefindData> }[];
  /** How many pages there are for each value of each filter. */
  filters: Record<string, Record<string, number>>;
}
interface PagefindData {
  url: string;
  excerpt: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

const shown = { guide: 4, tools: 3 };

/** Pagefind marks words with `<mark>` in escaped HTML; this gives the text between the marks, unescaped. */
function toParts(excerpt: string): string[] {
  const decode = (text: string) =>
    text.replace(/&(lt|gt|amp|quot|#x27|#39);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[entity] ?? "'");
  return excerpt.split(/<\/?mark>/).map(decode);
}

const endings = /(?:ing|ed|ies|es|s|e|y)$/;

/** Takes of a page the section whose excerpt has most of the words, the first of those that are alike. */
function toHit(
  { url, meta, excerpt, filters, sub_results }: PagefindData,
  countWords: (text: string) => number,
  stages: SearchFile['stages'],
): TextHit {
  const [best] = sub_results.toSorted((a, b) => countWords(b.excerpt) - countWords(a.excerpt));
  const section = best && best.title !== meta['title'] ? best.title : undefined;
  return {
    url: best?.url ?? url,
    title: section ?? meta['title'] ?? url,
    place: section ? (meta['title'] ?? '') : (meta['place'] ?? ''),
    excerpt: toParts(best?.excerpt ?? excerpt),
    stages: stages.filter((stage) => filters['stage']?.includes(stage.title)).map(({ id }) => id),
  };
}

/** Loads Pagefind and its index. @throws when they cannot be loaded */
async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Measured: the title and other names decide; long pages are not punished.
  await pagefind.options({
    excerptLength: 18,
    ranking: { termSimilarity: 1, termFrequency: 0.3, pageLength: 0.2, metaWeights: { title: 5, names: 10 } },
  });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Finds the sections of the guide, then the pages of tools, whose text has all words of the query. What the names have
 * found already is left out.
 *
 * @param normalise that of the names, handed in: if this file imported what the dialog has, bundlers would add code for it
 * @param stage the id of the one to stay in; empty: all
 * @throws when the index cannot be loaded; the next search tries again
 */
export async function searchText(
  { bundle, root, stages }: SearchFile,
  normalise: (text: string) => string,
  query: string,
  { tools, places, words }: SearchResults,
  stage: string,
): Promise<TextResults> {
  if (words.length === 0) return { hits: [], stages: [], isElsewhere: false };
  loading ??= loadPagefind(bundle);
  const pagefind = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });

  async function findIn(area: keyof typeof shown, within: string): Promise<TextHit[]> {
    const title = stages.find(({ id }) => id === within)?.title;
    const { results } = await pagefind.search(query, { filters: { area, ...(title && { stage: title }) } });
    const pages = await Promise.all(results.slice(0, shown[area]).map((result) => result.data()));
    /** How many of the words a text has, but for endings. */
    const countWords = (text: string) => {
      const all = ` ${normalise(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}`;
      // A stretch of Thai or Chinese may begin anywhere.
      return words.filter((word) => all.includes(/^\w/.test(word) ? ` ${word.replace(endings, '')}` : word)).length;
    };
    // Pagefind shortens a word that it does not know until it knows the rest ("wallet" finds "wall"): a guess, not a result.
    const hasAllWords = ({ content, meta }: PagefindData) => countWords([content, ...Object.values(meta)].join(' ')) === words.length;
    return pages.filter(hasAllWords).map((page) => toHit(page, countWords, stages));
  }

  const isKnownTool = ({ url }: TextHit) => tools.some(({ id }) => url.startsWith(`${root}tools/${id}/`));
  const isKnownPlace = ({ url }: TextHit) => places.some(({ path }) => url === root + path);
  async function findWithin(within: string): Promise<TextHit[]> {
    const [sections, toolPages] = await Promise.all([findIn('guide', within), findIn('tools', within)]);
    return [...sections.filter((hit) => !isKnownPlace(hit)), ...toolPages.filter((hit) => !isKnownTool(hit))];
  }

  const hits = await findWithin(stage);
  const isElsewhere = stage !== '' && hits.length === 0 && (await findWithin('')).length > 0;
  // Pagefind counts guesses too, so its numbers say only where there is nothing.
  const { results, filters } = await pagefind.search(query, { filters: { any: [{ area: 'guide' }, { area: 'tools' }] } });
  const having = stages.filter(({ title }) => filters['stage']?.[title]).map(({ id }) => id);
  return { hits, stages: results.length > 0 ? ['', ...having] : [], isElsewhere };
}
