import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { linksSchema, repositoriesSchema, type Links, type Repositories } from '../schema/observed.ts';

const folder = 'data/observed';

function read<T>(root: string, name: string, schema: z.ZodType<T>): T {
  const file = path.join(root, folder, name);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${folder}/${name} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { path: place = [], message = '' } = result.error.issues[0] ?? {};
  throw new Error(`${folder}/${name} does not fit its schema at ${place.join('.')}: ${message}`);
}

/** Sorted, so that a change of one fact is a change of one line; renamed into place, so that it is never half there. */
function write(root: string, name: string, data: Record<string, unknown>): void {
  const file = path.join(root, folder, name);
  const sorted = Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** Reads data/observed/. @throws Error that names the file when one is missing, no JSON, or does not fit its schema */
export function readObserved(root: string): { links: Links; repositories: Repositories } {
  return { links: read(root, 'links.json', linksSchema), repositories: read(root, 'repositories.json', repositoriesSchema) };
}

/** Writes data/observed/. */
export function writeObserved(root: string, { links, repositories }: { links: Links; repositories: Repositories }): void {
  write(root, 'links.json', links);
  write(root, 'repositories.json', repositories);
}
