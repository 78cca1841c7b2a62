import { idSchema, isReservedId } from '../schema/text.ts';
import { limits } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';

type Said = Pick<Problem, 'rule' | 'message'>;

/** Says what is wrong with the name of a file below content/ (without its ending), or nothing. */
export function findNameProblem(stem: string): Said | undefined {
  if (isReservedId(stem)) return { rule: 'X006', message: `"${stem}" is a reserved name` };
  if (idSchema.safeParse(stem).success) return undefined;
  return {
    rule: 'X005',
    message: `must be named in lower-case letters, digits and single hyphens, at most ${limits.id.max} characters`,
  };
}

/** Says that an entry is too large, or nothing. */
export function findSizeProblem(bytes: number): Said | undefined {
  if (bytes <= limits.entryBytes) return undefined;
  return { rule: 'X009', message: `has ${bytes} bytes; an entry has at most ${limits.entryBytes}` };
}
