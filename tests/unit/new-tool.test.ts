import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/index.ts';
import { toEntryId } from '../../src/lib/entry-id.ts';
import { runNewTool } from '../../src/new-tool/new-tool.ts';
import { limits } from '../../src/schema/vocabulary.ts';
import { makeTree, removeTree } from './content-tree.ts';

const roots: string[] = [];
afterEach(() => {
  roots.splice(0).forEach(removeTree);
  vi.restoreAllMocks();
});
function makeRoot(): string {
  const root = makeTree();
  roots.push(root);
  return root;
}
/** Every file of a folder with what it holds. */
const snapshot = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );
const today = '2026-11-23';
const maple = 'content/tools/maple-tree.yaml';

const good: Record<string, string | string[]> = {
  name: 'Maple Tree',
  summary: 'A fictional server that answers requests with a model.',
  component: ['model-serving', 'data-storage'],
  kind: 'service',
  homepage: 'https://maple.example.org/',
  license: 'Apache-2.0',
  interface: ['Python', 'REST'],
  hosting: 'self-hosted',
  status: 'active',
  'use-when': 'The tests need an entry that somebody has just made.',
  'watch-out': 'It exists only in the tests: nobody can install it.',
  source: 'https://maple.example.org/news It came out in 2025.',
};
const toArgs = (flags: Record<string, string | string[] | undefined>) =>
  Object.entries(flags).flatMap(([name, value = []]) => [value].flat().map((one) => `--${name}=${one}`));

describe('the id that a name gives', () => {
  it.each([
    ['DVC', 'dvc'],
    ['Weights & Biases', 'weights-and-biases'],
    ['TensorFlow.js', 'tensorflow-js'],
    ['Café Ünïcode', 'cafe-unicode'],
    ['C++ (LLVM)', 'c-plus-plus-llvm'],
    ["Linus's tool", 'linuss-tool'],
    ['../../etc/passwd', 'etc-passwd'],
    ['模型', ''],
    ['x '.repeat(30), 'x-'.repeat(20).slice(0, -1)],
  ])('%s: %s', (name, id) => {
    expect(toEntryId(name)).toBe(id);
    expect(id.length).toBeLessThanOrEqual(limits.id.max);
  });
});

