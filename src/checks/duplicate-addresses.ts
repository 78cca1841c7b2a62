import type { CheckedEntry, EntryContent } from './content.ts';
import type { Problem } from './problem.ts';

/** What of an address tells pages apart: host without www, and path without a slash at its end. */
function toPage(address: string): string {
  const { hostname, pathname } = new URL(address);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}

/** Hosts of repositories take any capitals for the same owner and name, and `.git` for nothing. */
const toRepository = (address: string): string =>
  toPage(address)
    .toLowerCase()
    .replace(/\.git$/, '');

/** Entries that have the same of something; those that do not have it are left out. */
function groupEntries(
  entries: readonly CheckedEntry[],
  toKey: (checked: CheckedEntry) => string | undefined,
): [key: string, CheckedEntry[]][] {
  const groups = Map.groupBy(entries, toKey);
  return [...groups].flatMap(([key, group]) => (key !== undefined && group.length > 1 ? [[key, group]] : []));
}

const toWords = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
/** Whether a text has a name in it as a word: "Ray" in "The serving library of Ray", not in "Array". */
const hasName = (text: string, name: string) => name !== '' && toWords(text).includes(toWords(name));

/** What an entry says of itself, in which it may name the project it is a part of. */
const toText = ({ entry: { name = '', summary = '' } }: CheckedEntry) => `${name} ${summary}`;

/** Whether one of two entries names the other: "Ray Serve", "Former way to run TorchScript models". */
const areRelated = (one: CheckedEntry, other: CheckedEntry) =>
  hasName(toText(one), other.entry.name ?? '') || hasName(toText(other), one.entry.name ?? '');

/**
 * A homepage belongs to one entry; entries that share a repository are parts of one project and say so. Two that clash are
 * both reported, because the checks cannot know which one is new.
 */
export function checkAddresses({ entries, toolIds }: EntryContent): Problem[] {
  const homepages = groupEntries(entries, ({ entry }) => entry.homepage && toPage(entry.homepage));
  const repositories = groupEntries(entries, ({ entry }) => entry.repository && toRepository(entry.repository));
  const named = new Set(entries.flatMap(({ id, entry }) => (entry.name === undefined ? [] : [id])));
  // Their names cannot be read, and they may be what an entry says to be a part of.
  const nameless = [...toolIds].filter((id) => !named.has(id));
  const isPart = (one: CheckedEntry, group: readonly CheckedEntry[]) =>
    one.entry.name === undefined ||
    one.entry.summary === undefined ||
    group.some((other) => other !== one && areRelated(one, other)) ||
    nameless.some((id) => hasName(toText(one).toLowerCase(), id));
  return [
    ...homepages.flatMap(([page, group]) =>
      group.map((one) => {
        const other = group.find((candidate) => candidate !== one)!;
        return one.yaml.problem(['homepage'], { rule: 'T038', message: `${page} is also the homepage of content/tools/${other.id}.yaml` });
      }),
    ),
    ...repositories.flatMap(([repository, group]) => {
      const strangers = group.filter((one) => !isPart(one, group));
      return strangers.map((one) => {
        const other = group.find((candidate) => !strangers.includes(candidate)) ?? group.find((candidate) => candidate !== one)!;
        return one.yaml.problem(['repository'], {
          rule: 'T039',
          message: `${repository} is also the repository of content/tools/${other.id}.yaml`,
        });
      });
    }),
  ];
}
