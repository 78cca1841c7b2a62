import { toApiSchema } from '../generate/api-schema.ts';
import { toEntrySchema } from '../generate/json-schema.ts';
import { toEntryFields, type EntryField } from '../lib/entry-fields.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { once } from './once.ts';
import { getStages } from './taxonomy.ts';

/** The JSON Schemas that the site serves under /schema/, by name: of entries as files have them, and as the API gives them. */
export const getJsonSchemas = once(async (): Promise<Record<'entry' | 'tool', JsonSchema>> => {
  const taxonomy = { stages: await getStages() };
  return { entry: toEntrySchema(taxonomy), tool: toApiSchema(taxonomy) };
});

/** All fields of an entry in the order of the schema. */
export const getEntryFields = once(async (): Promise<EntryField[]> => toEntryFields((await getJsonSchemas()).entry));
