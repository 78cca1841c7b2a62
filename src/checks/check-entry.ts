import './no-eval.ts';
import type { FormData } from '../lib/entry-form/form-data.ts';
import { writeEntry } from '../lib/write-entry.ts';
import { toolSchema, type ToolEntry } from '../schema/tool.ts';
import { checkSchema } from './check-schema.ts';
import { entryChecks } from './entry-checks.ts';
import { findNameProblem, findSizeProblem } from './entry-files.ts';
import { toField } from './field-path.ts';
import type { Problem } from './problem.ts';
import { toStatement } from './statement.ts';
import type { DataFile } from './read-yaml.ts';

export { toStatement };
export type { Problem, ToolEntry };
/** An entry that somebody is writing: anything may be missing, and what is there may be wrong. */
export type Draft = Partial<ToolEntry>;

const toFile = (id: string) => `content/tools/${id}.yaml`;

/** Data that stands in no file: problems name the field, not a line. */
function toDataFile(file: string, data: unknown): DataFile {
  const problem: DataFile['problem'] = (path, said) => ({ file, field: toField(path), ...said });
  return {
    file,
    data,
    problem,
    keyProblem: (path, _key, said) => problem(path, said),
    missingProblem: (path, _order, said) => problem(path, said),
  };
}

/**
 * Checks one entry that no file holds yet, by itself and among the others, with the rules and words of npm run check:content.
 *
 * @param id name of its file; problems with it have no field
 * @param draft its fields, in any order: the text will have them in that of the schema
 * @param catalogue all entries; without it the entry is only checked by itself
 * @param isNew whether no other entry may have the id; otherwise the entry takes the place of that one
 */
export function checkEntry(
  id: string,
  draft: Draft,
  catalogue: Pick<FormData, 'components' | 'tools'> | undefined,
  isNew: boolean,
): Problem[] {
  const file = toFile(id);
  const order = Object.keys(toolSchema.shape).filter((key) => Object.hasOwn(draft, key));
  const yaml = toDataFile(file, { ...Object.fromEntries(order.map((key) => [key, draft[key as keyof Draft]])), ...draft });
  const { data, fitting, problems } = checkSchema(yaml, toolSchema);
  const ofFile = [findNameProblem(id), findSizeProblem(new TextEncoder().encode(writeEntry(draft)).length)];
  problems.push(...ofFile.flatMap((said) => (said ? [yaml.problem([], said)] : [])));
  if (!catalogue) return problems;

  if (isNew && catalogue.tools.some((tool) => tool.id === id))
    problems.push(yaml.problem([], { rule: 'T035', message: `the file name "${id}" is also a name of ${file}` }));
  // That a new entry has the id of another one is said; its names need not be said, too.
  const others = catalogue.tools.filter((tool) => tool.id !== id);
  const together = {
    taxonomy: { stages: [{ components: catalogue.components.map((component) => ({ id: component })) }] },
    tools: [...others, ...(data ? [{ id, ...data }] : [])].map((tool) => ({ tool })),
    entries: [
      ...others.map((tool) => ({ id: tool.id, entry: tool, yaml: toDataFile(toFile(tool.id), tool) })),
      { id, entry: fitting, yaml },
    ],
    toolIds: new Set([...others.map((tool) => tool.id), id]),
  };
  const among = entryChecks.flatMap((check) => check(together));
  return [...problems, ...among.filter((problem) => problem.file === file)];
}
