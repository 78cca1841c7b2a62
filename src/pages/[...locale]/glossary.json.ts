import type { APIRoute } from 'astro';
import { getGlossary } from '../../data/literature.ts';
import { getTranslator } from '../../i18n/index.ts';
import type { GlossaryFile } from '../../lib/glossary-file.ts';
import { getLocalePaths, getPageLocale } from '../../site.ts';

export const getStaticPaths = getLocalePaths;

/** The definitions that chapters show beside their terms. */
export const GET: APIRoute = async ({ currentLocale }) => {
  const t = getTranslator(getPageLocale(currentLocale));
  const terms = (await getGlossary()).map(({ id, term, definition }) => [id, [term, definition]] as const);
  return Response.json({ title: t('glossary.onThisPage'), terms: Object.fromEntries(terms) } satisfies GlossaryFile);
};
