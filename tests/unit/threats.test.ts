import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'astro/zod';
import { fixFile } from '../../src/checks/fix/index.ts';
import { checkContent } from '../../src/checks/index.ts';
import { toPlace } from '../../src/checks/problem.ts';
import { ruleIds } from '../../src/checks/rules.ts';
import { toRepositoryName } from '../../src/freshness/repository-facts.ts';
import { parseSelection } from '../../src/lib/compare/parse-selection.ts';
import { parseState } from '../../src/lib/explorer/state.ts';
import { mapFacets } from '../../src/lib/explorer/row.ts';
import { parseChapter } from '../../src/lib/parse-chapter.ts';
import { parseShared } from '../../src/lib/stack/share.ts';
import { toVisible } from '../../src/lib/visible.ts';
import { prepareSource } from '../../src/diagrams/source.ts';
import { findUrlProblem, mendUrl } from '../../src/schema/safe-url.ts';
import { patterns } from '../../src/schema/text.ts';
import { toolSchema } from '../../src/schema/tool.ts';
import { limits } from '../../src/schema/vocabulary.ts';
import { checkText } from './check-text.ts';
import { makeTree, removeTree } from './content-tree.ts';

// docs/threats.md says for each threat what guards against it and which test shows it. Here are the tests of threats that
// belong to no single module, and of the table itself.

const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');
const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));
function checkFile(to: string, text: string) {
  const root = makeTree([{ to, text }]);
  roots.push(root);
  return checkContent(root).problems.filter(({ file }) => file === `content/${to}`);
}
const rulesOf = (text: string) => checkText(text).problems.map(({ rule }) => rule);
/** The correct entry with a field written so. */
const withField = (field: string, yaml: string) =>
  new RegExp(`^${field}:.*$`, 'm').test(correct)
    ? correct.replace(new RegExp(`^${field}:.*$`, 'm'), () => `${field}: ${yaml}`)
    : `${field}: ${yaml}\n${correct}`;

describe('docs/threats.md', () => {
  const text = readFileSync('docs/threats.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?!Threat|---)/.test(line));

  it('has a guard and a test for each threat', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
    for (const row of rows) {
      const [, threat = '', guard = '', tests = ''] = row.split('|').map((cell) => cell.trim());
      expect(guard, threat).not.toBe('');
      expect(tests, threat).toMatch(/`(tests|\.github)\/|^A person\b/);
    }
  });

  it('names only files, titles of tests and rules that exist', () => {
    for (const row of rows) {
      const files = [...row.matchAll(/`((?:tests|src|docs|\.github)\/[^`]+)`/g)].map(([, file = '']) => file);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      const said = files
        .filter((file) => file.startsWith('tests/'))
        .map((file) => (file.includes('.') ? readFileSync(file, 'utf8') : ''))
        .join('\n');
      for (const [, title = ''] of row.matchAll(/“([^”]+)”/g)) expect(said, row).toContain(title);
      for (const [rule] of row.matchAll(/\b[TGDX]\d{3}\b/g)) expect(ruleIds).toContain(rule);
    }
  });
});

it.each(['hostile-entry', 'hostile-retired'])('%s, with which the site is tried, is as hostile as the schema allows', (name) => {
  const text = readFileSync(`tests/fixtures/${name}.yaml`, 'utf8').replace('[experiment-management]', '[model-serving]');
  expect(checkText(text).problems).toEqual([]);
});

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.com',
    'https:example.com',
    ' https://example.org',
    'https://example.org ',
    'https://user:pw@example.org',
    'https://example.org:8080@evil.example',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost',
    'https://\u0430pple.com',
    'https://example.org/\u202egpj',
    'https://example.org/\u200b',
    `https://example.org/${'a'.repeat(3000)}`,
    'http://example.org/',
  ])('is refused: %j', (url) => {
    expect(findUrlProblem(url)).toBeDefined();
    expect(rulesOf(withField('homepage', JSON.stringify(url)))).toEqual(['T019']);
  });

  it.each([
    'javascript:alert(1)',
    'https://user:pw@example.org',
    'https://\u0430pple.com',
    'https://example.org/\u200b',
    'https://example.org\\@evil.example',
  ])('is not made to look safe by --fix: %j', (url) => expect(mendUrl(url)).toBeUndefined());

  it.each([
    'https://evilgithub.com/a/b',
    'https://github.com.evil.example/a/b',
    'https://evil.example/github.com/a/b',
    'https://evil.example/?https://github.com/a/b',
    'https://github.com/a/b/../../c',
  ])('is not taken for one of GitHub: %s', (url) => expect(toRepositoryName(url)).toBeUndefined());
});

