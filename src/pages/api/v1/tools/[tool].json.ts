import type { APIRoute, GetStaticPaths } from 'astro';
import { getComponents } from '../../../../data/taxonomy.ts';
import { getTools, getToolsById } from '../../../../data/tools.ts';
import { getLicenseKind } from '../../../../lib/license-kind.ts';
import { toToolJson } from '../../../../lib/tool-json.ts';
import type { Tool } from '../../../../schema/tool.ts';
import { toHref } from '../../../../site.ts';

export const getStaticPaths = (async () =>
  (await getTools()).map((tool) => ({ params: { tool: tool.id }, props: { tool } }))) satisfies GetStaticPaths;

/** One entry as data. The same for all languages: the words of entries are English. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props: { tool }, site }) => {
  const path = toHref(`/tools/${tool.id}/`);
  const json = toToolJson(tool, {
    url: site ? new URL(path, site).href : path,
    licenseKind: getLicenseKind(tool.license),
    components: await getComponents(),
    tools: await getToolsById(),
  });
  return new Response(`${JSON.stringify(json, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
