import { globSync } from 'node:fs';

/** Files of bad entries: the only place that knows in which folders the fixtures of the checks are. */
export function listBadEntries(): string[] {
  return globSync('src/checks/fixtures/*/bad*/tools/*.yaml').toSorted();
}
