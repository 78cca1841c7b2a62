import type { Decision } from '../schema/decision.ts';

/**
 * Text that may stand between double quotes. Names come from entries, so every sign that could mean something to Mermaid is
 * written as its number (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
 */
function toLabel(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,?()’–-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/**
 * The questions of a decision as a Mermaid flowchart: boxes for questions, arrows with the answers, tools as links.
 * Where an answer leads to several tools they hang below each other.
 *
 * @param nameOf the name of a tool by its id
 */
export function toDecisionDiagram(
  decision: Decision,
  component: { title: string; stage: string },
  nameOf: (tool: string) => string,
): string {
  const nodeOf = new Map(decision.questions.map(({ id }, i) => [id, `q${i}`]));
  const asked = decision.questions.map(({ ask }) => toLabel(ask)).join(' ');
  const lines = decision.questions.flatMap(({ id, ask, answers }) => [
    `${nodeOf.get(id)}["${toLabel(ask)}"]:::stage-${component.stage}`,
    ...answers.flatMap(({ say, next, use = [] }, i) => {
      const from = nodeOf.get(id)!;
      const node = (k: number) => `${from}a${i}t${k}`;
      return [
        `${from} -->|"${toLabel(say)}"| ${next === undefined ? node(0) : nodeOf.get(next)}`,
        ...use.flatMap((tool, k) => [
          `${node(k)}("${toLabel(nameOf(tool))}"):::key`,
          `click ${node(k)} href "/tools/${tool}/"`,
          ...(k > 0 ? [`${node(k - 1)} --- ${node(k)}`] : []),
        ]),
      ];
    }),
  ]);
  return [
    'flowchart TB',
    `  accTitle: How to choose: ${toLabel(component.title)}`,
    `  accDescr: Questions that lead to tools: ${asked} The same stands as a list.`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}
