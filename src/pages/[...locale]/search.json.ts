import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getSearchFile } from '../../data/search.ts';
import { getLocalePaths } from '../../site.ts';

export const getStaticPaths = getLocalePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** /search.json: names to search by, stages and texts for the search dialog. Loaded when the dialog is opened. */
export const GET: APIRoute<Props> = async ({ props }) => new Response((await getSearchFile(props.locale)).body);
