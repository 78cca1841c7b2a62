import * as fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { toCode } from '../../src/lib/markdown-code.ts';

/** Types of the nodes in the only paragraph of a list item that holds a text as code. */
function typesOf(text: string): string[] {
  const root = markdownToMdast(`- a ${toCode(text)} b`, { features: { gfm: true } }) as { children: { children: { children: { children: { type: string }[] }[] }[] }[] }; // prettier-ignore
  return root.children[0]!.children[0]!.children[0]!.children.map(({ type }) => type);
}

describe('foreign text as code', () => {
  it.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
    ['two\nlines', '`two\\u{a}lines`'],
    ['a\u202eb', '`a\\u{202e}b`'],
    ['@all <img src=x> [a](b) #1', '`@all <img src=x> [a](b) #1`'],
  ])('%j', (text, code) => expect(toCode(text)).toBe(code));

  it('is cut where nobody reads on', () => {
    expect(toCode('x'.repeat(100_000)).length).toBeLessThan(500);
    expect(toCode('`'.repeat(100_000)).length).toBeLessThan(500);
  });

  it('is one code span, whatever it holds', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('`', '``', '\n', ' ', '\\', '<b>', '@a', '[x](y)', '|', '$', '&amp;', 'é', '\u2028'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), tricky), (text) => {
        expect(typesOf(text)).toEqual(['text', 'inlineCode', 'text']);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
