import { createSearch } from '../lib/search/create-search.ts';
import type { SearchResults } from '../lib/search/search-results.ts';
import { normalise } from '../lib/search/normalise.ts';
import { unpack, type PackedSearchFile } from '../lib/search/pack.ts';
import { createFrame } from './search-frame.ts';
import type { TextResults } from './search-index.ts';
import { createView, fill } from './search-view.ts';

export interface SearchDialog {
  /** Opens the search, and asks for `query` if there is one. */
  open: (query: string) => void;
}

/** Rows of a group before "All …". */
const shown = { tools: 6, places: 4 };
/** The text is searched when the reader pauses for so many milliseconds: its index is large and comes piece by piece. */
const pause = 150;

/**
 * Builds the search dialog in `host`: names at every key by MiniSearch, and the text after that by Pagefind.
 * The two are never mixed, so what comes later stands below and moves nothing.
 */
export function createDialog(
  host: HTMLElement,
  packed: PackedSearchFile,
  load: () => Promise<typeof import('./search-later.ts')>,
): SearchDialog {
  const file = unpack(packed);
  const engine = createSearch(file);
  const view = createView(file);
  const { dialog, input, list, state, chips } = createFrame(file);
  const { texts, stages } = file;
  const [first, second, last] = [view.group('first'), view.group('second'), view.group('last')];
  list.append(first.element, second.element, last.element);
  let later: Awaited<ReturnType<typeof load>> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let query = '';
  let stage = '';
  let results: SearchResults | undefined;
  /** Undefined while the text is being searched. */
  let text: TextResults | undefined;
  /** Shown when nothing was found: names that are near, and stages. */
  let offers: [HTMLElement[], HTMLElement[]] = [[], []];
  let options: HTMLElement[] = [];
  let selected = -1;

  function select(to: number) {
    options[selected]?.setAttribute('aria-selected', 'false');
    selected = options.length === 0 || to < 0 ? -1 : to % options.length;
    options[selected]?.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', options[selected]?.id ?? '');
  }

  /** Where the chosen stage has nothing of what others have, the way to them comes first, so that Enter opens nothing else. */
  function toRows({ tools, toolCount, compare, total, counts }: SearchResults): HTMLElement[] {
    const isElsewhere = stage && counts[stage] === 0 && (total > 0 || text?.isElsewhere);
    const rows = tools.slice(0, shown.tools).map(view.tool);
    if (later && compare.length > 0) rows.unshift(later.toComparison(file, view, compare));
    const narrowed = stage && `&stage=${stage}`;
    const all = fill(toolCount === 1 ? texts.moreOne : texts.more, { n: toolCount, query });
    if (toolCount > 0) rows.push(view.way(`tools/?q=${encodeURIComponent(query)}${narrowed}`, all));
    return later && isElsewhere ? [later.toWiden(file, view, () => choose('')), ...rows] : rows;
  }

  /** Shows what is known now. The selection stays at its place. */
  function draw() {
    const isNothing = results?.total === 0 && text && text.hits.length === 0 && !text.isElsewhere;
    const names: [HTMLElement[], HTMLElement[]] = results
      ? [toRows(results), results.places.slice(0, shown.places).map(view.place)]
      : [[], []];
    const [rows, places] = isNothing ? offers : names;
    first.show(isNothing || results?.corrected ? texts.meant : texts.tools, rows);
    second.show(isNothing ? texts.start : texts.places, places);
    last.show(texts.text, (text?.hits ?? []).map(view.text));
    options[selected]?.setAttribute('aria-selected', 'false');
    options = [...list.querySelectorAll<HTMLElement>('.hit')];
    options.forEach((option, i) => (option.id = `search-hit-${i}`));
    input.setAttribute('aria-expanded', String(options.length > 0));
    // Offers are not results, so none of them is selected.
    select(isNothing ? -1 : Math.max(selected, 0));
    for (const chip of chips) {
      const id = chip.dataset['stage']!;
      const n = (id ? results?.counts[id] : results?.total) ?? 0;
      const mayHaveText = !isNothing && (!text || text.stages.includes(id));
      // Only names are counted, so there is no zero where the text has something.
      chip.lastElementChild!.textContent = results && (n > 0 || !mayHaveText) ? String(n) : '';
      chip.disabled = Boolean(results && id) && n === 0 && !mayHaveText && id !== stage;
    }
    state.textContent =
      later?.toState(
        texts,
        query,
        results,
        text,
        stages.find(({ id }) => id === stage),
      ) ?? '';
  }

  async function searchText() {
    const [asked, within] = [query, stage];
    const isOld = () => asked !== query || within !== stage;
    let found: TextResults = { hits: [], stages: [], isElsewhere: false };
    let failed = '';
    const names = engine.search(asked);
    try {
      later ??= await load();
      if (isOld()) return;
      offers = later.toOffers(file, view, names.suggestions);
      found = await later.searchText(file, normalise, asked, names, within);
    } catch {
      failed = ` ${texts.failed}`;
    }
    if (isOld()) return;
    text = found;
    draw();
    state.append(failed);
  }

  function search(within = stage) {
    const asked = input.value.trim();
    const wait = asked === query ? 0 : pause;
    if (!wait && within === stage && results) return;
    [query, stage, text, selected] = [asked, within, undefined, -1];
    clearTimeout(timer);
    results = asked ? engine.search(asked, { stage }) : undefined;
    if (asked) timer = setTimeout(searchText, wait);
    draw();
    // After that, because browsers lay out what there is before they scroll.
    list.scrollTop = 0;
  }

  function choose(id: string) {
    for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.dataset['stage'] === id));
    input.focus();
    search(id);
  }

  input.addEventListener('input', (event) => {
    // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
    if (!(event as InputEvent).isComposing) search();
  });
  input.addEventListener('compositionend', () => search());
  input.addEventListener('keydown', (event) => {
    // With Shift they select letters of the query.
    if (event.isComposing || event.shiftKey) return;
    const end = options.length - 1;
    const moves: Record<string, number> = { ArrowDown: selected + 1, ArrowUp: selected > 0 ? selected - 1 : end, Home: 0, End: end };
    const to = moves[event.key];
    if (event.key === 'Escape') {
      // A search field would only empty itself at the first press.
      event.preventDefault();
      // Browsers leave the focus here for a moment when it came from nowhere, and the next stroke would go to a hidden field.
      input.blur();
      dialog.close();
    } else if (event.key === 'Enter' && options[selected]) {
      event.preventDefault();
      options[selected]!.click();
    } else if (to !== undefined && options.length > 0) {
      event.preventDefault();
      select(to);
      options[selected]!.scrollIntoView({ block: 'nearest' });
    }
  });
  for (const chip of chips) chip.addEventListener('click', () => choose(chip.dataset['stage']!));
  host.append(dialog);

  return {
    open(asked) {
      if (!dialog.open) dialog.showModal();
      if (asked) input.value = asked;
      else input.select();
      choose('');
    },
  };
}
