import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compareEntries } from '../../src/changes/compare-entries.ts';
import { findBase, listChanges } from '../../src/changes/git.ts';
import { findMixture } from '../../src/changes/path-guard.ts';
import { writeChangeReport } from '../../src/changes/report.ts';
import { findWarnings } from '../../src/changes/warnings.ts';
import { makeTree, removeTree } from './content-tree.ts';
import { git, runScript } from './run-script.ts';

const today = '2026-11-23';
const source = { url: 'https://a.example/', claim: 'It is an example.', accessed: '2026-11-20' };
const entry = { name: 'A', license: 'MIT', status: 'active', components: ['x', 'y'], verified: '2026-11-20', sources: [source] };

describe('the words for a changed entry', () => {
  const cases: [what: string, change: object, lines: string[]][] = [
    ['nothing', {}, []],
    ['a status', { status: 'maintenance' }, ['`status`: `active` → `maintenance`']],
    ['a licence', { license: 'BUSL-1.1' }, ['`license`: `MIT` → `BUSL-1.1` (permissive → source-available)']],
    ['a licence of the same kind', { license: 'Apache-2.0' }, ['`license`: `MIT` → `Apache-2.0` (still permissive)']],
    ['a licence that is none', { license: '?' }, ['`license`: `MIT` → `?`']],
    ['a list', { components: ['y', 'z'] }, ['`components`: added `z`; removed `x`']],
    ['an order', { components: ['y', 'x'] }, ['`components`: another order: `y`, `x`']],
    ['a field with a name of JavaScript’s own', { constructor: 'x' }, ['`constructor`: new: `x`']],
    ['a new field', { docs: 'https://d.example/' }, ['`docs`: new: `https://d.example/`']],
    ['a field that is gone', { license: undefined }, ['`license`: removed; it was `MIT`']],
    ['another type', { status: ['a'] }, ['`status`: `active` → `["a"]`']],
    ['a text', { name: 'A'.repeat(70) }, [`\`name\`:\n  - before: \`A\`\n  - after: \`${'A'.repeat(70)}\``]],
    ['a source that was read again', { sources: [{ ...source, accessed: '2026-11-22' }] }, ['`source.accessed`: `2026-11-20` → `2026-11-22` (`https://a.example/`)']],
    ['a source elsewhere', { sources: [{ ...source, url: 'https://b.example/' }] }, ['`source.url`: `https://a.example/` → `https://b.example/`']],
    [
      'one more source',
      { sources: [source, { url: 'https://b.example/', claim: 'More.', accessed: '2026-11-20' }] },
      ['source added: `https://b.example/`, for `More.`'],
    ],
    ['one source less', { sources: [] }, ['source removed: `https://a.example/`, for `It is an example.`']],
    ['sources that are no list', { sources: 7 }, ['source removed: `https://a.example/`, for `It is an example.`']],
  ]; // prettier-ignore
  it.each(cases)('name %s', (_what, change, lines) => {
    expect(compareEntries(entry, { ...entry, ...change })).toEqual(lines);
  });
});

describe('warnings', () => {
  const cases: [what: string, change: object, warning: RegExp | undefined][] = [
    ['nothing', {}, undefined],
    ['a check in the future', { verified: '2026-11-24' }, /in the future/],
    ['a source of the future', { verified: today, sources: [{ ...source, accessed: '2027-01-01' }] }, /source was read on `2027-01-01`/],
    ['a check older than a source', { verified: '2026-11-20', sources: [{ ...source, accessed: '2026-11-22' }] }, /is older than a source/],
    ['a check that went back', { verified: '2026-11-20' }, undefined],
    ['another host of the homepage', { homepage: 'https://evil.example/' }, /`homepage` leads to another host: `h\.example` → `evil\.example`/],
    ['another page of the homepage', { homepage: 'https://h.example/x' }, undefined],
    ['another repository', { repository: 'https://github.com/o/b' }, /is it the same project/],
    ['another host of a source', { sources: [{ ...source, url: 'https://b.example/' }] }, /`a\.example` → `b\.example`/],
    ['a status without a source', { status: 'archived' }, /`status` changed, but no source/],
    ['a licence without a source', { license: 'BUSL-1.1' }, /`license` changed, but no source/],
    ['a status with a source', { status: 'archived', sources: [source, { ...source, url: 'https://a.example/x', claim: 'It ended.' }] }, undefined],
    ['an author of the tool', { affiliation: 'I work on it.' }, /belongs to the tool: `I work on it\.`/],
  ]; // prettier-ignore
  it.each(cases)('name %s', (_what, change, warning) => {
    const before = { ...entry, homepage: 'https://h.example/', repository: 'https://github.com/o/a' };
    const warnings = findWarnings(before, { ...before, ...change }, today);
    expect(warnings).toEqual(warning ? [expect.stringMatching(warning)] : []);
  });
  it('name a check that went back', () => {
    const sources = [{ ...source, accessed: '2026-01-01' }];
    expect(findWarnings({ ...entry, sources }, { ...entry, sources, verified: '2026-11-19' }, today)).toEqual([
      '`verified` went back, from `2026-11-20`.',
    ]);
  });
});

