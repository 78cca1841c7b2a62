import type { NamedTool } from '../lib/search/create-search.ts';
import type { SearchFile } from '../lib/search/search-file.ts';
import type { SearchView } from './search-view.ts';

/** What is offered when nothing was found: tools whose names are near, and the stages. */
export function toOffers({ texts, stages }: SearchFile, view: SearchView, suggestions: readonly NamedTool[]): HTMLElement[] {
  const meant = suggestions.map(({ id, name }) => view.way(`tools/${id}/`, name));
  const start = stages.map((stage) => view.way(`tools/?stage=${stage.id}`, stage.title, stage));
  return [...view.group('meant', texts.meant, meant), ...view.group('start', texts.start, start)];
}