describe('npm run new-tool without a terminal', () => {
  function run(root: string, args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/new-tool.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
      input: '',
    });
    return { status, stdout, stderr };
  }

  it('writes the entry in its canonical form, and the check has nothing to say of it', () => {
    const root = makeRoot();
    const before = snapshot(root);
    const { status, stdout, stderr } = run(root, [
      ...toArgs({ ...good, pypi: ['maple', 'maple-tree'], 'owner-name': 'Oak, Inc.', 'first-release': '2019', alternative: 'acorn' }),
      '--yes',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('npm run dev');
    expect(stdout).toContain('[maple-tree] Add');
    const { [maple]: text, ...others } = snapshot(root);
    expect(others).toEqual(before);
    const { verified } = parse(text!) as { verified: string };
    expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(text).toBe(`# yaml-language-server: $schema=../../schema/tool.schema.json
name: Maple Tree
summary: A fictional server that answers requests with a model.
components: [model-serving, data-storage]
kind: service
homepage: https://maple.example.org/
packages:
  pypi: [maple, maple-tree]
license: Apache-2.0
interfaces: [Python, REST]
hosting: [self-hosted]
status: active
first_release: 2019
owner:
  name: Oak, Inc.
alternatives: [acorn]
use_when: The tests need an entry that somebody has just made.
watch_out: "It exists only in the tests: nobody can install it."
sources:
  - url: https://maple.example.org/news
    claim: It came out in 2025.
    accessed: "${verified}"
verified: "${verified}"
`);
    expect(checkContent(root).problems).toEqual([]);
  });

  const refusals: [what: string, args: string[], status: number, said: string[]][] = [
    ['flags are missing', ['--name=Maple', '--kind=library'], 2, ['--summary', '--component,', '--use-when', '--source']],
    ['the status asks for more', toArgs({ ...good, status: 'archived' }), 2, ['--status-note', '--successor']],
    ['nobody said yes', toArgs(good), 2, ['name: Maple Tree', '--yes']],
    ['a flag is unknown', [...toArgs(good), '--licence=MIT'], 2, ['--licence', '--help']],
    ['a flag has no value', ['--name'], 2, ['--name']],
    ['the id is taken', [...toArgs(good), '--id=acorn', '--yes'], 1, ['content/tools/acorn.yaml is already there']],
    ['the id is taken, whatever else is missing', ['--name=Acorn'], 1, ['content/tools/acorn.yaml is already there', 'also a name of content/tools/acorn.yaml']],
    ['the repository is taken, whatever else is missing', ['--name=Maple', '--repository=https://code.example.org/acorn/acorn'], 1, ['repository of content/tools/acorn.yaml']],
    ['the id is none', [...toArgs(good), '--id=../acorn', '--yes'], 1, ['"../acorn" is no id', '--id']],
    ['the name gives no id', [...toArgs({ ...good, name: '模型' }), '--yes'], 1, ['--id']],
    ['the name is taken', [...toArgs({ ...good, name: 'acorn-db' }), '--yes'], 1, ['also a name of content/tools/acorn.yaml']],
    ['an alias is taken by a later file', [...toArgs({ ...good, name: 'Aaa', aka: 'BIRCH' }), '--yes'], 1, ['content/tools/aaa.yaml:3:7', 'also a name of content/tools/birch.yaml']],
    ['the homepage is taken', [...toArgs({ ...good, homepage: 'https://www.acorn.example.org' }), '--yes'], 1, ['homepage of content/tools/acorn.yaml']],
    ['the repository is taken', [...toArgs(good), '--repository=https://code.example.org/Acorn/acorn', '--yes'], 1, ['repository of content/tools/acorn.yaml']],
    [
      'values do not fit: all of them are named',
      [...toArgs({ ...good, kind: 'libary', homepage: 'http://maple.example.org/', 'first-release': 'soon', component: 'model-servin' }), '--yes'],
      1,
      ['Did you mean "library"', 'homepage', 'first_release', 'Nothing was written.'],
    ],
    ['a component does not exist', [...toArgs({ ...good, component: 'model-servin' }), '--yes'], 1, ['Did you mean "model-serving"']],
    ['a text is hostile', [...toArgs({ ...good, summary: 'A <script>alert(1)</script> that nobody should be able to add.' }), '--yes'], 1, ['summary']],
  ]; // prettier-ignore
  it.each(refusals)('writes nothing when %s', async (_what, args, expected, said) => {
    const root = makeRoot();
    const before = snapshot(root);
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await runNewTool(root, args, today)).toBe(expected);
    const stderr = error.mock.calls.join('\n');
    for (const text of said) expect(stderr).toContain(text);
    expect(log).not.toHaveBeenCalled();
    expect(snapshot(root)).toEqual(before);
    expect(readdirSync(root)).toEqual(['content']);
  });

  it('ends with 2 when flags are missing', () => {
    expect(run(makeRoot(), ['--name=Maple'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Missing: --summary') as string,
    });
  });

  it('explains every flag', () => {
    const { status, stdout } = run(makeRoot(), ['--help']);
    expect(status).toBe(0);
    for (const flag of [...Object.keys(good), 'pypi', 'owner-name', 'successor', 'yes', 'id']) expect(stdout).toContain(`  --${flag}`);
  });

  it('cannot run where there is no content', () => {
    const root = makeTree([{ to: 'taxonomy.yaml' }]);
    roots.push(root);
    expect(run(root, toArgs(good))).toMatchObject({ status: 2, stderr: expect.stringContaining('taxonomy') as string });
  });
});

/** A terminal that is played: keys go in, what is drawn comes out. */
class PlayedTerminal {
  input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  #drawn = '';
  #seen = 0;
  #notify = () => {};
  output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      this.#drawn += stripVTControlCharacters(chunk.toString());
      this.#notify();
      done();
    },
  });
  /** Waits until a text has been drawn since the last keys, then presses keys. */
  async at(text: string, ...keys: string[]): Promise<void> {
    while (!this.#drawn.includes(text, this.#seen)) await new Promise<void>((resolve) => (this.#notify = resolve));
    this.#seen = this.#drawn.length;
    // One event for each key, as a terminal sends them.
    for (const key of keys) this.input.write(key);
  }
}
const enter = '\r';
const down = '\u001B[B';

