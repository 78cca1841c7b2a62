import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { mapFacets, type ExplorerRow, type FacetValues } from '../../src/lib/explorer/row.ts';
import { toRow } from '../../src/lib/explorer/to-row.ts';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { toolSchema, type Tool } from '../../src/schema/tool.ts';

const stages = toNumberedStages(taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8'))));
const stageOf = new Map<string, string>(stages.flatMap(({ id, components }) => components.map((component) => [component.id, id])));

export const realStageOf = (component: string): string => stageOf.get(component)!;

/** All tools of the catalogue. */
export const realTools: Tool[] = readdirSync('content/tools').map((file) => ({
  id: file.replace(/\.yaml$/, ''),
  ...toolSchema.parse(parse(readFileSync(`content/tools/${file}`, 'utf8'))),
}));

/** Their rows. */
export const realRows: ExplorerRow[] = realTools.map((tool) => toRow(tool, realStageOf));

/** Every value that a facet has in some row, sorted. */
export const realValues: FacetValues = mapFacets((facet) => [...new Set(realRows.flatMap((row) => row.values[facet]))].toSorted());

/** A row with these values; the other facets are empty. */
export function makeRow(fields: Partial<Omit<ExplorerRow, 'values'>> & { values?: Partial<FacetValues> }): ExplorerRow {
  return {
    id: 'acorn',
    name: 'Acorn',
    license: 'MIT',
    verified: '2026-01-02',
    successors: [],
    ...fields,
    values: { ...mapFacets(() => []), ...fields.values },
  };
}
