import type { z } from 'astro/zod';
import { explainIssue } from './explain-issue.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './read-yaml.ts';

/** Field names of the object schema that a path of the data leads to; empty when it is no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  // `def` is zod's public description of a schema: objects have a shape, lists an element, wrappers an inner type.
  let def = schema.def as unknown as Record<string, unknown>;
  const unwrap = () => {
    while (def['innerType']) def = (def['innerType'] as z.ZodType).def as unknown as Record<string, unknown>;
  };
  for (const part of path) {
    unwrap();
    const next = (typeof part === 'number' ? def['element'] : (def['shape'] as Record<string, unknown> | undefined)?.[String(part)]) as
      z.ZodType | undefined;
    if (!next) return [];
    def = next.def as unknown as Record<string, unknown>;
  }
  unwrap();
  return Object.keys((def['shape'] as object | undefined) ?? {});
}

/**
 * Checks the data of a YAML file against a schema.
 *
 * @returns the parsed data (undefined when it does not fit) and every problem, each pointing at its value
 */
export function checkSchema<T>(yaml: YamlFile, schema: z.ZodType<T>): { data: T | undefined; problems: Problem[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  // zod counts the letters of a text that should be a list, too; that would only confuse.
  const mistyped = new Set(result.error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  const problems = result.error.issues.flatMap((issue) => {
    if ((issue.code === 'too_big' || issue.code === 'too_small') && mistyped.has(issue.path.join('.'))) return [];
    const keys = keysAt(schema, issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => yaml.keyProblem(issue.path, key, explainIssue({ ...issue, keys: [key] }, keys)));
    return [yaml.problem(issue.path, explainIssue(issue))];
  });
  return { data: undefined, problems };
}
