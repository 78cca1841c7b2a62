import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { chapterSchema } from '../../src/schema/chapter.ts';
import { glossaryTermSchema, referenceSchema } from '../../src/schema/literature.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { findTextProblem, idSchema, isoDate, partialDate } from '../../src/schema/text.ts';
import { isLicense, isRetired, toolSchema } from '../../src/schema/tool.ts';
import { limits, stageIds, statuses } from '../../src/schema/vocabulary.ts';

/** An entry that uses every field. */
const tool = {
  name: 'Maple',
  aka: ['Maple Tree'],
  formerly: ['Sapling'],
  summary: 'A fictional server that answers requests with a model.',
  components: ['model-serving', 'traffic-routing'],
  kind: 'service',
  homepage: 'https://maple.example.org/',
  repository: 'https://code.example.org/maple',
  docs: 'https://maple.example.org/docs/',
  packages: { pypi: ['maple'], npm: ['@maple/client'], conda: ['maple'], docker: ['registry.example.org/maple:1.0'] },
  license: 'Apache-2.0',
  interfaces: ['Python', 'REST'],
  hosting: ['self-hosted', 'managed'],
  status: 'discontinued',
  first_release: 2017,
  status_since: '2023-06',
  status_note: 'The company behind it closed in June 2023.',
  owner: { name: 'Maple Foundation', since: '2020', note: 'It was given to the foundation in 2020.' },
  successors: ['birch'],
  successor_note: 'Birch reads the same files and has the same commands.',
  alternatives: ['acorn'],
  use_when: 'You have to keep an old installation running.',
  watch_out: 'Nobody mends its security holes any more.',
  affiliation: 'The author of this entry worked for the company.',
  sources: [{ url: 'https://maple.example.org/news', claim: 'The service was switched off in June 2023.', accessed: '2026-11-20' }],
  verified: '2026-11-20',
  seed: '4.2',
};

const active = { ...tool, status: 'active', status_since: undefined, successors: undefined, successor_note: undefined };

