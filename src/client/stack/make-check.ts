import type { Recognised } from '../../lib/stack/recognise.ts';
import type { StackTool } from '../../lib/stack/stack-data.ts';
import { fillIn } from '../../lib/stack/stack-texts.ts';
import { make } from '../dom/make-element.ts';
import { makeList, type Context } from './answer-parts.ts';

/** Most names that are listed; the rest is counted. A page of twenty thousand lines helps nobody. */
const listLimit = 200;

/** What the reader has to decide: packages of several tools, tools known by their name only, files that are not here. */
export function makeCheck(context: Context, onAdd: (id: string) => void): (Node | string)[] {
  const { texts } = context.file;
  const toButton = (tool: StackTool) => {
    const button = make('button', 'add', fillIn(texts.add, { tool: tool.name }));
    button.type = 'button';
    button.addEventListener('click', () => onAdd(tool.id));
    return button;
  };
  const open = ({ shares }: Recognised) => shares.filter(({ id }) => !context.chosen.has(id));
  const items = [
    ...context.unread
      .slice(0, listLimit)
      .map(({ text, line, isSystem }) => [`${fillIn(isSystem ? texts.system : texts.unread, { n: line })} `, make('code', '', text)]),
    ...context.recognition.doubtful
      .filter(({ tool }) => !context.chosen.has(tool.id))
      .map(({ found: { name }, tool, broughtBy: other }) => [
        `${fillIn(other ? texts.broughtBy : texts.ambiguous, { name, tool: tool.name, other: other ?? '' })} `,
        toButton(tool),
      ]),
    ...context.recognition.recognised
      .filter((one) => open(one).length > 0)
      .map((one) => [
        `${fillIn(texts.shares, { name: one.found.name, tool: one.tool.name })} `,
        ...open(one).flatMap((tool) => [toButton(tool), ' ']),
      ]),
    ...context.recognition.recognised
      .filter(({ by }) => by === 'name')
      .map(({ found, tool }) => [fillIn(texts.byName, { name: found.name, tool: tool.name })]),
    ...context.includes.slice(0, listLimit).map((name) => [fillIn(texts.includes, { name })]),
  ];
  return items.length > 0 ? [makeList('hints', items)] : [];
}

/** Names that stand for no tool, with their lines. */
export function makeUnrecognised(context: Context): (Node | string)[] {
  const { texts } = context.file;
  const { unrecognised, more } = context.recognition;
  if (unrecognised.length === 0) return [];
  const items = unrecognised
    .slice(0, listLimit)
    .map(({ name, line }): (Node | string)[] => [
      make('code', '', name),
      ...(context.oneText ? [' ', make('span', 'note', fillIn(texts.line, { n: line }))] : []),
    ]);
  const rest = unrecognised.length - items.length + more;
  if (rest > 0) items.push([fillIn(texts.more, { n: rest })]);
  return [make('p', 'note', texts.unrecognisedLead), makeList('names', items)];
}
