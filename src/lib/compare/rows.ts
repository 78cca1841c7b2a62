import { retiredStatuses, type Status } from '../../schema/vocabulary.ts';
import { toInstalls } from '../install-commands.ts';
import type { ToolJson } from '../tool-json.ts';
import type { CompareText, Translate } from './texts.ts';

/** One value of a cell. `href` leads outside and is https; `path` leads to a page of this site. */
export interface Part {
  text: string;
  href?: string;
  path?: string;
  note?: string;
  date?: string;
  status?: Status;
  /** A page where the value can be checked, https and not part of the value. */
  proof?: { text: string; href: string };
  /** The part is the name of a retired tool. */
  retired?: boolean;
  code?: boolean;
}

/** Where a row stands: among the differences, among what is the same, or with the links and sources, which always differ. */
export type Section = 'differ' | 'same' | 'proof';

export interface Row {
  /** Fields of the entry that the row shows. */
  fields: readonly string[];
  label: CompareText;
  /** One cell per tool; an empty one means that the entry says nothing. */
  cells: Part[][];
  differs: boolean;
  section: Section;
  /** The parts of a cell are long enough to stand under each other. */
  stacked: boolean;
}

interface Field {
  fields: readonly string[];
  label: CompareText;
  toParts: (tool: ToolJson, t: Translate) => Part[];
  stacked?: boolean;
  proof?: boolean;
}

const word = (text: string | number | undefined): Part[] => (text === undefined ? [] : [{ text: String(text) }]);
const words = (texts: readonly string[] = []): Part[] => texts.map((text) => ({ text }));

/** A link only if it is https: entries come from strangers, and other schemes can run code. */
function toLink(text: string, href: string | undefined): Part[] {
  if (href === undefined) return [];
  return [href.startsWith('https://') ? { text, href } : { text: `${text}: ${href}` }];
}

/**
 * Adds the page that shows a value. Entries name sources for the whole, not for each field; only what a field itself tells is
 * linked: the licence stands in the repository, packages in their registries, what it is on the home page.
 */
const withProof = (parts: Part[], text: string | undefined, href: string | undefined): Part[] =>
  text && href?.startsWith('https://') ? parts.map((part) => ({ ...part, proof: { text, href } })) : parts;

/** As in the schema, which browsers should not have to load. */
export const isRetired = (status: Status): boolean => (retiredStatuses as readonly Status[]).includes(status);

const toTools = (tools: ToolJson['successors'] = []): Part[] =>
  tools.map(({ id, name, status }) => ({
    text: name,
    path: `/tools/${id}/`,
    retired: isRetired(status),
  }));

/** `https://www.example.org/docs/` as people say it: `example.org/docs`. */
const toShortUrl = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** `example.org` of an address. */
const toHost = (url: string) => toShortUrl(url).replace(/\/.*$/, '');

