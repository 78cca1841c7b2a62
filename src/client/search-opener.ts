/** Opens the search by its link, by `/` and by Ctrl or Cmd and K. The search itself is loaded then, and not before. */
async function open(query = '') {
  const { openSearch } = await import('./search-dialog.ts');
  openSearch(query);
}

for (const link of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link.dataset['searchOpen'] ?? '');
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-form]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open(String(new FormData(form).get('q') ?? ''));
  });
}

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  const shortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!shortcut) return;
  event.preventDefault();
  void open();
});
