import { countFacets, filterRows, sortRows } from '../lib/explorer/filter.ts';
import { groupByPlace } from '../lib/explorer/group.ts';
import type { Facet } from '../lib/explorer/row.ts';
import {
  formatState,
  getDefaultState,
  isUnfiltered,
  parseState,
  toQuery,
  type ExplorerState,
  type Sort,
  type View,
} from '../lib/explorer/state.ts';
import { make } from './shared/make-element.ts';
import { createTray } from './explorer/compare-tray.ts';
import { drawList } from './explorer/draw-list.ts';
import { drawMatrix } from './explorer/draw-matrix.ts';
import { createFinder, type Found } from './explorer/find-by-text.ts';
import { readOptions, readRows, toValues, type PageRow } from './explorer/read-page.ts';
import { saveRows } from './explorer/save-file.ts';
import { fill, type Texts } from './explorer/texts.ts';

/** Narrows, sorts and shows the catalogue. Everything that is chosen stands in the address. */
function startExplorer(root: HTMLElement) {
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const texts = JSON.parse(root.dataset['texts']!) as Texts;
  const form = find<HTMLFormElement>('form');
  const query = find<HTMLInputElement>('[name="q"]');
  const sort = find<HTMLSelectElement>('[name="sort"]');
  const chips = find('.chips');
  const empty = find('.empty');
  const matrix = find('.matrix');
  const status = find('.count');
  const rows = readRows(root);
  const options = readOptions(form);
  const known = { values: toValues(options), tools: new Set(rows.map(({ id }) => id)) };
  const stageTitles = new Map(options.filter(({ facet }) => facet === 'stage').map(({ value, label }) => [value, label]));
  const stages = new Map(options.filter(({ facet }) => facet === 'component').map(({ value, stage }) => [value, stage]));
  const stageOf = (component: string) => stages.get(component) ?? '';
  const findByText = createFinder(root.dataset['search']!, rows);
  const drawTray = createTray(find('.tray'), rows, root.dataset['compare']!, texts, (id) =>
    go({ ...state, selected: state.selected.filter((other) => other !== id) }, 'replaceState'),
  );

  let state: ExplorerState;
  let shown: readonly PageRow[] = rows;
  /** What the text of the state found; undefined without a text. */
  let found: Found | undefined;
  /** Only the answer to the newest text is shown. */
  let asked = 0;

  const say = (place: Element, text: string) => {
    // Saying the same again would be read out again.
    if (place.textContent !== text) place.textContent = text;
  };

  function drawForm(counts: Record<Facet, Map<string, number>>) {
    let chosen = 0;
    for (const { facet, value, input, count } of options) {
      const n = counts[facet].get(value) ?? 0;
      input.checked = state.facets[facet].includes(value);
      // What has the focus keeps it.
      input.disabled = n === 0 && !input.checked && input !== document.activeElement;
      say(count, String(n));
      if (!input.checked) continue;
      chosen++;
      input.closest('details')!.open = true;
    }
    if (toQuery(query.value) !== state.q) query.value = state.q;
    sort.value = state.sort;
    for (const radio of root.querySelectorAll<HTMLInputElement>('[name="view"]')) radio.checked = radio.value === state.view;
    say(find('[data-chosen]'), chosen ? `(${chosen})` : '');
    say(find('[data-show]'), fill(texts.show, { n: shown.length }));
  }

  function drawChips() {
    const toChip = (label: string, name: string, next: () => ExplorerState) => {
      const button = make('button', name, label);
      button.type = 'button';
      button.addEventListener('click', () => {
        const at = [...chips.children].indexOf(button.parentElement!);
        go(next(), 'pushState');
        // The focus goes to the chip that took this one's place, else to where one can choose anew.
        (chips.children[Math.min(at, chips.childElementCount - 1)]?.querySelector('button') ?? query).focus();
      });
      return make('li', '', button);
    };
    const chosen = options.filter(({ facet, value }) => state.facets[facet].includes(value));
    const items = chosen.map(({ facet, value, label }) => {
      const chip = toChip(label, 'chip', () => ({
        ...state,
        facets: { ...state.facets, [facet]: state.facets[facet].filter((other) => other !== value) },
      }));
      chip.firstElementChild!.ariaLabel = fill(texts.remove, { name: label });
      return chip;
    });
    const isFiltered = !isUnfiltered(state);
    if (isFiltered) items.push(toChip(texts.clear, 'quiet', clear));
    chips.replaceChildren(...items);
    chips.hidden = !isFiltered;
  }

  const clear = (): ExplorerState => ({ ...getDefaultState(), sort: state.sort, view: state.view, selected: state.selected });

  function draw() {
    const ids = found?.ids;
    shown = sortRows(filterRows(rows, state.facets, ids), state.sort);
    const byPlace = state.sort === 'stage' ? groupByPlace(shown, state.facets, known.values.component, stageOf) : undefined;
    if (byPlace) shown = [...byPlace.values()].flat();
    drawForm(countFacets(rows, state.facets, ids));
    drawChips();
    drawTray(state.selected);
    const isMatrix = state.view === 'matrix' && shown.length > 0;
    drawList(root, rows, shown, byPlace, texts);
    matrix.hidden = !isMatrix;
    if (isMatrix) {
      for (const list of root.querySelectorAll<HTMLElement>('.groups, .flat')) list.hidden = true;
      const columns = options.filter(
        ({ facet, stage }) => facet === 'component' && (state.facets.stage.length === 0 || state.facets.stage.includes(stage)),
      );
      // A gap is where the chosen properties have no tool; where a tool stands is no property.
      const counts = countFacets(rows, { ...state.facets, stage: [], component: [] }, ids).component;
      drawMatrix(matrix, { rows: shown, columns, counts, stageTitles, componentsAt: root.dataset['components']! }, texts);
    }
    find('.exports').hidden = shown.length === 0;
    empty.hidden = shown.length > 0;
    const near = found?.near.length ? ` ${fill(texts.near, { names: found.near.join(', ') })}` : '';
    empty.textContent = texts.none + near;
    const count = fill(shown.length === rows.length ? texts.all : texts.count, { n: shown.length, all: rows.length });
    const why = found?.failed ? texts.searchFailed : found?.isLike && shown.length > 0 ? fill(texts.like, { query: state.q }) : '';
    say(status, why ? `${count}. ${why}` : count);
  }

  async function show(next: ExplorerState) {
    const isNewText = next.q !== state?.q;
    state = next;
    if (isNewText) {
      const number = ++asked;
      if (state.q === '') found = undefined;
      else {
        // The form answers at once, the rows when their answer is there.
        if (!found) say(status, texts.searching);
        const answer = await findByText(state.q);
        if (number !== asked) return;
        found = answer;
      }
    } else if (state.q !== '' && !found) return;
    draw();
  }

  function go(next: ExplorerState, how: 'pushState' | 'replaceState') {
    const address = location.pathname + formatState(next);
    if (address !== location.pathname + location.search) history[how](null, '', address);
    find('.notice').hidden = true;
    void show(next);
  }

  function readAddress() {
    const { state: next, ignored } = parseState(location.search, known);
    const notice = find('.notice');
    const list = ignored.slice(0, 5).map(({ key, value }) => `${key}=${value.slice(0, 40)}`);
    notice.hidden = list.length === 0;
    notice.textContent = fill(texts.ignored, { list: list.join(', ') + (ignored.length > 5 ? ', …' : '') });
    if (!state || formatState(next) !== formatState(state)) void show(next);
  }

  const readForm = (): ExplorerState => ({
    facets: toValues(options, ({ input }) => input.checked),
    q: toQuery(query.value),
    sort: sort.value as Sort,
    view: find<HTMLInputElement>('[name="view"]:checked').value as View,
    selected: state.selected,
  });

  root.addEventListener('change', ({ target }) => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 't')
      go({ ...state, selected: [...state.selected.filter((id) => id !== value), ...(checked ? [value] : [])] }, 'replaceState');
    else if (name !== 'q') go(readForm(), 'pushState');
  });
  query.addEventListener('input', (event) => {
    // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
    if (!(event as InputEvent).isComposing) go(readForm(), 'replaceState');
  });
  query.addEventListener('compositionend', () => go(readForm(), 'replaceState'));
  form.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.dataset['export']) saveRows(shown, button.dataset['export'], texts.columns);
    if (button && 'clear' in button.dataset) go(clear(), 'pushState');
  });
  // A sheet that opens takes the focus.
  form.addEventListener('toggle', (event) => {
    if (event.newState === 'open') form.querySelector('button')!.focus();
  });
  addEventListener('popstate', readAddress);
  // Browsers put back what a form held; the address knows better.
  addEventListener('pageshow', () => {
    if (state.q === '' || found) draw();
  });
  readAddress();
}

for (const root of document.querySelectorAll<HTMLElement>('tool-explorer')) startExplorer(root);
