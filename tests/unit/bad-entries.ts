import { globSync } from 'node:fs';
import path from 'node:path';

/** Files of bad entries, wherever fixtures of the checks are: the only place that knows their folders. */
export function listBadEntries(): string[] {
  const files = [...globSync('tests/fixtures/bad/*.yaml'), ...globSync('src/checks/fixtures/*/bad/**/tools/*.yaml')];
  return files.filter((file) => !/^(taxonomy|glossary|references)-/.test(path.basename(file))).toSorted();
}
