import { afterEach, describe, expect, it } from 'vitest';
import { checkRepositories } from '../../src/freshness/check-repositories.ts';
import { createGitHub, GitHubError, RateLimitError } from '../../src/freshness/github-client.ts';
import { findMajor, findMajorSince, toRepositoryName } from '../../src/freshness/repository-facts.ts';
import { marker } from '../../src/freshness/report.ts';
import { writeStickyIssue } from '../../src/freshness/sticky-issue.ts';
import { startPlayServer, type Play } from './play-server.ts';

const servers: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Waits long, so that a busy machine is not taken for a silent server; who plays one shortens it. */
async function play(plays: Record<string, Play>, timeout = 20_000) {
  const server = await startPlayServer(plays);
  servers.push(server);
  return { server, github: createGitHub({ base: server.url, token: 'secret', timeout, retryDelay: 1 }) };
}

const today = '2026-11-23';
const repository = (fields: object = {}) => ({
  full_name: 'o/a',
  archived: false,
  pushed_at: '2026-11-01T10:00:00Z',
  license: { spdx_id: 'MIT' },
  stargazers_count: 7,
  ...fields,
});
const release = (tag_name: string, published_at = '2026-10-01T10:00:00Z') => ({ tag_name, published_at, body: 'x' });

describe('a look at a repository', () => {
  it('keeps the facts that questions need, and the ETags', async () => {
    const { server, github } = await play({
      'repos/o/a': ({ headers }) =>
        headers.authorization === 'Bearer secret' ? { body: repository(), headers: { etag: 'W/"1"' } } : { status: 401 },
      'repos/o/a/releases/latest': { body: release('v3.0.0'), headers: { etag: 'W/"2"' } },
    });
    const { repositories, skipped } = await checkRepositories(['o/a'], {}, github, today);
    expect(skipped).toEqual([]);
    expect(repositories).toEqual({
      'o/a': {
        checked: today,
        full_name: 'o/a',
        archived: false,
        pushed: '2026-11-01',
        license: 'MIT',
        release: { tag: 'v3.0.0', published: '2026-10-01' },
        major_since: '2026-10-01',
        etag: 'W/"1"',
        release_etag: 'W/"2"',
      },
    });
    expect(server.asked).toEqual(['GET repos/o/a', 'GET repos/o/a/releases/latest']);
  });

  it('asks by ETag, and keeps what did not change', async () => {
    const byTag =
      (etag: string, body: object): Play =>
      ({ headers }) =>
        headers['if-none-match'] === etag ? { status: 304 } : { body, headers: { etag } };
    const { github } = await play({
      'repos/o/a': byTag('"1"', repository()),
      'repos/o/a/releases/latest': byTag('"2"', release('v1.0.0')),
    });
    const first = await checkRepositories(['o/a'], {}, github, '2026-11-16');
    const second = await checkRepositories(['o/a'], first.repositories, github, today);
    expect(second.repositories).toEqual({ 'o/a': { ...first.repositories['o/a'], checked: today } });
  });

  it('sees a new name, an archive, another licence, and no release', async () => {
    const { github } = await play({
      'repos/o/a': { status: 301, headers: { location: '/repositories/7' } },
      'repositories/7': { body: repository({ full_name: 'new/b', archived: true, license: { spdx_id: 'NOASSERTION' } }) },
    });
    const { repositories } = await checkRepositories(['o/a'], {}, github, today);
    expect(repositories).toEqual({ 'o/a': { checked: today, full_name: 'new/b', archived: true, pushed: '2026-11-01' } });
  });

  it('remembers when a major version appeared', async () => {
    let tag = 'v2.9.1';
    const { github } = await play({
      'repos/o/a': { body: repository() },
      'repos/o/a/releases/latest': () => ({ body: release(tag, '2026-11-20T00:00:00Z') }),
    });
    const first = await checkRepositories(['o/a'], {}, github, '2026-11-16');
    tag = 'v3.0.1';
    const second = await checkRepositories(['o/a'], first.repositories, github, today);
    tag = 'v3.1.0';
    const third = await checkRepositories(['o/a'], second.repositories, github, today);
    expect([first, second, third].map(({ repositories }) => repositories['o/a']?.major_since)).toEqual([
      undefined,
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  const useless: [what: string, play: Play, why: RegExp][] = [
    ['is not found', { status: 404 }, /status 404/],
    ['is forbidden', { status: 403, body: { message: 'blocked' } }, /status 403/],
    ['is in trouble', { status: 502 }, /status 502/],
    ['is not JSON', { body: '{"full_name": ' }, /not JSON/],
    ['is JSON of another kind', { body: [1] }, /not what the API promises/],
    ['holds a hostile name', { body: repository({ full_name: '../../x' }) }, /not what the API promises/],
    ['is cut', { fault: 'reset' }, /no-answer/],
    ['leads to another host', { status: 301, headers: { location: 'https://other.example.org/' } }, /status 301/],
  ];
  it.each(useless)('keeps what was stored when the answer %s', async (_what, answer, why) => {
    const { github } = await play({ 'repos/o/a': answer, 'repos/o/b': { body: repository({ full_name: 'o/b' }) } });
    const before = { 'o/a': { checked: '2026-11-01', full_name: 'o/a', archived: false } };
    const { repositories, skipped } = await checkRepositories(['o/a', 'o/b'], before, github, today);
    expect(repositories['o/a']).toEqual(before['o/a']);
    expect(repositories['o/b']?.checked).toBe(today);
    expect(skipped).toEqual([{ name: 'o/a', why: expect.stringMatching(why) }]);
  });

  it.each(['silent', 'slow-body'] as const)('keeps what was stored when the answer is %s', async (fault) => {
    const { github } = await play({ 'repos/o/a': { fault } }, 100);
    const before = { 'o/a': { checked: '2026-11-01', full_name: 'o/a', archived: false } };
    const { repositories, skipped } = await checkRepositories(['o/a'], before, github, today);
    expect(repositories).toEqual(before);
    expect(skipped).toEqual([{ name: 'o/a', why: expect.stringContaining('timeout') }]);
  });

  it('stops at the rate limit and says what it left', async () => {
    const { server, github } = await play({
      'repos/o/a': { body: repository(), headers: { 'x-ratelimit-remaining': '1' } },
      'repos/o/a/releases/latest': { status: 404, headers: { 'x-ratelimit-remaining': '0' } },
    });
    const { repositories, skipped } = await checkRepositories(['o/c', 'o/b', 'o/a'], {}, github, today);
    expect(Object.keys(repositories)).toEqual(['o/a']);
    expect(skipped.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'o/b the limit of GitHub’s API is used up',
      'o/c the limit of GitHub’s API is used up',
    ]);
    expect(server.asked).toHaveLength(2);
  });

  it.each([
    ['429 that lasts', { status: 429, headers: { 'retry-after': '3600' } }],
    ['403 with nothing left', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['403 with a time to wait', { status: 403, headers: { 'retry-after': '60' } }],
  ])('takes %s for the limit', async (_what, answer) => {
    const { server, github } = await play({ 'repos/o/a': answer });
    await expect(github.get('/repos/o/a')).rejects.toThrow(RateLimitError);
    await expect(github.get('/repos/o/b')).rejects.toThrow(RateLimitError);
    expect(server.asked).toEqual(['GET repos/o/a']);
  });

  it('tries once more after 429 with a short Retry-After, and after 500', async () => {
    let asked = 0;
    const flaky: Play = () =>
      [{ status: 429, headers: { 'retry-after': '0' } }, { body: repository() }, { status: 500 }, { status: 404 }][asked++]!;
    const { github } = await play({ 'repos/o/a': flaky, 'repos/o/a/releases/latest': flaky });
    expect((await checkRepositories(['o/a'], {}, github, today)).skipped).toEqual([]);
    expect(asked).toBe(4);
  });
});

describe('the one issue', () => {
  const body = `${marker}\nNothing to ask.\n`;
  /** Plays the issues of a repository, which strangers write into, too. */
  async function playIssues(issues: Record<string, unknown>[]) {
    const changes: unknown[] = [];
    const { github } = await play({
      'repos/o/r/issues': (request, text) => {
        if (request.method === 'GET') return request.url!.includes('labels=freshness&state=all') ? { body: issues } : { status: 400 };
        changes.push(JSON.parse(text));
        issues.push({ number: 9, state: 'open', ...(JSON.parse(text) as object) });
        return { status: 201, body: {} };
      },
      'repos/o/r/issues/9': (request, text) => {
        changes.push(JSON.parse(text));
        Object.assign(issues.at(-1)!, JSON.parse(text));
        return { body: {}, status: request.method === 'PATCH' ? 200 : 405 };
      },
    });
    return { github, changes };
  }

  it('is made once, left alone, then edited', async () => {
    const strangers = [
      { number: 1, state: 'open', body: 'about freshness' },
      { number: 2, state: 'open', body, pull_request: {} },
    ];
    const { github, changes } = await playIssues(strangers);
    expect(await writeStickyIssue(github, 'o/r', body)).toBe('made');
    expect(await writeStickyIssue(github, 'o/r', body)).toBe('unchanged');
    expect(changes).toEqual([{ title: 'Freshness: what to look at', body, labels: ['freshness'] }]);
    expect(await writeStickyIssue(github, 'o/r', `${body}- [ ] news\n`)).toBe('edited');
    expect(changes.at(-1)).toEqual({ body: `${body}- [ ] news\n`, state: 'open' });
  });

  it('is the same with a ticked box and with the line ends of Windows', async () => {
    const { github } = await playIssues([{ number: 9, state: 'open', body: `${body}- [x] a`.replaceAll('\n', '\r\n') }]);
    expect(await writeStickyIssue(github, 'o/r', `${body}- [ ] a\n`)).toBe('unchanged');
  });

  it('keeps the ticks of lines that stay when there is news', async () => {
    const { github, changes } = await playIssues([{ number: 9, state: 'open', body: `${body}- [x] a\n- [X] gone\n- [ ] b\n` }]);
    expect(await writeStickyIssue(github, 'o/r', `${body}- [ ] a\n- [ ] b\n- [ ] news\n`)).toBe('edited');
    expect(changes).toEqual([{ body: `${body}- [x] a\n- [ ] b\n- [ ] news\n`, state: 'open' }]);
  });

  it('is an error when GitHub refuses it', async () => {
    const { github } = await play({ 'repos/o/r/issues': ({ method }) => (method === 'GET' ? { body: [] } : { status: 403 }) });
    await expect(writeStickyIssue(github, 'o/r', body)).rejects.toThrow(GitHubError);
  });
});

describe('small parts', () => {
  it.each([
    ['https://github.com/o/a', 'o/a'],
    ['https://github.com/o/a.git', 'o/a'],
    ['https://github.com/o/a.b/', 'o/a.b'],
    ['https://github.com/o/a/tree/main', undefined],
    ['https://evilgithub.com/o/a', undefined],
    ['https://gitlab.com/o/a', undefined],
  ])('reads %s', (url, name) => expect(toRepositoryName(url)).toBe(name));
  it.each([
    ['v3.0.0', 3],
    ['release-2.4', 2],
    ['pkg@12.1.0', 12],
    ['v4', 4],
    ['2025.1', undefined],
    ['nightly', undefined],
    ['v0.9.1', 0],
  ])('reads the major version of %s', (tag, major) => expect(findMajor(tag)).toBe(major));
  it('does not call 0.x a major version', () => {
    expect(findMajorSince({}, { tag: 'v0.0.0', published: today })).toBeUndefined();
  });
});
