import type { Repositories, RepositoryState } from '../schema/observed.ts';
import { GitHubError, RateLimitError, type GitHub } from './github-client.ts';
import { findMajorSince, releaseAnswer, repositoryAnswer } from './repository-facts.ts';

export interface RepositoryCheck {
  repositories: Repositories;
  /** Repositories that were not looked at, and why. */
  skipped: { name: string; why: string }[];
}

type ReleaseFacts = Pick<RepositoryState, 'release' | 'major_since' | 'release_etag'>;
type OwnFacts = Omit<RepositoryState, keyof ReleaseFacts>;

async function lookAtRepository(name: string, before: OwnFacts | undefined, github: GitHub, today: string): Promise<OwnFacts> {
  const { status, data, etag } = await github.get(`/repos/${name}`, before?.etag);
  if (status === 304 && before) return { ...before, checked: today };
  if (status !== 200) throw new GitHubError(`status ${status}`);
  const { full_name, archived, pushed_at, license } = repositoryAnswer.parse(data);
  const spdx = license?.spdx_id;
  return {
    checked: today,
    full_name,
    archived,
    ...(pushed_at && { pushed: pushed_at }),
    // NOASSERTION: there is a licence file, and GitHub cannot tell which.
    ...(spdx && spdx !== 'NOASSERTION' && { license: spdx }),
    ...(etag && { etag }),
  };
}

async function lookAtRelease(fullName: string, before: ReleaseFacts, github: GitHub): Promise<ReleaseFacts> {
  const { status, data, etag } = await github.get(`/repos/${fullName}/releases/latest`, before.release_etag);
  if (status === 304) return before;
  if (status === 404) return {};
  if (status !== 200) throw new GitHubError(`status ${status}`);
  const { tag_name, published_at } = releaseAnswer.parse(data);
  const release = { tag: tag_name, published: published_at };
  const majorSince = findMajorSince(before, release);
  return { release, ...(majorSince && { major_since: majorSince }), ...(etag && { release_etag: etag }) };
}

async function lookAt(name: string, before: RepositoryState | undefined, github: GitHub, today: string): Promise<RepositoryState> {
  const { release, major_since, release_etag, ...ownBefore } = before ?? {};
  const own = await lookAtRepository(name, before && (ownBefore as OwnFacts), github, today);
  const releaseBefore = { ...(release && { release }), ...(major_since && { major_since }), ...(release_etag && { release_etag }) };
  return { ...own, ...(await lookAtRelease(own.full_name, releaseBefore, github)) };
}

/**
 * Asks GitHub about repositories and adds the answers to what is stored. Stops at the rate limit; a repository without a
 * usable answer keeps what was stored of it.
 *
 * @param names `owner/name`; those that were not looked at for longest come first
 */
export async function checkRepositories(
  names: Iterable<string>,
  before: Repositories,
  github: GitHub,
  today: string,
): Promise<RepositoryCheck> {
  const checkedBefore = (name: string) => before[name]?.checked ?? '';
  const queue = [...new Set(names)].toSorted((a, b) => checkedBefore(a).localeCompare(checkedBefore(b)) || a.localeCompare(b));
  const repositories = { ...before };
  const skipped: RepositoryCheck['skipped'] = [];
  let stop: string | undefined;
  for (const name of queue) {
    if (stop) {
      skipped.push({ name, why: stop });
      continue;
    }
    try {
      repositories[name] = await lookAt(name, before[name], github, today);
    } catch (error) {
      if (error instanceof RateLimitError) stop = error.message;
      skipped.push({
        name,
        why: error instanceof RateLimitError || error instanceof GitHubError ? error.message : 'the answer is not what the API promises',
      });
    }
  }
  return { repositories, skipped };
}