describe('a report', () => {
  it('keeps hostile words inert', () => {
    const hostile = '<img src=x onerror=alert(1)> @everyone [x](javascript:alert(1)) `` ![](https://t.example/p.png) fixes #1';
    const after = { ...entry, [hostile]: hostile, name: hostile, sources: [{ ...source, url: hostile, claim: hostile }] };
    const change = { kind: 'changed', path: 'p', id: hostile, before: entry, after, appearances: [hostile], warnings: [] } as const;
    const report = writeChangeReport([change], [{ kind: 'new', path: hostile }], today);
    const outside = report.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/<|@|\]\(|#1/);
  });
  it('stops before GitHub does', () => {
    const long = { id: 'a', kind: 'new', path: 'p', before: undefined, after: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, 'x'.repeat(400)])), appearances: [], warnings: [] } as const; // prettier-ignore
    const report = writeChangeReport(Array.from({ length: 40 }, () => long), [], today); // prettier-ignore
    expect(report.length).toBeLessThan(1_000_000);
    expect(report).toMatch(/… and \d+ more entries/);
  });
});

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));

/** A repository whose main holds the good tree, with a branch checked out. */
function makeRepository() {
  const root = makeTree();
  roots.push(root);
  git(root, 'init', '--quiet', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'Start');
  git(root, 'switch', '--quiet', '-c', 'change');
  const place = (file: string) => path.join(root, file);
  return {
    root,
    place,
    edit: (file: string, change: (text: string) => string) => writeFileSync(place(file), change(readFileSync(place(file), 'utf8'))),
    write: (file: string, text: string) => {
      mkdirSync(path.dirname(place(file)), { recursive: true });
      writeFileSync(place(file), text);
    },
  };
}

