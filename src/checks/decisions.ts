import { findPaths, findUnfit, toFilter } from '../lib/decision.ts';
import { toHint } from '../lib/nearest.ts';
import { isRetired } from '../schema/tool.ts';
import type { Content } from './content.ts';
import { getComponentIds } from './cross-references.ts';
import type { Problem } from './problem.ts';
import { toToolHint } from './tool-hint.ts';

type Checked = Content['decisions'][number];

/** Questions have ids of their own, are reached, and lead to each other without a circle. */
function checkQuestions({ decision, yaml }: Checked): Problem[] {
  const ids = decision.questions.map(({ id }) => id);
  const places: [path: (string | number)[], id: string | undefined][] = [
    [['start'], decision.start],
    ...decision.questions.flatMap(({ answers }, q) =>
      answers.map(({ next }, a): [(string | number)[], string | undefined] => [['questions', q, 'answers', a, 'next'], next]),
    ),
  ];
  const unknown = places.flatMap(([path, id]) =>
    id === undefined || ids.includes(id)
      ? []
      : [yaml.problem(path, { rule: 'D006', message: `"${id}" is not a question of this file.${toHint(id, ids)}` })],
  );
  const twice = ids.flatMap((id, q) =>
    ids.indexOf(id) === q ? [] : [yaml.problem(['questions', q, 'id'], { rule: 'D006', message: `"${id}" is there twice` })],
  );
  if (unknown.length + twice.length > 0) return [...unknown, ...twice];
  const paths = findPaths(decision);
  const back = new Set(paths.map((steps) => steps.at(-1)!).filter(({ answer }) => answer.next !== undefined));
  const circles = new Map([...back].map(({ place: [q, a], answer }) => [`${q} ${a}`, { q, a, next: answer.next! }]));
  const reached = new Set(paths.flat().map(({ question }) => question.id));
  return [
    ...[...circles.values()].map(({ q, a, next }) =>
      yaml.problem(['questions', q, 'answers', a, 'next'], { rule: 'D007', message: `leads back to "${next}"` }),
    ),
    ...ids.flatMap((id, q) =>
      reached.has(id) ? [] : [yaml.problem(['questions', q, 'id'], { rule: 'D008', message: `no answer leads to "${id}"` })],
    ),
  ];
}

/** What is recommended exists, lives and serves the component, stands in one place, and filters let it through. */
function checkTools({ component, decision, yaml }: Checked, content: Content): Problem[] {
  const tools = new Map(content.tools.map(({ tool }) => [tool.id, tool]));
  const used = new Set(decision.questions.flatMap(({ answers }) => answers.flatMap(({ use = [] }) => use)));
  const judge = (id: string, path: (string | number)[]): Problem[] => {
    const tool = tools.get(id);
    const message = !content.toolIds.has(id)
      ? `"${id}" is not a tool in content/tools.${toToolHint(id, content)}`
      : tool && isRetired(tool.status)
        ? `"${id}" is ${tool.status}`
        : tool && !tool.components.includes(component)
          ? `"${id}" does not serve the component ${component}`
          : undefined;
    return message === undefined ? [] : [yaml.problem(path, { rule: 'D009', message })];
  };
  const named = decision.questions.flatMap(({ answers }, q) =>
    answers.flatMap(({ use = [] }, a) => use.flatMap((id, i) => judge(id, ['questions', q, 'answers', a, 'use', i]))),
  );
  const also = (decision.also ?? []).flatMap(({ tool }, i) => [
    ...judge(tool, ['also', i, 'tool']),
    ...(used.has(tool) ? [yaml.problem(['also', i, 'tool'], { rule: 'D010', message: `an answer leads to "${tool}" already` })] : []),
  ]);
  // Several paths may end at the same answer; each of their filters is said once.
  const hidden = new Map(
    findPaths(decision).flatMap((steps) => {
      const { answer, place } = steps.at(-1)!;
      const filter = toFilter(steps.map((step) => step.answer));
      return (answer.use ?? []).flatMap((id, i) => {
        const tool = tools.get(id);
        const facets = tool ? findUnfit(tool, filter).join(', ') : '';
        const path = ['questions', place[0], 'answers', place[1], 'use', i];
        const said = { rule: 'D012', message: `the answers before it hide "${id}" by ${facets}` } as const;
        return facets ? [[path.join() + facets, yaml.problem(path, said)] as const] : [];
      });
    }),
  );
  return [...named, ...also, ...hidden.values()];
}

/** What the chapter says to use is what some path leads to. */
function checkAgreement({ component, decision, yaml }: Checked, content: Content): Problem[] {
  const used = new Set(decision.questions.flatMap(({ answers }) => answers.flatMap(({ use = [] }) => use)));
  // A sentence may also name what the tool stands on, such as Kubernetes.
  const ours = new Set(content.tools.filter(({ tool }) => tool.components[0] === component).map(({ tool }) => tool.id));
  return content.chapters.flatMap(({ file, chapter }) =>
    (chapter.recommendations.get(component)?.use ?? []).flatMap((part) =>
      'tool' in part && ours.has(part.tool) && !used.has(part.tool)
        ? [yaml.problem(['questions'], { rule: 'D013', message: `${file} says to use "${part.tool}", but no answer leads to it` })]
        : [],
    ),
  );
}

/** Decisions lead every reader to living tools, leave none out, and agree with the guide. */
export function checkDecisions(content: Content): Problem[] {
  const components = getComponentIds(content);
  return content.decisions.flatMap((checked) => {
    const { component, yaml } = checked;
    if (content.taxonomy && !components.has(component))
      return [yaml.problem([], { rule: 'D011', message: `"${component}" is not a component.${toHint(component, components)}` })];
    return [...checkQuestions(checked), ...checkTools(checked, content), ...checkAgreement(checked, content)];
  });
}
