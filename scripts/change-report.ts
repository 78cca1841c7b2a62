/**
 * npm run changes: says for reviewers, in Markdown, what the working tree changes in the entries.
 *
 *   --base <commit>   what to compare with; without it, where the branch left main
 *
 * Exit code 2 when it could not run.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/checks/read-content.ts';
import { listAppearances } from '../src/changes/appearances.ts';
import { findCatalogueWarnings } from '../src/changes/catalogue-warnings.ts';
import { findBase, listChanges, readAt, type FileChange } from '../src/changes/git.ts';
import { parseEntry, readEntry } from '../src/changes/read-entry.ts';
import { writeChangeReport, type EntryChange } from '../src/changes/report.ts';

const isEntry = (path: string) => /^content\/tools\/[^/]+\.yaml$/.test(path);
const idOf = (path: string) => path.slice('content/tools/'.length, -'.yaml'.length);

/** A file that was moved into or out of the entries is a new or a deleted entry. */
function splitMoves(change: FileChange): FileChange[] {
  const { kind, path, from } = change;
  if (from === undefined || kind !== 'renamed' || isEntry(from) === isEntry(path)) return [change];
  return [
    { kind: 'gone', path: from },
    { kind: 'new', path },
  ];
}

function readBefore(root: string, base: string, path: string): EntryChange['before'] {
  try {
    return parseEntry(path, readAt(root, base, path));
  } catch {
    return 'It was no plain file before.';
  }
}

try {
  const { values } = parseArgs({ options: { base: { type: 'string' } } });
  const root = process.cwd();
  const base = findBase(root, values.base);
  const { content } = readContent(root);
  const changes = listChanges(root, base)
    .flatMap(splitMoves)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const toEntryChange = ({ kind, path, from }: FileChange): EntryChange => ({
    kind,
    path,
    id: idOf(path),
    ...(from !== undefined && { from: idOf(from) }),
    before: kind === 'new' ? undefined : readBefore(root, base, from ?? path),
    after: kind === 'gone' ? undefined : readEntry(root, path),
    warnings: kind === 'gone' ? [] : findCatalogueWarnings(idOf(path), content),
    appearances: [from, path].flatMap((file) => (file === undefined ? [] : listAppearances(idOf(file), content))),
  });
  const entries = changes.filter(({ path }) => isEntry(path)).map(toEntryChange);
  const today = new Date().toISOString().slice(0, 10);
  const others = changes.filter(({ path }) => !isEntry(path));
  console.log(writeChangeReport(entries, others, today));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
