import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaLine, writeEntry } from '../../src/lib/write-entry.ts';
import { toYamlScalar } from '../../src/lib/yaml-scalar.ts';
import { toolSchema, type ToolEntry } from '../../src/schema/tool.ts';
import { makeTool } from './made-up.ts';

/** The ways in which YAML is read here and elsewhere: as the checks do, with the core schema, and as YAML 1.1. */
const readers: [name: string, read: (text: string) => unknown][] = [
  ['the checks', (text) => parse(text, { customTags: ['timestamp'] }) as unknown],
  ['YAML 1.2', (text) => parse(text) as unknown],
  ['YAML 1.1', (text) => parse(text, { version: '1.1' }) as unknown],
];

/** Texts that YAML would take for something else, alone or in a list. */
const traps = [
  '', ' ', 'a: b', 'a:', ':a', 'a #b', 'a#b', '#a', '- a', '-', '-1', '--- a', '---', '...', '"a"', "'a'", "it's", 'a"b', 'yes', 'No',
  'NULL', '~', 'true', 'off', 'y', '1', '1.0', '1e3', 'e0', '0x1F', '0o17', '1_000', '12:30', '1:30:00', '.5', '.inf', '-.INF', '.nan', '+1',
  '2026-11-23', '2026-11-23 10:00:00', '2026-11-23T10:00:00Z', '2023-06', '2023', '2017 was good.', '[a]', '{a: b}', 'a, b', 'a [b]',
  '&a', '*a', '!a', '!!str a', '|', '>', '%a', '@a/b', '`a`', '? a', '?', '<<', '=', 'a\nb', 'a\tb', '\u0000', '\u0085', '\u2028',
  '\u202Eabc', '\uFEFFa', 'caf\u00E9', '\u6A21\u578B', '\u{1F600}', '\u{E0041}', '\uD800', 'a\\b', '\\', 'https://a.org/#b', 'a://b:', 'C++',
  '__proto__', 'C:', 'x'.repeat(500), `${'word '.repeat(60)}end`,
]; // prettier-ignore

describe('a text in YAML', () => {
  it.each(readers)('is the same text again for %s, alone and in a list', (_name, read) => {
    for (const text of traps) {
      expect(read(`key: ${toYamlScalar(text)}\n`), text).toEqual({ key: text });
      expect(read(`key: [${toYamlScalar(text, true)}, b]\n`), text).toEqual({ key: [text, 'b'] });
    }
  });

  it('stands plain where it stays text', () => {
    const plain = ['DVC', 'C++', 'it’s', 'a, b', 'Weights & Biases', 'https://a.org/x?y=z#w', 'tfx', '2017 was good.', 'a "b"', 'a: b'];
    expect(plain.map((text) => toYamlScalar(text) === text)).toEqual([...plain.slice(1).map(() => true), false]);
    expect(toYamlScalar('a, b', true)).toBe('"a, b"');
  });

  it('shows what cannot be seen', () => {
    expect(toYamlScalar('a\u202Eb\u200B\u{E0041}')).toBe(String.raw`"a\u202Eb\u200B\U000E0041"`);
  });
});

describe('an entry in YAML', () => {
  const full = makeTool({
    name: 'Acorn: a DB',
    aka: ['Acorn, Inc.', 'Acorn DB'],
    packages: { npm: ['@acorn/db'], pypi: ['acorn', 'acorn-db'] },
    first_release: 2017,
    status_since: '2023',
    owner: { since: '2022-03', name: 'Oak Foundation' },
    seed: '1.4',
  });

  it('is written as people write it', () => {
    expect(writeEntry(full)).toBe(`name: "Acorn: a DB"
aka: ["Acorn, Inc.", Acorn DB]
summary: A tool that exists only in the tests of the guide.
components: [storage]
kind: library
homepage: https://example.org/
packages:
  pypi: [acorn, acorn-db]
  npm: ["@acorn/db"]
license: MIT
interfaces: [Python]
hosting: [library]
status: active
first_release: 2017
status_since: "2023"
owner:
  name: Oak Foundation
  since: "2022-03"
use_when: You need a tool for a test.
watch_out: It exists only in the tests.
sources:
  - url: https://example.org/
    claim: It is an example.
    accessed: "2026-11-20"
verified: "2026-11-20"
seed: "1.4"
`);
  });

  it('leaves out what is undefined and what no entry has', () => {
    expect(writeEntry({ name: 'Acorn', docs: undefined, id: 'acorn' } as Partial<ToolEntry>)).toBe('name: Acorn\n');
  });

  it('is the same entry again, whatever its texts are', () => {
    const text = fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 60 }));
    const list = fc.array(text, { minLength: 1, maxLength: 4 });
    const packages = fc.record({ pypi: list, npm: list, conda: list, docker: list }, { requiredKeys: ['pypi'] });
    const owner = fc.record({ name: text, since: text, note: text }, { requiredKeys: ['name'] });
    const sources = fc.array(fc.record({ url: text, claim: text, accessed: text }), { minLength: 1, maxLength: 3 });
    const special: Record<string, fc.Arbitrary<unknown>> = { packages, owner, sources, first_release: fc.integer() };
    const lists = new Set(['aka', 'formerly', 'components', 'interfaces', 'hosting', 'successors', 'alternatives']);
    const fields = Object.keys(toolSchema.shape).map((key) => [key, special[key] ?? (lists.has(key) ? list : text)] as const);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(fields), { requiredKeys: ['name'] }), (entry) => {
        const written = `${schemaLine}\n${writeEntry(entry as Partial<ToolEntry>)}`;
        for (const [name, read] of readers) expect(read(written), name).toEqual(entry);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('is the same entry again for every entry of the catalogue', () => {
    const files = readdirSync('content/tools').map((name) => path.join('content/tools', name));
    expect(files.length).toBeGreaterThan(100);
    const entries = files.map((file) => parse(readFileSync(file, 'utf8')) as ToolEntry);
    expect(entries.map((entry) => parse(writeEntry(entry)) as unknown)).toEqual(entries);
  });
});
