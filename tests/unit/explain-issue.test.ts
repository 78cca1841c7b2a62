import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { explainIssue } from '../../src/checks/explain-issue.ts';
import { isoDate } from '../../src/schema/text.ts';

/** What a contributor reads when a value does not fit a schema. */
function explain(schema: z.ZodType, value: unknown, keys?: string[]): string[] {
  return (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => explainIssue(issue, keys));
}

describe('what is said of a value that does not fit', () => {
  const text = z.string().min(3).max(5);
  const list = z.array(z.string()).min(1).max(2);
  const year = z.int().min(1970).max(2100);
  const kind = z.enum(['library', 'service']);
  const cases: [value: string, schema: z.ZodType, input: unknown, said: string][] = [
    ['no value', text, undefined, 'is missing'],
    ['an empty value', text, null, 'is empty; write a value'],
    ['an empty list', list, [], 'must have at least 1 items'],
    ['a long list', list, ['a', 'b', 'c'], 'must have at most 2 items'],
    ['a short text', text, 'ab', 'has 2 characters; at least 3 are needed'],
    ['a long text', text, 'abcdef', 'has 6 characters; at most 5 are allowed'],
    ['a number for a text', text, 1.1, 'must be text, not 1.1; put quotes around it'],
    ['yes or no for a text', text, true, 'must be text, not true; put quotes around it'],
    ['a list for a text', z.string(), ['abc'], 'must be text, not a list'],
    ['a group for a text', text, { a: 1 }, 'must be text, not a group of fields'],
    ['a text for a list', z.array(z.string()), 'abc', 'must be a list, not "abc"; put square brackets around it'],
    ['a text for a group', z.object({}), 'abc', 'must be a group of fields, not "abc"'],
    ['a text for a number', year, '2017', 'must be a number, not "2017"; write it without quotes'],
    ['half a year', year, 2017.5, 'must be a whole number, not 2017.5'],
    ['an early year', year, 1492, 'must be at least 1970'],
    ['a late year', year, 20177, 'must be at most 2100'],
    ['a date without quotes', isoDate, new Date('2026-11-23'), 'is the date 2026-11-23 without quotes; put quotes around it'],
    ['a date without quotes for a text', text, new Date('2026-11-23'), 'is the date 2026-11-23 without quotes; put quotes around it'],
    ['another form of date', isoDate, '23.11.2026', 'must be a date in quotes, like "2026-11-23"'],
    ['a word like one of a list', kind, 'libary', '"libary" is not allowed; use one of library, service. Did you mean "library"?'],
    ['a word like none of a list', kind, 'tool', '"tool" is not allowed; use one of library, service.'],
    ['a number for a word of a list', kind, 3, '3 is not allowed; use one of library, service.'],
    ['what only a rule of ours refuses', z.string().refine(() => false, { error: 'is not a licence' }), 'x', 'is not a licence'],
  ];
  it.each(cases)('says what is wrong and what would be right: %s', (_value, schema, input, said) => {
    expect(explain(schema, input)).toEqual([said]);
  });

  it('names the field that was meant, or else all there are', () => {
    const group = z.strictObject({ name: z.string().optional(), license: z.string().optional() });
    const keys = ['name', 'license'];
    expect(explain(group, { licence: 'MIT' }, keys)).toEqual(['unknown field "licence". Did you mean "license"?']);
    expect(explain(group, { stars: 1 }, keys)).toEqual(['unknown field "stars". Delete it, or use one of name, license.']);
    expect(explain(group, { stars: 1, nmae: 'x' }, keys)).toEqual([
      'unknown field "stars". Delete it, or use one of name, license. unknown field "nmae". Did you mean "name"?',
    ]);
  });
});
