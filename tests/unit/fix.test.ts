import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert, constantFrom, infiniteStream, nat, property } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, parseDocument, isMap, isSeq, type YAMLMap } from 'yaml';
import { fixFile } from '../../src/checks/fix/index.ts';
import { mendLicense, suggestLicenses } from '../../src/checks/fix/mend-license.ts';
import { checkContent } from '../../src/checks/index.ts';
import { mendContent } from '../../src/checks/mend-content.ts';
import { ruleIds, rules } from '../../src/checks/rules.ts';
import { mendUrl } from '../../src/schema/safe-url.ts';
import { makeTree, removeTree } from './content-tree.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));
function keep(root: string): string {
  roots.push(root);
  return root;
}

const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');
const fix = (text: string) => fixFile('content/tools/maple.yaml', text);
const toLines = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('a rule that can be fixed', () => {
  it.each(ruleIds.filter((rule) => rules[rule].fixable))('%s: its failing example is mended, and nothing else breaks', (rule) => {
    const root = keep(makeTree([{ to: '.', from: `src/checks/fixtures/${rule}/bad` }]));
    const { problems } = checkContent(root);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(mendContent(root, problems).map(({ file }) => file)).toEqual(['content/tools/maple.yaml']);
    expect(checkContent(root).problems).toEqual([]);
  });
});

describe('a single value', () => {
  it.each([
    ['a bare date', 'verified: 2026-11-20', 'verified: "2026-11-20"'],
    ['a bare date with short numbers', 'verified: 2026-1-5', 'verified: "2026-01-05"'],
    ['a date with slashes, quotes and a comment', "verified: '2026/11/20' # today", "verified: '2026-11-20' # today"],
    ['a bare year', 'status_since: 2024', 'status_since: "2024"'],
    ['a version', 'aka: [1.10, Maple 1]', 'aka: ["1.10", Maple 1]'],
    ['a number with noughts', 'aka: [0123, 1e3]', 'aka: ["0123", "1e3"]'],
    ['a truth value', 'name: true', 'name: "true"'],
    ['a year in quotes', 'first_release: "2017"', 'first_release: 2017'],
    ['a list without brackets', 'components: model-serving', 'components: [model-serving]'],
    ['space around a text', 'name: "Maple "', 'name: "Maple"'],
    ['space around a text with an apostrophe', "name: ' Maple''s '", "name: 'Maple''s'"],
    ['an address without encryption', 'homepage: http://example.org/a#b', 'homepage: https://example.org/a#b'],
    ['an address with capitals', 'homepage: HTTPS://Example.org/A', 'homepage: https://example.org/A'],
    ['an address with space around it', 'homepage: " https://example.org/"', 'homepage: "https://example.org/"'],
    ['a licence', 'license: apache 2.0', 'license: Apache-2.0'],
    ['items that stand twice', 'alternatives: [acorn, birch, acorn, birch]', 'alternatives: [acorn, birch]'],
    ['ways of hosting', 'hosting: [saas,  library]', 'hosting: [library,  saas]'],
    ['ways of hosting, one twice', 'hosting: [saas, library, saas]', 'hosting: [library, saas]'],
    ['keys in braces', 'owner: { since: 2025, name: Oak }', 'owner: { name: Oak, since: "2025" }'],
  ])('is mended: %s', (_what, bad, good) => {
    expect(fix(`${bad}\n`)).toBe(`${good}\n`);
    expect(fix(`# first\r\n${bad}\r\n\r\n`)).toBe(`# first\r\n${good}\r\n\r\n`);
  });

  it.each([
    ['a date with the day first', 'verified: "23.11.2026"'],
    ['a day that is not there', 'verified: "2026/02/31"'],
    ['a point in time', 'verified: 2026-11-20T10:00:00Z'],
    ['a list in words', 'interfaces: Python, Java'],
    ['a text that is only space', 'name: " "'],
    ['an address with a user', 'homepage: http://user:password@example.org/'],
    ['an address with a port', 'homepage: http://example.org:8080/'],
    ['an address with a backslash', 'homepage: https://example.org\\@evil.example/'],
    ['an address in another script', 'homepage: http://\u0430pple.com/'],
    ['a script', 'homepage: javascript:alert(1)'],
    ['a licence that could be several', 'license: BSD'],
    ['hosting with an unknown word', 'hosting: [saas, cloud, library]'],
    ['hosting with a comment that may be about one way', 'hosting:\n  - saas # only in Europe\n  - library'],
    ['an item that stands twice and has a comment', 'alternatives:\n  - acorn\n  - acorn # why'],
    ['a text of several lines', 'summary: |\n   one\n   two'],
    ['what is no YAML', 'name: [ http://example.org'],
    ['a field that stands twice', 'verified: 2026-11-20\nverified: 2026-11-20'],
    ['a number that is too large', 'first_release: 99999'],
    ['anchors', 'verified: &day 2026-11-20'],
    ['a sentence', 'Maple is a fine tool.'],
    ['nothing', ''],
  ])('is left alone: %s', (_what, text) => {
    expect(fix(`${text}\n`)).toBe(`${text}\n`);
  });

  it('that stands twice in a list of lines goes with its line', () => {
    expect(fix('alternatives:\n  # best\n  - acorn\n  - birch\n  - acorn\nseed: "1.1"\n')).toBe(
      'alternatives:\n  # best\n  - acorn\n  - birch\nseed: "1.1"\n',
    );
  });
});

