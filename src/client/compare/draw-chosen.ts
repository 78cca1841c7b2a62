import { formatSelection } from '../../lib/compare/parse-selection.ts';
import type { Translate } from '../../lib/compare/texts.ts';
import type { ToolJson } from '../../lib/tool-json.ts';
import { make, makeLink } from '../dom/make-element.ts';

/** A change that a link or button asks for: the ids to show then, and what to say about it. */
export interface Change {
  ids: string[];
  message: string;
}

interface Options {
  ids: readonly string[];
  onlyDifferences: boolean;
  t: Translate;
  onChange: (change: Change, event: Event) => void;
}

/** A real link to the comparison after a change, so that it can be opened in a new window; a plain click changes in place. */
function makeChangeLink(text: string, change: Change, { onlyDifferences, onChange }: Options): HTMLAnchorElement {
  const link = makeLink(formatSelection({ ids: change.ids, onlyDifferences }), text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChange(change, event);
  });
  return link;
}

const withCommas = (nodes: readonly Node[]): (Node | string)[] => nodes.flatMap((node, i) => [...(i > 0 ? [', '] : []), node]);

/** One chosen tool: its name, a button that takes it away and, if it is retired, links that put a successor in its place. */
export function drawChosen(tool: ToolJson, isRetired: boolean, options: Options): HTMLLIElement {
  const { ids, t, onChange } = options;
  const remove = make('button', 'remove', '×');
  remove.type = 'button';
  remove.ariaLabel = t('compare.remove', { name: tool.name });
  remove.addEventListener('click', (event) =>
    onChange({ ids: ids.filter((id) => id !== tool.id), message: t('compare.removed', { name: tool.name }) }, event),
  );
  const item = make('li', '', make('span', isRetired ? 'retired-name' : 'name', tool.name), remove);
  if (!isRetired) return item;
  const now = make('span', 'now', make('span', `status ${tool.status}`, t(`status.${tool.status}`)));
  const successors = (tool.successors ?? []).filter(({ id }) => !ids.includes(id));
  if (successors.length > 0) {
    const links = successors.map(({ id, name }) =>
      makeChangeLink(
        name,
        { ids: ids.map((other) => (other === tool.id ? id : other)), message: t('compare.replaced', { name: tool.name, by: name }) },
        options,
      ),
    );
    now.append('. ', `${t('compare.replaceBy')} `, ...withCommas(links));
  }
  item.append(now);
  return item;
}

/** Links that add what the entries of the chosen tools call alternatives: first what most of them name. */
export function drawSuggestions(tools: readonly ToolJson[], options: Options): (Node | string)[] {
  const { ids, t } = options;
  const votes = new Map<string, { name: string; count: number }>();
  for (const { id, name } of tools.flatMap(({ alternatives = [] }) => alternatives))
    if (!ids.includes(id)) votes.set(id, { name, count: (votes.get(id)?.count ?? 0) + 1 });
  const best = [...votes].toSorted(([, a], [, b]) => b.count - a.count).slice(0, 5);
  if (best.length === 0) return [];
  const links = best.map(([id, { name }]) => makeChangeLink(name, { ids: [...ids, id], message: t('compare.added', { name }) }, options));
  return [`${t('compare.suggest')} `, ...withCommas(links)];
}
