import type { TranslateOf } from '../../lib/translate.ts';
import { itemsOf, type Field } from './fields.ts';

type Translate = TranslateOf<'form.source' | 'form.removeSource'>;

/** The day it is for whoever fills in the form. */
export function getToday(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Numbers of ids are never used twice, or a label could belong to two fields for a moment. */
let made = 0;

function number(field: Field, t: Translate) {
  const items = itemsOf(field);
  items.forEach((item, i) => {
    item.querySelector('legend')!.textContent = t('form.source', { n: i + 1 });
    const remove = item.querySelector<HTMLButtonElement>('[data-remove]')!;
    remove.textContent = t('form.removeSource', { n: i + 1 });
    remove.hidden = items.length === 1;
  });
}

/** Adds an empty group to a field that repeats, with today as the day it was looked at. */
export function addItem(field: Field, t: Translate): HTMLElement {
  const copy = field.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
  const item = copy.querySelector<HTMLElement>('[data-item]')!;
  made += 1;
  for (const element of item.querySelectorAll('*'))
    for (const name of ['id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replaceAll('-N-', `-${made}-`));
    }
  for (const day of item.querySelectorAll<HTMLInputElement>('[type="date"]')) day.value = getToday();
  field.querySelector('[data-items]')!.append(item);
  number(field, t);
  return item;
}

/** Makes the buttons of a field that repeats work; each change is an input event of the field. */
export function attachItems(field: Field, t: Translate): void {
  const add = field.querySelector<HTMLButtonElement>('[data-add]')!;
  const changed = () => field.dispatchEvent(new Event('input', { bubbles: true }));
  add.addEventListener('click', () => {
    addItem(field, t).querySelector('input')!.focus();
    changed();
  });
  field.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-remove]');
    if (!button) return;
    button.closest('[data-item]')!.remove();
    number(field, t);
    add.focus();
    changed();
  });
  if (itemsOf(field).length === 0) addItem(field, t);
}
