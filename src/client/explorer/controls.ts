import type { Facet } from '../../lib/explorer/row.ts';
import { toQuery, type ExplorerState } from '../../lib/explorer/state.ts';
import type { Option } from './read-page.ts';
import { fill, say, type Texts } from './texts.ts';

export type Controls = ReturnType<typeof createControls>;

/** The controls of the page: facets, free text, sort and view show what a state says. */
export function createControls(root: HTMLElement, options: readonly Option[], texts: Texts) {
  const query = root.querySelector<HTMLInputElement>('[name="q"]')!;
  const sort = root.querySelector<HTMLSelectElement>('[name="sort"]')!;
  const match = sort.querySelector('[value="match"]')!;
  let isComposing = false;
  query.addEventListener('compositionstart', () => (isComposing = true));
  query.addEventListener('compositionend', () => (isComposing = false));
  const toNumber = (n: number) => (n ? `(${n})` : '');

  /** What is chosen. */
  function draw(state: ExplorerState) {
    for (const { facet, value, input } of options) input.checked = state.facets[facet].includes(value);
    for (const { facet, chosen } of options) say(chosen, toNumber(state.facets[facet].length));
    say(root.querySelector('[data-chosen]')!, toNumber(options.filter(({ input }) => input.checked).length));
    // A word that is being composed would be lost.
    if (!isComposing && toQuery(query.value) !== state.q) query.value = state.q;
    // Not all browsers hide an option.
    if (state.q === '') match.remove();
    else sort.prepend(match);
    sort.value = state.sort;
    for (const radio of root.querySelectorAll<HTMLInputElement>('[name="view"]')) radio.checked = radio.value === state.view;
  }

  /** How many rows each value would show, and how many are shown. */
  function drawCounts(counts: Record<Facet, ReadonlyMap<string, number>>, shown: number) {
    for (const { facet, value, input, count } of options) {
      const n = counts[facet].get(value) ?? 0;
      say(count, String(n));
      // What has the focus keeps it.
      input.disabled = n === 0 && !input.checked && input !== document.activeElement;
    }
    say(root.querySelector('[data-show]')!, fill(texts.show, { n: shown }));
  }

  /** Opens the facets in which something is chosen. Only for an address that was opened: later a reader may have closed them. */
  function openChosen() {
    for (const { input } of options) if (input.checked) input.closest('details')!.open = true;
  }

  return { query, draw, drawCounts, openChosen };
}
