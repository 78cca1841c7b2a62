import { isRetired, type Tool } from '../schema/tool.ts';

type Node = Pick<Tool, 'id' | 'status' | 'alternatives' | 'successors'>;

/**
 * Living tools that name a tool as an alternative and that it does not name itself, in the order given. An author need not
 * change two entries: the page of the other one shows the link back.
 */
export function findNamers<T extends Node>(tool: Node, tools: readonly T[]): T[] {
  const named = new Set(tool.alternatives);
  return tools.filter(({ id, status, alternatives }) => !isRetired(status) && !named.has(id) && alternatives?.includes(tool.id));
}

/** Groups of tools that alternatives and successors join, in either direction; the largest first. */
export function groupByLinks(tools: readonly Node[]): string[][] {
  const links = new Map(tools.map(({ id }) => [id, new Set<string>()]));
  for (const { id, alternatives = [], successors = [] } of tools)
    for (const other of [...alternatives, ...successors]) {
      links.get(id)!.add(other);
      links.get(other)?.add(id);
    }
  const seen = new Set<string>();
  const groups = [...links.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    // The list grows while it is walked.
    for (const id of group)
      for (const other of links.get(id) ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
    return [group];
  });
  return groups.toSorted((a, b) => b.length - a.length);
}
