import { afterEach, describe, expect, it, vi } from 'vitest';
import { chapterIds, stageIds } from '../../src/schema/vocabulary.ts';
import {
  chapterStages,
  defaultLocale,
  getChapterOfStage,
  getLocalePaths,
  getPageLocale,
  locales,
  toEditUrl,
  toHref,
} from '../../src/site.ts';

afterEach(() => vi.unstubAllEnvs());

describe('an address of the site', () => {
  it.each([
    ['/', '/tools/acorn/'],
    ['/guide/', '/guide/tools/acorn/'],
    ['/guide', '/guide/tools/acorn/'],
  ])('stands below the base path %s', (base, href) => {
    vi.stubEnv('BASE_URL', base);
    expect(toHref('/tools/acorn/')).toBe(href);
  });

  it('leads to the file of the repository that can be edited', () => {
    expect(toEditUrl('content/tools/acorn.yaml')).toMatch(/^https:\/\/[^/]+\/[^/]+\/[^/]+\/edit\/main\/content\/tools\/acorn\.yaml$/);
  });
});

describe('chapters, stages and languages', () => {
  it('know the chapter of each stage', () => {
    expect(stageIds.map((stage) => getChapterOfStage(stage))).toEqual(['data', 'training', 'deployment', 'monitoring', 'platforms']);
    expect(Object.keys(chapterStages)).toEqual([...chapterIds]);
  });

  it('put the first language at the root and the others below their id', () => {
    expect(getLocalePaths().map(({ params, props }) => [params.locale, props.locale])).toEqual(
      locales.map(({ id }, i) => [i === 0 ? undefined : id, id]),
    );
  });

  it('fall back to the first language when a page has none that is known', () => {
    expect([undefined, 'xx', ...locales.map(({ id }) => id)].map(getPageLocale)).toEqual([
      defaultLocale,
      defaultLocale,
      ...locales.map(({ id }) => id),
    ]);
  });
});
