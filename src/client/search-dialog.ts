import { createSearch, type SearchResults } from '../lib/search/create-search.ts';
import { normalise } from '../lib/search/normalise.ts';
import { unpack, type PackedSearchFile } from '../lib/search/pack.ts';
import { toQueryWords } from '../lib/search/query.ts';
import { createFrame, toState } from './search-frame.ts';
import type { TextHit } from './search-index.ts';
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
  const { texts } = file;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let query = '';
  let stage = '';
  let results: SearchResults | undefined;
  /** Undefined while the text is being searched. */
  let textHits: TextHit[] | undefined = [];
  /** Shown when nothing was found. */
  let offers: HTMLElement[] = [];
  let options: HTMLElement[] = [];
  let selected = -1;

  function select(to: number) {
    selected = options.length === 0 || to < 0 ? -1 : to % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === selected)));

    input.setAttribute('aria-activedescendant', options[selected]?.id ?? '');
  }

  /** Numbers the rows that stand in the list. */
  function collectOptions() {
    options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    options.forEach((option, i) => (option.id = `search-hit-${i}`));
    input.setAttribute('aria-expanded', String(options.length > 0));
  }

  const textIn = (id: string) => (textHits ?? []).filter(({ stages }) => !id || stages.includes(id));

  function showCounts() {
    const countOf = (id: string) => ((id ? results?.counts[id] : results?.total) ?? 0) + textIn(id).length;
    for (const chip of chips) {
      const id = chip.dataset['stage']!;
      const n = countOf(id);
      chip.lastElementChild!.textContent = results ? String(n) : '';
      chip.disabled = Boolean(results && id) && n === 0 && id !== stage;
    }
    state.textContent = toState(file, query, countOf(stage), textHits === undefined);
  }

  /** Adds what the text has below what the names have, and leaves the rest and the selection as they are. */
  function showText() {
    list.append(...view.group('text', texts.text, textIn(stage).map(view.text)));
    const isEmpty = results?.total === 0 && textHits?.length === 0;
    if (isEmpty) list.replaceChildren(...offers);
    collectOptions();
    showCounts();
    // Offers are not results, so none of them is selected.
    select(isEmpty ? -1 : Math.max(selected, 0));
  }

  function showNames() {
    list.replaceChildren();
    list.scrollTop = 0;
    selected = -1;
    if (results) {
      const { tools, places, toolCount } = results;
      const rows = tools.slice(0, shown.tools).map(view.tool);
      if (toolCount > shown.tools) {
        const narrowed = stage ? `&stage=${stage}` : '';
        rows.push(view.way(`tools/?q=${encodeURIComponent(query)}${narrowed}`, fill(texts.more, { n: toolCount, query })));
      }
      list.append(
        ...view.group('tools', texts.tools, rows),
        ...view.group('places', texts.places, places.slice(0, shown.places).map(view.place)),
      );
    }
    showText();
  }

  async function searchText() {
    const asked = query;
    let failed = '';
    let found: TextHit[] = [];
    const names = engine.search(asked);
    try {
      const later = await load();
      if (asked === query) offers = later.toOffers(file, view, names.suggestions);
      found = await later.searchText(file, normalise, asked, toQueryWords(asked), names);
    } catch {
      failed = ` ${texts.failed}`;
    }
    if (asked !== query) return;
    textHits = found;
    showText();
    state.append(failed);
  }

  function search() {
    const asked = input.value.trim();
    results = asked ? engine.search(asked, { stage }) : undefined;
    if (asked !== query) {
      query = asked;
      textHits = asked ? undefined : [];
      clearTimeout(timer);
      if (asked) timer = setTimeout(searchText, pause);
    }
    showNames();
  }

  input.addEventListener('input', (event) => {
    // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
    if (!(event as InputEvent).isComposing) search();
  });
  input.addEventListener('compositionend', search);
  input.addEventListener('keydown', (event) => {
    // With Shift they select letters of the query.
    if (event.isComposing || event.shiftKey) return;
    const last = options.length - 1;
    const moves: Record<string, number> = { ArrowDown: selected + 1, ArrowUp: selected > 0 ? selected - 1 : last, Home: 0, End: last };
    const to = moves[event.key];
    if (event.key === 'Escape') {
      // A search field would only empty itself at the first press.
      event.preventDefault();
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
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      stage = chip.dataset['stage']!;
      for (const other of chips) other.setAttribute('aria-pressed', String(other === chip));
      input.focus();
      search();
    });
  }
  host.append(dialog);

  return {
    open(asked) {
      if (!dialog.open) dialog.showModal();
      input.focus();
      if (asked) input.value = asked;
      else input.select();
      search();
    },
  };
}
