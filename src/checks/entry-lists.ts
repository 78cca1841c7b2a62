import type { ToolEntry } from '../schema/tool.ts';

/** The lists of an entry that name nothing twice, each with its place; those that are not there are left out. */
export function getLists(entry: Partial<ToolEntry>): [path: string[], items: readonly string[]][] {
  const { components, interfaces, hosting, successors, alternatives, packages = {} } = entry;
  const lists: [path: string[], items: readonly string[] | undefined][] = [
    ...Object.entries({ components, interfaces, hosting, successors, alternatives }).map(
      ([field, items]): [string[], readonly string[] | undefined] => [[field], items],
    ),
    ...Object.entries(packages).map(([manager, items]): [string[], readonly string[] | undefined] => [['packages', manager], items]),
  ];
  return lists.flatMap(([path, items]): [string[], readonly string[]][] => (items ? [[path, items]] : []));
}
