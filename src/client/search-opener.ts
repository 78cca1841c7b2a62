import type { SearchDialog } from './search-dialog.ts';

/** Opens the search by its field, by links, by `/` and by Ctrl or Cmd and K. The search itself is loaded then, and not before. */
const host = document.querySelector<HTMLElement>('search-dialog')!;
let dialog: Promise<SearchDialog> | undefined;

function loadStyles(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  // A search without its styles is still a search.
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
}

function load(): Promise<SearchDialog> {
  const { file, styles } = host.dataset;
  return (dialog ??= Promise.all([import('./search.ts'), fetch(file!).then((response) => response.json()), loadStyles(styles!)]).then(
    ([{ createDialog }, data]) => createDialog(host, data, () => import('./search-later.ts')),
  ));
}

/** Loads ahead, for a pointer or focus that comes near. When that fails, opening tries again. */
const preload = () => load().catch(() => (dialog = undefined));

const forms = document.querySelectorAll<HTMLFormElement>('form[data-search-form]');
/** The masthead's field: it takes what is typed while the search loads. */
const buffer = forms[0]!.querySelector('input')!;
let isOpening = false;

/** @param otherwise where the opener leads without the search: there the reader goes when it cannot be loaded */
async function open(field: HTMLInputElement, otherwise: string, query = '') {
  if (isOpening) return;
  isOpening = true;
  const { activeElement } = document;
  field.focus();
  const dialog = await load().catch(() => undefined);
  isOpening = false;
  const asked = query || field.value;
  if (!dialog) return location.assign(asked ? `${otherwise}?q=${encodeURIComponent(asked)}` : otherwise);
  field.value = '';
  // Closing the search gives the focus back to whatever had it.
  field.blur();
  (activeElement as HTMLElement).focus();
  dialog.open(asked);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]')) {
  link.addEventListener('pointerenter', preload);
  link.addEventListener('focus', preload);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(buffer, link.href, link.dataset['searchOpen']);
  });
}

for (const form of forms) {
  const field = form.querySelector('input')!;
  /** What was typed goes with the reader into the dialog. */
  const move = (event: Event) => {
    // A word that is being composed is finished first.
    if (event instanceof InputEvent && event.isComposing) return;
    event.preventDefault();
    void open(field, form.action);
  };
  form.addEventListener('pointerenter', preload);
  form.addEventListener('focusin', preload);
  form.addEventListener('submit', move);
  // The small field of the masthead is only the way into the dialog; the large ones can be typed in.
  if (form.dataset['searchForm'] === 'small') {
    field.addEventListener('click', move);
    field.addEventListener('input', move);
    field.addEventListener('compositionend', move);
  }
}

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  const shortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!shortcut) return;
  event.preventDefault();
  void open(buffer, forms[0]!.action);
});