describe('names that JavaScript keeps for itself', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

  it.each(names)('%s is no id and no field, at any level', (name) => {
    expect(checkFile(`tools/${name}.yaml`, correct).map(({ rule }) => rule)).toEqual(['X006']);
    expect(rulesOf(`${correct}${name}: {a: b}\n`)).toEqual(['T005']);
    expect(rulesOf(correct.replace('    claim:', `    ${name}: 1\n    claim:`))).toEqual(['T005']);
    expect(rulesOf(`${correct}owner: {name: Oak, ${name}: {a: b}}\n`)).toContain('T005');
    expect(rulesOf(withField('alternatives', `[${name}]`)).filter((rule) => !['T017', 'X006', 'T040'].includes(rule))).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it.each(names)('%s in an address selects nothing', (name) => {
    const known = new Set(['mlflow']);
    expect(parseSelection(`?t=${name}&${name}=1`, (id) => known.has(id))).toMatchObject({ ids: [], unknown: [name] });
    const { state, ignored } = parseState(`?stage=${name}&t=${name}&sort=${name}&${name}=x`, { values: mapFacets(() => []), tools: known });
    expect([state.selected, state.facets.stage, state.sort, ignored.length]).toEqual([[], [], 'stage', 4]);
    expect(parseShared(`?t=${name}`, (id) => known.has(id))).toEqual({ ids: [], unknown: [name] });
  });
});

describe('YAML', () => {
  it.each([
    ['aliases that expand without bound', `aka: &a [x, x]\n${'b: [*a, *a]\n'.repeat(20)}${correct}`, 'T003'],
    ['thousands of brackets', `${correct}aka: ${'['.repeat(7000)}`, 'T001'],
    ['thousands of closed brackets', `${correct}aka: ${'['.repeat(3500)}${']'.repeat(3500)}`, 'T001'],
    ['thousands of braces', `${correct}aka: ${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`, 'T001'],
    ['thousands of dashes', `${'- '.repeat(5000)}a`, 'T001'],
    ['stairs', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'T001'],
    ['the same field twice', `${correct}name: Other\n`, 'T002'],
    ['a function', withField('name', "!!js/function 'function () {}'"), 'T004'],
    ['binary data', withField('name', '!!binary aGk='), 'T004'],
    ['a number for a name', withField('name', '1.10'), 'T008'],
    ['an octal number', withField('name', '0123'), 'T008'],
    ['a number with an exponent', withField('name', '1e3'), 'T008'],
    ['a truth value', withField('name', 'true'), 'T008'],
    ['a bare date', withField('verified', '2026-11-20'), 'T008'],
    ['a date that does not exist', withField('verified', '2026-13-45'), 'T008'],
    ['infinity', withField('first_release', '.inf'), 'T008'],
    ['nothing', withField('name', '~'), 'T007'],
    ['a merge key', `${correct}<<: {name: Other}\n`, 'T005'],
    ['a list for a key', `${correct}? [a, b]\n: c\n`, 'T005'],
  ])('with %s is refused, with a place', (_what, text, rule) => {
    const { problems } = checkText(text);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    for (const problem of problems) expect(toPlace(problem)).toMatch(/^content\/tools\/maple\.yaml:\d+:\d+$/);
    expect(() => fixFile('content/tools/maple.yaml', text)).not.toThrow();
  });

  it.each(['yes', 'no', 'on', 'off', 'y'])('%s stays a text', (word) => {
    expect(checkText(withField('name', word)).tool?.name).toBe(word);
  });
});

describe('a text of 100 000 characters', () => {
  const isoDatePattern = z.core.regexes.date;
  const long = 'a]('.repeat(33_334);
  /** Every place of an entry that takes a text. */
  const places: ((text: string) => object)[] = [
    ...Object.keys(toolSchema.shape).flatMap((field) => [(text: string) => ({ [field]: text }), (text: string) => ({ [field]: [text] })]),
    (text) => ({ owner: { name: text, since: text, note: text } }),
    (text) => ({ packages: { pypi: [text], npm: [text], conda: [text], docker: [text] } }),
    (text) => ({ sources: [{ url: text, claim: text, accessed: text }] }),
  ];

  it('is refused by its length: no pattern but those of dates, which stop at once, is tried on it', () => {
    // The file of an entry is capped before; forms and programs have only the schema.
    const tried = new Set<string>();
    const { exec } = RegExp.prototype;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      if (text.length > 50_000) tried.add(this.source);
      return exec.call(this, text);
    });
    try {
      for (const toEntry of places) expect(toolSchema.safeParse(toEntry(long)).success).toBe(false);
    } finally {
      spy.mockRestore();
    }
    // zod looks for the first half of a long character, to count characters and not halves; dates end after ten.
    const linear = new Set([String.raw`[\uD800-\uDBFF]`, patterns.partialDate.source, isoDatePattern.source]);
    expect([...tried].filter((source) => !linear.has(source))).toEqual([]);
    expect(tried.size).toBeGreaterThan(0);
  });

  it('makes the file too large to be read', () => {
    const [problem, ...others] = checkFile('tools/maple.yaml', withField('summary', long));
    expect([problem?.rule, others]).toEqual(['X009', []]);
  });

  it('in an address chooses nothing', () => {
    expect(parseSelection(`?t=${long}`, () => false).ids).toEqual([]);
    expect(parseState(`?q=${long}`, { values: mapFacets(() => []), tools: new Set() }).state.q.length).toBeLessThanOrEqual(100);
  });
});

