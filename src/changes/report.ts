import { toCode } from '../lib/markdown-code.ts';
import { compareEntries, type EntryData } from './compare-entries.ts';
import type { FileChange } from './git.ts';
import { findWarnings } from './warnings.ts';

/** A changed entry. The data of a side is undefined when the file is not there, and a text when it cannot be read. */
export interface EntryChange extends FileChange {
  id: string;
  before: EntryData | string | undefined;
  after: EntryData | string | undefined;
  /** Pages on which it appears besides its own. */
  appearances: readonly string[];
  /** What a reviewer must not overlook in the catalogue around it. */
  warnings: readonly string[];
}

/** GitHub takes 1 MiB of summary; more than this nobody reads. */
const mostCharacters = 400_000;

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function describe({ kind, id, from, before, after, appearances, warnings: around }: EntryChange, today: string): string {
  const heads = { new: 'New', gone: 'Deleted', changed: 'Changed', renamed: 'Renamed' };
  const lines = [`### ${heads[kind]}: ${toCode(id)}`, ''];
  const warnings: string[] = [];
  const facts: string[] = [];
  if (kind === 'gone') warnings.push('An entry may not be deleted: readers arrive at it. Set its status, and say what to use now.');
  if (kind === 'renamed') warnings.push(`It was ${toCode(from ?? '')}: the old address stops working.`);
  for (const side of [before, after]) if (typeof side === 'string') warnings.push(side);
  if (typeof after === 'object') {
    const old = typeof before === 'object' ? before : undefined;
    warnings.push(...findWarnings(old, after, today), ...around);
    facts.push(...compareEntries(old ?? {}, after));
    if (kind === 'changed' && facts.length === 0) facts.push('Only its form changed (order, quotes, comments), no fact.');
  }
  lines.push(...warnings.map((warning) => `- **Look:** ${warning}`), ...facts.map((fact) => `- ${fact}`));
  lines.push(
    appearances.length > 0
      ? `- appears on ${count(appearances.length, 'more page', 'more pages')}: ${appearances.map(toCode).join(', ')}`
      : '- appears on no other page',
  );
  return lines.join('\n');
}

/**
 * The report on a change for its reviewer, in Markdown. Everything that comes from the change stands in code spans, so
 * that nothing in it can act: no HTML, no link, no mention.
 *
 * @param others files that are not entries
 * @param today the day of the report, `2026-11-23`
 */
export function writeChangeReport(entries: readonly EntryChange[], others: readonly FileChange[], today: string): string {
  const ofKind = (kind: FileChange['kind']) => entries.filter((entry) => entry.kind === kind).length;
  const tallies = [
    [ofKind('new'), 'new'],
    [ofKind('changed'), 'changed'],
    [ofKind('renamed'), 'renamed'],
    [ofKind('gone'), 'deleted'],
  ] as const;
  const tally = tallies.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}`] : [])).join(', ');
  const sections = [
    `## What this changes`,
    '',
    `${tally ? `Entries: ${tally}.` : 'No entry.'} ${count(others.length, 'other file', 'other files')}.`,
  ];
  let length = 0;
  for (const [i, entry] of entries.entries()) {
    const section = describe(entry, today);
    length += section.length;
    if (length > mostCharacters) {
      sections.push('', `… and ${entries.length - i} more entries: npm run changes`);
      break;
    }
    sections.push('', section);
  }
  if (others.length > 0) {
    const shown = others
      .slice(0, 50)
      .map(({ kind, path, from }) => `- ${kind}: ${from === undefined ? '' : `${toCode(from)} → `}${toCode(path)}`);
    sections.push('', '### Other files', '', ...shown, ...(others.length > 50 ? [`- … and ${others.length - 50} more`] : []));
  }
  return `${sections.join('\n')}\n`;
}
