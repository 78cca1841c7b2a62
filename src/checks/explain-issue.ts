import type { z } from 'astro/zod';
import { toHint } from '../lib/nearest.ts';
import type { Misfit } from '../schema/misfit.ts';
import { patterns } from '../schema/text.ts';
import { suggestLicenses } from './fix/mend-license.ts';
import type { Problem } from './problem.ts';
import type { RuleId } from './rules.ts';

type Issue = z.core.$ZodIssue;
type Explanation = Pick<Problem, 'rule' | 'message' | 'fix'>;

const rulesOfMisfits: Record<Misfit, RuleId> = {
  html: 'T022',
  markdown: 'T023',
  'outer-space': 'T024',
  invisible: 'T025',
  'not-composed': 'T026',
  exclamation: 'T028',
  marketing: 'T029',
  'first-person': 'T030',
  'unsafe-url': 'T019',
  license: 'T020',
  'no-such-day': 'T018',
  'reserved-id': 'X006',
  'stage-order': 'X013',
  'note-missing': 'T031',
  'successors-missing': 'T032',
  'successors-needless': 'T033',
  'answer-end': 'D005',
};

const rulesOfPatterns: Record<keyof typeof patterns, RuleId> = {
  id: 'T017',
  fullStop: 'T027',
  question: 'X014',
  pypiName: 'T021',
  npmName: 'T021',
  condaName: 'T021',
  dockerName: 'T021',
  partialDate: 'T018',
};
const rulesBySource = new Map(
  Object.entries(patterns).map(([name, pattern]) => [String(pattern), rulesOfPatterns[name as keyof typeof patterns]]),
);

const names: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  int: 'a whole number',
  number: 'a number',
};

function describe(input: unknown): string {
  if (input instanceof Date) return `the date ${input.toISOString().slice(0, 10)} without quotes`;
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  // JSON has no words for .nan and .inf.
  const text = typeof input === 'number' ? String(input) : JSON.stringify(input);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

/** What to write instead, when a value has the wrong type only because of its punctuation. */
function toFix(expected: string, input: unknown): string | undefined {
  if (input instanceof Date) return `Put quotes around it: "${input.toISOString().slice(0, 10)}".`;
  if (expected === 'string' && typeof input !== 'object') return 'Put quotes around it.';
  if (expected === 'array' && typeof input !== 'object') return 'Put square brackets around it.';
  if (expected === 'number' && /^\d{1,20}$/.test(String(input))) return 'Write it without quotes.';
  return undefined;
}

function toSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, bound: 'most' | 'least', limit: number | bigint): Explanation {
  if (issue.origin === 'string') {
    const ending = bound === 'most' ? `at most ${limit} are allowed` : `at least ${limit} are needed`;
    return { rule: 'T011', message: `has ${String(issue.input).length} characters; ${ending}` };
  }
  if (issue.origin === 'array') return { rule: 'T012', message: `must have at ${bound} ${limit} ${limit === 1 ? 'item' : 'items'}` };
  return { rule: 'T010', message: `must be at ${bound} ${limit}` };
}

/** Says of a field that the schema does not know what it may have been. `keys` are the fields of the object it stands in. */
export function explainUnknownKey(key: string, keys: readonly string[]): Explanation {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const hint = toHint(key, keys);
  return {
    rule: 'T005',
    message: `unknown field "${shown}".${hint}`,
    ...(!hint && { fix: `Delete it, or use one of ${keys.join(', ')}.` }),
  };
}

/**
 * Puts a zod issue into words for a contributor: which rule it breaks, what is wrong and what would be right.
 * The issue must come from a parse with `reportInput: true`; one about unknown fields is for explainUnknownKey.
 */
export function explainIssue(issue: Issue): Explanation {
  if (issue.code === 'custom') {
    const { misfit, fix } = issue.params as { misfit: Misfit; fix?: string };
    const meant = misfit === 'license' ? suggestLicenses(String(issue.input)) : [];
    const hint = meant.length === 0 ? '' : ` Did you mean ${meant.map((license) => `"${license}"`).join(' or ')}?`;
    return { rule: rulesOfMisfits[misfit], message: `${issue.message}${hint}`, fix };
  }
  if (issue.input === undefined) return { rule: 'T006', message: 'is missing' };
  if (issue.input === null) return { rule: 'T007', message: 'is empty' };
  const isDate = issue.input instanceof Date;
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      return {
        rule: 'T009',
        message: `${describe(issue.input)} is not allowed.${toHint(String(issue.input), words)}`,
        fix: `Use one of ${words.join(', ')}.`,
      };
    }
    case 'invalid_type':
      return {
        rule: 'T008',
        message: isDate
          ? `is ${describe(issue.input)}`
          : `must be ${names[issue.expected] ?? issue.expected}, not ${describe(issue.input)}`,
        fix: toFix(issue.expected, issue.input),
      };
    case 'too_big':
      return toSize(issue, 'most', issue.maximum);
    case 'too_small':
      return toSize(issue, 'least', issue.minimum);
    case 'invalid_format':
      return { rule: rulesBySource.get(issue.pattern ?? '') ?? 'T018', message: issue.message };
    default:
      return { rule: 'T008', message: issue.message };
  }
}
