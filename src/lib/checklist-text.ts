/** A checklist as it is ticked. */
export interface TickedList {
  title: string;
  checks: { text: string; isTicked: boolean }[];
}

/**
 * Most characters of an address that opens an issue. GitHub answers one of more than 8191 bytes with 414:
 * https://github.com/github/docs/issues/5136
 */
const longestAddress = 8000;

/** How many of the checks are ticked. */
export function countTicked({ checks }: Pick<TickedList, 'checks'>): number {
  return checks.filter(({ isTicked }) => isTicked).length;
}

/** Checklists as Markdown task lists, each with its score, and where they are from. */
export function toMarkdown(lists: readonly TickedList[], source: string): string {
  const parts = lists.map((list) =>
    [
      `## ${list.title} (${countTicked(list)}/${list.checks.length})`,
      '',
      ...list.checks.map(({ text, isTicked }) => `- [${isTicked ? 'x' : ' '}] ${text}`),
    ].join('\n'),
  );
  return `${[...parts, source].join('\n\n')}\n`;
}

/** "owner/name" from what a reader typed: that, or the address of a repository on GitHub. Undefined when it is neither. */
export function toRepository(text: string): string | undefined {
  const [, owner, name] =
    /^(?:https:\/\/github\.com\/)?([a-z\d](?:-?[a-z\d]){0,38})\/([\w.-]{1,100}?)(?:\.git)?\/?$/i.exec(text.trim()) ?? [];
  return owner && name && !/^\.+$/.test(name) ? `${owner}/${name}` : undefined;
}

/** Address that opens a new issue with a title and a text; without the text when the address would be too long. */
export function toIssueAddress(repository: string, title: string, body: string): { address: string; isWhole: boolean } {
  const make = (fields: Record<string, string>) => `https://github.com/${repository}/issues/new?${new URLSearchParams(fields)}`;
  const address = make({ title, body });
  const isWhole = address.length <= longestAddress;
  return { address: isWhole ? address : make({ title }), isWhole };
}
