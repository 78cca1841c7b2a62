import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type { Part, Row } from '../../src/lib/compare/rows.ts';
import { toTranslate } from '../../src/lib/translate.ts';
import { escapeMarkdown, toMarkdown } from '../../src/lib/compare/to-markdown.ts';

const t = toTranslate(en);
const makeRow = (cells: Part[][], stacked = false): Row => ({
  fields: ['license'],
  label: 'tool.license',
  cells,
  differs: true,
  section: 'differ',
  stacked,
});
const write = (names: string[], rows: Row[]) =>
  toMarkdown(
    names.map((name) => ({ name, path: `/tools/${name.toLowerCase()}/` })),
    rows,
    t,
    (path) => `https://guide.example/sub${path}`,
  );
const cellOf = (parts: Part[], stacked = false) => write(['Acorn'], [makeRow([parts], stacked)]).split('\n')[2];

describe('a comparison as Markdown', () => {
  it('is a table with a column per tool', () => {
    expect(write(['Acorn', 'Birch'], [makeRow([[{ text: 'MIT' }], []])])).toBe(
      [
        '| Tool | [Acorn](https://guide.example/sub/tools/acorn/) | [Birch](https://guide.example/sub/tools/birch/) |',
        '| --- | --- | --- |',
        '| Licence | MIT | – |',
        '',
      ].join('\n'),
    );
  });

  it('sets parts beside each other, or under each other where they are long', () => {
    expect(cellOf([{ text: 'CLI' }, { text: 'Python' }])).toBe('| Licence | CLI, Python |');
    expect(cellOf([{ text: 'CLI' }, { text: 'Python' }], true)).toBe('| Licence | CLI<br>Python |');
  });

  it('writes links, notes, dates and commands', () => {
    expect(cellOf([{ text: 'example.org', href: 'https://example.org/', note: 'It is.', date: '2026-11-20' }])).toBe(
      '| Licence | [example.org](https://example.org/): It is. (2026-11-20) |',
    );
    expect(cellOf([{ text: '1.1 Storage', path: '/components/storage/' }])).toContain('](https://guide.example/sub/components/storage/)');
    expect(cellOf([{ text: 'MIT', proof: { text: 'code', href: 'https://example.org/(a)' } }])).toBe(
      '| Licence | MIT ([code](https://example.org/%28a%29)) |',
    );
    expect(cellOf([{ text: 'pip install a_b', code: true }])).toBe('| Licence | `pip install a_b` |');
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['one\ntwo', 'one two'],
    ['one \r\n two', 'one two'],
    ['one\u2028two', 'one two'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['*a* _b_ ~c~ `d`', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`'],
    ['&lt; &#60; R&D', '\\&lt; \\&#60; R&D'],
  ])('takes %j for text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('keeps a cell a cell, whatever stands in text, command or address', () => {
    const hostile = 'x` | y\n| z';
    const rows = [
      makeRow([[{ text: hostile, code: true, note: hostile, date: hostile, href: 'https://example.org/?a=(b)|c d' }], [{ text: '' }]]),
    ];
    const lines = write(['Acorn', 'Bir|ch'], rows).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g), line).toHaveLength(4);
    expect(lines[2]).toContain('(https://example.org/?a=%28b%29%7Cc%20d)');
  });
});
