import { isRetired, type Tool } from '../schema/tool.ts';

/** How many living tools a component should let a reader choose from: "best, not all". */
export const choice = { least: 4, most: 10 } as const;

/** Living tools whose main component it is; those of other components stand in a table of their own. */
export function getChoice<T extends Pick<Tool, 'status' | 'components'>>(tools: readonly T[], component: string): T[] {
  return tools.filter(({ status, components }) => !isRetired(status) && components[0] === component);
}

/** Whether there are fewer or more tools to choose from than there should be. */
export function findImbalance(count: number): 'few' | 'many' | undefined {
  if (count < choice.least) return 'few';
  return count > choice.most ? 'many' : undefined;
}
