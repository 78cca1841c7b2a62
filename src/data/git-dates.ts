import { execFileSync } from 'node:child_process';

let dates: Map<string, string> | undefined;

/** Day of the last commit of every file under content/; empty outside a git checkout with its history. */
function readDates(): Map<string, string> {
  const byFile = new Map<string, string>();
  try {
    // In a clone without its history the newest commit seems to have changed everything.
    const shallow = execFileSync('git', ['rev-parse', '--is-shallow-repository'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (shallow.trim() === 'true') return byFile;
    const log = execFileSync('git', ['log', '--format=%x00%cs', '--name-only', '--no-renames', '--', 'content'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const commit of log.split('\0').slice(1)) {
      const [day = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) if (!byFile.has(file)) byFile.set(file, day);
    }
  } catch {
    // No git or no checkout: pages then say nothing of their last change.
  }
  return byFile;
}

/** The day (`2026-11-23`) of the last commit that changed a file, or undefined when git does not know. */
export function findLastChanged(file: string): string | undefined {
  dates ??= readDates();
  return dates.get(file);
}
