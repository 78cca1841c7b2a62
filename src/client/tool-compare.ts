import { formatSelection, maxCompared, parseSelection, type Selection } from '../lib/compare/parse-selection.ts';
import { isRetired, toRows, type Row } from '../lib/compare/rows.ts';
import { toMarkdown } from '../lib/compare/to-markdown.ts';
import type { ToolJson } from '../lib/tool-json.ts';
import { toTranslate } from '../lib/translate.ts';
import { copyText } from './dom/copy-text.ts';
import { drawChosen, drawSuggestions, type Change } from './compare/draw-chosen.ts';
import { drawTable } from './compare/draw-table.ts';
import { createFinder } from './compare/find-tools.ts';
import { createToolLoader } from './compare/load-tools.ts';
import { attachToolPicker } from './compare/tool-picker.ts';

/** As many of the unknown words of an address are named; a longer list helps nobody. */
const maxNamed = 8;

/** `<tool-compare>`: tools beside each other. What is shown is what the address says. */
class ToolCompare extends HTMLElement {
  #find = <E extends HTMLElement>(selector: string) => this.querySelector<E>(selector)!;
  #t = toTranslate(JSON.parse(this.dataset['texts']!) as Record<string, string>);
  #names = new Map(Object.entries(JSON.parse(this.dataset['names']!) as Record<string, string>));
  #load = createToolLoader(this.dataset['api']!);
  #base = this.dataset['base']!;
  #title = document.title;
  #selection: Selection = { ids: [], unknown: [], surplus: [], onlyDifferences: false };
  #search: string | undefined;
  #tools: ToolJson[] = [];
  #rows: Row[] = [];
  /** Only the newest choice is drawn, whichever is loaded first. */
  #asked = 0;

  connectedCallback() {
    attachToolPicker({
      input: this.#find('.add input'),
      list: this.#find('.add [role="listbox"]'),
      state: this.#find('.add [role="status"]'),
      t: this.#t,
      find: createFinder(this.dataset['search']!, this.#names, (id) => !this.#selection.ids.includes(id)),
      onChoose: ({ id, name }) => this.#add(id, name),
    });
    this.#find('[data-only]').addEventListener('change', (event) => {
      this.#selection.onlyDifferences = (event.target as HTMLInputElement).checked;
      this.#setAddress('replaceState');
      this.#draw();
    });
    this.#find('[data-print]').addEventListener('click', () => print());
    this.#find('[data-copy]').addEventListener('click', () => void this.#copy());
    addEventListener('popstate', () => {
      // Going to a place on the page is a step in the history too, but not one of the comparison.
      if (location.search !== this.#search) this.#restore();
    });
    this.hidden = false;
    this.#restore();
  }

  /** Takes the choice from the address. */
  #restore() {
    this.#search = location.search;
    this.#selection = parseSelection(location.search, (id) => this.#names.has(id));
    this.#find<HTMLInputElement>('[data-only]').checked = this.#selection.onlyDifferences;
    const { unknown, surplus } = this.#selection;
    const name = (words: string[]) =>
      words.slice(0, maxNamed).join(', ') + (words.length > maxNamed ? ` ${this.#t('compare.more', { n: words.length - maxNamed })}` : '');
    this.#say('.notice', [
      ...(unknown.length > 0 ? [this.#t('compare.unknown', { names: name(unknown) })] : []),
      ...(surplus.length > 0
        ? [this.#t('compare.surplus', { n: maxCompared, names: name(surplus.map((id) => this.#names.get(id)!)) })]
        : []),
    ]);
    void this.#show();
  }

  #setAddress(how: 'pushState' | 'replaceState') {
    history[how](null, '', location.pathname + formatSelection(this.#selection));
    this.#search = location.search;
  }

  #add(id: string, name: string) {
    const { ids } = this.#selection;
    if (ids.length >= maxCompared) this.#say('.notice', [this.#t('compare.full', { n: maxCompared })]);
    else void this.#change({ ids: [...ids, id], message: this.#t('compare.added', { name }) });
  }

