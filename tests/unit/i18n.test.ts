import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
    expect(format('{toString}', { n: 3 })).toBe('{toString}');
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

  it('are all used', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(ts|astro)$/.test(file) && file !== join('i18n', 'en.ts'),
    );
    const code = files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
    const beginnings = [...code.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, beginning]) => beginning!);
    const isUsed = (key: string) => code.includes(`'${key}'`) || beginnings.some((beginning) => key.startsWith(beginning));
    expect(isUsed('nobody.uses.this')).toBe(false);
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are not empty and have no space at their ends', () => {
    expect(Object.entries<string>(en).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});
