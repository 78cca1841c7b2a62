import { ruleGroups, ruleIds, rules, type RuleId } from '../checks/rules.ts';
import type { Rule } from '../checks/rules/rule.ts';
import { toExcerpt, type ExcerptLine } from '../lib/excerpt.ts';

const fixtures = import.meta.glob<string>('../checks/fixtures/**', { query: '?raw', import: 'default', eager: true });

/** A file of an example: what is special about it, or nothing where its name says all. */
export interface ExampleFile {
  file: string;
  lines: ExcerptLine[];
}

export interface ExplainedRule extends Rule {
  id: RuleId;
  /** Id of its section in the page. */
  anchor: string;
  /** What the check says of the failing example, line by line. */
  report: string[];
  bad: ExampleFile[];
  good: ExampleFile[];
  /** In place of files, where no file can show it. */
  badText: string | undefined;
  goodText: string | undefined;
}

const find = (rule: RuleId, name: string): string | undefined => fixtures[`../checks/fixtures/${rule}/${name}`];

/** The files of one side of an example, by their path below content/. */
function getFiles(rule: RuleId, side: 'bad' | 'good'): Map<string, string> {
  const folder = `../checks/fixtures/${rule}/${side}/`;
  return new Map(Object.entries(fixtures).flatMap(([file, text]) => (file.startsWith(folder) ? [[file.slice(folder.length), text]] : [])));
}

/** Each file with what the other side has not; a file that the other side does not have is told by its name. */
function compare(files: Map<string, string>, others: Map<string, string>): ExampleFile[] {
  return [...files].flatMap(([file, text]) => {
    const other = others.get(file);
    if (other === undefined) return [{ file: `content/${file}`, lines: [] }];
    return other === text ? [] : [{ file: `content/${file}`, lines: toExcerpt(text, other) }];
  });
}

function explain(id: RuleId): ExplainedRule {
  const [bad, good] = [getFiles(id, 'bad'), getFiles(id, 'good')];
  return {
    ...rules[id],
    id,
    anchor: id.toLowerCase(),
    report: (find(id, 'bad.txt') ?? '').trimEnd().split('\n'),
    bad: compare(bad, good),
    good: compare(good, bad),
    badText: find(id, 'example-bad.txt')?.trimEnd(),
    goodText: find(id, 'example-good.txt')?.trimEnd(),
  };
}

export type RuleGroup = keyof typeof ruleGroups;

/** All rules by group, each with what its fixtures show. */
export function getRules(): { group: RuleGroup; rules: ExplainedRule[] }[] {
  return (Object.keys(ruleGroups) as RuleGroup[]).map((group) => ({
    group,
    rules: ruleIds.filter((id) => id.startsWith(group)).map(explain),
  }));
}
