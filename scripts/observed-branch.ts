/**
 * npm run observed -- pull | push: brings data/observed/ from the branch "observed", or takes it there.
 *
 * A branch of its own, because the program that writes these files must not need a way round the rules of main: see
 * docs/decisions/0006-observed-apart-from-authored.md. Set up for the workflow; `pull` is useful on a desk, too.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readObserved } from '../src/freshness/observed-files.ts';

const branch = 'refs/heads/observed';
const folder = 'data/observed';
const remote = process.env['OBSERVED_REMOTE'] ?? 'origin';
/** The workflow's token, from the environment: on the command line others could read it, in the configuration it would stay. */
const credentials = process.env['GITHUB_TOKEN']
  ? ['-c', 'credential.helper=', '-c', 'credential.helper=!f() { echo username=x-access-token; echo "password=$GITHUB_TOKEN"; }; f']
  : [];
const identity = { NAME: 'github-actions[bot]', EMAIL: '41898282+github-actions[bot]@users.noreply.github.com' };
const env = {
  ...process.env,
  GIT_AUTHOR_NAME: identity.NAME,
  GIT_AUTHOR_EMAIL: identity.EMAIL,
  GIT_COMMITTER_NAME: identity.NAME,
  GIT_COMMITTER_EMAIL: identity.EMAIL,
};
const git = (...args: string[]) => execFileSync('git', [...credentials, ...args], { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });

/** The newest commit of the branch, fetched; undefined when the branch does not exist yet. */
function fetchBranch(): string | undefined {
  const [commit] = git('ls-remote', remote, branch).split('\t');
  if (!commit) return undefined;
  git('fetch', '--quiet', '--depth=1', remote, branch);
  return commit.trim();
}

function pull(): void {
  const commit = fetchBranch();
  if (!commit) return console.log('There is no branch "observed" yet.');
  mkdirSync(folder, { recursive: true });
  for (const name of ['links.json', 'repositories.json']) writeFileSync(path.join(folder, name), git('show', `${commit}:${name}`));
  readObserved(process.cwd());
  console.log(`data/observed/ is that of ${commit.slice(0, 9)}.`);
}

function push(): void {
  // What does not fit its schema never gets there.
  readObserved(process.cwd());
  const parent = fetchBranch();
  const blobs = ['links.json', 'repositories.json'].map((name) => ({
    name,
    blob: git('hash-object', '-w', path.join(folder, name)).trim(),
  }));
  const list = blobs.map(({ name, blob }) => `100644 blob ${blob}\t${name}\n`).join('');
  const tree = execFileSync('git', ['mktree'], { encoding: 'utf8', input: list }).trim();
  if (parent && git('rev-parse', `${parent}^{tree}`).trim() === tree) return console.log('Nothing new was observed.');
  const commit = git('commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', 'Observe links and repositories').trim();
  git('push', '--quiet', remote, `${commit}:${branch}`);
  console.log(`Pushed ${commit.slice(0, 9)} to observed.`);
}

const commands: Record<string, () => void> = { pull, push };
const command = Object.hasOwn(commands, process.argv[2] ?? '') ? commands[process.argv[2]!] : undefined;
try {
  if (!command) throw new Error('Say what to do: pull or push.');
  command();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
