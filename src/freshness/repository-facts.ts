import { z } from 'astro/zod';
import { repositoryName, type RepositoryState } from '../schema/observed.ts';

const day = z.iso.datetime({ offset: true }).transform((text) => text.slice(0, 10));

/** What is read of GET /repos/{owner}/{repo}; the rest is left alone. */
export const repositoryAnswer = z.object({
  full_name: repositoryName,
  archived: z.boolean(),
  pushed_at: day.nullish(),
  license: z.object({ spdx_id: z.string().max(60).nullish() }).nullish(),
});

/** What is read of GET /repos/{owner}/{repo}/releases/latest. */
export const releaseAnswer = z.object({ tag_name: z.string().max(100), published_at: day });

/** `owner/name` of an address on github.com, or undefined when it is none. */
export function toRepositoryName(url: string): string | undefined {
  return /^https:\/\/github\.com\/([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1];
}

/** The major version that a tag names, or undefined when it names none (`nightly`, `2025.1`: years are not majors). */
export function findMajor(tag: string): number | undefined {
  const major = /(?:^|[^\d.])(\d+)\.\d/.exec(tag)?.[1] ?? /^v(\d+)$/.exec(tag)?.[1];
  return major === undefined || Number(major) >= 1900 ? undefined : Number(major);
}

/**
 * Since when the newest release has its major version: the day it was published when it is the first of it (`3.0.0`) or
 * when the release seen before had a lower one; otherwise what was known before.
 */
export function findMajorSince(
  before: Pick<RepositoryState, 'release' | 'major_since'>,
  release: NonNullable<RepositoryState['release']>,
): string | undefined {
  const major = findMajor(release.tag);
  if (!major) return undefined;
  const majorBefore = before.release && findMajor(before.release.tag);
  if (majorBefore !== undefined && majorBefore < major) return release.published;
  if (majorBefore === major && before.major_since) return before.major_since;
  return new RegExp(`(^|[^\\d.])${major}\\.0(\\.0)?$`).test(release.tag) ? release.published : undefined;
}
