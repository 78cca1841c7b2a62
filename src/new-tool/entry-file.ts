import { existsSync, linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idSchema } from '../schema/text.ts';

/** Where the entry of an id is. */
export function toFile(id: string): string {
  return `content/tools/${id}.yaml`;
}

/** Says why an id cannot be taken, or nothing when it can. */
export function findIdProblem(root: string, id: string): string | undefined {
  const result = idSchema.safeParse(id);
  if (!result.success) return `"${id}" is no id: ${result.error.issues[0]!.message}; give one with --id`;
  return existsSync(path.join(root, toFile(id))) ? `${toFile(id)} is already there` : undefined;
}

/** Puts a new entry in its place in one step, and never over another one. @throws Error with code EEXIST when there is one */
export function writeNew(root: string, id: string, text: string): void {
  // Beside content/, because a link does not lead to another disk.
  const folder = mkdtempSync(path.join(root, '.new-tool-'));
  try {
    const draft = path.join(folder, 'entry.yaml');
    writeFileSync(draft, text);
    linkSync(draft, path.join(root, toFile(id)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
