import { licenseKinds } from '../lib/license-kind.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import { stageIds, statuses } from '../schema/vocabulary.ts';
import { toEntrySchema } from './json-schema.ts';

const group = (description: string, properties: Record<string, JsonSchema>): JsonSchema => ({
  description,
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const text = (description: string): JsonSchema => ({ type: 'string', description });

const component = group('A component of the pipeline.', {
  id: text('Its id; its page is /components/<id>/.'),
  number: text('Its number: 2.4 is the fourth component of the second stage, X.1 spans all stages.'),
  title: text('Its title.'),
  stage: { type: 'string', enum: [...stageIds], description: 'The stage it belongs to.' },
});
const tool = group('Another tool of the catalogue.', {
  id: text('Its id; its page is /tools/<id>/.'),
  name: text('Its name.'),
  status: { type: 'string', enum: [...statuses], description: 'Whether one can build on it today.' },
});

/** Leaves out the keywords that only editors know: strict validators refuse them. */
function withoutEditorKeywords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEditorKeywords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !/^(patternErrorMessage|errorMessage|markdownEnumDescriptions)$/.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutEditorKeywords(inner)]));
}

/**
 * What /api/v1/tools/<id>.json gives: an entry, with what its ids stand for beside them (src/lib/tool-json.ts).
 * A later version may have more fields.
 */
export function toApiSchema(taxonomy: Taxonomy): JsonSchema {
  const entry = toEntrySchema(taxonomy);
  const properties = Object.entries(entry.properties!).flatMap(([name, schema]): [string, unknown][] => {
    const items = name === 'components' ? component : name === 'successors' || name === 'alternatives' ? tool : undefined;
    // The examples of an entry are ids.
    if (items && schema) return [[name, { ...schema, items, examples: undefined }]];
    if (name !== 'license') return [[name, schema]];
    return [
      [name, schema],
      ['license_kind', { type: 'string', enum: [...licenseKinds], description: 'What the licence allows, in one word.' }],
    ];
  });
  return withoutEditorKeywords({
    ...entry,
    title: 'A tool of the catalogue',
    properties: { id: text('Its id, which is its file name and its address.'), url: text('Its page.'), ...Object.fromEntries(properties) },
    required: ['id', 'url', ...entry.required!, 'license_kind'],
  }) as JsonSchema;
}
