import { toVisible } from '../lib/visible.ts';
import { countProblems, sortProblems, toFix, toPlace, type Problem } from './problem.ts';
import { toStatement } from './statement.ts';
import { rules, toRulePath, type RuleId } from './rules.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** Colours one part of a line of text. */
export type Paint = (part: 'place' | 'rule' | 'fix', text: string) => string;

export interface Report {
  problems: readonly Problem[];
  filesRead: number;
  /** Address of the site, before the path of a rule; empty when it is not known. */
  siteUrl?: string;
  paint?: Paint;
}

/** Foreign text in a line of a terminal. */
const toLine = (text: string) => toVisible(text).replaceAll(/\s/g, ' ');

/** One line per problem, `place  rule  field: message  Fix: …  Rule: …`, sorted by place, and a last line that counts them. */
export function formatProblems({ problems, filesRead, siteUrl = '', paint = (_part, text) => text }: Report): string {
  const lines = sortProblems(problems).map((problem) =>
    [
      paint('place', toLine(toPlace(problem))),
      paint('rule', problem.rule),
      toLine(toStatement(problem)),
      paint('fix', `Fix: ${toLine(toFix(problem))}`),
      `Rule: ${siteUrl}${toRulePath(problem.rule)}`,
    ].join('  '),
  );
  return [...lines, countProblems(problems, filesRead)].join('\n');
}

/** All problems with remedy and address of the rule, and the counts. */
function formatJson({ problems, filesRead, siteUrl = '' }: Report): string {
  const complete = sortProblems(problems).map((problem) => ({
    ...problem,
    fix: toFix(problem),
    url: `${siteUrl}${toRulePath(problem.rule)}`,
  }));
  const fileCount = new Set(problems.map(({ file }) => file)).size;
  return JSON.stringify({ problems: complete, problemCount: problems.length, fileCount, filesRead }, undefined, 2);
}

/** Escapes as in GitHub's toolkit (packages/core/src/command.ts): data ends at a line break, a property also at : and a comma. */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command per problem, which GitHub shows beside the line of a pull request; then the counts as plain text. */
function formatGithub({ problems, filesRead, siteUrl = '' }: Report): string {
  const toTitle = (rule: RuleId) => `${rule} ${rules[rule].title}`;
  const lines = sortProblems(problems).map((problem) => {
    const { file, line, column, rule } = problem;
    const properties = Object.entries({ file, line, col: line && column, title: toTitle(rule) })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const text = [toStatement(problem), `Fix: ${toFix(problem)}`, `Rule: ${siteUrl}${toRulePath(rule)}`].join('\n');
    return `::error ${properties.join(',')}::${escapeData(text)}`;
  });
  return [...lines, countProblems(problems, filesRead)].join('\n');
}

const formatters: Record<Format, (report: Report) => string> = { text: formatProblems, json: formatJson, github: formatGithub };

/** A report in one of the formats. */
export function formatReport(format: Format, report: Report): string {
  return formatters[format](report);
}
