import { toHint } from '../lib/nearest.ts';
import type { EntryContent } from './content.ts';
import { squash } from './names.ts';

/** ' Did you mean "x"?' for what somebody wrote in place of the id of a tool: one of its names, or an id that is near. */
export function toToolHint(text: string, { entries, toolIds }: Pick<EntryContent, 'entries' | 'toolIds'>): string {
  const wanted = squash(text);
  const named = entries.find(({ entry: { name, aka = [], formerly = [] } }) =>
    [name, ...aka, ...formerly].some((one) => one !== undefined && squash(one) === wanted),
  );
  return named ? ` Did you mean "${named.id}"?` : toHint(text, toolIds);
}
