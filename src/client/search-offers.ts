import type { NamedTool } from '../lib/search/search-results.ts';
import type { SearchFile } from '../lib/search/search-file.ts';
import type { SearchView } from './search-view.ts';

/** At most so many fit side by side. */
const maxCompared = 5;

/** What is offered when nothing was found: tools whose names are near, and the stages. */
export function toOffers({ stages }: SearchFile, view: SearchView, suggestions: readonly NamedTool[]): [HTMLElement[], HTMLElement[]] {
  return [
    suggestions.map(({ id, name }) => view.way(`tools/${id}/`, name)),
    stages.map((stage) => view.way(`tools/?stage=${stage.id}`, stage.title, stage)),
  ];
}

/** A row that leads to the comparison of tools. */
export function toComparison({ texts }: SearchFile, view: SearchView, tools: readonly NamedTool[]): HTMLElement {
  const chosen = tools.slice(0, maxCompared);
  const names = new Intl.ListFormat(document.documentElement.lang).format(chosen.map(({ name }) => name));
  return view.way(
    `compare/?t=${chosen.map(({ id }) => id).join()}`,
    texts.compare.replace('{tools}', () => names),
  );
}

/** A row that leads out of the chosen stage, and not out of the dialog. */
export function toWiden({ texts }: SearchFile, view: SearchView, onChoose: () => void): HTMLElement {
  const row = view.way('', texts.widen);
  row.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    onChoose();
  });
  return row;
}
