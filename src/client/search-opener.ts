import type { SearchDialog } from './search-dialog.ts';

/** Opens the search by its field, by links, by `/` and by Ctrl or Cmd and K. The search itself is loaded then, and not before. */
const host = document.querySelector<HTMLElement>('search-dialog')!;
let dialog: Promise<SearchDialog> | undefined;

function load(): Promise<SearchDialog> {
  return (dialog ??= Promise.all([import('./search.ts'), fetch(host.dataset['file']!).then((response) => response.json())]).then(
    ([{ createDialog }, data]) => createDialog(host, data, () => import('./search-later.ts')),
  ));
}

/** Loads ahead, when a way into the search has the focus, and not before. When that fails, opening tries again. */
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
  // Where there is room for the sign only, the field shows until the dialog is there.
  const { dataset } = field.form!;
  dataset['opening'] = '';
  field.focus();
  const dialog = await load().catch(() => undefined);
  isOpening = false;
  delete dataset['opening'];
  const asked = query || field.value;
  if (!dialog) return location.assign(asked ? `${otherwise}?q=${encodeURIComponent(asked)}` : otherwise);
  field.value = '';
  // Closing the search gives the focus back to whatever had it.
  field.blur();
  (activeElement as HTMLElement).focus();
  dialog.open(asked);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]')) {
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
  const { target, key, code, altKey } = event;
  const withKey = event.ctrlKey || event.metaKey;
  // A text field keeps the stroke.
  const isTyping = (target as Element).closest?.('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]');
  // The key that says K; where keys say no Latin letters, the key that stands where K would.
  const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
  if (withKey ? !isK || altKey : key !== '/' || altKey || isTyping) return;
  event.preventDefault();
  void open(buffer, forms[0]!.action);
});
