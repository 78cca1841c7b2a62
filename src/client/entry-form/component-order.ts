import { make } from '../dom/make-element.ts';
import type { Field } from './fields.ts';

const boxesOf = (field: Field) => [...field.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

/** The ticked components, the main one first: in the order in which they were ticked, unless another one was made the main one. */
export function componentsOf(field: Field): string[] {
  return (field.dataset['order'] ?? '').split(' ').filter(Boolean);
}

/** Shows which one is the main component, when there is more than one. */
function show(field: Field, ids: readonly string[]) {
  field.dataset['order'] = ids.join(' ');
  const titles = new Map(boxesOf(field).map((box) => [box.value, box.parentElement!.textContent.trim()]));
  field.querySelector<HTMLElement>('[data-main]')!.hidden = ids.length < 2;
  const options = ids.map((id) => {
    const option = make('option', '', titles.get(id) ?? id);
    option.value = id;
    return option;
  });
  const select = field.querySelector('select')!;
  select.replaceChildren(...options);
  select.value = ids[0] ?? '';
}

/** Ticks components. */
export function setComponents(field: Field, ids: readonly string[]): void {
  for (const box of boxesOf(field)) box.checked = ids.includes(box.value);
  show(field, ids);
}

/** Keeps the order while boxes are ticked and the main one is chosen. Listens before the form does. */
export function attachComponentOrder(field: Field): void {
  field.addEventListener('input', (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement) {
      const main = target.value;
      show(field, [main, ...componentsOf(field).filter((id) => id !== main)]);
      return;
    }
    const ticked = boxesOf(field).flatMap(({ checked, value }) => (checked ? [value] : []));
    const kept = componentsOf(field).filter((id) => ticked.includes(id));
    show(field, [...kept, ...ticked.filter((id) => !kept.includes(id))]);
  });
}
