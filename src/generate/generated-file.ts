import type { Taxonomy } from '../schema/taxonomy.ts';

/** A file of the repository that is made from the schemas and the taxonomy. Nobody edits it. */
export interface GeneratedFile {
  /** Path from the root of the repository. */
  path: string;
  text: string;
}

/** A pure function: the same taxonomy gives the same files. */
export type Generator = (taxonomy: Taxonomy) => GeneratedFile[];

/** Data as the text of a JSON file. */
export function toJsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
