/**
 * npm run check:paths: fails when a change touches entries and something outside of content/ at once.
 *
 *   --base <commit>   what to compare with; without it, where the branch left main
 *
 * Exit code 1 when it does, 2 when it could not run.
 */
import { parseArgs } from 'node:util';
import { findBase, listChanges } from '../src/changes/git.ts';
import { findMixture } from '../src/changes/path-guard.ts';

/** File names are foreign words; a control character must not reach the log of a workflow, where `::` lines are commands. */
const show = (path: string) => `  ${path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?')}`;

try {
  const { values } = parseArgs({ options: { base: { type: 'string' } } });
  const root = process.cwd();
  const mixture = findMixture(listChanges(root, findBase(root, values.base)));
  if (mixture) {
    const { entries, others } = mixture;
    console.error('This change touches entries and other files at once. Send two pull requests: one with the files under');
    console.error('content/, one with the rest. Entries are then reviewed within days, and code gets the look that it needs.\n');
    console.error([`Entries (${entries.length}):`, ...entries.slice(0, 20).map(show)].join('\n'));
    console.error([`Others (${others.length}):`, ...others.slice(0, 20).map(show)].join('\n'));
    process.exitCode = 1;
  } else console.log('Entries and code are not mixed.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
