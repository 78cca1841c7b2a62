import { getTranslator } from '../i18n/index.ts';
import { buildSearchData, type ChapterOutline } from '../lib/search/build-search-data.ts';
import { pack } from '../lib/search/pack.ts';
import type { SearchFile } from '../lib/search/search-file.ts';
import { statuses } from '../schema/vocabulary.ts';
import { chapterStages, toHref, type Locale } from '../site.ts';
import { getChapters, getSections } from './chapters.ts';
import { once } from './once.ts';
import { getStages } from './taxonomy.ts';
import { getTools } from './tools.ts';

async function getOutlines(locale: Locale): Promise<ChapterOutline[]> {
  return Promise.all(
    (await getChapters(locale)).map(async (chapter) => {
      const sections = (await getSections(chapter)).flatMap(({ id, title, children }) => [{ id, title }, ...children]);
      const { title, description } = chapter.entry.data;
      return { id: chapter.id, title, description, stage: chapterStages[chapter.id], sections };
    }),
  );
}

/** The first digits of the SHA-256 of a text: another text has others, so caches notice a change. */
async function toVersion(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash.slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** search.json of a language, and the version that pages ask for it by. */
export const getSearchFile = once(async (locale: Locale): Promise<{ body: string; version: string }> => {
  const t = getTranslator(locale);
  const file: SearchFile = {
    root: toHref('/', locale),
    bundle: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`,
    texts: {
      label: t('search.label'),
      close: t('search.close'),
      stages: t('search.stages'),
      all: t('search.all'),
      tools: t('search.tools'),
      places: t('search.places'),
      text: t('search.text'),
      more: t('search.more'),
      useNow: t('search.useNow'),
      toolOf: t('search.toolOf'),
      toolsOf: t('search.toolsOf'),
      result: t('search.result'),
      results: t('search.results'),
      none: t('search.none'),
      meant: t('search.meant'),
      start: t('search.start'),
      failed: t('search.failed'),
      hint: t('search.hint'),
    },
    statuses: Object.fromEntries(statuses.map((status) => [status, t(`status.${status}`)])),
    ...buildSearchData(await getTools(), await getStages(), await getOutlines(locale)),
  };
  const body = JSON.stringify(pack(file));
  return { body, version: await toVersion(body) };
});
