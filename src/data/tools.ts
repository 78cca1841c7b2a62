import { getCollection } from 'astro:content';
import { byLifeThenName, toToolsOfComponent } from '../lib/sort-tools.ts';
import { findNamers } from '../lib/tool-web.ts';
import { once } from './once.ts';
import { isRetired, type Tool } from '../schema/tool.ts';

/** All tools, living before retired, by name. */
export const getTools = once(async (): Promise<readonly Tool[]> => {
  const entries = await getCollection('tools');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted(byLifeThenName);
});

/** All tools by id. */
export const getToolsById = once(
  async (): Promise<ReadonlyMap<string, Tool>> => new Map((await getTools()).map((tool) => [tool.id, tool])),
);

/** One tool. @throws Error when there is none with this id */
export async function getTool(id: string): Promise<Tool> {
  const tool = (await getToolsById()).get(id);
  if (!tool) throw new Error(`There is no tool "${id}" in content/tools`);
  return tool;
}

/** Tools by a list of ids, in the order of the list. @throws Error when one does not exist */
export async function getToolsByIds(ids: readonly string[] = []): Promise<Tool[]> {
  return Promise.all(ids.map((id) => getTool(id)));
}

/** Tools of a component, those whose main component it is first. */
export async function getToolsOfComponent(component: string): Promise<Tool[]> {
  return toToolsOfComponent(await getTools(), component);
}

/** Retired tools, the latest end first; those without a date last. */
export async function getRetiredTools(): Promise<Tool[]> {
  const tools = (await getTools()).filter(({ status }) => isRetired(status));
  return tools.toSorted((a, b) => (b.status_since ?? '').localeCompare(a.status_since ?? '') || a.name.localeCompare(b.name, 'en'));
}

/** Living tools that name this one as an alternative and that it does not name itself. */
export async function getNamers(tool: Tool): Promise<Tool[]> {
  return findNamers(tool, await getTools());
}

/** Tools that name this one as a successor. */
export async function getPredecessors(id: string): Promise<Tool[]> {
  return (await getTools()).filter(({ successors }) => successors?.includes(id));
}

/** The latest day on which any entry was checked: the date of the data, used instead of a clock. */
export async function getDataDate(): Promise<string> {
  const dates = (await getTools()).map(({ verified }) => verified);
  return dates.toSorted().at(-1) ?? '';
}
