import { afterEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/freshness/check-links.ts';
import { createLinkClient } from '../../src/freshness/link-client.ts';
import { isDead, rememberLook } from '../../src/freshness/link-memory.ts';
import { isPublicAddress } from '../../src/freshness/public-address.ts';
import { explainSilence, readRetryAfter } from '../../src/freshness/request.ts';
import type { LinkState } from '../../src/schema/observed.ts';
import { startPlayServer, type Play } from './play-server.ts';

const servers: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Waits long, so that a busy machine is not taken for a silent server; who plays one shortens it. */
async function play(plays: Record<string, Play>, lookup?: (host: string) => Promise<string[]>, timeout = 20_000) {
  const server = await startPlayServer(plays);
  servers.push(server);
  const look = createLinkClient({ via: server.url, timeout, retryDelay: 1, ...(lookup && { lookup }) });
  return { server, look };
}

const to = (location: string, status = 301): Play => ({ status, headers: { location } });

describe('a look at an address', () => {
  const cases: [what: string, plays: Record<string, Play>, outcome: object][] = [
    ['that works', { 'a.example.org/': {} }, { kind: 'ok', status: '200' }],
    ['that is gone', { 'a.example.org/': { status: 410 } }, { kind: 'failed', status: '410' }],
    ['that is not found', {}, { kind: 'failed', status: '404' }],
    ['that robots may not see', { 'a.example.org/': { status: 403 } }, { kind: 'unknown', status: '403' }],
    ['that asks for a login', { 'a.example.org/': { status: 401 } }, { kind: 'unknown', status: '401' }],
    ['whose server is in trouble', { 'a.example.org/': { status: 500 } }, { kind: 'unknown', status: '500' }],
    ['with a status that nobody defined', { 'a.example.org/': { status: 999 } }, { kind: 'unknown', status: '999' }],
    ['that cuts the connection', { 'a.example.org/': { fault: 'reset' } }, { kind: 'unknown', status: 'no-answer' }],
    [
      'whose body never ends',
      { 'a.example.org/': ({ method }) => (method === 'HEAD' ? { status: 405 } : { fault: 'slow-body' }) },
      { kind: 'ok', status: '200' },
    ],
    ['that refuses HEAD', { 'a.example.org/': ({ method }) => (method === 'HEAD' ? { status: 405 } : {}) }, { kind: 'ok', status: '200' }],
    [
      'that has moved for good',
      { 'a.example.org/': to('https://b.example.org/x', 308), 'b.example.org/x': {} },
      { kind: 'moved', status: '200', movedTo: 'https://b.example.org/x' },
    ],
    [
      'that has moved, and then lends',
      { 'a.example.org/': to('https://b.example.org/'), 'b.example.org/': to('/en/', 302), 'b.example.org/en/': {} },
      { kind: 'moved', status: '200', movedTo: 'https://b.example.org/' },
    ],
    ['that is lent', { 'a.example.org/': to('/en/', 302), 'a.example.org/en/': {} }, { kind: 'ok', status: '200' }],
    ['that has moved to nowhere', { 'a.example.org/': to('https://b.example.org/') }, { kind: 'failed', status: '404' }],
    ['that leads in a circle', { 'a.example.org/': to('https://a.example.org/') }, { kind: 'unknown', status: 'too-many-redirects' }],
    ['that leads out of https', { 'a.example.org/': to('http://b.example.org/') }, { kind: 'unknown', status: 'redirect-not-https' }],
    ['that leads to a machine', { 'a.example.org/': to('https://127.0.0.1/') }, { kind: 'unknown', status: 'private-address' }],
    ['that leads to a machine, in IPv6', { 'a.example.org/': to('https://[::1]/') }, { kind: 'unknown', status: 'private-address' }],
    ['that leads to no address', { 'a.example.org/': to('https://') }, { kind: 'unknown', status: 'bad-redirect' }],
    [
      'that has moved to what no entry may name',
      { 'a.example.org/': to('https://user@b.example.org/'), 'b.example.org/': {} },
      { kind: 'ok', status: '200' },
    ],
  ];
  it.each(cases)('%s', async (_what, plays, outcome) => {
    const { look } = await play(plays);
    expect((await look('https://a.example.org/')).outcome).toEqual(outcome);
  });

  it('that never answers', async () => {
    const { look } = await play({ 'a.example.org/': { fault: 'silent' } }, undefined, 100);
    expect((await look('https://a.example.org/')).outcome).toEqual({ kind: 'unknown', status: 'timeout' });
  });

  it('does not ask a name that belongs to a private network, not even after a redirect', async () => {
    const hosts: Record<string, string[]> = { 'a.example.org': ['93.184.216.34'], 'inside.example.org': ['93.184.216.34', '10.0.0.7'] };
    const { server, look } = await play({ 'a.example.org/': to('https://inside.example.org/') }, async (host) => hosts[host]!);
    expect((await look('https://a.example.org/')).outcome).toEqual({ kind: 'unknown', status: 'private-address' });
    expect(server.asked).toEqual(['HEAD a.example.org/']);
  });

  it('holds a name that does not exist against the address', async () => {
    const { look } = await play({}, () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })));
    expect((await look('https://a.example.org/')).outcome).toEqual({ kind: 'failed', status: 'no-such-host' });
  });

  it('tries once more after 429 with a short Retry-After', async () => {
    let asked = 0;
    const { server, look } = await play({
      'a.example.org/': () => (asked++ === 0 ? { status: 429, headers: { 'retry-after': '0' } } : {}),
    });
    expect(await look('https://a.example.org/')).toEqual({ outcome: { kind: 'ok', status: '200' }, enough: false });
    expect(server.asked).toHaveLength(2);
  });

  it('does not try again after 429 with a long one, and leaves the host alone', async () => {
    const { server, look } = await play({ 'a.example.org/1': { status: 429, headers: { 'retry-after': '3600' } } });
    const urls = ['https://a.example.org/1', 'https://a.example.org/2', 'https://b.example.org/'];
    const { links, skipped } = await checkLinks(urls, {}, look, '2026-11-23');
    expect(skipped).toEqual(['https://a.example.org/2']);
    expect(Object.keys(links)).toEqual(expect.arrayContaining(['https://a.example.org/1', 'https://b.example.org/']));
    expect(server.asked.filter((line) => line.includes('a.example.org'))).toEqual(['HEAD a.example.org/1']);
  });
});

