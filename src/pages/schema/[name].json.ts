import type { APIRoute, GetStaticPaths } from 'astro';
import { getJsonSchemas } from '../../data/entry-fields.ts';
import type { JsonSchema } from '../../lib/json-schema.ts';
import { toHref } from '../../site.ts';

export const getStaticPaths = (async () =>
  Object.entries(await getJsonSchemas()).map(([name, schema]) => ({ params: { name }, props: { schema } }))) satisfies GetStaticPaths;

/** A JSON Schema: /schema/entry.json for entries as files have them, /schema/tool.json for what /api/v1/tools/<id>.json gives. */
export const GET: APIRoute<{ schema: JsonSchema }> = ({ params: { name }, props: { schema }, site }) => {
  const { $schema, ...rest } = schema;
  const id = site && new URL(toHref(`/schema/${name}.json`), site).href;
  return new Response(`${JSON.stringify({ $schema, ...(id && { $id: id }), ...rest }, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
};
