import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/index.ts';
import { formatProblems } from '../../src/checks/format.ts';
import { generateFiles } from '../../src/generate/index.ts';
import { toEntrySchema } from '../../src/generate/json-schema.ts';
import { toEntryFields, type EntryField } from '../../src/lib/entry-fields.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { toolSchema } from '../../src/schema/tool.ts';

const taxonomy = taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8')));
const files = generateFiles(taxonomy);
const template = files.find((file) => file.path === 'docs/entry-template.yaml')!.text;

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true, force: true })));
/** A folder with the real content and what was generated. */
function makeRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'generate-'));
  roots.push(root);
  for (const name of ['content', 'schema', '.vscode', '.github', 'docs']) cpSync(name, path.join(root, name), { recursive: true });
  return root;
}
function run(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/generate.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run generate', () => {
  it('finds the generated files as they should be', () => {
    expect(files.filter((file) => readFileSync(file.path, 'utf8') !== file.text).map((file) => file.path)).toEqual([]);
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
  });

  it('names with --check every file that was edited or deleted, and writes them anew without', () => {
    const root = makeRoot();
    expect(run(root, '--check')).toMatchObject({ status: 0, stderr: '' });
    appendFileSync(path.join(root, 'schema/tool.schema.json'), '\n');
    rmSync(path.join(root, '.vscode'), { recursive: true });
    const { status, stdout, stderr } = run(root, '--check');
    expect(status).toBe(1);
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'schema/tool.schema.json', '.vscode/settings.json', '.vscode/extensions.json', '',
    ]); // prettier-ignore
    expect(stderr).toContain('npm run generate');
    expect(run(root).status).toBe(0);
    expect(run(root, '--check')).toMatchObject({ status: 0, stdout: `${files.length} generated files are up to date\n` });
  });

  it('cannot run with an option it does not know or without a taxonomy', () => {
    const root = makeRoot();
    expect(run(root, '--chek')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') as string });
    writeFileSync(path.join(root, 'content/taxonomy.yaml'), 'stages: []\n');
    expect(run(root)).toMatchObject({ status: 2, stderr: expect.stringContaining('content/taxonomy.yaml') as string });
  });
});

describe('the descriptions of the schema', () => {
  const all = (fields: EntryField[]): EntryField[] => fields.flatMap((field) => [field, ...all(field.fields)]);
  const fields = all(toEntryFields(toEntrySchema(taxonomy)));

  it('are there for every field, as sentences with an example', () => {
    expect(fields.map(({ anchor }) => anchor)).toEqual(
      expect.arrayContaining([...Object.keys(toolSchema.shape), 'sources-url', 'packages-pypi']),
    );
    expect(fields.filter(({ description }) => !/^[A-Z].*\.$/.test(description)).map(({ anchor }) => anchor)).toEqual([]);
    expect(fields.filter(({ type, examples }) => type !== 'group' && examples.length === 0).map(({ anchor }) => anchor)).toEqual([]);
  });

  it('have examples that the schema takes', () => {
    const shape = toolSchema.shape as Record<string, { safeParse: (value: unknown) => { success: boolean } }>;
    const refused = toEntryFields(toEntrySchema(taxonomy)).flatMap(({ name, examples }) =>
      examples.filter((example) => !shape[name]!.safeParse(example).success).map((example) => `${name}: ${JSON.stringify(example)}`),
    );
    expect(refused).toEqual([]);
  });

  it('say when a field is needed', () => {
    const needs = Object.fromEntries(fields.map(({ anchor, need }) => [anchor, need]));
    const retired = ['dormant', 'archived', 'discontinued'];
    expect(needs).toMatchObject({
      name: 'always',
      docs: 'never',
      'owner-name': 'always',
      status_note: { statuses: ['maintenance', ...retired] },
      successors: { statuses: retired, instead: 'successor_note' },
      successor_note: { statuses: retired, instead: 'successors' },
    });
  });
});

describe('the template of an entry', () => {
  /** Problems of the real content when the template stands in the place of the entry that its examples are of. */
  function check(text: string): string {
    const root = makeRoot();
    writeFileSync(path.join(root, 'content/tools/dvc.yaml'), text);
    const { problems, filesRead } = checkContent(root);
    return formatProblems({ problems: problems.filter(({ file }) => file === 'content/tools/dvc.yaml'), filesRead });
  }

  it('passes the check as it is', () => {
    expect(check(template)).toMatch(/^0 problems/);
    expect(template.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schema/tool.schema.json');
  });

  it('passes the check with every optional field filled in, for a tool that is retired', () => {
    const filled = template.replaceAll(/^#(?! \S)/gm, '').replace('status: active', 'status: dormant');
    expect(Object.keys(parse(filled) as object)).toEqual(Object.keys(toolSchema.shape).filter((name) => name !== 'seed'));
    expect(check(filled)).toMatch(/^0 problems/);
  });

  it('has no line that is too long to read, but for the examples', () => {
    expect(template.split('\n').filter((line) => line.startsWith('# ') && line.length > 110)).toEqual([]);
  });
});
