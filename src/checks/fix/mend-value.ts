import type { z } from 'astro/zod';
import { Scalar, parse } from 'yaml';
import { mendUrl } from '../../schema/safe-url.ts';
import { isoDate } from '../../schema/text.ts';
import { explainIssue } from '../explain-issue.ts';
import type { RuleId } from '../rules.ts';
import { mendLicense } from './mend-license.ts';

type Issue = z.core.$ZodIssue;

/** A date with its year first, in digits: "2026-11-23" for 2026/11/23 and 2026-1-5. Undefined when it is no day. */
function mendDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isoDate.safeParse(date).success ? date : undefined;
}

/** How to write a text of each rule so that it means the same and keeps the rule. */
const menders: Partial<Record<RuleId, (text: string) => string | undefined>> = {
  T018: mendDate,
  T019: mendUrl,
  T020: mendLicense,
  T024: (text) => text.trim() || undefined,
  T026: (text) => text.normalize('NFC'),
};

/** A text as YAML: with the quotes that it had, or without when it had none and needs none. */
function toSource(text: string, { type }: Scalar): string {
  if (type === Scalar.QUOTE_SINGLE) return `'${text.replaceAll("'", "''")}'`;
  if (type !== Scalar.PLAIN) return JSON.stringify(text);
  try {
    const [read, ...others] = parse(`[${text}]`) as unknown[];
    return read === text && others.length === 0 ? text : JSON.stringify(text);
  } catch {
    return JSON.stringify(text);
  }
}

/** A value of the wrong type whose punctuation is all that is wrong with it, as YAML. */
function mendType(issue: Issue, source: string): string | undefined {
  const { input } = issue;
  const expected = 'expected' in issue ? issue.expected : 'string';
  if (input instanceof Date) {
    const date = mendDate(source);
    return date && JSON.stringify(date);
  }
  if (expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof input)) return JSON.stringify(source);
  if (typeof input !== 'string') return undefined;
  if (expected === 'number' || expected === 'int') return /^[1-9]\d{0,3}$/.test(input) ? input : undefined;
  // A text with a comma may be several items, which only a person can tell.
  return expected === 'array' && input !== '' && !/[,[\]{}\n]/.test(source) ? `[${source}]` : undefined;
}

/**
 * The YAML of a value that keeps the rule it breaks and means the same; undefined when only a person can tell.
 *
 * @param issue what is wrong with it; from a parse with `reportInput: true`
 * @param node where it stands
 * @param source its YAML as it stands
 */
export function mendValue(issue: Issue, node: Scalar, source: string): string | undefined {
  if (issue.code === 'unrecognized_keys' || node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return undefined;
  if (issue.code === 'invalid_type' || (typeof issue.input !== 'string' && issue.code === 'invalid_value')) return mendType(issue, source);
  if (typeof issue.input !== 'string') return undefined;
  const text = menders[explainIssue(issue).rule]?.(issue.input);
  return text === undefined || text === issue.input ? undefined : toSource(text, node);
}
