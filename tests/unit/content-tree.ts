import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const good = path.resolve('tests/fixtures/good');

/** One change to the content of the good tree. Without `from` and `text` it deletes. */
export interface Change {
  /** Place below content/. */
  to: string;
  /** File or folder that is copied there, over what is there. */
  from?: string;
  /** Text that is written there. */
  text?: string;
}

/** A copy of tests/fixtures/good with changes, in a folder of its own. */
export function makeTree(changes: readonly Change[] = []): string {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync(good, root, { recursive: true });
  for (const { to, from, text } of changes) {
    const place = path.join(root, 'content', to);
    if (from === undefined) rmSync(place, { recursive: true, force: true });
    mkdirSync(path.dirname(place), { recursive: true });
    if (from !== undefined) cpSync(from, place, { recursive: true });
    else if (text !== undefined) writeFileSync(place, text);
  }
  return root;
}

/** Deletes a tree. */
export function removeTree(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
