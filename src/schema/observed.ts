import { z } from 'astro/zod';
import { isoDate } from './text.ts';
import { findUrlProblem, safeUrl } from './safe-url.ts';

/**
 * What the weekly look at the world found: facts that a program observed, apart from the words that people wrote.
 * Written by `npm run freshness` only, into data/observed/. Observed facts never change an entry.
 */
const linkState = z.strictObject({
  /** HTTP status, or what kept it from having one: `timeout`, `no-such-host`. */
  status: z.string().regex(/^(\d{3}|[a-z-]{1,40})$/),
  checked: isoDate,
  /** Days on which it failed since it last worked. */
  strikes: z.int().min(0),
  first_failed: isoDate.optional(),
  last_failed: isoDate.optional(),
  last_ok: isoDate.optional(),
  /** Where a permanent redirect leads. */
  moved_to: safeUrl.optional(),
});
export type LinkState = z.output<typeof linkState>;

const urlKey = z.string().refine((text) => findUrlProblem(text) === undefined, { error: 'is not an address that entries may have' });
/** data/observed/links.json: by address. */
export const linksSchema = z.record(urlKey, linkState);
export type Links = z.output<typeof linksSchema>;

/** `owner/name` as GitHub allows them. */
export const repositoryName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/);
const etag = z.string().max(200);

const repositoryState = z.strictObject({
  checked: isoDate,
  /** The name that the address leads to now. */
  full_name: repositoryName,
  archived: z.boolean(),
  pushed: isoDate.optional(),
  /** SPDX id; absent when GitHub recognises none. */
  license: z.string().max(60).optional(),
  /** The newest release that is not a preview. */
  release: z.strictObject({ tag: z.string().max(100), published: isoDate }).optional(),
  /** The day the major version of that release appeared, when a look saw it change. */
  major_since: isoDate.optional(),
  etag: etag.optional(),
  release_etag: etag.optional(),
});
export type RepositoryState = z.output<typeof repositoryState>;

/** data/observed/repositories.json: by `owner/name` as the entry writes it. */
export const repositoriesSchema = z.record(repositoryName, repositoryState);
export type Repositories = z.output<typeof repositoriesSchema>;
