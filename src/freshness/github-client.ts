import { answerOf, createRequester, explainSilence, readRetryAfter, type RequestOptions } from './request.ts';

export interface GitHubOptions extends RequestOptions {
  /** Sent to the API and nowhere else. */
  token?: string | undefined;
  /** Address of the API, without a slash at the end. */
  base?: string;
}

/** An answer of the API. `data` is undefined for 304 (not changed) and for errors. */
export interface GitHubAnswer {
  status: number;
  data: unknown;
  etag: string | undefined;
}

/** The API asked us to stop; what was not asked yet waits for the next run. */
export class RateLimitError extends Error {}
/** The API gave no usable answer. */
export class GitHubError extends Error {}

export interface GitHub {
  /** @throws RateLimitError, GitHubError */
  get: (path: string, etag?: string) => Promise<GitHubAnswer>;
  /** @throws RateLimitError, GitHubError (also when the status is not 2xx) */
  send: (method: 'post' | 'patch', path: string, body: unknown) => Promise<GitHubAnswer>;
}

/**
 * A client of GitHub's REST API: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api.
 * Answers that did not change are asked for by ETag, which costs nothing of the limit. When the limit is used up it says
 * so instead of waiting.
 */
export function createGitHub({ token, base = 'https://api.github.com', timeout = 20_000, ...options }: GitHubOptions = {}): GitHub {
  const request = createRequester({ timeout, ...options });
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  let isUsedUp = false;

  async function ask(
    method: 'get' | 'post' | 'patch',
    url: string,
    more: { etag?: string | undefined; body?: unknown },
    hops = 2,
  ): Promise<GitHubAnswer> {
    if (isUsedUp) throw new RateLimitError('the limit of GitHub’s API is used up');
    let answer: Response;
    let text: string;
    try {
      // The signal also ends an answer whose body never comes; ky's own timeout is for the head of each try.
      answer = await answerOf(
        request(url, {
          method,
          headers: { ...headers, ...(more.etag && { 'if-none-match': more.etag }) },
          ...(more.body !== undefined && { json: more.body }),
          signal: AbortSignal.timeout(timeout * 3),
        }),
      );
      text = answer.bodyUsed ? '' : await answer.text();
    } catch (error) {
      throw new GitHubError(`${new URL(url).pathname}: ${explainSilence(error)}`, { cause: error });
    }
    isUsedUp = answer.headers.get('x-ratelimit-remaining') === '0';
    const isRefused = answer.status === 429 || (answer.status === 403 && (isUsedUp || readRetryAfter(answer.headers) > 0));
    if (isRefused) {
      isUsedUp = true;
      throw new RateLimitError('the limit of GitHub’s API is used up');
    }
    const location = answer.headers.get('location');
    if (method === 'get' && [301, 302, 307, 308].includes(answer.status) && location !== null && hops > 0 && URL.canParse(location, url)) {
      const next = new URL(location, url);
      // A renamed repository leads to /repositories/<id> of the same API; the token goes nowhere else.
      if (next.origin === new URL(base).origin) return ask(method, next.href, {}, hops - 1);
    }
    if (answer.status >= 500 || (answer.status >= 300 && answer.status !== 304 && method !== 'get'))
      throw new GitHubError(`${new URL(url).pathname}: status ${answer.status}`);
    const etag = answer.headers.get('etag') ?? undefined;
    if (!answer.ok) return { status: answer.status, data: undefined, etag };
    try {
      return { status: answer.status, data: JSON.parse(text), etag };
    } catch (error) {
      throw new GitHubError(`${new URL(url).pathname}: the answer is not JSON`, { cause: error });
    }
  }
  return {
    get: (path, etag) => ask('get', base + path, { etag }),
    send: (method, path, body) => ask(method, base + path, { body }),
  };
}
