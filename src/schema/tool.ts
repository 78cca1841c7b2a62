import { z } from 'astro/zod';
import parseSpdx from 'spdx-expression-parse';
import type { Misfit } from './misfit.ts';
import { safeUrl } from './safe-url.ts';
import { idSchema, isoDate, partialDate, patterns, plainText, prose, sentence } from './text.ts';
import { hostings, kinds, limits, retiredStatuses, seedSections, statuses, type Status } from './vocabulary.ts';

/** Whether a text is "proprietary", an SPDX licence expression, or a LicenseRef of a licence that SPDX does not list. */
export function isLicense(text: string): boolean {
  if (text === 'proprietary') return true;
  try {
    parseSpdx(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether nobody should start with a tool of this status. */
export function isRetired(status: Status): boolean {
  return (retiredStatuses as readonly Status[]).includes(status);
}

const names = z.array(plainText(limits.name)).min(1).max(20);
const packageNames = (pattern: RegExp) =>
  z
    .array(z.string().max(limits.packageName.max, { abort: true }).regex(pattern, { error: 'is not a package name' }))
    .min(1)
    .max(6)
    .optional();

const source = z.strictObject({
  url: safeUrl.describe('A page that a reader can open and that shows the claim.'),
  claim: sentence(limits.claim).describe('What this page shows.'),
  accessed: isoDate.describe('The day it was looked at.'),
});

/** One tool per file in content/tools. The file name is its id and its URL. */
export const toolSchema = z
  .strictObject({
    name: plainText(limits.name).describe('As its authors write it: "DuckDB", not "duckdb".'),
    aka: names.optional().describe('Other names and acronyms that people search for. No other tool may have them.'),
    formerly: names.optional().describe('Earlier names of the same thing.'),
    summary: prose(limits.summary).describe('What it is, in one plain sentence without praise.'),
    components: z.array(idSchema).min(1).max(4).describe('Components of the pipeline it serves, the main one first.'),
    kind: z.enum(kinds).describe('What it is: library, service, platform or standard.'),
    homepage: safeUrl,
    repository: safeUrl.optional().describe('Where its source code is, if it is public.'),
    docs: safeUrl.optional(),
    packages: z
      .strictObject({
        pypi: packageNames(patterns.pypiName),
        npm: packageNames(patterns.npmName),
        conda: packageNames(patterns.condaName),
        docker: packageNames(patterns.dockerName),
      })
      .optional()
      .describe('Names under which package managers know it.'),
    license: z
      .string()
      .max(limits.license.max, { abort: true })
      .refine(isLicense, {
        error: 'is not an SPDX expression (https://spdx.org/licenses/), "proprietary" or a LicenseRef-…',
        params: { misfit: 'license' satisfies Misfit },
      })
      .describe('SPDX expression, proprietary, or LicenseRef-… for a licence that SPDX does not list.'),
    interfaces: z.array(plainText(limits.interface)).min(1).max(8).describe('Languages and APIs it is used through.'),
    hosting: z.array(z.enum(hostings)).min(1).max(4).describe('Who runs it.'),
    status: z.enum(statuses).describe('Whether one can build on it today.'),
    first_release: z.int().min(1970).max(2100).optional().describe('Year of the first public release.'),
    status_since: partialDate.optional().describe('Since when the status holds.'),
    status_note: prose(limits.statusNote).optional().describe('Why it has this status. Required unless active.'),
    owner: z
      .strictObject({
        name: plainText(limits.ownerName),
        since: partialDate.optional(),
        note: sentence(limits.ownerNote).optional(),
      })
      .optional()
      .describe('Who steers it now, above all after a purchase or a move to a foundation.'),
    successors: z.array(idSchema).min(1).max(5).optional().describe('What to use instead of a retired tool.'),
    successor_note: prose(limits.successorNote).optional().describe('Why a retired tool has no living successor.'),
    alternatives: z.array(idSchema).min(1).max(8).optional().describe('Tools that a reader would compare it with.'),
    use_when: prose(limits.useWhen).describe('The need, scale or constraint that speaks for it.'),
    watch_out: prose(limits.watchOut).describe('A cost, limit, lock-in or licence trap.'),
    affiliation: sentence(limits.affiliation).optional().describe('Who added the entry is its author or works for them: say so in words.'),
    sources: z.array(source).min(1).max(8).describe('What a reader can open to check the entry.'),
    verified: isoDate.describe('The day a person checked the whole entry. Never back-dated.'),
    seed: z.enum(seedSections).optional().describe('Section of the 2020 edition that named it.'),
  })
  .superRefine(
    (tool, context) => {
      if (!statuses.includes(tool.status)) return;
      const { status } = tool;
      const add = (field: string, misfit: Misfit, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message, params: { misfit } });
      if (status !== 'active' && !tool.status_note)
        add('status_note', 'note-missing', `is missing: a tool that is ${status} needs the reason`);
      if (isRetired(status) && !tool.successors && !tool.successor_note)
        add(
          'successors',
          'successors-missing',
          `is missing: a tool that is ${status} names successors, or a successor_note says why there is none`,
        );
      if (status === 'active' && tool.successors) add('successors', 'successors-needless', 'is only for tools that are not active');
    },
    // Without this, the rules above would wait until every field fits, and a contributor would learn of them in a second round.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** A tool as its file has it. */
export type ToolEntry = z.output<typeof toolSchema>;
/** A tool with the id that its file name gives it. */
export type Tool = ToolEntry & { id: string };
