// First, because it says to zod that these pages forbid code made of text.
import { checkEntry, type Draft, type Problem, type ToolEntry } from '../checks/check-entry.ts';
import { toEntryId } from '../lib/entry-id.ts';
import type { FormData } from '../lib/entry-form/form-data.ts';
import type { FormText } from '../lib/entry-form/texts.ts';
import { offeredLicenses } from '../lib/spdx-licenses.ts';
import { toEntry, type ToolJson } from '../lib/tool-json.ts';
import { toTranslate } from '../lib/translate.ts';
import { schemaLine, writeEntry } from '../lib/write-entry.ts';
import { findNames } from './compare/find-names.ts';
import { attachComponentOrder } from './entry-form/component-order.ts';
import { fillGroup, readGroup } from './entry-form/controls.ts';
import { drawDone } from './entry-form/draw-done.ts';
import { drawPreview } from './entry-form/draw-preview.ts';
import { findField, type Field } from './entry-form/fields.ts';
import { showAtFields, showSummary } from './entry-form/show-problems.ts';
import { addItem, attachItems, getToday } from './entry-form/source-items.ts';
import { attachToolList } from './entry-form/tool-list.ts';
import { copyText } from './dom/copy-text.ts';
import { make, makeLink } from './dom/make-element.ts';

/** Names in the catalogue that are shown while somebody types one. */
const mostKnown = 5;

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** `<entry-form>`: writes an entry, checks it while somebody types, and hands it to GitHub. Nothing is stored or sent. */
class EntryForm extends HTMLElement {
  #find = <E extends HTMLElement>(selector: string) => this.querySelector<E>(selector)!;
  #t = toTranslate<FormText>(JSON.parse(this.dataset['texts']!) as Record<string, string>);
  #form = this.#find<HTMLFormElement>('form');
  #idInput = this.#find<HTMLInputElement>('#f-id');
  #repository = { url: this.dataset['repository']!, branch: this.dataset['branch']! };
  #catalogue: FormData | undefined;
  #names = new Map<string, string>();
  /** The entry that is being corrected. */
  #original: ToolEntry | undefined;
  #ownId = false;
  #submitted = false;
  #entry: Draft = {};
  #problems: Problem[] = [];
  #pressed = false;

  connectedCallback() {
    void this.#start();
  }

