import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { sortProblems, toFix, toPlace, type Problem } from '../../src/checks/problem.ts';
import { toStatement } from '../../src/checks/statement.ts';
import { ruleGroups, ruleIds, rules, toRulePath, type RuleId } from '../../src/checks/rules.ts';
import { limits } from '../../src/schema/vocabulary.ts';
import { makeTree, removeTree } from './content-tree.ts';

const fixtures = 'src/checks/fixtures';
const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');

/** Rules that no file in a repository can show; each gives a tree that breaks the rule and one that keeps it. */
const made: Partial<Record<RuleId, { bad: () => string; good: () => string }>> = {
  X001: { bad: () => makeTree([{ to: 'taxonomy.yaml' }]), good: () => makeTree() },
  X002: {
    bad: () => {
      const root = makeTree();
      symlinkSync('/etc/passwd', path.join(root, 'content/tools/maple.yaml'));
      return root;
    },
    good: () => makeTree([{ to: 'tools/maple.yaml', text: correct }]),
  },
  X007: {
    bad: () =>
      makeTree([
        { to: 'tools/maple.yaml', text: correct },
        { to: 'tools/Maple.yaml', text: correct },
      ]),
    good: () => makeTree([{ to: 'tools/maple.yaml', text: correct }]),
  },
  X008: {
    bad: () => {
      const root = makeTree([{ to: 'tools/maple.yaml', text: correct }]);
      chmodSync(path.join(root, 'content/tools/maple.yaml'), 0o755);
      return root;
    },
    good: () => makeTree([{ to: 'tools/maple.yaml', text: correct }]),
  },
  X009: {
    bad: () => makeTree([{ to: 'tools/maple.yaml', text: toSize(limits.entryBytes + 1) }]),
    good: () => makeTree([{ to: 'tools/maple.yaml', text: toSize(limits.entryBytes) }]),
  },
};

function toSize(bytes: number): string {
  return `${correct}#${'x'.repeat(bytes - correct.length - 1)}`;
}

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));

function check(root: string): Problem[] {
  roots.push(root);
  return sortProblems(checkContent(root).problems);
}
const toLine = (problem: Problem) => [toPlace(problem), problem.rule, toStatement(problem)].join('  ');
const read = (...place: string[]) => readFileSync(path.join(fixtures, ...place), 'utf8');

/** Every folder of a rule whose name starts with bad; its lines stand beside it. */
const badCases = ruleIds.flatMap((rule) =>
  (existsSync(path.join(fixtures, rule)) ? readdirSync(path.join(fixtures, rule)) : [])
    .filter((name) => /^bad[a-z-]*$/.test(name))
    .map((name) => ({ rule, name })),
);

describe('every rule', () => {
  it('has fixtures, and every folder of fixtures has a rule', () => {
    expect(readdirSync(fixtures).toSorted()).toEqual(ruleIds.toSorted());
  });

  it.each(ruleIds)('%s has a failing and a passing fixture, or says by an example what a test makes', (rule) => {
    const needed = made[rule] ? ['bad.txt', 'example-bad.txt', 'example-good.txt'] : ['bad', 'bad.txt', 'good'];
    const others = badCases.filter((one) => one.rule === rule && one.name !== 'bad').flatMap(({ name }) => [name, `${name}.txt`]);
    expect(readdirSync(path.join(fixtures, rule)).toSorted()).toEqual([...needed, ...others].toSorted());
  });

  it('says what is right, why, and what to do, in plain sentences', () => {
    for (const id of ruleIds) {
      const { title, why, remedy } = rules[id];
      expect(title, id).toMatch(/^[A-Z"].*[^.]$/);
      expect(why, id).toMatch(/^[A-Zé].*\.$/);
      expect(remedy, id).toMatch(/^[A-Z].*[.…"]$/);
      expect(
        [title, why, remedy].filter((text) => text.length > 240 || text.includes('\n')),
        id,
      ).toEqual([]);
    }
  });

  it('has a number of its own, without a gap that could be filled by mistake', () => {
    for (const [letter, group] of Object.entries(ruleGroups))
      expect(Object.keys(group)).toEqual(Object.keys(group).map((_id, i) => `${letter}${String(i + 1).padStart(3, '0')}`));
  });

  it('has an address', () => {
    expect(toRulePath('T014')).toBe('/contribute/rules/#t014');
  });
});

describe('a fixture', () => {
  it.each(badCases)('$rule/$name breaks its rule, and the report is exact', ({ rule, name }) => {
    const problems = check(makeTree([{ to: '.', from: path.join(fixtures, rule, name) }]));
    expect(problems.map(toLine)).toEqual(read(rule, `${name}.txt`).trimEnd().split('\n'));
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(problems.filter((problem) => !/^[A-Z].*[.…"]$/s.test(toFix(problem)))).toEqual([]);
  });

  it.each(ruleIds.filter((rule) => !made[rule]))('%s/bad breaks no other rule', (rule) => {
    expect(new Set(check(makeTree([{ to: '.', from: path.join(fixtures, rule, 'bad') }])).map((problem) => problem.rule))).toEqual(
      new Set([rule]),
    );
  });

  it.each(ruleIds.filter((rule) => !made[rule]))('%s/good breaks no rule', (rule) => {
    expect(check(makeTree([{ to: '.', from: path.join(fixtures, rule, 'good') }])).map(toLine)).toEqual([]);
  });

  it.each(Object.keys(made) as RuleId[])('of %s is made here', (rule) => {
    const { bad, good } = made[rule]!;
    const problems = check(bad());
    expect(problems.map(toLine)).toEqual(read(rule, 'bad.txt').trimEnd().split('\n'));
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(check(good()).map(toLine)).toEqual([]);
  });
});
