import { z } from 'astro/zod';
import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecatedSpdxIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import { getTranslator } from '../i18n/index.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { checklistSchema } from '../schema/checklist.ts';
import { glossaryTermSchema, referenceSchema } from '../schema/literature.ts';
import { taxonomySchema, type Taxonomy } from '../schema/taxonomy.ts';
import { toolSchema } from '../schema/tool.ts';
import { hostings, kinds, retiredStatuses, statuses } from '../schema/vocabulary.ts';

const t = getTranslator('en');

/**
 * A zod schema as JSON Schema. Draft-07 is the newest that the YAML language server validates with (its README: "JSON
 * Schema 7 and below"; https://github.com/redhat-developer/yaml-language-server/issues/856).
 */
function convert(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // zod says with 400 characters which days exist; `format` says it too, and an editor need not show them.
      if (jsonSchema.format === 'date') jsonSchema.pattern = String.raw`^\d{4}-\d\d-\d\d$`;
    },
  }) as JsonSchema;
}

/** What JSON Schema can know of isLicense: ids alone exactly, of expressions only the words and signs. */
const license: JsonSchema[] = [
  { enum: ['proprietary', ...spdxIds], errorMessage: 'is not an SPDX id (https://spdx.org/licenses/), "proprietary" or a LicenseRef-…' },
  { enum: deprecatedSpdxIds },
  { pattern: '^LicenseRef-[0-9A-Za-z.-]+$' },
  { pattern: String.raw`^(?=.*([+(]| (AND|OR|WITH) ))\(*[A-Za-z][A-Za-z0-9.:+-]*\)*( (AND|OR|WITH) \(*[A-Za-z][A-Za-z0-9.:+-]*\)*)*$` },
];

/** The rules between fields, as in toolSchema. */
function toStatusRules(): JsonSchema[] {
  const rule = (of: readonly string[], then: JsonSchema): JsonSchema => ({
    if: { required: ['status'], properties: { status: { enum: [...of] } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, in data that nobody awaits
    then,
  });
  return [
    rule(
      statuses.filter((status) => status !== 'active'),
      { required: ['status_note'] },
    ),
    rule(retiredStatuses, { anyOf: [{ required: ['successors'] }, { required: ['successor_note'] }] }),
    rule(['active'], { properties: { successors: false } }),
  ];
}

/** One entry of content/tools. Ids of tools are not listed: a new entry must not change this file. */
export function toEntrySchema({ stages }: Taxonomy): JsonSchema {
  const schema = convert(toolSchema);
  const components = stages.flatMap((stage) => stage.components);
  const { license: plainLicense, components: plainComponents, kind, status, hosting } = schema.properties as Record<string, JsonSchema>;
  return {
    ...schema,
    title: 'Entry of a tool',
    properties: {
      ...schema.properties,
      license: { ...plainLicense, anyOf: license },
      components: {
        ...plainComponents,
        items: {
          type: 'string',
          enum: components.map(({ id }) => id),
          markdownEnumDescriptions: components.map(({ title, question }) => `${title}: ${question}`),
        },
      },
      kind: { ...kind, markdownEnumDescriptions: kinds.map((id) => t(`kind.meaning.${id}`)) },
      status: { ...status, markdownEnumDescriptions: statuses.map((id) => t(`status.meaning.${id}`)) },
      hosting: { ...hosting, items: { ...hosting!.items, markdownEnumDescriptions: hostings.map((id) => t(`hosting.meaning.${id}`)) } },
    },
    allOf: toStatusRules(),
  };
}

/** content/taxonomy.yaml. */
export function toTaxonomySchema(): JsonSchema {
  return { ...convert(taxonomySchema), title: 'Stages and components' };
}

/** content/glossary.yaml. */
export function toGlossarySchema(): JsonSchema {
  return { ...convert(z.array(glossaryTermSchema)), title: 'Glossary' };
}

/** content/references.yaml. */
export function toReferencesSchema(): JsonSchema {
  return { ...convert(z.array(referenceSchema)), title: 'References' };
}

/** A file of content/checklists. */
export function toChecklistSchema(): JsonSchema {
  return { ...convert(checklistSchema), title: 'Readiness checklist of a stage' };
}
