import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toCsvField, toExportRecord, toJson, toMarkdown, toMarkdownText } from '../../src/lib/explorer/export.ts';
import { makeRow, realRows } from './explorer-rows.ts';

const record = (name: string, url = 'https://guide.example/tools/acorn/') =>
  toExportRecord(
    makeRow({ name, values: { stage: ['data'], component: ['storage', 'quality'], status: ['active'], hosting: ['saas'] } }),
    url,
  );
const titles = new Map([['storage', 'Data storage']]);
const headings = ['Tool', 'Status', 'Components', 'Licence', 'Hosting', 'Verified'];

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    if (rows.length === 0) rows.push([]);
    rows.at(-1)!.push(quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('has a line of names and a line for each tool', () => {
    const [names, first, ...rest] = readCsv(toCsv([record('Acorn')]));
    expect(names).toEqual(
      'id name url status stages components kind license license_kind hosting interfaces verified successors'.split(' '),
    );
    expect(first?.slice(0, 6)).toEqual(['acorn', 'Acorn', 'https://guide.example/tools/acorn/', 'active', 'data', 'storage quality']);
    expect(rest).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('makes the formula %j harmless', (text) => {
    expect(toCsvField(text)).toBe(`"'${text}"`);
  });

  it('leaves other text as it is, with its quotes doubled', () => {
    expect(toCsvField('Weights & Biases')).toBe('"Weights & Biases"');
    expect(toCsvField('a "b", c\nd')).toBe('"a ""b"", c\nd"');
  });

  it('has as many fields in each line, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (names) => {
        const rows = readCsv(toCsv(names.map((name) => record(name))));
        expect(rows).toHaveLength(names.length + 1);
        for (const [i, name] of names.entries()) {
          expect(rows[i + 1]).toHaveLength(13);
          expect([name, `'${name}`]).toContain(rows[i + 1]?.[1]);
        }
      }),
    );
  });
});

describe('a Markdown table', () => {
  it('has the names as links', () => {
    expect(toMarkdown([record('Acorn')], headings, titles)).toBe(
      [
        '| Tool | Status | Components | Licence | Hosting | Verified |',
        '| --- | --- | --- | --- | --- | --- |',
        '| [Acorn](<https://guide.example/tools/acorn/>) | active | Data storage, quality | MIT | saas | 2026-01-02 |',
        '',
      ].join('\n'),
    );
  });

  it('shows what looks like Markdown or HTML as text', () => {
    expect(toMarkdownText('a|b\n[c](d) <img> *e* `f` &amp; \\')).toBe(String.raw`a\|b \[c\](d) \<img\> \*e\* \`f\` \&amp; ${'\\\\'}`);
    const table = toMarkdown([record('a', 'https://guide.example/a>b|c d/')], headings, titles);
    expect(table).toContain('(<https://guide.example/a%3Eb%7Cc%20d/>)');
  });

  it('has six cells in each line, whatever the names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const lines = toMarkdown([record(name)], headings, titles).split('\n');
        expect(lines).toHaveLength(4);
        expect(lines[2]?.replaceAll(/\\./gu, '').split('|')).toHaveLength(8);
      }),
    );
  });
});

describe('JSON', () => {
  it('has the view and the tools as they are', () => {
    const records = realRows.map((row) => toExportRecord(row, `https://guide.example/tools/${row.id}/`));
    expect(JSON.parse(toJson(records, 'https://guide.example/tools/?stage=data'))).toEqual({
      view: 'https://guide.example/tools/?stage=data',
      tools: records,
    });
  });
});
