import type { ExplorerRow } from '../lib/explorer/row.ts';
import { toRow } from '../lib/explorer/to-row.ts';
import { once } from './once.ts';
import { getComponents } from './taxonomy.ts';
import { getTools } from './tools.ts';

/** Rows of the catalogue by the id of the tool. */
export const getExplorerRows = once(async (): Promise<ReadonlyMap<string, ExplorerRow>> => {
  const components = await getComponents();
  return new Map((await getTools()).map((tool) => [tool.id, toRow(tool, (component) => components.get(component)!.stage)]));
});
