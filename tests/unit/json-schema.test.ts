import { globSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/checks/read-yaml.ts';
import {
  toChecklistSchema,
  toEntrySchema,
  toGlossarySchema,
  toReferencesSchema,
  toTaxonomySchema,
} from '../../src/generate/json-schema.ts';
import type { JsonSchema } from '../../src/lib/json-schema.ts';
import { taxonomySchema, type Taxonomy } from '../../src/schema/taxonomy.ts';
import { toolSchema } from '../../src/schema/tool.ts';
import { listBadEntries } from './bad-entries.ts';

const readTaxonomy = (root: string) => taxonomySchema.parse(parse(readFileSync(`${root}content/taxonomy.yaml`, 'utf8')));
const real = readTaxonomy('');
const fixture = readTaxonomy('tests/fixtures/good/');

function compile(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['patternErrorMessage', 'errorMessage', 'markdownEnumDescriptions']);
  return ajv.compile(schema);
}
/** The data of a YAML file as the checks read it, or undefined when it is no readable YAML. */
const read = (file: string) => readYaml(file, readFileSync(file, 'utf8')).yaml?.data;

/** What the checks say of one entry by itself: the messages of zod, and components that do not exist. */
function findProblems(data: unknown, { stages }: Taxonomy): string[] {
  const known = new Set(stages.flatMap(({ components }) => components.map(({ id }) => id)));
  const result = toolSchema.safeParse(data);
  // Without the word that it quotes, a message says which rule it is.
  if (!result.success) return result.error.issues.map(({ message }) => message.replace(/"[^"]*"/g, '"…"'));
  return result.data.components.filter((id) => !known.has(id)).map((id) => `${id} is not a component`);
}

const good = {
  name: 'Maple',
  summary: 'A fictional server that answers requests with a model.',
  components: ['model-serving'],
  kind: 'service',
  homepage: 'https://maple.example.org/',
  license: 'MIT',
  interfaces: ['Python'],
  hosting: ['self-hosted'],
  status: 'active',
  use_when: 'The tests need an entry that is good in every way.',
  watch_out: 'It exists only in the tests, so nobody can install it.',
  sources: [{ url: 'https://maple.example.org/', claim: 'It is an example.', accessed: '2026-11-20' }],
  verified: '2026-11-20',
};

/** What JSON Schema takes and zod refuses, with the reason why it cannot be said in JSON Schema. */
const onlyZodKnows: [what: string, why: string, change: Record<string, unknown>][] = [
  ['texts in NFC', 'a pattern cannot normalise', { name: 'Cafe\u0301' }],
  ['addresses in their normal form', 'only a URL parser knows it', { homepage: 'https://example.org/a/../b' }],
  ['which licences an expression may join', 'the list would be in the pattern four times', { license: 'MIT OR Nonsense-1.0' }],
  ['parentheses that match', 'a pattern cannot count', { license: '(MIT OR Apache-2.0' }],
  ['exceptions of licences', 'they have their own list', { license: 'GPL-2.0-only WITH Nonsense' }],
  ['praise', 'the words and their reasons are a list of the checks', { summary: `${good.summary.slice(0, -1)} by a powerful engine.` }],
  ['who speaks', 'the pattern knows exceptions that editors do not', { use_when: 'You need an entry that we made for the tests.' }],
  ['exclamation marks', 'the rule is one of those of writing', { watch_out: 'It is only for the tests! Nobody can install it.' }],
  ['reserved ids', 'the list is long, and ids have to exist anyway', { alternatives: ['constructor'] }],
  ['days of a partial date', 'the pattern would be ten times as long', { status_since: '2023-02-30' }],
];
const unsaid = new Set(onlyZodKnows.flatMap(([, , change]) => findProblems({ ...good, ...change }, fixture)));

describe('the JSON Schema of entries', () => {
  const validate = { real: compile(toEntrySchema(real)), fixture: compile(toEntrySchema(fixture)) };

  it('takes every entry of the catalogue and of the good tree', () => {
    const trees = [
      { files: globSync('content/tools/*.yaml'), test: validate.real },
      { files: globSync('tests/fixtures/good/content/tools/*.yaml'), test: validate.fixture },
    ];
    for (const { files, test } of trees) {
      expect(files.length).toBeGreaterThan(4);
      expect(files.filter((file) => !test(read(file)))).toEqual([]);
    }
  });

  it('takes and refuses the same bad entries as zod, but for what only zod knows', () => {
    const entries = listBadEntries()
      .map((file) => ({ file, data: read(file) }))
      .filter(({ data }) => data !== undefined);
    const refused = entries.filter(({ data }) => findProblems(data, fixture).length > 0);
    expect(refused.length).toBeGreaterThan(20);
    const disagree = entries.filter(({ data }) => {
      const problems = findProblems(data, fixture);
      return validate.fixture(data) ? problems.some((message) => !unsaid.has(message)) : problems.length === 0;
    });
    expect(disagree.map(({ file }) => file)).toEqual([]);
  });

  it.each(onlyZodKnows)('does not know %s: %s', (_what, _why, change) => {
    expect(findProblems({ ...good, ...change }, fixture)).toHaveLength(1);
    // When this fails, JSON Schema knows it now: take it from the list.
    expect(validate.fixture({ ...good, ...change })).toBe(true);
  });

  const changes: [what: string, takes: Record<string, unknown>[], refuses: Record<string, unknown>[]][] = [
    ['fields', [{}, { docs: 'https://example.org/' }], [{ stars: 1 }, { name: undefined }, { name: null }, { owner: { name: 'Oak', of: 'x' } }]],
    [
      'licences',
      ['MIT', 'proprietary', 'LicenseRef-Maple-1.1', 'GPL-2.0', 'Apache-2.0 OR MIT', '(MIT AND Zlib) OR ISC', 'GPL-2.0-only WITH Classpath-exception-2.0', 'MPL-1.1+'].map((license) => ({ license })),
      ['', 'mit', 'BSD', 'Apache 2.0', 'MIT OR', 'MIT, Zlib', 'free', 'Proprietary', '; rm -rf /', 'x'.repeat(121)].map((license) => ({ license })),
    ],
    [
      'addresses',
      ['https://example.org/', 'https://example.org', 'https://a.example.org/b?c=d#e'].map((homepage) => ({ homepage })),
      ['http://example.org/', 'javascript:alert(1)', 'https://localhost/', 'https://user:pw@example.org/', 'https://example.org:8080/', 'https://1.2.3.4/', 'https://xn--e1awd7f.com/', 'https://example.org/\u202E', 'https://example.org/ a', `https://example.org/${'a'.repeat(300)}`].map((homepage) => ({ homepage })),
    ],
    [
      'texts',
      ['C++', 'Weights & Biases', 'a < b', '模型服务'].map((name) => ({ name })),
      ['', ' a', 'a ', 'a\nb', '<b>', '[a](b)', '&amp;', '&#60;', 'a\u200Bb', 'a\u202Eb', 'a\u0007', 'x'.repeat(61)].map((name) => ({ name })),
    ],
    ['dates', [{ verified: '2024-02-29' }, { status_since: '2023' }], [{ verified: '2026-02-29' }, { verified: '2026-11' }, { verified: new Date(0) }, { status_since: 2023 }, { status_since: '2023-13' }]],
    [
      'statuses',
      [{ status: 'maintenance', status_note: 'It only gets fixes now.' }, { status: 'archived', status_note: 'Its owners closed it.', successor_note: 'Nobody makes such a thing.' }],
      [{ status: 'maintenance' }, { status: 'archived', status_note: 'Its owners closed it.' }, { successors: ['birch'] }, { status: 'dead' }],
    ],
    ['components', [{ components: ['data-storage', 'data-quality'] }], [{ components: ['data-stores'] }, { components: [] }, { components: 'data-storage' }]],
    ['sources', [], [{ sources: [] }, { sources: [{ url: 'https://example.org/' }] }, { sources: [{ ...good.sources[0], clam: 'x' }] }]],
  ]; // prettier-ignore
  it.each(changes)('agrees with zod about %s', (_what, takes, refuses) => {
    const judge = (change: Record<string, unknown>) => {
      // As a YAML reader gives it: a field that is not there has no key.
      const entry = Object.fromEntries(Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined));
      return { change, zod: findProblems(entry, fixture).length === 0, json: validate.fixture(entry) };
    };
    expect(takes.map(judge)).toEqual(takes.map((change) => ({ change, zod: true, json: true })));
    expect(refuses.map(judge)).toEqual(refuses.map((change) => ({ change, zod: false, json: false })));
  });
});

describe('the JSON Schemas of the other files', () => {
  const schemas: [file: string, schema: JsonSchema, broken: string][] = [
    ['taxonomy.yaml', toTaxonomySchema(), 'stages: []\n'],
    ['glossary.yaml', toGlossarySchema(), '- id: drift\n'],
    ['references.yaml', toReferencesSchema(), '- id: Drift\n'],
    ['checklists/data.yaml', toChecklistSchema(), '- id: store-raw\n'],
  ];
  it.each(schemas)('take content/%s and no broken one', (file, schema, broken) => {
    const validate = compile(schema);
    for (const root of ['', 'tests/fixtures/good/']) {
      validate(read(`${root}content/${file}`));
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate(parse(broken))).toBe(false);
  });
});
