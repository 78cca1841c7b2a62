import type { TranslateOf } from '../../lib/translate.ts';
import { findNames } from '../compare/find-names.ts';
import { attachToolPicker } from '../compare/tool-picker.ts';
import { make } from '../dom/make-element.ts';
import type { Field } from './fields.ts';

const listOf = (field: Field) => field.querySelector<HTMLElement>('[data-chosen]')!;

/** Ids of the tools in a list. */
export function chosenTools(field: Field): string[] {
  return [...listOf(field).children].map((item) => (item as HTMLElement).dataset['id']!);
}

/** Puts tools into a list. */
export function setChosenTools(field: Field, ids: readonly string[], nameOf: (id: string) => string): void {
  listOf(field).replaceChildren(...ids.map((id) => drawChosen(id, nameOf(id))));
}

function drawChosen(id: string, name: string): HTMLElement {
  const remove = make('button', 'remove', '×');
  remove.type = 'button';
  remove.title = remove.ariaLabel = name;
  const item = make('li', '', make('span', 'name', name), remove);
  item.dataset['id'] = id;
  return item;
}

interface Options {
  names: ReadonlyMap<string, string>;
  t: TranslateOf<'compare.notFound' | 'compare.found' | 'compare.remove'>;
  /** Id of the entry itself, which cannot be in its lists. */
  ownId: () => string;
}

/** Lets tools be found by name, added to the list of a field, and removed from it. Each change is an input event of the field. */
export function attachToolList(field: Field, { names, t, ownId }: Options): void {
  const list = listOf(field);
  const input = field.querySelector('input')!;
  const label = () => {
    for (const item of list.children) {
      const [name, remove] = [item.querySelector('.name')!.textContent, item.querySelector('button')!];
      remove.title = remove.ariaLabel = t('compare.remove', { name });
    }
  };
  const changed = () => {
    label();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  attachToolPicker({
    input,
    list: field.querySelector('[role="listbox"]')!,
    state: field.querySelector('[data-state]')!,
    t,
    find: async (query) => findNames(query, names).filter(({ id }) => id !== ownId() && !chosenTools(field).includes(id)),
    onChoose: ({ id, name }) => {
      list.append(drawChosen(id, name));
      changed();
    },
  });
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    button.parentElement!.remove();
    input.focus();
    changed();
  });
  label();
}