  async #start() {
    try {
      this.#catalogue = await load<FormData>(this.dataset['catalogue']!);
    } catch {
      this.#say('[data-notice]', this.#t('form.catalogueFailed'));
    }
    this.#names = new Map(this.#catalogue?.tools.map(({ id, name }) => [id, name]));
    const wanted = new URLSearchParams(location.search).get('tool');
    if (wanted !== null) await this.#loadOriginal(wanted);
    this.#attach();
    this.#update();
    this.hidden = false;
  }

  /** Fills the form with an entry that is there. */
  async #loadOriginal(id: string) {
    if (!this.#catalogue) return;
    const name = this.#names.get(id);
    if (name === undefined) {
      this.#say('[data-notice]', this.#t('form.unknownTool', { tool: id.slice(0, 100) }));
      return;
    }
    try {
      this.#original = toEntry(await load<ToolJson>(`${this.dataset['api']}${id}.json`));
    } catch {
      this.#say('[data-notice]', this.#t('form.entryFailed', { name }));
      return;
    }
    const title = this.#t('form.correctTitle', { name });
    document.querySelector('h1')!.textContent = title;
    document.title = `${title} – ${document.title.split(' – ').slice(1).join(' – ')}`;
    this.#idInput.value = id;
    this.#idInput.readOnly = true;
    this.#ownId = true;
  }

  #attach() {
    const form = this.#form;
    const fieldsOf = (control: string) => [...form.querySelectorAll<Field>(`[data-control="${control}"]`)];
    for (const field of fieldsOf('components')) attachComponentOrder(field);
    for (const field of fieldsOf('items')) attachItems(field, this.#t);
    for (const field of fieldsOf('license'))
      field.querySelector('datalist')!.append(
        ...offeredLicenses.map((license) => {
          const option = make('option');
          option.value = license;
          return option;
        }),
      );
    if (this.#original) {
      fillGroup(form, this.#original, { nameOf: (id) => this.#nameOf(id), addItem: (field) => addItem(field, this.#t) });
    } else findField(form, 'verified')!.querySelector('input')!.value = getToday();
    // After the form is filled in, because it names what is in the lists.
    for (const field of fieldsOf('tools')) attachToolList(field, { names: this.#names, t: this.#t, ownId: () => this.#idInput.value });

    form.addEventListener('input', ({ target }) => {
      addEventListener('beforeunload', this.#askBeforeLeaving);
      if (target === this.#idInput) this.#ownId = this.#idInput.value !== '';
      this.#update();
    });
    addEventListener('pointerdown', () => (this.#pressed = true), { capture: true });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (this.#pressed = false), { capture: true });
    form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const field = (target as Element).closest<Field>('[data-field]');
      // Somebody who goes from one box of a field to the next has not left it.
      if (!field || field.contains(relatedTarget as Node | null)) return;
      field.dataset['touched'] = '';
      this.#whenReleased(() => this.#showAtFields());
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submitted = true;
      this.#showProblems();
      this.#find(this.#problems.length > 0 ? '[data-summary]' : '[data-done]').focus();
    });
    this.#find('[data-copy]').addEventListener('click', () => void this.#copy());
  }

  /** What is pressed must not move away under the pointer, or the browser would not call it a click. */
  #whenReleased(work: () => void) {
    if (!this.#pressed) return work();
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(work), { once: true });
  }

  #askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
  #nameOf = (id: string) => this.#names.get(id) ?? id;
  #say(place: string, sentence: string) {
    this.#find(place).textContent = sentence;
  }

  get #text(): string {
    return this.#original ? writeEntry(this.#entry) : `${schemaLine}\n${writeEntry(this.#entry)}`;
  }

  /** Reads the form, checks the entry, and shows both anew. */
  #update() {
    const { '': _id, ...written } = readGroup(this.#form) ?? {};
    const entry = written as Draft;
    // The form does not ask for it, and a correction keeps it.
    if (this.#original?.seed) entry.seed = this.#original.seed;
    this.#entry = entry;
    if (!this.#ownId) this.#idInput.value = toEntryId(entry.name ?? '');
    for (const field of this.#form.querySelectorAll<Field>('[data-conditional]'))
      field.hidden = !Object.hasOwn(entry, field.dataset['field']!) && (entry.status === undefined || entry.status === 'active');
    this.#problems = checkEntry(this.#idInput.value, entry, this.#catalogue, this.#original === undefined);
    this.#showProblems();
    this.#showKnown(entry.name);
    const titleOf = (id: string) => this.#find(`[data-control="components"] [value="${id}"] + span`).textContent;
    this.#find('[data-preview]').replaceChildren(...drawPreview(entry, { t: this.#t, nameOf: this.#nameOf, titleOf }));
    this.#say('[data-yaml]', this.#text);
    this.#say('[data-file]', `content/tools/${this.#idInput.value}.yaml`);
  }

  #showAtFields() {
    const { rules: rulesPage, here } = this.dataset as { rules: string; here: string };
    const options = { t: this.#t, remedies: this.#catalogue?.remedies ?? {}, rulesPage, here };
    showAtFields(this.#form, this.#problems, this.#submitted, options);
  }

  #showProblems() {
    this.#showAtFields();
    if (!this.#submitted) return;
    showSummary(this.#find('[data-summary]'), this.#form, this.#problems, this.#t);
    const done = this.#find('[data-done]');
    done.hidden = this.#problems.length > 0;
    if (done.hidden) return;
    const finished = drawDone({
      id: this.#idInput.value,
      name: this.#entry.name!,
      text: this.#text,
      entry: this.#entry,
      original: this.#original,
      repository: this.#repository,
      t: this.#t,
      onLeave: (copy) => {
        removeEventListener('beforeunload', this.#askBeforeLeaving);
        if (copy) void this.#copy();
      },
    });
    done.replaceChildren(...finished);
  }

  /** Entries that have the typed name, while a new one is being written. */
  #showKnown(name = '') {
    const found = this.#original || name.length < 3 ? [] : findNames(name, this.#names).slice(0, mostKnown);
    const links = found.map(({ id, name: known }) => makeLink(`${this.dataset['here']}?tool=${id}`, known));
    const parts = links.flatMap((link, i) => (i > 0 ? [', ', link] : [`${this.#t('form.known')} `, link]));
    this.#find('[data-known]').replaceChildren(...parts);
  }

  async #copy() {
    const copied = await copyText(this.#text, this.#find('.copy-area'));
    this.#say('[data-said]', this.#t(copied ? 'compare.copied' : 'compare.copyByHand'));
  }
}
customElements.define('entry-form', EntryForm);
