import { expect, it } from 'vitest';
import { formatProblems, type Problem } from '../../src/checks/problem.ts';

const at = (file: string, line?: number, column?: number): Problem => ({ file, line, column, field: 'name', message: 'is missing' });

it('shows each problem as its place, its field and what is wrong', () => {
  expect(formatProblems([at('a.yaml', 3, 7)], 2)).toBe('a.yaml:3:7  name  is missing\n1 problem in 1 file of 2 read');
});

it('leaves out what is not known', () => {
  const [whole] = formatProblems([{ file: 'a.yaml', field: '', message: 'is missing' }], 1).split('\n');
  expect(whole).toBe('a.yaml  is missing');
  expect(formatProblems([at('a.mmd', 3)], 1).split('\n')[0]).toBe('a.mmd:3  name  is missing');
});

it('sorts by file, line and column, with lines as numbers', () => {
  const problems = [at('b.yaml', 1, 1), at('a.yaml', 10, 2), at('a.yaml', 9, 4), at('a.yaml', 10, 1), at('a.yaml')];
  const places = formatProblems(problems, 2)
    .split('\n')
    .map((line) => line.split('  ')[0]);
  expect(places).toEqual(['a.yaml', 'a.yaml:9:4', 'a.yaml:10:1', 'a.yaml:10:2', 'b.yaml:1:1', '5 problems in 2 files of 2 read']);
});

it('says that there is none', () => {
  expect(formatProblems([], 231)).toBe('0 problems in 0 files of 231 read');
});
