import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const fixtures = path.resolve('tests/fixtures');

/** One change to the content of the good tree: `from` a file of tests/fixtures/bad, a text, or nothing at all. */
export interface Change {
  /** Place below content/. */
  to: string;
  /** Name of a file in tests/fixtures/bad that is put there. */
  from?: string;
  /** Text that is written there. */
  text?: string;
}

/** A copy of tests/fixtures/good with changes, in a folder of its own; a change without `from` and `text` deletes. */
export function makeTree(changes: readonly Change[] = []): string {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync(path.join(fixtures, 'good'), root, { recursive: true });
  for (const { to, from, text } of changes) {
    const place = path.join(root, 'content', to);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(path.dirname(place), { recursive: true });
    if (from !== undefined) cpSync(path.join(fixtures, 'bad', from), place);
    else if (text !== undefined) writeFileSync(place, text);
  }
  return root;
}

/** Deletes a tree. */
export function removeTree(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
