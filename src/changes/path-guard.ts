import type { FileChange } from './git.ts';

/**
 * Says why a change must be split, or nothing when it need not: entries are strangers' data and quick to review, code is
 * neither, and neither should hide behind the other.
 */
export function findMixture(changes: readonly FileChange[]): { entries: string[]; others: string[] } | undefined {
  const paths = changes.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]));
  const entries = paths.filter((path) => path.startsWith('content/tools/'));
  const others = paths.filter((path) => !path.startsWith('content/'));
  return entries.length > 0 && others.length > 0 ? { entries, others } : undefined;
}
