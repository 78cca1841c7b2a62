import { execFileSync } from 'node:child_process';

/** A file that differs between a commit and the working tree. */
export interface FileChange {
  kind: 'new' | 'gone' | 'changed' | 'renamed';
  path: string;
  /** Of a renamed file: where it was. */
  from?: string;
}

/** Runs git without a shell; paths come and go as they are, ended by NUL. */
function git(root: string, args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * The commit that a change is compared with.
 *
 * @param base a name for a commit; without it, where the branch left origin/main or main
 * @throws Error when there is no such commit
 */
export function findBase(root: string, base: string | undefined): string {
  const find = (name: string) => git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).trim();
  if (base !== undefined) {
    try {
      return find(base);
    } catch (error) {
      throw new Error(`There is no commit "${base}".`, { cause: error });
    }
  }
  for (const main of ['origin/main', 'main']) {
    try {
      return git(root, ['merge-base', find(main), 'HEAD']).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error('Neither origin/main nor main is there to compare with. Name a commit: --base <commit>');
}

const kinds: Record<string, FileChange['kind']> = { A: 'new', D: 'gone', R: 'renamed' };

/** Files that differ between a commit and the working tree, also those that git does not know yet. */
export function listChanges(root: string, base: string): FileChange[] {
  const fields = git(root, ['diff', '--name-status', '--find-renames', '--no-ext-diff', '-z', base, '--']).split('\0');
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length;) {
    const kind = kinds[fields[i]![0]!] ?? 'changed';
    // A rename has two paths.
    if (kind === 'renamed') changes.push({ kind, from: fields[i + 1]!, path: fields[i + 2]! });
    else changes.push({ kind, path: fields[i + 1]! });
    i += kind === 'renamed' ? 3 : 2;
  }
  const unknown = git(root, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0').filter(Boolean);
  return [...changes, ...unknown.map((path): FileChange => ({ kind: 'new', path }))];
}

/** Text of a file in a commit. @throws Error when it is not there */
export function readAt(root: string, commit: string, path: string): string {
  return git(root, ['cat-file', 'blob', `${commit}:${path}`]);
}
