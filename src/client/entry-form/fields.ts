/** A field of the form: the element that holds its label, its controls and the place for its problems. */
export type Field = HTMLElement;

/** The fields that stand directly in a form, group or item, not those of a group in it. */
export function fieldsIn(parent: Element): Field[] {
  return [...parent.querySelectorAll<Field>('[data-field]')].filter(
    (field) => field.parentElement!.closest('[data-field], [data-item], form') === parent,
  );
}

/** The repeated groups of a field. */
export function itemsOf(field: Field): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('[data-item]')];
}

/**
 * The field that a place in the data belongs to, or the nearest around it: `sources[0].url` is the address of the first
 * source, `components[1]` is the field for components. An empty place is the name of the file.
 */
export function findField(form: HTMLFormElement, place: string): Field | undefined {
  let parent: Element = form;
  let found: Field | undefined;
  for (const part of place === '' ? [''] : place.split(/[.[]/)) {
    if (part.endsWith(']')) {
      const item = itemsOf(found!)[Number(part.slice(0, -1))];
      if (!item) return found;
      parent = item;
      continue;
    }
    const next = fieldsIn(parent).find((field) => field.dataset['field'] === part);
    if (!next) return found;
    found = next;
    parent = next;
  }
  return found;
}

/** What takes the focus when somebody is sent to a field. */
export function focusable(field: Field): HTMLElement {
  return field.matches('fieldset') ? field : field.querySelector<HTMLElement>('input, textarea')!;
}
