import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readObserved } from '../../src/freshness/observed-files.ts';
import { makeTree, removeTree } from './content-tree.ts';
import { startPlayServer, type Play } from './play-server.ts';
import { git, runScript } from './run-script.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

function makeRoot(links = '{}'): string {
  const root = makeTree();
  ends.push(() => removeTree(root));
  mkdirSync(path.join(root, 'data/observed'), { recursive: true });
  writeFileSync(path.join(root, 'data/observed/links.json'), links);
  writeFileSync(path.join(root, 'data/observed/repositories.json'), '{}');
  return root;
}
const read = (root: string, name: string) => readFileSync(path.join(root, 'data/observed', name), 'utf8');

describe('the stored state', () => {
  it('fits its schema', () => {
    expect(() => readObserved(process.cwd())).not.toThrow();
  });
  it.each([
    ['{', /cannot be read/],
    ['{"https://a.example.org/": {"status": "200"}}', /does not fit its schema at https:\/\/a\.example\.org\/\.checked/],
    ['{"javascript:alert(1)": {"status": "200", "checked": "2026-11-23", "strikes": 0}}', /does not fit/],
  ])('is refused when it is %s', async (links, message) => {
    const { code, stderr } = await runScript('freshness.ts', ['--offline'], makeRoot(links));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('npm run freshness', () => {
  it('looks, stores, reports, and then reports the same offline', async () => {
    const root = makeRoot();
    const homepage = 'https://acorn.example.org/';
    const entry = path.join(root, 'content/tools/acorn.yaml');
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('https://code.example.org/acorn/acorn', 'https://github.com/oak/acorn'));
    const plays: Record<string, Play> = {
      'api.github.com/repos/oak/acorn': {
        body: { full_name: 'oak/acorn', archived: true, pushed_at: '2024-01-01T00:00:00Z', license: { spdx_id: 'BUSL-1.1' } },
      },
      'acorn.example.org/': { status: 301, headers: { location: 'https://moved.example.org/' } },
      'moved.example.org/': {},
    };
    const server = await startPlayServer(plays);
    ends.push(server.close);
    const first = await runScript('freshness.ts', ['--via', server.url, '--only', 'acorn'], root);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain(`\`homepage\`: \`${homepage}\` leads to \`https://moved.example.org/\`.`);
    expect(first.stdout).toContain('`oak/acorn` is archived; the entry says `active`.');
    expect(first.stdout).toContain('`oak/acorn` has `BUSL-1.1`; the entry says `Apache-2.0 OR MIT`.');
    // What was observed is stored beside the entry, and the entry is as it was.
    expect(readFileSync(entry, 'utf8')).toContain('status: active');
    expect(JSON.parse(read(root, 'repositories.json'))).toMatchObject({ 'oak/acorn': { archived: true } });
    expect(JSON.parse(read(root, 'links.json'))).toMatchObject({
      [homepage]: { status: '200', strikes: 0, moved_to: 'https://moved.example.org/' },
    });
    const asked = server.asked.length;
    const again = await runScript('freshness.ts', ['--offline', '--via', server.url], root);
    expect(again.stdout).toBe(first.stdout);
    expect(server.asked).toHaveLength(asked);
  });

  it('puts the report into the issue, with the token', async () => {
    const server = await startPlayServer({
      'api.github.com/repos/o/r/issues': ({ method, headers }) =>
        headers.authorization === 'Bearer t' ? { status: method === 'GET' ? 200 : 201, body: [] } : { status: 401 },
    });
    ends.push(server.close);
    const env = { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r' };
    const { code, stderr } = await runScript('freshness.ts', ['--offline', '--issue', '--via', server.url], makeRoot(), env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Issue: made\n' });
    expect(server.asked).toEqual(['GET api.github.com/repos/o/r/issues', 'POST api.github.com/repos/o/r/issues']);
  });

  it.each([
    [['--only', 'nothing'], /There is no entry "nothing"/],
    [['--offline', '--issue'], /needs GITHUB_REPOSITORY/],
    [['--of'], /--of/],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, stderr } = await runScript('freshness.ts', args, makeRoot());
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('npm run observed', () => {
  function makeRemote() {
    const remote = mkdtempSync(path.join(tmpdir(), 'remote-'));
    ends.push(() => rmSync(remote, { recursive: true, force: true }));
    git(remote, 'init', '--quiet', '--bare');
    const clone = () => {
      const root = makeRoot();
      git(root, 'init', '--quiet');
      return root;
    };
    return { remote, clone, env: { OBSERVED_REMOTE: remote } };
  }
  const links = '{\n  "https://a.example.org/": {\n    "status": "200",\n    "checked": "2026-11-23",\n    "strikes": 0\n  }\n}\n';

  it('takes the state to its branch and brings it back elsewhere', async () => {
    const { remote, clone, env } = makeRemote();
    const [one, two] = [clone(), clone()];
    expect((await runScript('observed-branch.ts', ['pull'], one, env)).stdout).toBe('There is no branch "observed" yet.\n');
    writeFileSync(path.join(one, 'data/observed/links.json'), links);
    expect(await runScript('observed-branch.ts', ['push'], one, env)).toMatchObject({ code: 0 });
    expect(await runScript('observed-branch.ts', ['pull'], two, env)).toMatchObject({ code: 0 });
    expect(read(two, 'links.json')).toBe(links);
    expect((await runScript('observed-branch.ts', ['push'], two, env)).stdout).toBe('Nothing new was observed.\n');
    writeFileSync(path.join(two, 'data/observed/links.json'), '{}\n');
    await runScript('observed-branch.ts', ['push'], two, env);
    expect(git(remote, 'log', '--format=%s', 'observed').trim().split('\n')).toHaveLength(2);
    expect(git(remote, 'ls-tree', '-r', '--name-only', 'observed')).toBe('links.json\nrepositories.json\n');
  });

  it('pushes nothing that does not fit', async () => {
    const { remote, clone, env } = makeRemote();
    const root = clone();
    writeFileSync(path.join(root, 'data/observed/links.json'), '[]');
    expect(await runScript('observed-branch.ts', ['push'], root, env)).toMatchObject({ code: 2 });
    expect(git(remote, 'branch', '--list')).toBe('');
  });

  it('ends with 2 without a command', async () => {
    expect(await runScript('observed-branch.ts', ['toString'], makeRoot())).toMatchObject({ code: 2 });
  });
});
