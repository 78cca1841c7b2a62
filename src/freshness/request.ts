import ky, { HTTPError, type KyInstance } from 'ky';

/** Settings of both clients; the defaults are for the weekly run, tests shorten them. */
export interface RequestOptions {
  /** Milliseconds until an answer without one counts as none. */
  timeout?: number;
  /** Milliseconds before a second try when the server names none. */
  retryDelay?: number;
}

/** Longest wait that a server may ask for; who wants more is asked again next week. */
const longestWait = 30;
/** Statuses after which a second try may help. */
const passing = [429, 500, 502, 503, 504];

/** Seconds that an answer asks to wait, by Retry-After as a number or a date; 0 when it does not. */
export function readRetryAfter(headers: Headers, now = Date.now()): number {
  const value = headers.get('retry-after');
  if (value === null) return 0;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

/** A client that names itself, follows no redirect by itself, and tries once more where that is polite. */
export function createRequester({ timeout = 20_000, retryDelay = 2000 }: RequestOptions): KyInstance {
  return ky.create({
    timeout,
    redirect: 'manual',
    headers: { 'user-agent': 'Production-Level-Deep-Learning-freshness (weekly; one request at a time per host)' },
    throwHttpErrors: (status) => passing.includes(status),
    retry: {
      limit: 1,
      methods: ['head', 'get'],
      statusCodes: passing,
      afterStatusCodes: [429, 503],
      delay: () => retryDelay,
      shouldRetry: ({ error }) => {
        if (!(error instanceof HTTPError)) return undefined;
        return readRetryAfter(error.response.headers) <= longestWait && error.response.headers.get('x-ratelimit-remaining') !== '0';
      },
    },
  });
}

/** Waits for an answer; an error status is an answer too. @throws what ky throws when there was none */
export async function answerOf(request: Promise<Response>): Promise<Response> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof HTTPError) return error.response;
    throw error;
  }
}

/** Why there was no answer, as a word: `timeout`, `no-such-host`, `certificate`, `refused`, `no-answer`. */
export function explainSilence(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'timeout';
    const code = 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOTFOUND') return 'no-such-host';
    if (code === 'ECONNREFUSED') return 'refused';
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate';
    if (/TIMEDOUT|TIMEOUT/.test(code)) return 'timeout';
  }
  return 'no-answer';
}
