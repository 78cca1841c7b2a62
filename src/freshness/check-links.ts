import type { Links } from '../schema/observed.ts';
import type { Look } from './link-client.ts';
import { rememberLook } from './link-memory.ts';

/** Hosts that are asked at the same time; each of them gets one request at a time. */
const hostsAtOnce = 12;

/** What all silences of a machine without network look like. */
const offline = new Set(['no-such-host', 'no-answer', 'timeout', 'refused']);

export interface LinkCheck {
  links: Links;
  /** Addresses that were left for the next time, because their host asked for it. */
  skipped: string[];
  /** Whether nothing at all answered: then the network is at fault, and the memory stays as it was. */
  isOffline: boolean;
}

/**
 * Looks at addresses and adds what was seen to the memory.
 *
 * @param urls addresses to look at; those that were not looked at for longest come first, so that a host that only allows
 * a few gets round to all of them
 * @param before the memory; addresses that are not asked for keep theirs
 */
export async function checkLinks(
  urls: Iterable<string>,
  before: Links,
  look: (url: string) => Promise<Look>,
  today: string,
): Promise<LinkCheck> {
  const byHost = new Map<string, string[]>();
  for (const url of [...new Set(urls)].toSorted((a, b) => compare(before[a]?.checked ?? '', before[b]?.checked ?? '') || compare(a, b))) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const seen = new Map<string, Look['outcome']>();
  const skipped: string[] = [];
  const queue = [...byHost.values()];
  const work = async () => {
    for (let host = queue.shift(); host; host = queue.shift()) {
      let isEnough = false;
      for (const url of host) {
        if (isEnough) {
          skipped.push(url);
          continue;
        }
        const { outcome, enough } = await look(url);
        seen.set(url, outcome);
        isEnough = enough;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));

  const isOffline = seen.size > 0 && [...seen.values()].every(({ status }) => offline.has(status));
  if (isOffline) return { links: before, skipped: [...seen.keys(), ...skipped], isOffline };
  const links = { ...before };
  for (const [url, outcome] of seen) links[url] = rememberLook(before[url], outcome, today);
  return { links, skipped, isOffline };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
