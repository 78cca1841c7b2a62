import { isRetired, type Tool } from '../schema/tool.ts';
import { statuses } from '../schema/vocabulary.ts';

/** Living tools first (active, then maintenance), retired ones last; by name inside a group. */
export function byLifeThenName(a: Tool, b: Tool): number {
  const group = ({ status }: Tool) => (isRetired(status) ? statuses.length : statuses.indexOf(status));
  return group(a) - group(b) || a.name.localeCompare(b.name, 'en');
}

/** Tools of one component: those whose main component it is come first, then living before retired, then by name. */
export function toToolsOfComponent(tools: readonly Tool[], component: string): Tool[] {
  const isMain = (tool: Tool) => (tool.components[0] === component ? 0 : 1);
  return tools
    .filter((tool) => tool.components.includes(component))
    .toSorted((a, b) => Number(isRetired(a.status)) - Number(isRetired(b.status)) || isMain(a) - isMain(b) || byLifeThenName(a, b));
}
