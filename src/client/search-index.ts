/** One result. `excerpt` alternates between plain text and words that match. */
export interface Hit {
  url: string;
  title: string;
  place: string;
  excerpt: string[];
}

export interface Results {
  tools: Hit[];
  guide: Hit[];
  /** All results of the query, and how many of them each stage has. */
  total: number;
  counts: Record<string, number>;
}

export interface Index {
  /** Finds pages of the tools and sections of the guide; `stage` is a stage's title or empty for all. */
  search: (query: string, stage: string) => Promise<Results>;
}

/** The part of Pagefind's interface that is used here: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (
    query: string,
    options?: { filters?: Record<string, string | string[]> },
  ) => Promise<{
    results: { data: () => Promise<PagefindData> }[];
    unfilteredResultCount: number;
    totalFilters: Record<string, Record<string, number>>;
  }>;
}
interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/**
 * Puts what was named first: the tool of exactly this name, then one that has it as another name, then names that begin
 * with it; otherwise Pagefind's order. Among equals a living tool stands before a retired one.
 */
function byName(query: string) {
  const asked = query.toLowerCase();
  const rank = ({ meta }: PagefindData) => {
    const title = (meta['title'] ?? '').toLowerCase();
    const names = (meta['names'] ?? '').toLowerCase().split(', ');
    const named = title === asked ? 0 : names.includes(asked) ? 1 : title.startsWith(asked) ? 2 : 3;
    return named * 2 + (meta['life'] === 'retired' ? 1 : 0);
  };
  return (a: PagefindData, b: PagefindData) => rank(a) - rank(b);
}

/** How many tools are looked at for the order, and how many results are shown. */
const considered = 18;
const shown = { tools: 6, guide: 5 };

/** Pagefind marks words with `<mark>` in escaped HTML; this gives the text between the marks, unescaped. */
function toParts(excerpt: string): string[] {
  const decode = (text: string) =>
    text.replace(/&(lt|gt|amp|quot|#x27|#39);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[entity] ?? "'");
  return excerpt.split(/<\/?mark>/).map(decode);
}

/** Loads the search engine and its index. @throws when they cannot be loaded */
export async function loadIndex(bundle: string): Promise<Index> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Measured: the title and other names decide; long pages are not punished.
  await pagefind.options({
    excerptLength: 18,
    ranking: { termSimilarity: 1, termFrequency: 0.3, pageLength: 0.2, metaWeights: { title: 5, names: 10 } },
  });
  await pagefind.init();
  // Counts by stage are only given when the list of filters is loaded.
  await pagefind.filters();

  const load = (found: Awaited<ReturnType<Pagefind['search']>>, count: number) =>
    Promise.all(found.results.slice(0, count).map((result) => result.data()));

  return {
    async search(query, stage) {
      const stageFilter = stage ? { stage } : {};
      const [tools, guide, all] = await Promise.all([
        pagefind.search(query, { filters: { area: 'tools', ...stageFilter } }),
        pagefind.search(query, { filters: { area: 'guide', ...stageFilter } }),
        pagefind.search(query),
      ]);
      const [toolPages, guidePages] = await Promise.all([load(tools, considered), load(guide, shown.guide)]);
      return {
        tools: toolPages
          .toSorted(byName(query))
          .slice(0, shown.tools)
          .map(({ url, meta, excerpt }) => ({
            url,
            title: meta['title'] ?? url,
            place: meta['place'] ?? '',
            excerpt: toParts(excerpt),
          })),
        guide: guidePages.map(({ url, meta, excerpt, sub_results }) => {
          const [best] = sub_results;
          const section = best && best.title !== meta['title'] ? best.title : undefined;
          return {
            url: best?.url ?? url,
            title: section ?? meta['title'] ?? url,
            place: section ? (meta['title'] ?? '') : '',
            excerpt: toParts(best?.excerpt ?? excerpt),
          };
        }),
        total: all.results.length,
        counts: all.totalFilters['stage'] ?? {},
      };
    },
  };
}
