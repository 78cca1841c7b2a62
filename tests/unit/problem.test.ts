import { describe, expect, it } from 'vitest';
import { formatReport } from '../../src/checks/format.ts';
import { sortProblems, toPlace, type Problem } from '../../src/checks/problem.ts';
import { rules } from '../../src/checks/rules.ts';

const at = (file: string, line?: number, column?: number): Problem => ({
  file,
  line,
  column,
  field: 'name',
  rule: 'T006',
  message: 'is missing',
});

describe('text', () => {
  it('shows each problem as its place, its rule, its field, what is wrong and what to do', () => {
    const fix = `Fix: ${rules.T006.remedy}  Rule: https://guide.example/contribute/rules/#t006`;
    expect(formatReport('text', { problems: [at('a.yaml', 3, 7)], filesRead: 2, siteUrl: 'https://guide.example' })).toBe(
      `a.yaml:3:7  T006  name: is missing  ${fix}\n1 problem in 1 file of 2 read`,
    );
  });

  it('shows the remedy of the very case when there is one, and the path of the rule when the site is not known', () => {
    const problem: Problem = { file: 'a.yaml', field: '', rule: 'T001', message: 'cannot be read', fix: 'Begin again.' };
    expect(formatReport('text', { problems: [problem], filesRead: 1 }).split('\n')[0]).toBe(
      'a.yaml  T001  cannot be read  Fix: Begin again.  Rule: /contribute/rules/#t001',
    );
  });

  it('is coloured by parts when it is told how', () => {
    const paint = (part: string, text: string) => `<${part}>${text}</>`;
    expect(formatReport('text', { problems: [at('a.yaml', 3, 7)], filesRead: 1, paint })).toMatch(
      /^<place>a\.yaml:3:7<\/> {2}<rule>T006<\/> {2}name: is missing {2}<fix>Fix: .*<\/> {2}Rule: /,
    );
  });

  it('says that there is none', () => {
    expect(formatReport('text', { problems: [], filesRead: 231 })).toBe('0 problems in 0 files of 231 read');
  });
});

it('problems are sorted by file, line and column, with lines as numbers', () => {
  const problems = [at('b.yaml', 1, 1), at('a.yaml', 10, 2), at('a.yaml', 9, 4), at('a.yaml', 10, 1), at('a.yaml')];
  expect(sortProblems(problems).map(toPlace)).toEqual(['a.yaml', 'a.yaml:9:4', 'a.yaml:10:1', 'a.yaml:10:2', 'b.yaml:1:1']);
  expect(toPlace(at('a.mmd', 3))).toBe('a.mmd:3');
});

describe('an annotation on GitHub', () => {
  const annotate = (problem: Problem) => formatReport('github', { problems: [problem], filesRead: 1 }).split('\n')[0];

  it('cannot be left or begun by what a stranger wrote', () => {
    const line = annotate({
      ...at('content/tools/a,line=9::b%.yaml', 1, 2),
      message: '"x\r\n::error file=other::100%" is not allowed',
    });
    expect(line).toContain('file=content/tools/a%2Cline=9%3A%3Ab%25.yaml,line=1,col=2,title=T006 ');
    expect(line).toContain('::name: "x%0D%0A::error file=other::100%25" is not allowed%0AFix: ');
  });

  it('has no line when the problem is about the whole file', () => {
    expect(annotate(at('a.yaml'))).toMatch(/^::error file=a\.yaml,title=T006 Required fields are there::/);
  });
});