  /** Shows another choice as a step of the history. The focus goes to what took the place of what was pressed. */
  async #change({ ids, message }: Change, pressed?: Element) {
    const place = pressed ? this.#focusable().indexOf(pressed as HTMLElement) : -1;
    this.#selection = { ...this.#selection, ids, unknown: [], surplus: [] };
    this.#setAddress('pushState');
    this.#say('.notice', []);
    await this.#show();
    this.#say('.said', [message]);
    if (!pressed) return;
    const next = this.#focusable();
    (next[Math.min(place, next.length - 1)] ?? this.#find('.add input')).focus();
  }

  /** What can be pressed in the list of the chosen ones. */
  #focusable = () => [...this.querySelectorAll<HTMLElement>('.chosen :is(a, button)')];

  async #show() {
    const number = ++this.#asked;
    const { ids } = this.#selection;
    const slow = ids.length > 0 && this.#tools.length === 0;
    if (slow) this.#say('.state', [this.#t('compare.loading')]);
    const { tools, failed } = await this.#load(ids);
    if (number !== this.#asked) return;
    this.#tools = tools;
    this.#rows = toRows(tools, this.#t);
    this.#say(
      '.failure',
      failed.length > 0 ? [this.#t('compare.failed', { names: failed.map((id) => this.#names.get(id)!).join(', ') })] : [],
    );
    this.#draw();
  }

  get #shownRows(): Row[] {
    const only = this.#selection.onlyDifferences && this.#tools.length > 1;
    return only ? this.#rows.filter(({ differs }) => differs) : this.#rows;
  }

  #draw() {
    const tools = this.#tools;
    const t = this.#t;
    const { ids, onlyDifferences } = this.#selection;
    const options = {
      ids,
      onlyDifferences,
      t,
      onChange: (change: Change, event: Event) => void this.#change(change, event.currentTarget as Element),
    };
    this.#find('.chosen').replaceChildren(...tools.map((tool) => drawChosen(tool, isRetired(tool.status), options)));
    this.#find('.suggest').replaceChildren(...(ids.length < maxCompared ? drawSuggestions(tools, options) : []));
    this.#find('.actions').hidden = tools.length === 0;
    this.#find('.place').hidden = tools.length === 0;
    this.#find<HTMLInputElement>('[data-only]').disabled = tools.length < 2;
    this.#find('.place').replaceChildren(...(tools.length > 0 ? [drawTable(tools, this.#shownRows, this.#base, t)] : []));
    this.#find<HTMLTextAreaElement>('textarea').hidden = true;
    this.#say('.said', []);
    const differing = this.#rows.filter(({ differs }) => differs).length;
    const values = { n: tools.length, differ: differing, same: this.#rows.length - differing };
    this.#say(
      '.state',
      tools.length === 0 ? [] : [t(tools.length === 1 ? 'compare.one' : onlyDifferences ? 'compare.stateOnly' : 'compare.state', values)],
    );
    document.title = tools.length > 0 ? `${tools.map(({ name }) => name).join(', ')}: ${this.#title}` : this.#title;
  }

  /** Shows sentences in a place that is read aloud, or empties it. */
  #say(place: string, sentences: string[]) {
    this.#find(place).textContent = sentences.join(' ');
  }

  async #copy() {
    const toAbsolute = (path: string) => new URL(this.#base + path, location.href).href;
    const columns = this.#tools.map(({ id, name }) => ({ name, path: `/tools/${id}/` }));
    const text = toMarkdown(columns, this.#shownRows, this.#t, toAbsolute);
    const copied = await copyText(text, this.#find<HTMLTextAreaElement>('textarea'));
    this.#say('.said', [this.#t(copied ? 'compare.copied' : 'compare.copyByHand')]);
  }
}
customElements.define('tool-compare', ToolCompare);
