import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { format, getTranslator } from '../../src/i18n/index.ts';
import { hostings, kinds, referenceKinds, statuses } from '../../src/schema/vocabulary.ts';

describe('filling in a text', () => {
  it('puts values where their names stand, as often as they stand there', () => {
    expect(format('{n} of {n}, {name}', { n: 3, name: 'Acorn' })).toBe('3 of 3, Acorn');
    expect(format('{n}', { n: 0 })).toBe('0');
  });

  it('leaves a name without a value to be seen', () => {
    expect(format('{n} of {total}', { n: 3 })).toBe('3 of {total}');
  });

  it('takes a value as it is, even when it looks like a name or a pattern', () => {
    expect(format('for “{query}”', { query: '{n} $& $1', n: 3 })).toBe('for “{n} $& $1”');
  });
});

describe('the English texts', () => {
  const t = getTranslator('en');

  it('are found by their key and filled in', () => {
    expect(t('nav.tools')).toBe(en['nav.tools']);
    expect(t('tally.label', { living: 5, retired: 2 })).toBe('5 living tools, 2 retired');
  });

  it('name every word of the vocabularies', () => {
    const keys = [
      ...statuses.flatMap((status) => [`status.${status}`, `status.meaning.${status}`]),
      ...kinds.map((kind) => `kind.${kind}`),
      ...hostings.map((hosting) => `hosting.${hosting}`),
      ...referenceKinds.map((kind) => `reference.kind.${kind}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('are not empty and have no space at their ends', () => {
    expect(Object.entries<string>(en).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});