describe('the memory', () => {
  const failed = { kind: 'failed', status: '404' } as const;
  const look = (days: [string, Parameters<typeof rememberLook>[1]][]) =>
    days.reduce<LinkState | undefined>((state, [day, outcome]) => rememberLook(state, outcome, day), undefined)!;

  it('takes three failed days, a week apart, for dead', () => {
    expect(isDead(look([['2026-11-01', failed], ['2026-11-08', failed]]))).toBe(false); // prettier-ignore
    expect(isDead(look([['2026-11-01', failed], ['2026-11-02', failed], ['2026-11-03', failed]]))).toBe(false); // prettier-ignore
    expect(isDead(look([['2026-11-01', failed], ['2026-11-05', failed], ['2026-11-08', failed]]))).toBe(true); // prettier-ignore
  });
  it('counts a day once', () => {
    expect(look([['2026-11-01', failed], ['2026-11-01', failed]]).strikes).toBe(1); // prettier-ignore
  });
  it('forgives with one good answer, and keeps strikes when it cannot tell', () => {
    const ok = { kind: 'ok', status: '200' } as const;
    const unknown = { kind: 'unknown', status: '403' } as const;
    expect(look([['2026-11-01', failed], ['2026-11-08', ok]])).toEqual({ status: '200', checked: '2026-11-08', strikes: 0, last_ok: '2026-11-08' }); // prettier-ignore
    const { strikes, first_failed, last_failed } = look([['2026-11-01', failed], ['2026-11-08', unknown]]); // prettier-ignore
    expect({ strikes, first_failed, last_failed }).toEqual({ strikes: 1, first_failed: '2026-11-01', last_failed: '2026-11-01' });
  });

  it('grows over runs, and asks those first that were not looked at for longest', async () => {
    const { server, look } = await play({ 'a.example.org/b': {} });
    const urls = ['https://a.example.org/a', 'https://a.example.org/b'];
    const first = await checkLinks([urls[1]!], {}, look, '2026-11-01');
    const second = await checkLinks(urls, first.links, look, '2026-11-08');
    const third = await checkLinks(urls, second.links, look, '2026-11-15');
    expect(second.links['https://a.example.org/a']?.strikes).toBe(1);
    expect(third.links['https://a.example.org/a']).toMatchObject({ strikes: 2, first_failed: '2026-11-08', last_failed: '2026-11-15' });
    expect(third.links['https://a.example.org/b']).toMatchObject({ strikes: 0, last_ok: '2026-11-15' });
    expect(server.asked.filter((line) => line.startsWith('HEAD'))[1]).toBe('HEAD a.example.org/a');
  });

  it('holds nothing against anybody when the network is down', async () => {
    const silent = async () => ({ outcome: { kind: 'failed', status: 'no-such-host' } as const, enough: false });
    const before = { 'https://a.example.org/': { status: '200', checked: '2026-11-01', strikes: 0 } };
    const check = await checkLinks(['https://a.example.org/', 'https://b.example.org/'], before, silent, '2026-11-08');
    expect(check).toMatchObject({ links: before, isOffline: true });
  });
});

describe('small parts', () => {
  it.each(['10.1.2.3', '127.0.0.1', '169.254.169.254', '172.31.0.1', '192.168.1.1', '100.64.0.1', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '0.0.0.0', 'no ip'])(
    '%s is not public',
    (address) => expect(isPublicAddress(address)).toBe(false),
  ); // prettier-ignore
  it.each(['93.184.216.34', '140.82.121.4', '2606:50c0:8000::153'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it('reads Retry-After as seconds, as a date, and as nothing', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const read = (value: string) => readRetryAfter(new Headers({ 'retry-after': value }), now);
    expect([read('7'), read('Mon, 23 Nov 2026 12:01:00 GMT'), read('soon'), read('Mon, 23 Nov 2026 11:00:00 GMT')]).toEqual([7, 60, 0, 0]);
    expect(readRetryAfter(new Headers())).toBe(0);
  });
  it('names silences by their deepest reason', () => {
    const caused = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    expect(
      ['ECONNREFUSED', 'CERT_HAS_EXPIRED', 'UND_ERR_CONNECT_TIMEOUT', 'ECONNRESET'].map((code) => explainSilence(caused(code))),
    ).toEqual(['refused', 'certificate', 'timeout', 'no-answer']);
  });
});
