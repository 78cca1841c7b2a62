import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntry, toStatement, type Draft } from '../../src/checks/check-entry.ts';
import { readContent } from '../../src/checks/read-content.ts';
import { readYaml } from '../../src/checks/read-yaml.ts';
import type { FormData } from '../../src/lib/entry-form/form-data.ts';

function toCatalogue(root: string): Pick<FormData, 'components' | 'tools'> {
  const { content } = readContent(root);
  return {
    components: content.taxonomy!.stages.flatMap(({ components }) => components.map(({ id }) => id)),
    tools: content.tools.map(({ tool }) => tool),
  };
}
const catalogue = toCatalogue('tests/fixtures/good');
const check = (id: string, draft: Draft, isNew = true) =>
  checkEntry(id, draft, catalogue, isNew).map((problem) => `${problem.rule}  ${toStatement(problem)}`);

const read = (file: string) => readYaml(file, readFileSync(file, 'utf8')).yaml?.data as Draft | undefined;
const good = read('src/checks/fixtures/T027/good/tools/maple.yaml')!;

/** Failing fixtures of one new entry, but for what only YAML can get wrong, and what the command says of each. */
const fixtures = globSync('src/checks/fixtures/T*/bad*/').flatMap((folder) => {
  const [file, ...others] = globSync(`${folder}/**/*.*`);
  if (!file?.includes('/tools/') || others.length > 0 || /T0(0[1-4]|07|08|40)/.test(folder)) return [];
  const id = path.basename(file, '.yaml');
  const draft = read(file);
  if (!draft || catalogue.tools.some((tool) => tool.id === id)) return [];
  // A clash is reported at both entries; the form knows which one is new.
  const lines = readFileSync(`${folder.replace(/\/$/, '')}.txt`, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line.startsWith(`content/tools/${id}.yaml`));
  return [{ folder, id, draft, said: lines.map((line) => line.replace(/^\S+ {2}/, '')) }];
});

describe('an entry that no file holds yet', () => {
  it('is looked at with many fixtures', () => {
    expect(fixtures.length).toBeGreaterThan(70);
    expect(new Set(fixtures.flatMap(({ said }) => said.map((line) => line.slice(0, 4)))).size).toBeGreaterThan(30);
  });

  it.each(fixtures)('$folder: the same words as the command', ({ id, draft, said }) => {
    expect(check(id, draft).toSorted()).toEqual(said.toSorted());
  });

  it('has no problem when it is good, in whatever order its fields are', () => {
    expect(check('maple', good)).toEqual([]);
    expect(check('maple', Object.fromEntries(Object.entries(good).toReversed()))).toEqual([]);
  });

  it('cannot have a file that is there, or a name that is none', () => {
    expect(check('acorn', good)).toEqual(['T035  the file name "acorn" is also a name of content/tools/acorn.yaml']);
    expect(check('aux', good)).toEqual(['X006  "aux" is a reserved name']);
    expect(check('__proto__', good)[0]).toMatch(/^X00[56] /);
    expect(check('../acorn', good)).toContain(
      'X005  must be named in lower-case letters, digits and single hyphens, at most 40 characters',
    );
  });

  it('is small', () => {
    expect(check('maple', { ...good, summary: `${'語'.repeat(6000)}.` })).toContainEqual(
      expect.stringMatching(/^X009 {2}has 1\d{4} bytes; an entry has at most 16384$/),
    );
  });

  it('is told of a clash whatever the order of the files', () => {
    expect(check('aaa', { ...good, name: 'Birch' })).toEqual(['T035  name: "Birch" is also a name of content/tools/birch.yaml']);
  });

  it('is checked by itself when the catalogue is not there', () => {
    const alone = (draft: Draft) => checkEntry('maple', draft, undefined, true).map(toStatement);
    expect(alone({ ...good, name: 'Acorn', components: ['nothing'] })).toEqual([]);
    const { kind: _kind, ...unkind } = good;
    expect(alone(unkind)).toEqual(['kind: is missing']);
  });
});

describe('a correction', () => {
  it('takes the place of the entry that is there', () => {
    const { id, ...acorn } = catalogue.tools.find((tool) => tool.id === 'acorn')!;
    expect(check(id, acorn, false)).toEqual([]);
    expect(check(id, { ...acorn, name: 'Birch' }, false)).toEqual(['T035  name: "Birch" is also a name of content/tools/birch.yaml']);
  });

  it('of any entry of the real catalogue has no problem before something is changed', () => {
    const real = toCatalogue('.');
    const found = real.tools.flatMap(({ id, ...entry }) => checkEntry(id, entry, real, false));
    expect(found).toEqual([]);
    expect(real.tools.length).toBeGreaterThan(200);
  });
});
