import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixFile } from './fix/index.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules.ts';

/** A file that was mended. */
export interface MendedFile {
  /** Path from the root of the repository. */
  file: string;
  before: string;
  after: string;
}

/** Writes beside the file and moves the result over it: whoever reads sees the old text or the new one, never a half. */
function writeWhole(place: string, text: string): void {
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: lstatSync(place).mode });
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Mends what is mechanical in the files of problems, and writes them.
 *
 * @param root folder that holds content/
 * @param problems what the check found there; files without a problem that can be mended are not touched
 */
export function mendContent(root: string, problems: readonly Problem[]): MendedFile[] {
  const files = new Set(problems.filter(({ rule }) => rules[rule].fixable).map(({ file }) => file));
  return [...files].toSorted().flatMap((file) => {
    const place = path.join(root, file);
    // The check reports no such problem of anything else; a link would lead out of the folder.
    if (!lstatSync(place).isFile()) return [];
    const bytes = readFileSync(place);
    const before = bytes.toString('utf8');
    const after = fixFile(file, before);
    // What is no UTF-8 could not be written back as it was.
    if (after === before || !Buffer.from(before).equals(bytes)) return [];
    writeWhole(place, after);
    return [{ file, before, after }];
  });
}
