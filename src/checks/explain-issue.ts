import type { z } from 'astro/zod';
import { toHint } from '../lib/nearest.ts';

type Issue = z.core.$ZodIssue;

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
  return JSON.stringify(input);
}

/** What to write instead, when a value has the wrong type only because of its punctuation. */
function toRemedy(expected: string, input: unknown): string {
  if (expected === 'string' && typeof input !== 'object') return '; put quotes around it';
  if (expected === 'array' && typeof input !== 'object') return '; put square brackets around it';
  if (expected === 'number' && /^\d+$/.test(String(input))) return '; write it without quotes';
  return '';
}

/**
 * Puts a zod issue into words for a contributor: what is wrong and what would be right.
 * The issue must come from a parse with `reportInput: true`. `keys` are the field names of the object the issue is in.
 */
export function explainIssue(issue: Issue, keys: string[] = []): string {
  const toAdvice = (key: string) => toHint(key, keys) || ` Delete it, or use one of ${keys.join(', ')}.`;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `unknown field "${key}".${toAdvice(key)}`).join(' ');
  if (issue.code === 'custom') return issue.message;
  if (issue.input === undefined) return 'is missing';
  if (issue.input === null) return 'is empty; write a value';
  switch (issue.code) {
    case 'invalid_value':
      return `${describe(issue.input)} is not allowed; use one of ${issue.values.join(', ')}.${toHint(String(issue.input), issue.values.map(String))}`;
    case 'invalid_type': {
      if (issue.input instanceof Date) return `is ${describe(issue.input)}; put quotes around it`;
      return `must be ${names[issue.expected] ?? issue.expected}, not ${describe(issue.input)}${toRemedy(issue.expected, issue.input)}`;
    }
    case 'too_big':
      return issue.origin === 'string'
        ? `has ${String(issue.input).length} characters; at most ${issue.maximum} are allowed`
        : issue.origin === 'array'
          ? `must have at most ${issue.maximum} items`
          : `must be at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `has ${String(issue.input).length} characters; at least ${issue.minimum} are needed`
        : issue.origin === 'array'
          ? `must have at least ${issue.minimum} items`
          : `must be at least ${issue.minimum}`;
    default:
      return issue.input instanceof Date ? `is ${describe(issue.input)}; put quotes around it` : issue.message;
  }
}
