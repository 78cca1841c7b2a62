import { describe, expect, it } from 'vitest';
import { askQuestions } from '../../src/freshness/questions.ts';
import { marker, writeReport } from '../../src/freshness/report.ts';
import type { LinkState, RepositoryState } from '../../src/schema/observed.ts';
import { makeTool } from './made-up.ts';

const today = '2026-11-23';
const seen: RepositoryState = { checked: today, full_name: 'o/a', archived: false, pushed: '2026-11-01', license: 'MIT' };
const dead: LinkState = { status: '404', checked: today, strikes: 3, first_failed: '2026-11-01', last_failed: '2026-11-15' };
const tool = makeTool({ name: 'A', repository: 'https://github.com/o/a' });
const kinds = (facts: Partial<RepositoryState>, fields: Parameters<typeof makeTool>[0] = tool) =>
  askQuestions([makeTool({ ...tool, ...fields })], {}, { 'o/a': { ...seen, ...facts } }, today).map(({ kind }) => kind);

describe('a repository', () => {
  it('raises no question while it is as the entry says', () => {
    expect(kinds({})).toEqual([]);
  });
  it('is asked about when it is archived, but not of an entry that says so', () => {
    expect(kinds({ archived: true })).toEqual(['archived']);
    expect(kinds({ archived: true }, { name: 'A', status: 'archived' })).toEqual([]);
    expect(kinds({ archived: true }, { name: 'A', status: 'dormant' })).toEqual(['archived']);
  });
  it('is asked about after a year without a push, but not when the entry is retired', () => {
    expect(kinds({ pushed: '2025-11-23' })).toEqual([]);
    expect(kinds({ pushed: '2025-11-22' })).toEqual(['silent']);
    expect(kinds({ pushed: '2020-01-01' }, { name: 'A', status: 'dormant' })).toEqual([]);
  });
  it.each([
    ['MIT', 'MIT', false],
    ['Apache-2.0', 'BUSL-1.1', true],
    ['Apache-2.0 OR MIT', 'MIT', false],
    ['GPL-3.0-or-later', 'GPL-3.0', false],
    ['LGPL-2.1-only OR LGPL-3.0-only', 'LGPL-3.0', false],
    ['LicenseRef-Own', 'MIT', true],
    ['proprietary', 'MIT', false],
  ])('with %s in the entry and %s in the repository', (license, observed, isAsked) => {
    expect(kinds({ license: observed }, { name: 'A', license })).toEqual(isAsked ? ['license'] : []);
  });
  it('is asked about when it has another name, but not for capital letters', () => {
    expect(kinds({ full_name: 'o/b' })).toEqual(['renamed']);
    expect(kinds({ full_name: 'O/A' })).toEqual([]);
  });
  it('is asked about after a major version, until the entry is checked again', () => {
    const release = { tag: 'v3.0.0', published: '2026-11-21' };
    expect(kinds({ release, major_since: '2026-11-21' })).toEqual(['major']);
    expect(kinds({ release, major_since: '2026-11-21' }, { name: 'A', verified: '2026-11-21' })).toEqual([]);
  });
});

describe('links', () => {
  const ask = (links: Record<string, LinkState>, fields: object = {}) =>
    askQuestions([makeTool({ ...tool, ...fields, homepage: 'https://a.example.org/', sources: [{ ...tool.sources[0]!, url: 'https://s.example.org/' }] })], links, {}, today); // prettier-ignore
  it('are asked about when dead, a homepage before a source', () => {
    const questions = ask({ 'https://s.example.org/': dead, 'https://a.example.org/': dead });
    expect(questions).toEqual([
      { tool: 'a', kind: 'gone', text: '`homepage`: `https://a.example.org/` fails since 2026-11-01 (`404`).' },
      { tool: 'a', kind: 'source', text: '`sources[0]`: `https://s.example.org/` fails since 2026-11-01 (`404`).' },
    ]);
    // The same words each week, so that the issue stays silent while nothing changes.
    expect(ask({ 'https://s.example.org/': { ...dead, strikes: 6, last_failed: today }, 'https://a.example.org/': dead })).toEqual(
      questions,
    );
    expect(ask({ 'https://a.example.org/': dead }, { status: 'archived' }).map(({ kind }) => kind)).toEqual(['source']);
    expect(ask({ 'https://a.example.org/': { ...dead, strikes: 2 } })).toEqual([]);
  });
  it('that moved are proposed, and a moved repository is asked about once', () => {
    const moved = (to: string): LinkState => ({ status: '200', checked: today, strikes: 0, moved_to: to });
    expect(ask({ 'https://s.example.org/': moved('https://t.example.org/') })[0]?.text).toBe(
      '`sources[0]`: `https://s.example.org/` leads to `https://t.example.org/`.',
    );
    expect(ask({ 'https://github.com/o/a': moved('https://github.com/o/b') })).toEqual([]);
  });
});

describe('age', () => {
  it('asks for the ten that were not checked for longest, the oldest first', () => {
    const many = Array.from({ length: 12 }, (_, i) => makeTool({ name: `T${i}`, verified: `2026-01-${30 - i}` }));
    const questions = askQuestions([...many, makeTool({ name: 'New', verified: today })], {}, {}, today);
    expect(questions.map((question) => question.tool)).toEqual(['t11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', 't2']);
  });
  it('gives retired tools a year', () => {
    const retired = makeTool({ name: 'R', status: 'archived', verified: '2026-03-01' });
    expect(askQuestions([retired], {}, {}, today)).toEqual([]);
    expect(askQuestions([{ ...retired, verified: '2025-11-01' }], {}, {}, today)).toHaveLength(1);
  });
});

describe('the report', () => {
  const address = 'https://github.com/o/r';
  it('starts with the marker, groups by kind in the order of importance, and links to the file', () => {
    const report = writeReport(
      [
        { tool: 'a', kind: 'archived', text: 'x' },
        { tool: 'b', kind: 'old', text: 'y' },
      ],
      address,
    );
    expect(report.startsWith(marker)).toBe(true);
    expect(report.indexOf('### Its owners closed the repository (1)')).toBeLessThan(report.indexOf('### Not checked as a whole'));
    expect(report).toContain('- [ ] `a` x [Edit](https://github.com/o/r/edit/main/content/tools/a.yaml)\n');
  });
  it('says so when there is nothing to ask', () => {
    expect(writeReport([], address)).toContain('Nothing to ask.');
  });
  it('stays below what GitHub takes', () => {
    const questions = Array.from({ length: 2000 }, (_, i) => ({ tool: `t${i}`, kind: 'moved' as const, text: 'z'.repeat(100) }));
    const report = writeReport(questions, address);
    expect(report.length).toBeLessThan(65_536);
    expect(report).toMatch(/… and \d+ more lines/);
  });
  it('shows hostile words as code', () => {
    const hostile: RepositoryState = { ...seen, license: '`@all` <img src=x>' };
    const [question] = askQuestions([tool], {}, { 'o/a': hostile }, today);
    expect(question?.text).toContain('`` `@all` <img src=x> ``');
  });
});
