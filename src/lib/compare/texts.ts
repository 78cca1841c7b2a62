import { hostings, kinds, statuses } from '../../schema/vocabulary.ts';

/** Interface texts that the comparison needs in the browser. The page looks them up and hands them over as JSON. */
export const compareTextKeys = [
  ...statuses.map((status) => `status.${status}` as const),
  ...kinds.map((kind) => `kind.${kind}` as const),
  ...hostings.map((hosting) => `hosting.${hosting}` as const),
  'status.since',
  'license.proprietary',
  'table.tool',
  'tool.status',
  'tool.license',
  'tool.kind',
  'tool.hosting',
  'tool.interfaces',
  'tool.useWhen',
  'tool.watchOut',
  'tool.useNow',
  'tool.owner',
  'tool.install',
  'tool.aka',
  'tool.formerly',
  'tool.seed',
  'tool.seedSection',
  'tool.links',
  'tool.home',
  'tool.docs',
  'tool.code',
  'tool.sources',
  'tool.affiliation',
  'tool.verified',
  'compare.license.permissive',
  'compare.license.copyleft',
  'compare.license.source-available',
  'compare.license.proprietary',
  'compare.field',
  'compare.suggest',
  'compare.row.summary',
  'compare.row.components',
  'compare.row.licenseKind',
  'compare.row.statusSince',
  'compare.row.statusNote',
  'compare.row.firstRelease',
  'compare.row.successorNote',
  'compare.row.alternatives',
  'compare.differ',
  'compare.same',
  'compare.proof',
  'compare.nothing',
  'compare.one',
  'compare.state',
  'compare.stateOnly',
  'compare.unknown',
  'compare.surplus',
  'compare.more',
  'compare.remove',
  'compare.removed',
  'compare.added',
  'compare.replaceBy',
  'compare.replaced',
  'compare.full',
  'compare.notFound',
  'compare.found',
  'compare.copied',
  'compare.copyByHand',
  'compare.loading',
  'compare.failed',
  'compare.table',
] as const;
export type CompareText = (typeof compareTextKeys)[number];

/** Gives the text of a key with `{name}` filled in. */
export type Translate = (key: CompareText, values?: Record<string, string | number>) => string;

/** A translator over the texts that the page handed over. A key without a text gives the key, so that it is seen. */
export function toTranslate(texts: Readonly<Record<string, string>>): Translate {
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