describe('npm run new-tool on a terminal', () => {
  it('asks for what is required, then for what is wanted, and says at once what is wrong', async () => {
    const root = makeRoot();
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const played = new PlayedTerminal();
    const ended = runNewTool(root, [], today, played);
    await played.at('name: As its authors', 'Acorn', enter);
    await played.at('also a name of content/tools/acorn.yaml', '\u007F'.repeat(5), 'Maple Tree', enter);
    await played.at('summary: ', 'Short.', enter);
    await played.at('at least 40 are needed', '\u007F'.repeat(6), good['summary'] as string, enter);
    await played.at('components: ', 'model-serv');
    await played.at('model-serv', '\t', enter);
    await played.at('kind: ', down, enter);
    await played.at('homepage: ', 'http://maple.example.org/', enter);
    await played.at('https: is allowed', '\u0015', 'https://acorn.example.org', enter);
    await played.at('homepage of content/tools/acorn.yaml', '\u0015', 'https://maple.example.org/', enter);
    await played.at('license: ', 'LicenseRef-Maple');
    await played.at('● LicenseRef-Maple', enter);
    await played.at('interfaces: ', 'Python, REST', enter);
    await played.at('hosting: ', 'self');
    await played.at('self-hosted', '\t', enter);
    await played.at('status: ', down, enter);
    await played.at('status_note: ', 'It only gets fixes since 2025.', enter);
    await played.at('use_when: ', good['use-when'] as string, enter);
    await played.at('watch_out: ', good['watch-out'] as string, enter);
    await played.at('source 1, url', 'https://maple.example.org/news', enter);
    await played.at('source 1, claim', 'It came out in 2025.', enter);
    await played.at('Another source?', enter);
    await played.at('Optional fields', ' ', enter);
    await played.at('aka: ', 'Maple, The Tree', enter);
    await played.at('Write content/tools/maple-tree.yaml?', enter);
    expect(await ended).toBe(0);
    const { [maple]: text } = snapshot(root);
    expect(parse(text!)).toEqual({
      name: 'Maple Tree',
      aka: ['Maple', 'The Tree'],
      summary: good['summary'],
      components: ['model-serving'],
      kind: 'service',
      homepage: 'https://maple.example.org/',
      license: 'LicenseRef-Maple',
      interfaces: ['Python', 'REST'],
      hosting: ['self-hosted'],
      status: 'maintenance',
      status_note: 'It only gets fixes since 2025.',
      use_when: good['use-when'],
      watch_out: good['watch-out'],
      sources: [{ url: 'https://maple.example.org/news', claim: 'It came out in 2025.', accessed: today }],
      verified: today,
    });
    expect(checkContent(root).problems).toEqual([]);
  });

  it('asks another id of a name whose id is taken, and only for what the flags leave open', async () => {
    const root = makeRoot();
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const played = new PlayedTerminal();
    const ended = runNewTool(root, [...toArgs({ ...good, name: undefined }), '--aka=Maple', '--yes'], today, played);
    await played.at('name: As its authors', '  b i r c h', enter);
    await played.at('also a name of content/tools/birch.yaml', '\u0015', 'Birch: Reborn', enter);
    await played.at('Optional fields', enter);
    expect(await ended).toBe(0);
    expect(Object.keys(snapshot(root))).toContain('content/tools/birch-reborn.yaml');
  });

  it('leaves nothing behind on Ctrl-C, wherever it is pressed', async () => {
    const root = makeRoot();
    const before = snapshot(root);
    const stops: [flags: Record<string, string | string[] | undefined>, at: string][] = [
      [{}, 'name: As its authors'],
      [{ ...good, license: undefined }, 'license: '],
      [{ ...good, component: undefined }, 'components: '],
      [{ ...good, source: undefined }, 'source 1, url'],
      [{ ...good, name: undefined }, 'name: '],
      [good, 'Write content/tools/maple-tree.yaml?'],
    ];
    for (const [flags, place] of stops) {
      const played = new PlayedTerminal();
      const ended = runNewTool(root, toArgs(flags), today, played);
      await played.at(place, '\u0003');
      expect(await ended, place).toBe(130);
      await played.at('Nothing was written.');
    }
    expect(snapshot(root)).toEqual(before);
    expect(readdirSync(root)).toEqual(['content']);
  });
});
