import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toCode } from '../lib/markdown-code.ts';
import { readYaml } from '../checks/read-yaml.ts';
import { limits } from '../schema/vocabulary.ts';
import type { EntryData } from './compare-entries.ts';

/**
 * The data of an entry, whether or not it fits the schema; when it cannot be read at all, a Markdown sentence that says
 * why (the check says it in full).
 */
export function parseEntry(file: string, text: string): EntryData | string {
  if (Buffer.byteLength(text) > limits.entryBytes) return `${toCode(file)} is larger than an entry may be, so it was not compared.`;
  const { yaml, problems } = readYaml(file, text);
  if (!yaml) return `${toCode(file)} cannot be read: ${toCode(problems[0]?.message ?? '')}`;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) return `${toCode(file)} is not a list of fields.`;
  return yaml.data as EntryData;
}

/** Reads an entry of the working tree; what is no plain file is not followed. */
export function readEntry(root: string, file: string): EntryData | string {
  const place = path.join(root, file);
  const stat = lstatSync(place);
  if (!stat.isFile()) return `${toCode(file)} is not a plain file.`;
  if (stat.size > limits.entryBytes) return `${toCode(file)} is larger than an entry may be, so it was not compared.`;
  return parseEntry(file, readFileSync(place, 'utf8'));
}
