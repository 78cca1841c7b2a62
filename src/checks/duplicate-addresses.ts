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

/** Entries by something they have; those that do not have it are left out. */
function groupEntries(
  entries: readonly CheckedEntry[],
  toKey: (checked: CheckedEntry) => string | undefined,
): [key: string, CheckedEntry[]][] {
  const groups = new Map<string, CheckedEntry[]>();
  for (const checked of entries) {
    const key = toKey(checked);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), checked]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

/** Whether the name or summary of one entry has the name of the other as a word: "Ray Serve", "Former way to run TorchScript models". */
function names({ entry }: CheckedEntry, other: CheckedEntry): boolean {
  const words = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const name = words(other.entry.name ?? '');
  return name.trim() !== '' && words(`${entry.name ?? ''} ${entry.summary ?? ''}`).includes(name);
}

/** A homepage belongs to one entry; entries that share a repository are parts of one project and say so. */
export function checkAddresses({ entries }: EntryContent): Problem[] {
  const homepages = groupEntries(entries, ({ entry }) => entry.homepage && toPage(entry.homepage));
  const repositories = groupEntries(entries, ({ entry }) => entry.repository && toRepository(entry.repository));
  return [
    ...homepages.flatMap(([page, [first, ...others]]) =>
      others.map(({ yaml }) =>
        yaml.problem(['homepage'], { rule: 'T038', message: `${page} is already the homepage of content/tools/${first!.id}.yaml` }),
      ),
    ),
    ...repositories.flatMap(([repository, group]) => {
      const strangers = group.filter((one) => !group.some((other) => other !== one && (names(one, other) || names(other, one))));
      // When nobody knows anybody, the first one has the older right.
      const first = group.find((one) => !strangers.includes(one)) ?? group[0]!;
      return strangers
        .filter((one) => one !== first)
        .map(({ yaml }) =>
          yaml.problem(['repository'], {
            rule: 'T039',
            message: `${repository} is already the repository of content/tools/${first.id}.yaml`,
          }),
        );
    }),
  ];
}