/** What a schema finds wrong, as `field: message`. */
function findProblems(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
const findFields = (value: unknown) => [...new Set(toolSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.')))];

/** The same value with another one at a path. */
function withAt(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === first ? withAt(item, rest, replacement) : item));
  const group = value as Record<string, unknown>;
  return { ...group, [first]: withAt(group[first], rest, replacement) };
}

/** Paths of all texts in a value. */
function findTexts(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

describe('an entry', () => {
  it('is taken when it uses every field', () => {
    expect(findProblems(toolSchema, tool)).toEqual([]);
    expect(Object.keys(tool).toSorted()).toEqual(Object.keys(toolSchema.shape).toSorted());
  });

  it('is taken when it has only the required fields', () => {
    const { name, summary, components, kind, homepage, license, interfaces, hosting, use_when, watch_out, sources, verified } = tool;
    const required = { name, summary, components, kind, homepage, license, interfaces, hosting, use_when, watch_out, sources, verified };
    expect(findProblems(toolSchema, { ...required, status: 'active' })).toEqual([]);
    for (const field of [...Object.keys(required), 'status'])
      expect(findFields({ ...required, status: 'active', [field]: undefined })).toEqual([field]);
  });

  it('is refused when it has a field that no entry has', () => {
    expect(findProblems(toolSchema, { ...tool, stars: 12000 })).toEqual([': Unrecognized key: "stars"']);
    expect(findProblems(toolSchema, withAt(tool, ['owner', 'country'], 'Utopia'))).toEqual(['owner: Unrecognized key: "country"']);
    expect(findProblems(toolSchema, withAt(tool, ['packages', 'cargo'], ['maple']))).toEqual(['packages: Unrecognized key: "cargo"']);
    expect(findProblems(toolSchema, withAt(tool, ['sources', 0, 'title'], 'News'))).toEqual(['sources.0: Unrecognized key: "title"']);
  });

  const values: [rule: string, field: string, good: unknown[], bad: unknown[]][] = [
    ['a name has 1 to 60 characters', 'name', ['R', 'x'.repeat(60)], ['', 'x'.repeat(61), 7]],
    ['other names are a list that is not empty', 'aka', [['One', 'Two']], ['One', [], ['']]],
    ['former names are a list that is not empty', 'formerly', [['One']], ['One', []]],
    [
      'a summary has 40 to 200 characters',
      'summary',
      [`${'x'.repeat(39)}.`, `${'x'.repeat(199)}.`],
      [`${'x'.repeat(38)}.`, `${'x'.repeat(200)}.`],
    ],
    ['a summary ends with a full stop', 'summary', [`${'word '.repeat(9)}end.`], [`${'word '.repeat(9)}end`, `${'word '.repeat(9)}end,`]],
    ['one to four components', 'components', [['a'], ['a', 'b', 'c', 'd']], [[], ['a', 'b', 'c', 'd', 'e'], 'a', ['Data Storage']]],
    ['a kind of the vocabulary', 'kind', ['library', 'standard'], ['Library', 'framework', '']],
    ['a homepage that is safe to link to', 'homepage', ['https://example.org/'], ['http://example.org/', 'javascript:alert(1)']],
    ['a repository that is safe to link to', 'repository', [undefined, 'https://example.org/a'], ['git@example.org:a/b.git', '']],
    ['documentation that is safe to link to', 'docs', [undefined, 'https://example.org/a'], ['//example.org/']],
    [
      'package names that are no commands',
      'packages',
      [{ pypi: ['a-b.c_d'] }, { npm: ['@a/b'] }],
      [{ pypi: ['a; rm -rf ~'] }, { pypi: [] }, { pypi: ['--index-url'] }, { pypi: ['a b'] }],
    ],
    ['interfaces of at most 40 characters', 'interfaces', [['Python', 'C++']], [[], ['x'.repeat(41)], 'Python']],
    ['ways of hosting of the vocabulary', 'hosting', [['library'], ['saas', 'managed']], [[], ['cloud'], 'saas']],
    ['a status of the vocabulary', 'status', statuses.filter((status) => status !== 'active'), ['dead', 'Archived', '', undefined]],
    ['a whole year of the first release', 'first_release', [1991, undefined], ['1991', 1991.5, 191, 20177]],
    [
      'a date of the status as exact as known',
      'status_since',
      ['2023', '2023-06', '2023-06-30'],
      [2023, '2023-6', '2023-13', '2023-02-30', 'June 2023', ''],
    ],
    [
      'a reason of at least 20 characters',
      'status_note',
      ['Its repository was archived.'],
      ['It was archived.', 'Its repository was archived'],
    ],
    [
      'an owner with a name',
      'owner',
      [{ name: 'Example Ltd' }, undefined],
      ['Example Ltd', {}, { name: 'X' }, { name: 'Example', since: 'May' }],
    ],
    [
      'successors that are ids',
      'successors',
      [['birch', 'elm-2']],
      [[], ['Birch'], ['birch/elm'], ['-birch'], ['a--b'], ['../birch'], ['x'.repeat(41)]],
    ],
    ['alternatives that are ids', 'alternatives', [['birch'], undefined], [[], ['bïrch']]],
    [
      'sources with an address, a claim and a day',
      'sources',
      [tool.sources],
      [[], [{ url: 'https://example.org/' }], [{ ...tool.sources[0], claim: 'Gone.' }], [{ ...tool.sources[0], accessed: '2026-11' }]],
    ],
    [
      'a day on which it was checked',
      'verified',
      ['2026-02-28', '2024-02-29'],
      ['2026-02-29', '2026-2-3', '2026-11', '23.11.2026', new Date('2026-11-20'), 20261120],
    ],
    ['a section of the 2020 edition', 'seed', ['1.1', 'tfx', undefined], ['1.6', 1.1, '']],
  ];
  it.each(values)('has %s (%s)', (_rule, field, good, bad) => {
    expect(good.filter((value) => findFields({ ...tool, [field]: value }).length > 0)).toEqual([]);
    for (const value of bad) expect(findFields({ ...tool, [field]: value })[0], JSON.stringify(value)).toMatch(new RegExp(`^${field}\\b`));
  });
});

describe('the status of an entry', () => {
  it('needs a reason unless it is active', () => {
    for (const status of statuses) {
      const problems = findProblems(toolSchema, { ...tool, status, successors: undefined, status_note: undefined });
      expect(problems).toEqual(status === 'active' ? [] : [`status_note: is missing: a tool that is ${status} needs the reason`]);
    }
  });

  it('needs successors, or a reason why there are none, once it is retired', () => {
    for (const status of statuses) {
      const alone = { ...tool, status, successors: undefined, successor_note: undefined };
      const missing = `successors: is missing: a tool that is ${status} names successors, or a successor_note says why there is none`;
      expect(findProblems(toolSchema, alone)).toEqual(isRetired(status) ? [missing] : []);
      expect(findProblems(toolSchema, { ...alone, successor_note: tool.successor_note })).toEqual([]);
    }
  });

  it('is retired when it is dormant, archived or discontinued', () => {
    expect(statuses.filter(isRetired)).toEqual(['dormant', 'archived', 'discontinued']);
  });

  it('has no successors while it is active', () => {
    expect(findProblems(toolSchema, active)).toEqual([]);
    expect(findProblems(toolSchema, { ...active, successors: ['birch'] })).toEqual(['successors: is only for tools that are not active']);
  });

  it('is judged together with fields that do not fit, so that one run tells everything', () => {
    expect(findFields({ ...tool, status_note: undefined, license: 'Apache 2', kind: 'tool' })).toEqual(['kind', 'license', 'status_note']);
  });
});

describe('a licence', () => {
  it.each([
    'MIT',
    'Apache-2.0 OR MIT',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    '(MIT AND BSD-3-Clause) OR Apache-2.0',
    'LicenseRef-Maple-1.1',
    'proprietary',
  ])('may be %s', (license) => {
    expect(isLicense(license)).toBe(true);
    expect(findFields({ ...tool, license })).toEqual([]);
  });
  it.each(['Apache 2.0', 'mit', 'BSD', 'MIT OR', 'MIT, Apache-2.0', 'free', 'Proprietary', '', '(MIT', 'GPL-2.0-only WITH luck'])(
    'may not be "%s"',
    (license) => {
      expect(isLicense(license)).toBe(false);
      expect(findFields({ ...tool, license })).toEqual(['license']);
    },
  );
});

describe('plain text', () => {
  const refused: [what: string, text: string, problem: string][] = [
    ['a tag', 'Fast <b>and</b> small', 'contains HTML'],
    ['a comment', 'Fast <!-- hidden -->', 'contains HTML'],
    ['a tag that never ends', 'Fast <img src=x onerror=alert(1)', 'contains HTML'],
    ['a link', 'See [here](https://example.org/)', 'contains Markdown or an HTML entity'],
    ['an entity', 'Fast &amp; small', 'contains Markdown or an HTML entity'],
    ['a numbered entity', 'Fast &#60;b&#62;', 'contains Markdown or an HTML entity'],
    ['a line break', 'Fast\nand small', 'has a line break or an invisible character'],
    ['a line separator', 'Fast\u2028and small', 'has a line break or an invisible character'],
    ['a space without width', 'Fast\u200band small', 'has a line break or an invisible character'],
    ['text that turns direction', 'Fast \u202eand small', 'has a line break or an invisible character'],
    ['a control character', 'Fast \u0007', 'has a line break or an invisible character'],
    ['a space before', ' Fast', 'starts or ends with a space'],
    ['a space after', 'Fast ', 'starts or ends with a space'],
    ['a letter in two parts', 'Cafe\u0301', 'is not in Unicode normal form NFC'],
  ];
  it.each(refused)('has no %s', (_what, text, problem) => {
    expect(findTextProblem(text)?.message).toBe(problem);
    expect(findProblems(toolSchema, { ...tool, name: text })).toEqual([`name: ${problem}`]);
  });

  it.each(['Weights & Biases', 'a < b and b > c', 'C++', 'Café', 'ภาษาไทย', '模型服务', 'Cost: 5 $ (about €4.60)', 'array[0] (first)'])(
    'may be %s',
    (text) => {
      expect(findTextProblem(text)).toBeUndefined();
      expect(findFields({ ...tool, name: text })).toEqual([]);
    },
  );
});

describe('dates and ids', () => {
  it('take the days of leap years and no others', () => {
    for (const schema of [isoDate, partialDate])
      expect(['2024-02-29', '2023-02-29', '2000-02-29', '1900-02-29'].map((day) => schema.safeParse(day).success)).toEqual([
        true,
        false,
        true,
        false,
      ]);
  });

  it('say how to write a date that was not written as text', () => {
    expect(findProblems(isoDate, new Date(0))).toEqual([': must be a date in quotes, like "2026-11-23"']);
    expect(findProblems(partialDate, 2023)).toEqual([': must be a year, month or day in quotes, like "2023", "2023-06" or "2023-06-12"']);
  });

  it('make an id a file name and a part of an address', () => {
    const ids = ['a', 'h2o', 'tensorflow-js', 'x'.repeat(limits.id.max)];
    const others = ['', 'A', 'a_b', 'a.b', 'a b', '-a', 'a-', 'a--b', '..', 'é', 'a\n', 'x'.repeat(limits.id.max + 1)];
    expect([...ids, ...others].filter((id) => idSchema.safeParse(id).success)).toEqual(ids);
  });
});

const component = {
  id: 'data-storage',
  title: 'Data storage',
  short: 'Storage',
  question: 'Where does the data live that training reads?',
  synonyms: ['object store'],
  feeds: ['data-quality'],
};
const taxonomy = {
  stages: stageIds.map((id) => ({
    id,
    title: 'A stage',
    summary: 'What this stage of the pipeline is there for in general.',
    components: [component],
  })),
};
const chapter = { title: 'Data', description: 'How to get, store, check and move the data of a model.', verified: '2026-11-20' };
const term = {
  id: 'drift',
  term: 'Drift',
  aka: ['data drift'],
  definition: 'The live data no longer looks like the training data did.',
  component: 'drift-detection',
};
const reference = {
  id: 'oak-2020',
  title: 'On the Growth of Oaks',
  authors: 'A. Oak and others',
  cite: 'Oak et al., 2020',
  year: 2020,
  kind: 'paper',
  url: 'https://papers.example.org/oak-2020',
  note: 'Read it for the figure of the tree.',
  accessed: '2026-11-20',
};

describe('the other files', () => {
  it('are taken as they should be', () => {
    expect(findProblems(taxonomySchema, taxonomy)).toEqual([]);
    expect(findProblems(chapterSchema, chapter)).toEqual([]);
    expect(findProblems(glossaryTermSchema, term)).toEqual([]);
    expect(findProblems(referenceSchema, reference)).toEqual([]);
  });

  it('have no field that the guide does not know', () => {
    expect(findProblems(taxonomySchema, withAt(taxonomy, ['stages', 0, 'number'], 1))).toEqual(['stages.0: Unrecognized key: "number"']);
    expect(findProblems(chapterSchema, { ...chapter, draft: true })).toEqual([': Unrecognized key: "draft"']);
    expect(findProblems(glossaryTermSchema, { ...term, note: 'x' })).toEqual([': Unrecognized key: "note"']);
    expect(findProblems(referenceSchema, { ...reference, doi: 'x' })).toEqual([': Unrecognized key: "doi"']);
  });

  it('keep the stages in their order, each once, because the order gives the numbers', () => {
    const problem = `stages: must be in this order: ${stageIds.join(', ')}`;
    expect(findProblems(taxonomySchema, { stages: taxonomy.stages.toReversed() })).toEqual([problem]);
    expect(findProblems(taxonomySchema, withAt(taxonomy, ['stages', 1, 'id'], 'data'))).toEqual([problem]);
    expect(taxonomySchema.safeParse({ stages: taxonomy.stages.slice(1) }).success).toBe(false);
  });

  it('ask a question for each component, and fit its short name into a box', () => {
    const at = (field: string) => ['stages', 0, 'components', 0, field];
    expect(findProblems(taxonomySchema, withAt(taxonomy, at('question'), 'This is where the data lives.'))).toEqual([
      'stages.0.components.0.question: must be a question',
    ]);
    expect(taxonomySchema.safeParse(withAt(taxonomy, at('short'), 'x'.repeat(24))).success).toBe(true);
    expect(taxonomySchema.safeParse(withAt(taxonomy, at('short'), 'x'.repeat(25))).success).toBe(false);
  });
});

describe('a text of 100,000 characters', () => {
  // Each is what some field would take if it were short.
  const hundredThousand = ['a', 'word ', 'MIT OR ', '(', '-a', '&a', '2026-11-20', '../'].map((part) => {
    const tail = part === 'MIT OR ' ? 'MIT' : '.';
    return part.repeat(100_000 / part.length) + tail;
  });
  const texts = [
    ...hundredThousand,
    'https://example.org/'.padEnd(100_000, 'a'),
    'a'.repeat(100_000),
    `${'a'.repeat(99_999)}?`,
    `@${'a'.repeat(99_999)}`,
  ];
  const files: [what: string, schema: z.ZodType, value: unknown, fields: number][] = [
    ['an entry', toolSchema, tool, 36],
    ['the taxonomy', taxonomySchema, taxonomy, stageIds.length * 9],
    ['a chapter', chapterSchema, chapter, 3],
    ['a term', glossaryTermSchema, term, 5],
    ['a reference', referenceSchema, reference, 8],
  ];
  it.each(files)('is refused in every text field of %s', (_what, schema, value, fields) => {
    const paths = findTexts(value);
    expect(paths).toHaveLength(fields);
    const taken = paths.filter((path) => texts.some((text) => schema.safeParse(withAt(value, path, text)).success));
    expect(taken).toEqual([]);
  });

  it('is not read as a licence expression, however right it may be', () => {
    const license = `${'MIT OR '.repeat(14_285)}MIT`;
    expect(findProblems(toolSchema, { ...tool, license })).toEqual([
      `license: Too big: expected string to have <=${limits.license.max} characters`,
    ]);
  });

  it('is not looked at further: every text field says one thing about it, however much else is wrong with it', () => {
    for (const path of findTexts(tool)) {
      const field = path.join('.');
      const { issues } = toolSchema.safeParse(withAt(tool, path, ' <a href=x>we are powerful!'.repeat(4000))).error!;
      expect(issues.filter((issue) => issue.path.join('.') === field).length, field).toBe(1);
    }
  });
});
