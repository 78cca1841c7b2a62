import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readContent } from '../../src/checks/read-content.ts';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { buildSearchData } from '../../src/lib/search/build-search-data.ts';
import type { Search, SearchResults } from '../../src/lib/search/search-results.ts';
import type { SearchData } from '../../src/lib/search/search-data.ts';
import type { ChapterFrontMatter } from '../../src/schema/chapter.ts';
import { chapterIds } from '../../src/schema/vocabulary.ts';
import { chapterStages } from '../../src/site.ts';

/** One line of search-queries.yaml, which explains the fields. */
export interface GoldenQuery {
  query: string;
  language: string;
  kind: string;
  tools: string[];
  components: string[];
  places: string[];
  later: boolean;
}

/** All golden queries, with what a line leaves out filled in. */
export function readQueries(): GoldenQuery[] {
  const lines = parse(readFileSync('tests/content/search-queries.yaml', 'utf8')) as Partial<GoldenQuery>[];
  return lines.map((line) => ({ query: '', language: 'en', kind: '', tools: [], components: [], places: [], later: false, ...line }));
}

/** The data of the search as the site has it, made from content/ without building the site. */
export function makeSearchData(): SearchData {
  const { content } = readContent(process.cwd());
  const stages = toNumberedStages({ stages: content.taxonomy!.stages });
  const titles = new Map(stages.flatMap(({ components }) => components.map(({ id, title }) => [id, title])));
  const chapters = chapterIds.map((id) => {
    const { chapter } = content.chapters.find(({ file }) => file === `content/guide/en/${id}.mdx`)!;
    const { title } = parse(chapter.frontMatter) as ChapterFrontMatter;
    const sections = chapter.outline
      .filter(({ depth }) => depth <= 3)
      .map((item) => ({ id: item.id, title: titles.get(item.component ?? '') ?? item.text }));
    return { id, title, stage: chapterStages[id], sections };
  });
  return buildSearchData(
    content.tools.map(({ tool }) => tool),
    stages,
    chapters,
  );
}

/** Addresses of results in the order they are shown in. */
export function toPaths({ tools, places }: SearchResults): string[] {
  return [...tools.map(({ id }) => `tools/${id}/`), ...places.map(({ path }) => path)];
}

/** At which place, from 1, the first result stands that a query wants; 0 when there is none. */
export function getRank(paths: readonly string[], wanted: GoldenQuery, data: SearchData): number {
  const ofComponents = data.tools.filter((tool) => tool.components.some((id) => wanted.components.includes(id)));
  const tools = new Set([...wanted.tools, ...ofComponents.map(({ id }) => id)].map((id) => `tools/${id}/`));
  const places = [...wanted.components.map((id) => `components/${id}/`), ...wanted.places];
  return paths.findIndex((path) => tools.has(path) || places.some((place) => path.startsWith(place))) + 1;
}

/** What the search makes of queries: the mean of 1/rank, the share within the first three, and each miss with its top four. */
export function judge({ search }: Search, data: SearchData, queries: readonly GoldenQuery[]) {
  const asked = queries.map((query) => {
    const paths = toPaths(search(query.query));
    return { query, paths, rank: getRank(paths, query, data) };
  });
  const share = (isGood: (rank: number) => boolean) => asked.filter(({ rank }) => isGood(rank)).length / asked.length;
  return {
    meanReciprocalRank: asked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / asked.length,
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank >= 1 && rank <= 3),
    misses: asked
      .filter(({ rank }) => rank !== 1)
      .map(({ query, paths, rank }) => `${query.kind} “${query.query}”: rank ${rank || 'none'}; ${paths.slice(0, 4).join(' ') || 'nothing found'}`),
  };
}
