import { toolSchema, type Tool, type ToolEntry } from '../schema/tool.ts';
import type { StageId, Status } from '../schema/vocabulary.ts';
import type { LicenseKind } from './license-kind.ts';
import type { Component } from './numbered-taxonomy.ts';

/** A component as an entry of the API names it. */
export interface ComponentReference {
  id: string;
  number: string;
  title: string;
  stage: StageId;
}
/** Another tool as an entry of the API names it. */
export interface ToolReference {
  id: string;
  name: string;
  status: Status;
}
/** What /api/v1/tools/<id>.json holds: the entry, with what its ids stand for beside them. */
export type ToolJson = { id: string; url: string; license_kind: LicenseKind } & Omit<
  ToolEntry,
  'components' | 'successors' | 'alternatives'
> & {
    components: ComponentReference[];
    successors?: ToolReference[];
    alternatives?: ToolReference[];
  };

/** The entry in what the API gives, as its file has it: without id and what the ids stand for. */
export function toEntry(json: ToolJson): ToolEntry {
  const toIds = (references: readonly { id: string }[]) => references.map(({ id }) => id);
  const { components, successors, alternatives } = json;
  const entry: ToolEntry = {
    ...json,
    components: toIds(components),
    successors: successors && toIds(successors),
    alternatives: alternatives && toIds(alternatives),
  };
  const fields = Object.keys(toolSchema.shape) as (keyof ToolEntry)[];
  return Object.fromEntries(fields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]]))) as ToolEntry;
}

interface Surroundings {
  /** Address of the tool's page. */
  url: string;
  licenseKind: LicenseKind;
  components: ReadonlyMap<string, Component>;
  tools: ReadonlyMap<string, Tool>;
}

/**
 * An entry for the API: id and address first, then the fields in the order of the schema, so that the same entry gives the
 * same bytes whatever the order in its file.
 *
 * @throws Error when the entry names a component or tool that does not exist
 */
export function toToolJson(tool: Tool, { url, licenseKind, components, tools }: Surroundings): ToolJson {
  const find = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (!found) throw new Error(`content/tools/${tool.id}.yaml names "${id}", which does not exist`);
    return found;
  };
  const toTool = (id: string): ToolReference => {
    const { name, status } = find(tools, id);
    return { id, name, status };
  };
  const toComponent = (id: string): ComponentReference => {
    const { number, title, stage } = find(components, id);
    return { id, number, title, stage };
  };
  const toValue = (field: keyof ToolEntry) => {
    if (field === 'components') return tool.components.map(toComponent);
    if (field === 'successors') return tool.successors?.map(toTool);
    if (field === 'alternatives') return tool.alternatives?.map(toTool);
    return tool[field];
  };
  const fields = (Object.keys(toolSchema.shape) as (keyof ToolEntry)[]).flatMap((field): [string, unknown][] => {
    const value = toValue(field);
    if (value === undefined) return [];
    return field === 'license'
      ? [
          [field, value],
          ['license_kind', licenseKind],
        ]
      : [[field, value]];
  });
  return Object.fromEntries([['id', tool.id], ['url', url], ...fields]) as unknown as ToolJson;
}
