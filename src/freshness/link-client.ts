import { findUrlProblem } from '../schema/safe-url.ts';
import { classifyStatus, type LinkOutcome } from './link-memory.ts';
import { isPublicHost, systemLookup, type Lookup } from './public-address.ts';
import { answerOf, createRequester, explainSilence, readRetryAfter, type RequestOptions } from './request.ts';

export interface LinkClientOptions extends RequestOptions {
  /** For tests: a server that plays all hosts; `https://a.org/b` is asked for as `<via>/a.org/b`. */
  via?: string | undefined;
  lookup?: Lookup;
}

/** What a look gave; `enough` when the host asked to be left alone. */
export interface Look {
  outcome: LinkOutcome;
  enough: boolean;
}

/** Silences that say the page is not there; the others may be our own network. */
const failures = new Set(['no-such-host', 'refused', 'certificate']);
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);
const mostHops = 6;
/** Of the block for examples, RFC 5737. */
const anyPublicAddress = '203.0.113.1';

/**
 * Makes a function that looks whether an address works: HEAD, and GET where HEAD is not answered well. No body is read.
 * Redirects are followed by hand, to public https addresses only.
 */
export function createLinkClient({
  via,
  lookup = via === undefined ? systemLookup : async () => [anyPublicAddress],
  ...options
}: LinkClientOptions = {}): (url: string) => Promise<Look> {
  const request = createRequester(options);
  const toTransport = (url: URL) => (via === undefined ? url.href : `${via}/${url.host}${url.pathname}${url.search}`);

  async function ask(url: URL): Promise<Response> {
    const head = await answerOf(request.head(toTransport(url)));
    const isAnswered = classifyStatus(head.status) === 'ok' || redirects.has(head.status) || head.status === 429;
    if (isAnswered) return head;
    // Many servers answer HEAD with an error, and GET with the page.
    const get = await answerOf(request.get(toTransport(url)));
    await get.body?.cancel().catch(() => {});
    return get;
  }

  return async (address) => {
    let url = new URL(address);
    /** The last address that was reached by permanent redirects alone. */
    let lasting = url;
    let isLasting = true;
    const give = (kind: 'ok' | 'failed' | 'unknown', status: string, enough = false): Look => ({ outcome: { kind, status }, enough });
    try {
      for (let hop = 0; hop < mostHops; hop++) {
        if (!(await isPublicHost(url.hostname, lookup))) return give('unknown', 'private-address');
        const answer = await ask(url);
        const location = answer.headers.get('location');
        if (!redirects.has(answer.status) || location === null) {
          const kind = classifyStatus(answer.status);
          const status = String(answer.status);
          const enough = answer.status === 429 || readRetryAfter(answer.headers) > 0;
          const movedTo = withoutHash(lasting);
          const isMove = kind === 'ok' && movedTo !== withoutHash(new URL(address)) && findUrlProblem(movedTo) === undefined;
          return isMove ? { outcome: { kind: 'moved', status, movedTo }, enough } : give(kind, status, enough);
        }
        if (!URL.canParse(location, url)) return give('unknown', 'bad-redirect');
        url = new URL(location, url);
        if (url.protocol !== 'https:') return give('unknown', 'redirect-not-https');
        isLasting &&= permanent.has(answer.status);
        if (isLasting) lasting = url;
      }
      return give('unknown', 'too-many-redirects');
    } catch (error) {
      const silence = explainSilence(error);
      return give(failures.has(silence) ? 'failed' : 'unknown', silence);
    }
  };
}

const withoutHash = (url: URL) => url.href.slice(0, url.href.length - url.hash.length);
