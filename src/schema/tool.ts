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
    .array(
      z
        .string()
        .max(limits.packageName.max, { abort: true })
        .regex(pattern, { error: 'is not a package name' })
        .meta({ patternErrorMessage: 'must be a name without spaces, as the package manager writes it' }),
    )
    .min(1)
    .max(6)
    .optional();

const source = z.strictObject({
  url: safeUrl.describe('A page that a reader can open and that shows the claim.').meta({ examples: ['https://github.com/treeverse/dvc'] }),
  claim: sentence(limits.claim)
    .describe('What this page shows.')
    .meta({ examples: ['Source code, Apache-2.0 licence and list of releases.'] }),
  accessed: isoDate.describe('The day it was looked at.').meta({ examples: ['2026-11-23'] }),
});

/** One tool per file in content/tools. The file name is its id and its URL. */
export const toolSchema = z
  .strictObject({
    name: plainText(limits.name)
      .describe('As its authors write it: "DuckDB", not "duckdb".')
      .meta({ examples: ['DVC'] }),
    aka: names
      .optional()
      .describe('Other names and acronyms that people search for. No other tool may have them.')
      .meta({ examples: [['Data Version Control']] }),
    formerly: names
      .optional()
      .describe('Earlier names of the same thing.')
      .meta({ examples: [['Data Science Version Control']] }),
    summary: prose(limits.summary)
      .describe('What it is, in one plain sentence without praise.')
      .meta({ examples: ['Versions data, models and pipelines beside the code in Git, with the files in your own storage.'] }),
    components: z
      .array(idSchema)
      .min(1)
      .max(4)
      .describe('Components of the pipeline it serves, the main one first.')
      .meta({ examples: [['data-versioning', 'experiment-management']] }),
    kind: z
      .enum(kinds)
      .describe('What it is: library, service, platform or standard.')
      .meta({ examples: ['library'] }),
    homepage: safeUrl.describe('Its own page: the project or product, not the company.').meta({ examples: ['https://dvc.org/'] }),
    repository: safeUrl
      .optional()
      .describe('Where its source code is, if it is public.')
      .meta({ examples: ['https://github.com/treeverse/dvc'] }),
    docs: safeUrl
      .optional()
      .describe('Where its documentation starts.')
      .meta({ examples: ['https://dvc.org/doc'] }),
    packages: z
      .strictObject({
        pypi: packageNames(patterns.pypiName)
          .describe('Names on PyPI, for Python.')
          .meta({ examples: [['dvc']] }),
        npm: packageNames(patterns.npmName)
          .describe('Names on npm, for JavaScript.')
          .meta({ examples: [['@huggingface/transformers']] }),
        conda: packageNames(patterns.condaName)
          .describe('Names on conda-forge.')
          .meta({ examples: [['dvc']] }),
        docker: packageNames(patterns.dockerName)
          .describe('Names of container images.')
          .meta({ examples: [['grafana/grafana']] }),
      })
      .optional()
      .describe('Names under which package managers know it. My stack recognises tools by them.'),
    license: z
      .string()
      .max(limits.license.max, { abort: true })
      .refine(isLicense, {
        error: 'is not an SPDX expression (https://spdx.org/licenses/), "proprietary" or a LicenseRef-…',
        params: { misfit: 'license' satisfies Misfit },
      })
      .describe('SPDX expression, proprietary, or LicenseRef-… for a licence that SPDX does not list.')
      .meta({ examples: ['Apache-2.0', 'GPL-3.0-only OR MIT', 'LicenseRef-Elastic-2.0-modified', 'proprietary'] }),
    interfaces: z
      .array(plainText(limits.interface))
      .min(1)
      .max(8)
      .describe('Languages and APIs it is used through.')
      .meta({ examples: [['CLI', 'Python']] }),
    hosting: z
      .array(z.enum(hostings))
      .min(1)
      .max(4)
      .describe('Who runs it.')
      .meta({ examples: [['library']] }),
    status: z
      .enum(statuses)
      .describe('Whether one can build on it today.')
      .meta({ examples: ['active'] }),
    first_release: z
      .int()
      .min(1970)
      .max(2100)
      .optional()
      .describe('Year of the first public release.')
      .meta({ examples: [2017] }),
    status_since: partialDate
      .optional()
      .describe('Since when the status holds.')
      .meta({ examples: ['2023-06'] }),
    status_note: prose(limits.statusNote)
      .optional()
      .describe('Why it has this status.')
      .meta({ examples: ['No release since June 2023; its owners never said that it has ended.'] }),
    owner: z
      .strictObject({
        name: plainText(limits.ownerName)
          .describe('Company, foundation or person.')
          .meta({ examples: ['lakeFS (Treeverse)'] }),
        since: partialDate
          .optional()
          .describe('Since when, as exact as the source is.')
          .meta({ examples: ['2025-11'] }),
        note: sentence(limits.ownerNote)
          .optional()
          .describe('What a reader should know about it.')
          .meta({ examples: ['Before that, Iterative.'] }),
      })
      .optional()
      .describe('Who steers it now, above all after a purchase or a move to a foundation.'),
    successors: z
      .array(idSchema)
      .min(1)
      .max(5)
      .optional()
      .describe('What to use instead of a retired tool.')
      .meta({ examples: [['lakefs']] }),
    successor_note: prose(limits.successorNote)
      .optional()
      .describe('Why a retired tool has no living successor.')
      .meta({ examples: ['No other tool does all of it; most teams now use two smaller ones.'] }),
    alternatives: z
      .array(idSchema)
      .min(1)
      .max(8)
      .optional()
      .describe('Tools that a reader would compare it with.')
      .meta({ examples: [['lakefs', 'dolt']] }),
    use_when: prose(limits.useWhen)
      .describe('The need, scale or constraint that speaks for it.')
      .meta({ examples: ['One team keeps code in Git and wants the exact data of every commit beside it, without running a server.'] }),
    watch_out: prose(limits.watchOut)
      .describe('A cost, limit, lock-in or licence trap.')
      .meta({ examples: ['Very many files make it slow, and each checkout copies or links all of them.'] }),
    affiliation: sentence(limits.affiliation)
      .optional()
      .describe('Who added the entry is its author or works for them: say so in words.')
      .meta({ examples: ['The author of this entry works on the tool at its company.'] }),
    sources: z.array(source).min(1).max(8).describe('What a reader can open to check the entry.'),
    verified: isoDate.describe('The day a person checked the whole entry. Never back-dated.').meta({ examples: ['2026-11-23'] }),
    seed: z
      .enum(seedSections)
      .optional()
      .describe('Section of the 2020 edition that named it.')
      .meta({ examples: ['1.4'] }),
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
