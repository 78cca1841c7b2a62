import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkSchema } from '../checks/check-schema.ts';
import { checkContent } from '../checks/index.ts';
import { toFix, type Problem } from '../checks/problem.ts';
import { readYaml } from '../checks/read-yaml.ts';
import { writeEntry } from '../lib/write-entry.ts';
import { toolSchema, type ToolEntry } from '../schema/tool.ts';

/** An entry without fault and without a twin, so that what is wrong beside it is wrong with the answers alone. */
const filler: ToolEntry = {
  name: 'Unnamed new entry',
  summary: 'A tool that somebody is about to describe for the catalogue.',
  components: [],
  kind: 'library',
  homepage: 'https://unnamed-new-entry.example.org/',
  license: 'MIT',
  interfaces: ['Python'],
  hosting: ['library'],
  status: 'active',
  use_when: 'Somebody is about to say when to use it.',
  watch_out: 'Somebody is about to say what to watch out for.',
  sources: [{ url: 'https://unnamed-new-entry.example.org/', claim: 'Somebody is about to name a source.', accessed: '2026-11-23' }],
  verified: '2026-11-23',
};

/** Tries new entries with the checks themselves, in a copy of the content, so that nothing is written before it is good. */
export interface Trial {
  /** Problems that the content has with this entry and does not have without it. */
  check: (id: string, text: string) => Problem[];
  /** What is wrong with one field among the answers so far: by itself, or because another entry has the same. */
  findProblem: (field: string, answers: Partial<ToolEntry>) => string | undefined;
}

/** Fields by which two entries may turn out to be the same tool. */
export const identifyingFields = ['name', 'aka', 'formerly', 'homepage', 'repository'] as const;

/** An id that no entry has. */
const freeId = 'unnamed-new-entry';

/**
 * Starts a trial.
 *
 * @param root folder that holds content/
 * @param component any component that exists, for the checks of half an entry
 */
export function openTrial(root: string, component: string): Trial {
  const toKey = ({ file, field, message }: Problem) => JSON.stringify([file, field, message]);
  let before: ReadonlySet<string> | undefined;

  const tryAs = (id: string, text: string) => {
    before ??= new Set(checkContent(root).problems.map(toKey));
    const copy = mkdtempSync(path.join(tmpdir(), 'new-tool-'));
    try {
      cpSync(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true });
      const file = `content/tools/${id}.yaml`;
      writeFileSync(path.join(copy, file), text, { flag: 'wx' });
      // A clash is reported at both entries; here the new one is to blame.
      const isOfOther = (problem: Problem) => problem.file !== file && problem.message.includes(file);
      return checkContent(copy).problems.filter((problem) => !before!.has(toKey(problem)) && !isOfOther(problem));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };

  const check: Trial['check'] = tryAs;

  const findProblem: Trial['findProblem'] = (field, answers) => {
    const text = writeEntry({ ...filler, components: [component], ...answers });
    const ofField = (problem: Problem) => problem.field.split(/[.[]/)[0] === field;
    const { yaml, problems } = readYaml('', text);
    const own = (yaml ? checkSchema(yaml, toolSchema).problems : problems).find(ofField);
    const found = own ?? ((identifyingFields as readonly string[]).includes(field) ? tryAs(freeId, text).find(ofField) : undefined);
    return found && `${found.message}. ${toFix(found)}`;
  };

  return { check, findProblem };
}
