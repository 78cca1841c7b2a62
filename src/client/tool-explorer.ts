import { formatState, parseState, toQuery, withQuery, type ExplorerState, type Sort, type View } from '../lib/explorer/state.ts';
import { clear } from './explorer/chips.ts';
import { createTray } from './explorer/compare-tray.ts';
import { createControls } from './explorer/controls.ts';
import { explainIgnored } from './explorer/explain-ignored.ts';
import { createFinder, type Found } from './explorer/find-by-text.ts';
import { readOptions, readRows, toValues, type PageRow } from './explorer/read-page.ts';
import { createSheet } from './explorer/sheet.ts';
import { say, type Texts } from './explorer/texts.ts';
import { createView } from './explorer/view.ts';

/** Narrows, sorts and shows the catalogue. Everything that is chosen stands in the address. */
function startExplorer(root: HTMLElement) {
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const texts = JSON.parse(root.dataset['texts']!) as Texts;
  const form = find('form');
  const notice = find('.notice');
  const rows = readRows(root);
  const options = readOptions(form);
  const known = { values: toValues(options), tools: new Set(rows.map(({ id }) => id)) };
  const controls = createControls(root, options, texts);
  const { query } = controls;
  const sheet = createSheet(find('dialog'), form);
  const draw = createView({ root, rows, options, controls, texts, go: (next) => go(next, 'pushState') });
  const drawTray = createTray(find('.tray'), rows, root.dataset['compare']!, texts, (id) => select(id, false));
  const findByText = createFinder(root.dataset['search']!, rows);

  let state: ExplorerState;
  let shown: readonly PageRow[] = rows;
  /** What the text of the state found; undefined without a text. */
  let found: Found | undefined;
  /** Only the answer to the newest text is shown. */
  let asked = 0;

  async function show(next: ExplorerState) {
    const isNewText = next.q !== state?.q;
    state = next;
    // The controls answer at once, the rows when their answer is there.
    controls.draw(state);
    drawTray(state.selected);
    if (isNewText) {
      const number = ++asked;
      if (state.q === '') found = undefined;
      else {
        if (!found) say(find('.count'), texts.searching);
        const answer = await findByText(state.q);
        if (number !== asked) return;
        found = answer;
      }
    } else if (state.q !== '' && !found) return;
    shown = draw(state, found);
  }

  function go(next: ExplorerState, how: 'pushState' | 'replaceState') {
    const address = location.pathname + formatState(next);
    if (address !== location.pathname + location.search) history[sheet.isOpen() ? 'replaceState' : how](null, '', address);
    notice.hidden = true;
    void show(next);
  }

  const select = (id: string, isSelected: boolean) =>
    go({ ...state, selected: [...state.selected.filter((other) => other !== id), ...(isSelected ? [id] : [])] }, 'replaceState');

  function readAddress() {
    const { state: read, ignored } = parseState(location.search, known);
    // A selection is collected over many steps, so it stays when a reader goes back or forward.
    const next = state ? { ...read, selected: state.selected } : read;
    if (!state || formatState(next) !== formatState(state)) {
      if (state) go(next, 'replaceState');
      else void show(next);
      controls.openChosen();
    }
    notice.textContent = explainIgnored(ignored, texts);
    notice.hidden = ignored.length === 0;
  }

  /** Few readers save a file, so what makes it is loaded then. */
  async function save(format: string) {
    try {
      const { saveRows } = await import('./explorer/save-file.ts');
      saveRows(shown, format, texts.columns);
    } catch {
      say(find('.count'), texts.loadFailed);
    }
  }

  root.addEventListener('change', ({ target }) => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 't') select(value, checked);
    else if (name === 'sort') go({ ...state, sort: value as Sort }, 'pushState');
    else if (name === 'view') go({ ...state, view: value as View }, 'pushState');
    else if (name !== 'q') go({ ...state, facets: toValues(options, ({ input }) => input.checked) }, 'pushState');
  });
  const readText = () => go(withQuery(state, toQuery(query.value)), 'replaceState');
  query.addEventListener('input', (event) => {
    // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
    if (!(event as InputEvent).isComposing) readText();
  });
  query.addEventListener('compositionend', readText);
  form.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.dataset['export']) void save(button.dataset['export']);
    if (!button) return;
    if ('clear' in button.dataset) go(clear(state), 'pushState');
    if ('open' in button.dataset) sheet.open();
    if ('close' in button.dataset) sheet.close();
  });
  addEventListener('popstate', () => {
    // What was chosen in the sheet is kept.
    if (sheet.leave()) go(state, 'pushState');
    else readAddress();
  });
  // Browsers put back what a form held; the address knows better.
  addEventListener('pageshow', () => {
    controls.draw(state);
    drawTray(state.selected);
  });
  readAddress();
}

for (const root of document.querySelectorAll<HTMLElement>('tool-explorer')) startExplorer(root);
