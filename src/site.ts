import { defaultLocale, locales, type Locale } from './locales.ts';
import { chapterIds, type ChapterId } from './schema/vocabulary.ts';

/** What the site is called and where its sources are. */
export const site = {
  name: 'Production-Level Deep Learning',
  /** Set by the deploy workflow to the repository it runs in, so that a fork links to itself. */
  repository: process.env['REPOSITORY_URL'] ?? 'https://github.com/alirezadir/Production-Level-Deep-Learning',
  branch: 'main',
} as const;

export { defaultLocale, locales, type Locale };

/** Chapters in the order of the rail, and the stage whose colour and number they have. */
export const chapterStages = {
  overview: undefined,
  projects: undefined,
  data: 'data',
  training: 'training',
  troubleshooting: undefined,
  deployment: 'deployment',
  monitoring: 'monitoring',
  platforms: 'cross-cutting',
  references: undefined,
} as const satisfies Record<ChapterId, string | undefined>;

/** The chapter that treats a stage. */
export function getChapterOfStage(stage: string): ChapterId {
  return chapterIds.find((id) => chapterStages[id] === stage) ?? 'overview';
}

/**
 * Address of a page of this site for a link: base path and language before it.
 *
 * @param path as in the default language at /: `/tools/mlflow/`
 */
export function toHref(path: string, locale: Locale = defaultLocale): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${locale === defaultLocale ? '' : `/${locale}`}${path}`;
}

/** Where a file of the repository can be edited on the web. */
export function toEditUrl(file: string): string {
  return `${site.repository}/edit/${site.branch}/${file}`;
}

/** For getStaticPaths of pages under pages/[...locale]/: one entry per language. */
export function getLocalePaths() {
  return locales.map(({ id }) => ({ params: { locale: id === defaultLocale ? undefined : id }, props: { locale: id } }));
}

/** The language of the page that is being rendered; MDX components cannot be told it by a prop. */
export function getPageLocale(current: string | undefined): Locale {
  return locales.find(({ id }) => id === current)?.id ?? defaultLocale;
}
