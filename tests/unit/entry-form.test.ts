import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toEntrySchema } from '../../src/generate/json-schema.ts';
import { toEntryFields, type EntryField } from '../../src/lib/entry-fields.ts';
import { toChangedLines } from '../../src/lib/entry-form/changes.ts';
import { toControl, toFormSections } from '../../src/lib/entry-form/control.ts';
import { longestAddress, toCorrectionIssue, toEditPage, toNewFile } from '../../src/lib/entry-form/github.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { toolSchema } from '../../src/schema/tool.ts';

const repository = { url: 'https://github.com/owner/name', branch: 'main' };
const fields = toEntryFields(toEntrySchema(taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8')))));

describe('the fields of the form', () => {
  it('are all fields of the schema in its order, but the one that nobody should fill in', () => {
    const names = toFormSections(fields).flatMap((section) => section.fields.map(({ name }) => name));
    expect(names).toEqual(Object.keys(toolSchema.shape).filter((name) => name !== 'seed'));
    expect(toFormSections(fields).map(({ id }) => id)).toEqual(['what', 'where', 'use', 'life', 'advice', 'proof']);
  });

  it('have controls that fit their values', () => {
    const all = (list: readonly EntryField[]): EntryField[] => list.flatMap((field) => [field, ...all(field.fields)]);
    const controls = Object.fromEntries(all(fields).map((field) => [field.anchor, toControl(field)]));
    expect(controls).toMatchObject({
      name: 'text',
      aka: 'lines',
      summary: 'long',
      components: 'components',
      kind: 'choice',
      homepage: 'address',
      packages: 'group',
      'packages-pypi': 'lines',
      license: 'license',
      hosting: 'choices',
      status: 'choice',
      first_release: 'number',
      status_since: 'text',
      owner: 'group',
      successors: 'tools',
      alternatives: 'tools',
      sources: 'items',
      'sources-url': 'address',
      'sources-claim': 'long',
      'sources-accessed': 'date',
      verified: 'date',
    });
  });
});

describe('the page for a new file', () => {
  it('has name and text in its address, whatever the text is', () => {
    const text = 'name: "C++ & <b>100 %</b> #1"\nsummary: naïve 模型\n';
    const { address, filled } = toNewFile(repository, 'content/tools/c.yaml', text);
    const url = new URL(address);
    expect(filled).toBe(true);
    expect(url.origin + url.pathname).toBe('https://github.com/owner/name/new/main');
    expect(Object.fromEntries(url.searchParams)).toEqual({ filename: 'content/tools/c.yaml', value: text });
  });

  it('has only the name when the address would be too long, also for somebody who has to sign in first', () => {
    const toAddress = (n: number) => toNewFile(repository, 'content/tools/c.yaml', 'x'.repeat(n));
    const most = Array.from({ length: longestAddress }, (_, n) => n).findLast((n) => toAddress(n).filled)!;
    const signIn = (address: string) => `https://github.com/login?return_to=${encodeURIComponent(address)}`;
    expect(signIn(toAddress(most).address)).toHaveLength(longestAddress);
    expect(toAddress(most + 1)).toEqual({
      address: 'https://github.com/owner/name/new/main?filename=content%2Ftools%2Fc.yaml',
      filled: false,
    });
    // What has to be escaped counts for more.
    expect(toNewFile(repository, 'content/tools/c.yaml', '模'.repeat(most / 3)).filled).toBe(false);
  });

  it('is another one for a correction', () => {
    expect(toEditPage(repository, 'content/tools/c.yaml')).toBe('https://github.com/owner/name/edit/main/content/tools/c.yaml');
  });
});

describe('the issue for a correction', () => {
  it('fills in fields that the issue form has', () => {
    const url = new URL(toCorrectionIssue(repository, 'dvc', 'DVC & Co', 'license: MIT'));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: '1-correction.yml',
      title: '[dvc] ',
      tool: 'DVC & Co',
      correction: 'license: MIT',
    });
    const form = parse(readFileSync('.github/ISSUE_TEMPLATE/1-correction.yml', 'utf8')) as { body: { id?: string }[] };
    expect(form.body.map(({ id }) => id)).toEqual(expect.arrayContaining(['tool', 'correction']));
  });

  it('leaves the changes out when they are too long', () => {
    expect(new URL(toCorrectionIssue(repository, 'dvc', 'DVC', 'x'.repeat(9000))).searchParams.has('correction')).toBe(false);
  });
});

describe('what a correction changes', () => {
  it('is the fields that are other, new or gone', () => {
    const before = { name: 'DVC', license: 'MIT', aka: ['A'], owner: { name: 'X' } };
    const after = { name: 'DVC', license: 'Apache-2.0', owner: { name: 'X', since: '2025' }, docs: 'https://dvc.org/doc' };
    expect(toChangedLines(before, after)).toEqual([
      'license: Apache-2.0',
      '# aka: delete',
      'owner:',
      '  name: X',
      '  since: "2025"',
      'docs: https://dvc.org/doc',
    ]);
    expect(toChangedLines(before, { ...before })).toEqual([]);
  });
});