describe('npm run changes', () => {
  it('says what a branch changes, committed or not', async () => {
    const { root, place, edit, write } = makeRepository();
    const acorn = readFileSync(place('content/tools/acorn.yaml'), 'utf8');
    edit('content/tools/birch.yaml', (text) => text.replace('status: active', 'status: archived'));
    git(root, 'commit', '--quiet', '-am', 'Change');
    rmSync(place('content/tools/elm.yaml'));
    renameSync(place('content/tools/dogwood.yaml'), place('content/tools/dog.yaml'));
    git(root, 'add', '-A');
    write('content/tools/fig.yaml', acorn.replace('name: Acorn', 'name: Fig'));
    write('content/tools/gum.yaml', 'name: [');
    write('src/a\nb.ts', '');
    const { code, stdout } = await runScript('change-report.ts', [], root);
    expect(code).toBe(0);
    expect(stdout).toContain('Entries: 2 new, 1 changed, 1 renamed, 1 deleted. 1 other file.');
    expect(stdout).toMatch(
      /### Changed: `birch`\n\n- \*\*Look:\*\* `status` changed, but no source[^#]*- `status`: `active` → `archived`\n/,
    );
    expect(stdout).toMatch(/### Changed: `birch`[^#]*appears on \d+ more pages: [^#]*`alternative of Acorn`[^#]*`successor of Cedar`/);
    expect(stdout).toMatch(/### Deleted: `elm`\n\n- \*\*Look:\*\* An entry may not be deleted/);
    expect(stdout).toMatch(/### Renamed: `dog`\n\n- \*\*Look:\*\* It was `dogwood`/);
    expect(stdout).toMatch(/### New: `fig`[^#]*- `name`: new: `Fig`/);
    expect(stdout).toMatch(/### New: `gum`[^#]*cannot be read/);
    expect(stdout).toContain('- new: `src/a\\u{a}b.ts`');
  });

  it('says what a reviewer must not overlook in the catalogue around an entry', async () => {
    const { root, edit, write } = makeRepository();
    const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8').replace('[model-serving]', '[data-quality]');
    const add = (id: string, more = '') =>
      write(
        `content/tools/${id}.yaml`,
        correct.replaceAll('maple', id).replace('Maple', id.toUpperCase()).replace('use_when', `${more}use_when`),
      );
    const report = async () => (await runScript('change-report.ts', [], root)).stdout;
    add('fig');
    const few = await report();
    expect(few).toContain('`data-quality` has 1 living tools; it should offer 4 to 10. Is there another one?');
    expect(few).toContain('No entry is linked with it');
    for (let i = 0; i < 10; i++) add(`gum-${i}`, 'alternatives: [fig]\n');
    const many = await report();
    expect(many).toContain('`data-quality` has 11 living tools; it should offer 4 to 10. Which one could go?');
    expect(many).not.toContain('No entry is linked with it');
    edit('content/taxonomy.yaml', (text) =>
      text.replace(/( +)- id: data-quality\n/, '$&$1  choice_note: The tests need many tools for this component.\n'),
    );
    expect(await report()).not.toContain('living tools;');
  });

  it('says that only the form changed', async () => {
    const { root, edit } = makeRepository();
    edit('content/tools/birch.yaml', (text) => `# A comment\n${text}`);
    expect((await runScript('change-report.ts', [], root)).stdout).toContain('Only its form changed');
  });

  it('follows no link out of the repository', async () => {
    const { root, place, write } = makeRepository();
    write('secret', 'name: secret-word\n');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '-m', 'Secret');
    rmSync(place('content/tools/birch.yaml'));
    symlinkSync('../../secret', place('content/tools/birch.yaml'));
    const { stdout } = await runScript('change-report.ts', ['--base', 'HEAD'], root);
    expect(stdout).toContain('is not a plain file');
    expect(stdout).not.toContain('secret-word');
  });

  it('takes an entry that was moved away for a deleted one', async () => {
    const { root, place } = makeRepository();
    mkdirSync(place('old'));
    git(root, 'mv', 'content/tools/elm.yaml', 'old/elm.yaml');
    const { stdout } = await runScript('change-report.ts', [], root);
    expect(stdout).toContain('### Deleted: `elm`');
    expect(stdout).toContain('- new: `old/elm.yaml`');
  });

  it.each([['nothing'], ['--output=x'], ['HEAD; touch x']])('ends with 2 when there is no commit %j', async (base) => {
    const { root } = makeRepository();
    const { code, stderr } = await runScript('change-report.ts', [`--base=${base}`], root);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `There is no commit "${base}".\n` });
  });
});

describe('npm run check:paths', () => {
  const isMixed = (paths: string[]) => {
    const { root, write } = makeRepository();
    for (const file of paths) write(file, 'x');
    return findMixture(listChanges(root, findBase(root, undefined))) !== undefined;
  };
  it.each([
    [['content/tools/a.yaml', 'content/glossary.yaml'], false],
    [['src/a.ts', 'content/guide/en/data.mdx'], false],
    [[], false],
    [['content/tools/a.yaml', 'src/a.ts'], true],
    [['content/tools/a.yaml', 'contents.ts'], true],
    [['content/tools/deep/a\u202e.yaml', 'data/observed/links.json'], true],
  ])('%j: %s', (paths, mixed) => expect(isMixed(paths)).toBe(mixed));

  it('passes entries alone', async () => {
    const { root, write } = makeRepository();
    write('content/tools/a.yaml', 'x');
    expect(await runScript('check-paths.ts', [], root)).toMatchObject({ code: 0 });
  });

  it('refuses an entry that is moved into code, and shows names on one line', async () => {
    const { root } = makeRepository();
    mkdirSync(path.join(root, 'src'));
    git(root, 'mv', 'content/tools/elm.yaml', 'src/e\n::error::x.yaml');
    const { code, stderr } = await runScript('check-paths.ts', ['--base', 'main'], root);
    expect(code).toBe(1);
    expect(stderr).toContain('Send two pull requests');
    expect(stderr).not.toMatch(/^::/m);
  });
});