describe('a licence', () => {
  it.each([
    ['apache 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['The MIT License', 'MIT'],
    ['bsd 3-clause', 'BSD-3-Clause'],
    ['Proprietary', 'proprietary'],
    ['mit or Apache-2.0', 'MIT OR Apache-2.0'],
    [' isc ', 'ISC'],
  ])('is mended when it clearly means one: %s', (text, license) => {
    expect(mendLicense(text)).toBe(license);
  });

  it.each([
    'BSD',
    'GPL',
    'gpl 2',
    'GPLv3',
    'Apache',
    'free',
    'Proprietary (MIT client)',
    'MIT and more',
    '(mit or apache-2.0) and bsd-3-clause',
    '',
  ])('is not guessed: %s', (text) => {
    expect(mendLicense(text)).toBeUndefined();
  });

  it.each([
    ['GPLv3', ['GPL-3.0-only', 'GPL-3.0-or-later']],
    ['GNU AGPL v3', ['AGPL-3.0-only', 'AGPL-3.0-or-later']],
    ['BSD-3', ['BSD-3-Clause']],
    ['Apache2', ['Apache-2.0']],
    ['BSD', []],
    ['Proprietary (MIT client)', []],
    ['3', []],
  ])('is suggested when a person has to decide: %s', (text, licenses) => {
    expect(suggestLicenses(text)).toEqual(licenses);
  });
});

it('an address that is safe is no address to mend', () => {
  expect(mendUrl('https://example.org')).toBeUndefined();
});

describe('a field that moves', () => {
  it('takes along the comments directly above it and at its end, and nothing else', () => {
    const text = toLines(
      '# yaml-language-server: $schema=../../schema/tool.schema.json',
      '# of license',
      'license: MIT # at its end',
      '',
      '# stands alone',
      '',
      'packages: # of packages',
      '  npm: [maple]',
      '    # inside of packages',
      '  # of pypi',
      '  pypi: [maple]',
      '  # below packages',
      'name: Maple',
    );
    expect(fix(text)).toBe(
      toLines(
        '# yaml-language-server: $schema=../../schema/tool.schema.json',
        'name: Maple',
        '',
        '# stands alone',
        '',
        'packages: # of packages',
        '    # inside of packages',
        '  # of pypi',
        '  pypi: [maple]',
        '  npm: [maple]',
        '  # below packages',
        '# of license',
        'license: MIT # at its end',
      ),
    );
  });

  it('leaves to a value the comments that are indented like it, whatever ends the lines', () => {
    const text = 'sources:\r\n  - url: https://example.org/\r\n  # below\r\nname: Maple\r\n';
    expect(fix(text)).toBe('name: Maple\r\nsources:\r\n  - url: https://example.org/\r\n  # below\r\n');
  });

  it('leaves a field that the schema does not know behind the one before it', () => {
    expect(fix('kind: library\nxyz: 1\nname: Maple\nabc: 2\n')).toBe('name: Maple\nabc: 2\nkind: library\nxyz: 1\n');
  });

  it('may be the last line of a file without a line break', () => {
    expect(fix('kind: library\nname: Maple')).toBe('name: Maple\nkind: library');
  });

  it('may stand in the front matter of a chapter or in a list', () => {
    const chapter = '---\r\ntitle: A\r\nverified: 2026-11-20\r\ndescription: B\r\n---\r\n\r\n--- { not: touched }\r\n';
    expect(fixFile('content/guide/en/data.mdx', chapter)).toBe(
      '---\r\ntitle: A\r\ndescription: B\r\nverified: "2026-11-20"\r\n---\r\n\r\n--- { not: touched }\r\n',
    );
    expect(fixFile('content/glossary.yaml', '- term: A\n  id: a\n- id: b\n')).toBe('- id: a\n  term: A\n- id: b\n');
    expect(fixFile('content/diagrams/flow.mmd', 'b: 1\n')).toBe('b: 1\n');
    expect(fixFile('content/guide/en/data.mdx', 'no front matter')).toBe('no front matter');
  });
});

/** An entry written by somebody who does not know the order, with other quotes and comments; `pick` makes the choices. */
function scramble(text: string, pick: (max: number) => number): string {
  const document = parseDocument(text);
  const shuffle = (map: YAMLMap) => {
    for (let i = map.items.length - 1; i > 0; i--) {
      const j = pick(i);
      [map.items[i], map.items[j]] = [map.items[j]!, map.items[i]!];
    }
  };
  const root = document.contents as YAMLMap;
  shuffle(root);
  for (const { value } of root.items) {
    if (isMap(value)) shuffle(value);
    if (isSeq(value)) value.items.filter((item) => isMap(item)).forEach(shuffle);
  }
  let n = 0;
  const mess = (line: string) => {
    const bare = /^(.*: )"(\d[\d-]*)"$/.exec(line);
    if (bare) return `${bare[1]}${bare[2]}${pick(1) ? ` # c${n++}` : ''}`;
    return !/^\s+[^a-z-]|^\S+:$/.test(line) && pick(3) === 0 ? `${/^ */.exec(line)![0]}# c${n++}\n${line}` : line;
  };
  return document
    .toString({ lineWidth: 0 })
    .split('\n')
    .map(mess)
    .join(pick(1) ? '\n' : '\r\n');
}

describe('every entry of the catalogue', () => {
  const files = readdirSync('content/tools');
  const read = (file: string) => readFileSync(path.join('content/tools', file), 'utf8');

  it('is left byte for byte when there is nothing to mend', () => {
    for (const file of files) expect(fix(read(file)), file).toBe(read(file));
  });

  it('comes back when its keys and quotes are scrambled: the same data in order, no comment lost, and the second time nothing changes', () => {
    assert(
      property(constantFrom(...files), infiniteStream(nat()), (file, numbers) => {
        const text = scramble(read(file), (max) => (numbers.next().value as number) % (max + 1));
        const fixed = fix(text);
        expect(JSON.stringify(parse(fixed))).toBe(JSON.stringify(parse(read(file))));
        const comments = (source: string) => (source.match(/# c\d+/g) ?? []).toSorted();
        expect(comments(fixed)).toEqual(comments(text));
        expect(fixed.includes('\r\n')).toBe(text.includes('\r\n'));
        expect(/[^\r]\n/.test(fixed)).toBe(/[^\r]\n/.test(text));
        expect(fix(fixed)).toBe(fixed);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('npm run check:content -- --fix', () => {
  const run = (cwd: string, ...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/check-content.ts'), '--fix', ...options], {
      cwd,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const bad = `${correct.replace('license: MIT', 'license: mit')}seed: nonsense\n`;
  const place = 'content/tools/maple.yaml';

  it('prints what it changed, writes it, reports what is left and ends with its exit code', () => {
    const root = keep(makeTree([{ to: 'tools/maple.yaml', text: bad }]));
    chmodSync(path.join(root, place), 0o640);
    const { status, stdout } = run(root);
    expect(status).toBe(1);
    expect(stdout).toContain(`--- a/${place}\n+++ b/${place}\n@@ `);
    expect(stdout).toContain('\n-license: mit\n+license: MIT\n');
    expect(stdout).toContain('T009  seed: "nonsense" is not allowed.');
    expect(stdout).toMatch(/\n1 problem in 1 file of \d+ read\n$/);
    expect(readFileSync(path.join(root, place), 'utf8')).toBe(bad.replace('license: mit', 'license: MIT'));
    expect(statSync(path.join(root, place)).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.join(root, 'content/tools')).filter((name) => !name.endsWith('.yaml'))).toEqual([]);
    expect(run(root).stdout).not.toContain('---');
  });

  it('keeps the output for programs clean', () => {
    const root = keep(makeTree([{ to: 'tools/maple.yaml', text: bad }]));
    const { stdout, stderr } = run(root, '--format', 'json');
    expect((JSON.parse(stdout) as { problemCount: number }).problemCount).toBe(1);
    expect(stderr).toContain('+license: MIT');
  });

  it('writes through no link and changes no byte that is not UTF-8', () => {
    const root = keep(makeTree());
    const outside = path.join(keep(makeTree([{ to: 'tools/maple.yaml', text: bad }])), place);
    symlinkSync(outside, path.join(root, 'content/tools/link.yaml'));
    const latin = Buffer.from(bad.replace('Maple', 'Mapl\u00e9'), 'latin1');
    writeFileSync(path.join(root, place), latin);
    expect(run(root).status).toBe(1);
    expect(readFileSync(outside, 'utf8')).toBe(bad);
    expect(readFileSync(path.join(root, place)).equals(latin)).toBe(true);
  });
});
