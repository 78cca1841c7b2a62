import type { SearchFile } from '../lib/search/search-file.ts';
import { make } from './search-view.ts';

/** The fixed parts of the dialog. */
export interface SearchFrame {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  /** Says how many results there are; a live region. */
  state: HTMLElement;
  chips: HTMLButtonElement[];
}

/** Builds the dialog: a form that leads to the list of tools, a button for each stage, the place for results. */
export function createFrame({ root, texts, stages }: SearchFile): SearchFrame {
  const input = make('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': texts.label,
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const close = make('button', { type: 'button' }, [texts.close]);
  const icon = document.querySelector('form[data-search-form] svg')?.cloneNode(true) ?? '';
  const toChip = (id: string, children: (Node | string)[]) =>
    make('button', { type: 'button', 'aria-pressed': String(id === ''), 'data-stage': id }, [...children, ' ', make('span')]);
  const chips = [
    toChip('', [texts.all]),
    ...stages.map(({ id, title, number }) =>
      toChip(id, [make('span', { class: 'disc disc-small', 'aria-hidden': 'true' }, [number]), ` ${title}`]),
    ),
  ];
  const state = make('p', { class: 'state', role: 'status' });
  const list = make('div', { id: 'search-results', role: 'listbox', 'aria-label': texts.label });
  const dialog = make('dialog', { 'aria-label': texts.label }, [
    make('form', { action: `${root}tools/` }, [icon, input, close]),
    make('fieldset', { class: 'stages' }, [make('legend', { class: 'hidden-text' }, [texts.stages]), ...chips]),
    state,
    list,
    make('p', { class: 'hint' }, [texts.hint]),
  ]);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // A click on the backdrop has the dialog itself as its target; one on a result of this page must close it too.
    const target = event.target as HTMLElement;
    if (target === dialog || target.closest('.hit')) dialog.close();
  });
  return { dialog, input, list, state, chips };
}
