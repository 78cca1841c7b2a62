import type { APIRoute } from 'astro';
import { findRecommendation } from '../../data/chapters.ts';
import { getStages } from '../../data/taxonomy.ts';
import { getTools } from '../../data/tools.ts';
import { getTranslator } from '../../i18n/index.ts';
import { getLicenseKind, licenseKinds } from '../../lib/license-kind.ts';
import { toRecommendedTools } from '../../lib/recommendation.ts';
import { toStackData } from '../../lib/stack/stack-data.ts';
import { stackTextKeys, type StackFile } from '../../lib/stack/stack-texts.ts';
import { statuses } from '../../schema/vocabulary.ts';
import { getChapterOfStage, getLocalePaths, toHref, type Locale } from '../../site.ts';

export const getStaticPaths = getLocalePaths;

/** Names by ids: `{ active: 'Active', … }`. */
const toTable = <Id extends string>(ids: readonly Id[], toText: (id: Id) => string) =>
  Object.fromEntries(ids.map((id) => [id, toText(id)])) as Record<Id, string>;

/** What "My stack" loads when it is first used. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const t = getTranslator(locale);
  const stages = await getStages();
  const recommended = await Promise.all(
    stages.flatMap((stage) =>
      stage.components.map(async ({ id }) => {
        const recommendation = await findRecommendation(getChapterOfStage(stage.id), id, locale);
        return [id, toRecommendedTools(recommendation)] as const;
      }),
    ),
  );
  const file: StackFile = {
    root: toHref('/', locale),
    texts: toTable(stackTextKeys, (key) => t(`stack.answer.${key}`)),
    status: toTable(statuses, (status) => t(`status.${status}`)),
    licenseKind: toTable(licenseKinds, (kind) => t(`stack.license.${kind}`)),
    ...toStackData(stages, await getTools(), getLicenseKind, new Map(recommended)),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