describe('characters that hide or turn words', () => {
  const invisible = ['\u202e', '\u2066', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u3164', '\u115f', '\u2800', '\ufe0f', '\u{e0041}', '\u0000', '\u0007', '\u001b', '\u0085', '\u2028', '\ud800', '\ue000']; // prettier-ignore

  it.each(invisible)('%j is refused in every kind of text', (sign) => {
    for (const [field, text] of [
      ['name', `Ma${sign}ple`],
      ['summary', `A fictional tool that the tests of the checks are${sign}about.`],
      ['use_when', `The tests need one more entry${sign} to point to.`],
    ] as const)
      // prettier-ignore
      expect(rulesOf(withField(field, JSON.stringify(text))), field).toContain('T025');
    expect(rulesOf(withField('interfaces', JSON.stringify([`Py${sign}thon`])))).toContain('T025');
    expect(rulesOf(withField('homepage', JSON.stringify(`https://example.org/${sign}`)))).toEqual(['T019']);
  });

  it('are written out where a terminal shows them', () => {
    expect(toVisible('a\u001b[31mb\u202ec\r\n\td\r')).toBe('a\\u{1b}[31mb\\u{202e}c\r\n\td\\u{d}');
  });

  it.each([
    ['\u0410corn', 'T037'],
    ['Ac\u043ern', 'T037'],
    ['Ac0rn', 'T036'],
    ['Acom', 'T036'],
    ['acorn', 'T035'],
    ['\uff21corn', 'T035'],
    ['A-c-o-r-n', 'T035'],
  ])('make no name that passes for another: %j', (name, rule) => {
    expect(rulesOf(withField('name', JSON.stringify(name)))).toContain(rule);
  });
});

describe('the name of a file', () => {
  it.each([
    'con',
    'CON',
    'prn',
    'aux',
    'nul',
    'com1',
    'lpt9',
    'a b',
    '-a',
    'a--b',
    'a.b',
    '.hidden',
    'Maple',
    'm\u0430ple',
    'ï',
    '$(ls)',
    'a;b',
    "a'b",
    'a\nb',
    '::error::',
    'a'.repeat(limits.id.max + 1),
  ])('is refused: %j', (stem) => {
    expect(checkFile(`tools/${stem}.yaml`, correct).map(({ rule }) => rule)).toEqual([expect.stringMatching(/^X00[56]$/)]);
  });

  it.each(['maple.yml', 'maple.yaml.js', 'maple.js', 'maple.svg', 'maple.mdx', 'maple', 'deep/maple.yaml'])(
    'has its one ending and no folder: %s',
    (name) => {
      const root = makeTree([{ to: `tools/${name}`, text: correct }]);
      roots.push(root);
      expect(checkContent(root).problems.map(({ rule }) => rule)).toEqual([name.includes('/') ? 'X003' : 'X004']);
    },
  );
});

describe('a chapter', () => {
  it.each([
    ['import', "import fs from 'node:fs'\n", 'module'],
    ['export', 'export const a = 1\n', 'module'],
    ['an expression', 'a {process.env.TOKEN} b', 'expression'],
    ['an expression in a line of its own', '{alert(1)}', 'expression'],
    ['a script', '<script>alert(1)</script>', 'html'],
    ['a style', '<style>a</style>', 'html'],
    ['an image element', '<img src="x" onerror="alert(1)" />', 'html'],
    ['a frame', '<iframe src="https://evil.example"></iframe>', 'html'],
    ['an unknown component', '<Evil />', 'html'],
    ['a member of a component', '<Tool.constructor />', 'html'],
    ['a fragment', '<>a</>', 'html'],
    ['an attribute that is code', '<Tool id={alert(1)} />', 'attribute-value'],
    ['attributes that are spread', '<Tool {...x} />', 'attribute-value'],
    ['an event handler', '<Tool id="acorn" onclick="alert(1)" />', 'attribute-unknown'],
    ['an image from elsewhere', '![x](https://evil.example/x.png)', 'image-address'],
    ['an image that is data', '![x](data:image/svg+xml,x)', 'image-address'],
  ])('does not have %s', (_what, text, reason) => {
    expect(parseChapter(`---\ntitle: A\n---\n\n${text}\n`).refused.map((refused) => refused.reason)).toContain(reason);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<https://user:pw@evil.example>',
  ])('does not link to %s', (text) => {
    const chapter = readFileSync('tests/fixtures/good/content/guide/en/projects.mdx', 'utf8');
    expect(checkFile('guide/en/projects.mdx', `${chapter}\n${text}\n`).map(({ rule }) => rule)).toEqual([
      expect.stringMatching(/^G0(01|04|11)$/),
    ]);
  });
});

describe('a diagram', () => {
  it.each([
    ['a directive', '%%{init: {"theme": "base"}}%%'],
    ['a directive in the middle', '  a --> b %%{wrap}%%'],
    ['front matter', '---\nconfig: {}\n---'],
    ['a script behind a click', '  click a "javascript:alert(1)"'],
    ['a call behind a click', '  click a call alert(1)'],
    ['HTML in a label', '  a["<img src=x onerror=alert(1)>"]'],
    ['a script in a label', '  a["<script>alert(1)</script>"]'],
    ['looks of its own', '  style a fill:url(https://evil.example/)'],
    ['classes of its own', '  classDef a fill:red'],
  ])('does not have %s', (_what, line) => {
    const source = `flowchart LR\n  accTitle: A\n  accDescr: B\n  a --> b\n${line}\n`;
    expect(() => prepareSource(source)).toThrow();
    expect(() => prepareSource(source.replace(`${line}\n`, ''))).not.toThrow();
  });
});
