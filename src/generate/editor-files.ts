import { toJsonText, type GeneratedFile } from './generated-file.ts';
import { toChecklistSchema, toEntrySchema, toGlossarySchema, toReferencesSchema, toTaxonomySchema } from './json-schema.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';

/** JSON Schemas for editors, by the files that they are for. */
function toSchemas(taxonomy: Taxonomy) {
  return {
    'content/tools/*.yaml': { path: 'schema/tool.schema.json', schema: toEntrySchema(taxonomy) },
    'content/taxonomy.yaml': { path: 'schema/taxonomy.schema.json', schema: toTaxonomySchema() },
    'content/glossary.yaml': { path: 'schema/glossary.schema.json', schema: toGlossarySchema() },
    'content/checklists/*.yaml': { path: 'schema/checklist.schema.json', schema: toChecklistSchema() },
    'content/references.yaml': { path: 'schema/references.schema.json', schema: toReferencesSchema() },
  };
}

/** JSON Schemas under schema/, and the settings by which Visual Studio Code uses them. */
export function makeEditorFiles(taxonomy: Taxonomy): GeneratedFile[] {
  const schemas = Object.entries(toSchemas(taxonomy));
  const settings = {
    'yaml.schemas': Object.fromEntries(schemas.map(([files, { path }]) => [`./${path}`, files])),
  };
  const extensions = { recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'] };
  return [
    ...schemas.map(([, { path, schema }]) => ({ path, text: toJsonText(schema) })),
    { path: '.vscode/settings.json', text: toJsonText(settings) },
    { path: '.vscode/extensions.json', text: toJsonText(extensions) },
  ];
}
