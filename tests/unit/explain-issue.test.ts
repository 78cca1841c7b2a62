import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { explainIssue, explainUnknownKey } from '../../src/checks/explain-issue.ts';
import { isoDate, plainText, sentence } from '../../src/schema/text.ts';

/** What a contributor reads when a value does not fit a schema: rule, what is wrong, and what to do when that is known. */
function explain(schema: z.ZodType, value: unknown): string[] {
  return (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => {
    const { rule, message, fix } = explainIssue(issue);
    return [rule, message, fix].filter(Boolean).join(' | ');
  });
}

describe('what is said of a value that does not fit', () => {
  const text = z.string().min(3).max(5);
  const list = z.array(z.string()).min(1).max(2);
  const year = z.int().min(1970).max(2100);
  const day = new Date('2026-11-23');
  const kind = z.enum(['library', 'service']);
  const cases: [value: string, schema: z.ZodType, input: unknown, said: string][] = [
    ['no value', text, undefined, 'T006 | is missing'],
    ['an empty value', text, null, 'T007 | is empty'],
    ['an empty list', list, [], 'T012 | must have at least 1 item'],
    ['a long list', list, ['a', 'b', 'c'], 'T012 | must have at most 2 items'],
    ['a short text', text, 'ab', 'T011 | has 2 characters; at least 3 are needed'],
    ['a long text', text, 'abcdef', 'T011 | has 6 characters; at most 5 are allowed'],
    ['a number for a text', text, 1.1, 'T008 | must be text, not 1.1 | Put quotes around it.'],
    ['yes or no for a text', text, true, 'T008 | must be text, not true | Put quotes around it.'],
    ['a list for a text', z.string(), ['abc'], 'T008 | must be text, not a list'],
    ['a group for a text', text, { a: 1 }, 'T008 | must be text, not a group of fields'],
    ['a text for a list', z.array(z.string()), 'abc', 'T008 | must be a list, not "abc" | Put square brackets around it.'],
    ['a text for a group', z.object({}), 'abc', 'T008 | must be a group of fields, not "abc"'],
    ['a text for a number', year, '2017', 'T008 | must be a number, not "2017" | Write it without quotes.'],
    ['half a year', year, 2017.5, 'T008 | must be a whole number, not 2017.5'],
    ['an early year', year, 1492, 'T010 | must be at least 1970'],
    ['a late year', year, 20177, 'T010 | must be at most 2100'],
    ['a date without quotes', isoDate, day, 'T008 | is the date 2026-11-23 without quotes | Put quotes around it: "2026-11-23".'],
    ['a date without quotes for a text', text, day, 'T008 | is the date 2026-11-23 without quotes | Put quotes around it: "2026-11-23".'],
    ['another form of date', isoDate, '23.11.2026', 'T018 | must be a date in quotes, like "2026-11-23"'],
    ['a word like one of a list', kind, 'libary', 'T009 | "libary" is not allowed. Did you mean "library"? | Use one of library, service.'],
    ['a word like none of a list', kind, 'tool', 'T009 | "tool" is not allowed. | Use one of library, service.'],
    ['a number for a word of a list', kind, 3, 'T009 | 3 is not allowed. | Use one of library, service.'],
    ['what only a rule of ours refuses', plainText({ min: 1, max: 20 }), 'a <b>', 'T022 | contains HTML'],
    ['a text that has another pattern', sentence({ min: 1, max: 20 }), 'Fast', 'T027 | must end with a full stop'],
    ['a very long word', kind, 'x'.repeat(200), `T009 | "${'x'.repeat(99)}… is not allowed. | Use one of library, service.`],
  ];
  it.each(cases)('says what is wrong and what would be right: %s', (_value, schema, input, said) => {
    expect(explain(schema, input)).toEqual([said]);
  });

  it('names the field that was meant, or else all there are', () => {
    const keys = ['name', 'license'];
    expect(explainUnknownKey('licence', keys)).toEqual({ rule: 'T005', message: 'unknown field "licence". Did you mean "license"?' });
    expect(explainUnknownKey('stars', keys)).toEqual({
      rule: 'T005',
      message: 'unknown field "stars".',
      fix: 'Delete it, or use one of name, license.',
    });
  });
});