/** All fields of an entry, in the order of the groups: at a glance, how to decide, use, history, names, proof. */
const fields: readonly Field[] = [
  { fields: ['status'], label: 'tool.status', toParts: ({ status }, t) => [{ text: t(`status.${status}`), status }] },
  { fields: ['successors'], label: 'tool.useNow', toParts: ({ successors }) => toTools(successors), stacked: true },
  {
    fields: ['license'],
    label: 'tool.license',
    // A proprietary tool may have a repository too: of its client, under another licence.
    toParts: ({ license, repository }, t) =>
      license === 'proprietary'
        ? word(t('license.proprietary'))
        : withProof(word(license.replaceAll('LicenseRef-', '')), t('tool.code'), repository),
  },
  {
    fields: ['license_kind'],
    label: 'compare.row.licenseKind',
    toParts: ({ license_kind }, t) => word(t(`compare.license.${license_kind}`)),
  },
  { fields: ['hosting'], label: 'tool.hosting', toParts: ({ hosting }, t) => words(hosting.map((name) => t(`hosting.${name}`))) },
  { fields: ['kind'], label: 'tool.kind', toParts: ({ kind }, t) => word(t(`kind.${kind}`)) },
  { fields: ['interfaces'], label: 'tool.interfaces', toParts: ({ interfaces }) => words(interfaces) },
  { fields: ['use_when'], label: 'tool.useWhen', toParts: ({ use_when }) => word(use_when) },
  { fields: ['watch_out'], label: 'tool.watchOut', toParts: ({ watch_out }) => word(watch_out) },
  {
    fields: ['summary'],
    label: 'compare.row.summary',
    toParts: ({ summary, homepage }) => withProof(word(summary), toHost(homepage), homepage),
  },
  {
    fields: ['components'],
    label: 'compare.row.components',
    toParts: ({ components }) => components.map(({ id, number, title }) => ({ text: `${number} ${title}`, path: `/components/${id}/` })),
    stacked: true,
  },
  {
    fields: ['packages'],
    label: 'tool.install',
    toParts: ({ packages }) =>
      toInstalls(packages ?? {}).flatMap(({ command, page }) => withProof([{ text: command, code: true }], page && toHost(page), page)),
    stacked: true,
  },
  { fields: ['status_since'], label: 'compare.row.statusSince', toParts: ({ status_since }) => word(status_since) },
  { fields: ['status_note'], label: 'compare.row.statusNote', toParts: ({ status_note }) => word(status_note) },
  { fields: ['successor_note'], label: 'compare.row.successorNote', toParts: ({ successor_note }) => word(successor_note) },
  { fields: ['first_release'], label: 'compare.row.firstRelease', toParts: ({ first_release }) => word(first_release) },
  {
    fields: ['owner'],
    label: 'tool.owner',
    toParts: ({ owner }, t) =>
      owner
        ? [
            {
              text: owner.since ? `${owner.name}, ${t('status.since')} ${owner.since}` : owner.name,
              ...(owner.note ? { note: owner.note } : {}),
            },
          ]
        : [],
  },
  { fields: ['alternatives'], label: 'compare.row.alternatives', toParts: ({ alternatives }) => toTools(alternatives), stacked: true },
  { fields: ['aka'], label: 'tool.aka', toParts: ({ aka }) => words(aka) },
  { fields: ['formerly'], label: 'tool.formerly', toParts: ({ formerly }) => words(formerly) },
  { fields: ['seed'], label: 'tool.seed', toParts: ({ seed }, t) => word(seed && t('tool.seedSection', { section: seed })) },
  {
    fields: ['homepage', 'docs', 'repository'],
    label: 'tool.links',
    toParts: ({ homepage, docs, repository }, t) => [
      ...toLink(t('tool.home'), homepage),
      ...toLink(t('tool.docs'), docs),
      ...toLink(t('tool.code'), repository),
    ],
    proof: true,
  },
  {
    fields: ['sources'],
    label: 'tool.sources',
    toParts: ({ sources }) =>
      sources.flatMap(({ url, claim, accessed }) => toLink(toShortUrl(url), url).map((part) => ({ ...part, note: claim, date: accessed }))),
    stacked: true,
    proof: true,
  },
  { fields: ['affiliation'], label: 'tool.affiliation', toParts: ({ affiliation }) => word(affiliation), proof: true },
  { fields: ['verified'], label: 'tool.verified', toParts: ({ verified }) => word(verified), proof: true },
];

/** Lists differ by what is in them, not by its order. */
function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  const toKey = (parts: readonly Part[]) =>
    JSON.stringify(parts.map(({ text, href, note, date }) => [text, href, note, date].join('\n')).toSorted());
  return toKey(a) === toKey(b);
}

/**
 * Every field of the entries as a row with one cell per tool. Rows of which no entry says anything are left out. What differs
 * comes first, then what is the same, then links and sources; within each of these the order is that of the groups.
 */
export function toRows(tools: readonly ToolJson[], t: Translate): Row[] {
  const rows = fields.flatMap(({ fields: names, label, toParts, stacked = false, proof = false }): Row[] => {
    const cells = tools.map((tool) => toParts(tool, t));
    if (cells.every((parts) => parts.length === 0)) return [];
    const differs = cells.some((parts) => !isSame(parts, cells[0]!));
    return [{ fields: names, label, cells, differs, section: proof ? 'proof' : differs ? 'differ' : 'same', stacked }];
  });
  const order: readonly Section[] = ['differ', 'same', 'proof'];
  return order.flatMap((section) => rows.filter((row) => row.section === section));
}
