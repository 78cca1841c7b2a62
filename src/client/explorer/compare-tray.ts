import { formatSelection, maxCompared } from '../../lib/compare/parse-selection.ts';
import { make } from '../dom/make-element.ts';
import type { PageRow } from './read-page.ts';
import { fill, type Texts } from './texts.ts';

/**
 * Keeps the tray of tools selected for comparison.
 *
 * @param address of the comparison
 * @param remove is called with the id of a tool to take out
 * @returns shows a selection, in its checkboxes too
 */
export function createTray(tray: HTMLElement, rows: readonly PageRow[], address: string, texts: Texts, remove: (id: string) => void) {
  const list = tray.querySelector('ul')!;
  const note = tray.querySelector('[role="status"]')!;
  const link = tray.querySelector('a')!;
  return (selected: readonly string[]) => {
    const isFull = selected.length >= maxCompared;
    for (const { id, checkbox } of rows) {
      checkbox.checked = selected.includes(id);
      checkbox.disabled = isFull && !checkbox.checked;
    }
    tray.hidden = selected.length === 0;
    list.replaceChildren(
      ...selected.map((id) => {
        const name = rows.find((row) => row.id === id)?.name ?? id;
        const button = make('button', 'chip', name);
        button.type = 'button';
        button.ariaLabel = fill(texts.remove, { name });
        button.addEventListener('click', () => remove(id));
        return make('li', '', button);
      }),
    );
    note.textContent = isFull ? fill(texts.compareFull, { n: maxCompared }) : selected.length === 1 ? texts.compareMore : '';
    link.hidden = selected.length < 2;
    link.href = address + formatSelection({ ids: [...selected], onlyDifferences: false });
    link.textContent = fill(texts.compareGo, { n: selected.length });
  };
}
