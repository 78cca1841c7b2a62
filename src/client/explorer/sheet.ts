/**
 * The filters on a phone: a modal dialog over the rows, in which the form stands while it is open. The whole visit is one step of
 * the history, so that Back closes the sheet.
 */
export function createSheet(dialog: HTMLDialogElement, form: HTMLElement) {
  const home = form.parentElement!;
  /** What stood in the address when the sheet was opened. */
  let before: string | undefined;

  dialog.addEventListener('close', () => {
    home.append(form);
    // Where nothing was chosen, the step leads nowhere.
    if (location.search === before) history.back();
  });
  // The form fills the dialog: what is pressed beside it is the rows behind.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());

  return {
    open() {
      before = location.search;
      history.pushState('sheet', '');
      dialog.append(form);
      dialog.showModal();
    },
    close: () => dialog.close(),
    isOpen: () => dialog.open,
    /** For a step that the browser has gone back already. @returns whether the sheet was open until then */
    leave() {
      const wasOpen = dialog.open;
      before = undefined;
      dialog.close();
      return wasOpen;
    },
  };
}
