import type { z } from 'astro/zod';
import { explainIssue, explainUnknownKey } from './explain-issue.ts';
import { findMisplacedKeys } from './key-order.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-yaml.ts';
import { findObjects, keysAt } from './schema-keys.ts';

/** Whether nothing stands at a path of the data, so that a problem has to point at where it belongs. */
function isAbsent(data: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((at, part) => (Object.hasOwn(Object(at) as object, part) ? (at as never)[part] : undefined), data);
  return value === undefined;
}

/** Problems of fields that are known but stand at a place that is not theirs. */
function checkKeyOrder(yaml: DataFile, schema: z.ZodType): Problem[] {
  return [...findObjects(yaml.data)].flatMap(([path, object]) =>
    findMisplacedKeys(Object.keys(object), keysAt(schema, path)).map(({ key, before }) =>
      yaml.keyProblem(path, key, {
        rule: 'T040',
        message: `"${key}" is not at its place`,
        fix: before ? `Move it before "${before}".` : 'Move it to the end.',
      }),
    ),
  );
}

/**
 * Checks the data of a YAML file against a schema.
 *
 * @returns the parsed data (undefined when it does not fit), the fields of it that fit for themselves, and every problem,
 * each pointing at its value
 */
export function checkSchema<T>(
  yaml: DataFile,
  schema: z.ZodType<T>,
): { data: T | undefined; fitting: Record<string, unknown>; problems: Problem[] } {
  const disorder = checkKeyOrder(yaml, schema);
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { data: result.data, fitting: result.data as Record<string, unknown>, problems: disorder };
  const { issues } = result.error;
  // zod counts the letters of a text that should be a list, too; that would only confuse.
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  const problems = issues.flatMap((issue) => {
    const { code, path } = issue;
    if ((code === 'too_big' || code === 'too_small') && mistyped.has(path.join('.'))) return [];
    if (code === 'unrecognized_keys') {
      const keys = keysAt(schema, path);
      return issue.keys.map((key) => yaml.keyProblem(path, key, explainUnknownKey(key, keys)));
    }
    const said = explainIssue(issue);
    const isMissing = path.length > 0 && isAbsent(yaml.data, path);
    return isMissing ? yaml.missingProblem(path, keysAt(schema, path.slice(0, -1)), said) : yaml.problem(path, said);
  });
  const unfit = new Set(issues.map(({ path }) => path[0]));
  const known = new Set(keysAt(schema, []));
  const fitting = Object.entries(Object(yaml.data) as object).filter(([key]) => known.has(key) && !unfit.has(key));
  return { data: undefined, fitting: Object.fromEntries(fitting), problems: [...problems, ...disorder] };
}
