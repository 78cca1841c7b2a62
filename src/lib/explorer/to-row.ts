import type { Tool } from '../../schema/tool.ts';
import { getLicenseKind } from '../license-kind.ts';
import { toInterfaceFamilies } from './interface-family.ts';
import type { ExplorerRow } from './row.ts';

/**
 * The row of a tool. For build time: it needs the lists of licences.
 *
 * @param stageOf the stage of each component
 */
export function toRow(tool: Tool, stageOf: (component: string) => string): ExplorerRow {
  return {
    id: tool.id,
    name: tool.name,
    values: {
      stage: [...new Set(tool.components.map((component) => stageOf(component)))],
      component: tool.components,
      kind: [tool.kind],
      license: [getLicenseKind(tool.license)],
      hosting: tool.hosting,
      interface: toInterfaceFamilies(tool.interfaces),
      status: [tool.status],
    },
    license: tool.license,
    verified: tool.verified,
    successors: tool.successors ?? [],
  };
}
