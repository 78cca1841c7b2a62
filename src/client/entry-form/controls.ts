import type { Control } from '../../lib/entry-form/control.ts';
import type { FieldValue } from '../../lib/write-entry.ts';
import { fieldsIn, itemsOf, type Field } from './fields.ts';
import { chosenTools, setChosenTools } from './tool-list.ts';
import { componentsOf, setComponents } from './component-order.ts';

type Group = Record<string, FieldValue>;

const boxesOf = (field: Field) => [...field.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')];
const inputOf = (field: Field) => field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
const orNothing = <T extends { length: number }>(value: T) => (value.length > 0 ? value : undefined);

/** What is written in the fields of a form or group; undefined when all are empty. */
export function readGroup(parent: Element): Group | undefined {
  const pairs = fieldsIn(parent).flatMap((field): [string, FieldValue][] => {
    const value = readField(field);
    return value === undefined ? [] : [[field.dataset['field']!, value]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The value of a field in the form that entries have, or undefined when it is empty. What does not fit is left for the checks. */
export function readField(field: Field): FieldValue | undefined {
  const ticked = () => boxesOf(field).flatMap(({ checked, value }) => (checked ? [value] : []));
  const text = () => inputOf(field).value.trim();
  switch (field.dataset['control'] as Control) {
    case 'choice':
      return ticked()[0];
    case 'choices':
      return orNothing(ticked());
    case 'components':
      return orNothing(componentsOf(field));
    case 'tools':
      return orNothing(chosenTools(field));
    case 'group':
      return readGroup(field);
    case 'items':
      // The day of a source is filled in from the start; a source of which nothing else is known is none.
      return orNothing(itemsOf(field).map((item) => readGroup(item) ?? {}).filter((group) => Object.keys(group).some((key) => key !== 'accessed'))); // prettier-ignore
    case 'lines':
      return orNothing(
        text()
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      );
    case 'number':
      return /^\d{1,15}$/.test(text()) ? Number(text()) : orNothing(text());
    default:
      return orNothing(text());
  }
}

interface Filling {
  /** Name of a tool for its id. */
  nameOf: (id: string) => string;
  addItem: (field: Field) => HTMLElement;
}

/** Writes values into the fields of a form or group. */
export function fillGroup(parent: Element, group: Record<string, unknown>, filling: Filling): void {
  for (const field of fieldsIn(parent)) {
    const value = group[field.dataset['field']!] as FieldValue | undefined;
    if (value !== undefined) fillField(field, value, filling);
  }
}

function fillField(field: Field, value: FieldValue, filling: Filling): void {
  const details = field.closest('details');
  if (details) details.open = true;
  switch (field.dataset['control'] as Control) {
    case 'choice':
    case 'choices':
      for (const box of boxesOf(field)) box.checked = [value].flat().includes(box.value);
      return;
    case 'components':
      return setComponents(field, value as string[]);
    case 'tools':
      return setChosenTools(field, value as string[], filling.nameOf);
    case 'group':
      return fillGroup(field, value as Group, filling);
    case 'items':
      for (const item of itemsOf(field)) item.remove();
      for (const group of value as Group[]) fillGroup(filling.addItem(field), group, filling);
      return;
    default:
      inputOf(field).value = [value].flat().join('\n');
  }
}
