import { decisionFacets, type Answer, type Decision, type DecisionFacet, type Question } from '../schema/decision.ts';
import { isRetired, type Tool } from '../schema/tool.ts';
import type { FacetValues } from './explorer/row.ts';
import { getDefaultState } from './explorer/state.ts';
import { getLicenseKind } from './license-kind.ts';
import { byLifeThenName } from './sort-tools.ts';

/** An answer with its question, and where both stand in the file. */
export interface Step {
  question: Question;
  answer: Answer;
  place: [question: number, answer: number];
}

/** A question by its id, or undefined when there is none. */
export function findQuestion(decision: Decision, id: string): Question | undefined {
  return decision.questions.find((question) => question.id === id);
}

/**
 * Every way through a decision. A way that comes back to a question of its own, or leads to one that does not exist, ends
 * there: its last answer has `next`.
 */
export function findPaths(decision: Decision, from = decision.start, before: readonly Step[] = []): Step[][] {
  const index = decision.questions.findIndex(({ id }) => id === from);
  const question = decision.questions[index];
  if (!question || before.some((step) => step.question === question)) return before.length > 0 ? [[...before]] : [];
  return question.answers.flatMap((answer, i) => {
    const steps: Step[] = [...before, { question, answer, place: [index, i] }];
    return answer.next === undefined ? [steps] : findPaths(decision, answer.next, steps);
  });
}

export type DecisionFilter = NonNullable<Answer['filter']>;

/** What the answers of a path leave of the catalogue; a later answer wins over an earlier one about the same facet. */
export function toFilter(answers: readonly Answer[]): DecisionFilter {
  return Object.assign({}, ...answers.map(({ filter }) => filter)) as DecisionFilter;
}

/** Facets of a filter that a tool does not fit. For build time: it needs the lists of licences. */
export function findUnfit(tool: Pick<Tool, 'kind' | 'license' | 'hosting'>, filter: DecisionFilter): DecisionFacet[] {
  const values: Record<DecisionFacet, readonly string[]> = {
    kind: [tool.kind],
    license: [getLicenseKind(tool.license)],
    hosting: tool.hosting,
  };
  return decisionFacets.filter((facet) => filter[facet] && !filter[facet].some((value) => values[facet].includes(value)));
}

/** What to choose in the catalogue for a component and the answers of a path: living tools only. */
export function toFacets(component: string, filter: DecisionFilter): FacetValues {
  const { kind = [], license = [], hosting = [] } = filter;
  return { ...getDefaultState().facets, kind, license, hosting, component: [component], status: ['active', 'maintenance'] };
}

/**
 * The living tools of a component to which no answer leads, each with a reason to consider it: that of the file, or when the
 * entry says to use it. So a new entry never makes a decision wrong.
 */
export function toAlso(decision: Decision, component: string, tools: readonly Tool[]): { tool: Tool; reason: string }[] {
  const used = new Set(decision.questions.flatMap(({ answers }) => answers.flatMap(({ use = [] }) => use)));
  const reasons = new Map(decision.also?.map(({ tool, reason }) => [tool, reason]));
  return tools
    .filter(({ id, status, components }) => reasons.has(id) || (components[0] === component && !isRetired(status) && !used.has(id)))
    .toSorted(byLifeThenName)
    .map((tool) => ({ tool, reason: reasons.get(tool.id) ?? tool.use_when }));
}
