import type { APIRoute } from 'astro';
import { getFormData } from '../../../data/entry-form.ts';
import { getLocalePaths } from '../../../site.ts';

export const getStaticPaths = getLocalePaths;

/** What the form of a new entry compares it with. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await getFormData()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
