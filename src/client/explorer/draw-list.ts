import type { PageRow } from './read-page.ts';
import { countTools, type Texts } from './texts.ts';

/** Rows under stages and components. Rows that are not shown stay in the page, hidden. */
function drawGroups(groups: HTMLElement, byPlace: ReadonlyMap<string, readonly PageRow[]>, texts: Texts) {
  for (const section of groups.querySelectorAll<HTMLElement>('.component')) {
    const rows = byPlace.get(section.querySelector('h3')!.id) ?? [];
    const list = section.querySelector('ul')!;
    for (const { element, home } of rows) {
      element.hidden = false;
      element.classList.toggle('guest', home !== list);
    }
    list.append(...rows.map(({ element }) => element));
    section.hidden = rows.length === 0;
  }
  for (const section of groups.querySelectorAll<HTMLElement>('.stage')) {
    const n = section.querySelectorAll('li:not([hidden])').length;
    section.hidden = n === 0;
    section.querySelector('[data-shown]')!.textContent = countTools(n, texts);
  }
}

/**
 * Shows the rows of a view.
 *
 * @param shown in the order of the sort
 * @param byPlace the same by component, or undefined for one list without stages and components
 */
export function drawList(
  root: HTMLElement,
  all: readonly PageRow[],
  shown: readonly PageRow[],
  byPlace: ReadonlyMap<string, readonly PageRow[]> | undefined,
  texts: Texts,
) {
  const groups = root.querySelector<HTMLElement>('.groups')!;
  const flat = root.querySelector<HTMLElement>('.flat')!;
  for (const { element } of all) element.hidden = true;
  groups.hidden = !byPlace;
  flat.hidden = !!byPlace;
  if (byPlace) return drawGroups(groups, byPlace, texts);
  flat.append(...shown.map(({ element }) => element));
  for (const { element } of shown) element.hidden = false;
}
