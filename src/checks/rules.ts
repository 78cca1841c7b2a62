import { decisionRules } from './rules/decisions.ts';
import { diagramRules } from './rules/diagrams.ts';
import { entryRules } from './rules/entries.ts';
import { guideRules } from './rules/guide.ts';
import type { Rule } from './rules/rule.ts';
import { treeRules } from './rules/tree.ts';

/**
 * Every rule by its id. A number is never reused, not even when its rule is gone: old reports and links name it. A new rule
 * takes the next free number of its group, and has both fixtures in fixtures/<id>.
 */
export const ruleGroups = { T: entryRules, G: guideRules, D: { ...diagramRules, ...decisionRules }, X: treeRules } as const;

export type RuleId = { [G in keyof typeof ruleGroups]: keyof (typeof ruleGroups)[G] }[keyof typeof ruleGroups];
export const rules: Readonly<Record<RuleId, Rule>> = { ...entryRules, ...guideRules, ...diagramRules, ...decisionRules, ...treeRules };
export const ruleIds = Object.keys(rules) as RuleId[];

/** Where a rule is explained, as a path of the site in its first language. */
export function toRulePath(rule: RuleId): string {
  return `/contribute/rules/#${rule.toLowerCase()}`;
}
