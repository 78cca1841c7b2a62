import { describe, expect, it } from 'vitest';
import { listAgeingStatements } from '../../src/lib/ageing.ts';
import { parseChapter } from '../../src/lib/parse-chapter.ts';

const list = (...texts: string[]) => listAgeingStatements(texts.map((text, i) => ({ file: `${i}.mdx`, chapter: parseChapter(text) })));
const sentences = (text: string) => list(text).map(({ sentence }) => sentence);

describe('statements that age', () => {
  it('come oldest first, then by file and line', () => {
    const [a, b] = ['One <AsOf date="2026-11" />.\n\nTwo <AsOf date="2026-03" />.', 'Three <AsOf date="2026-03" />.'];
    expect(list(a, b)).toEqual([
      { date: '2026-03', file: '0.mdx', line: 3, sentence: 'Two.' },
      { date: '2026-03', file: '1.mdx', line: 1, sentence: 'Three.' },
      { date: '2026-11', file: '0.mdx', line: 1, sentence: 'One.' },
    ]);
  });

  const cases: [what: string, text: string, sentence: string][] = [
    ['from among others', 'First one. The limit is 7 <AsOf date="2026-11" />. Then more.', 'The limit is 7.'],
    ['with what follows in it', 'The limit <AsOf date="2026-11" /> is 7. Then more.', 'The limit is 7.'],
    ['with points inside', 'Version 2.9 takes 0.5 s <AsOf date="2026-11" />.', 'Version 2.9 takes 0.5 s.'],
    [
      'with names, code and without notes',
      'Use <Tool id="acorn" /> or `a.b`[^1] <AsOf date="2026-11" />.\n\n[^1]: A note.',
      'Use acorn or a.b.',
    ],
    ['of a cell', '| a |\n| --- |\n| costs 3 <AsOf date="2026-11" /> |', 'costs 3'],
  ];
  it.each(cases)('have their sentence %s', (_what, text, sentence) => {
    expect(sentences(text)).toEqual([sentence]);
  });
});
