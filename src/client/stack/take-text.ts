/**
 * Longest text that is shown in the field, in characters; a longer one is read without being shown. Chromium needs more than a
 * second to lay out a megabyte in a field, and up to a minute to put it in the place of another text, and the page stands still
 * meanwhile.
 */
export const shownLimit = 50_000;

/** What the field would hold with a text in the place of the selection. */
const withText = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, text: string) =>
  value.slice(0, selectionStart) + text + value.slice(selectionEnd);

/** Whether something that is dragged is a file. */
const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes what is pasted into the field and dropped on the page. Short texts go the browser's own way.
 *
 * @param onLong called with what the field would hold, which is too long for it
 */
export function takeText(
  area: HTMLTextAreaElement,
  zone: Element,
  { onLong, onFiles }: { onLong: (text: string) => void; onFiles: (files: File[]) => void },
) {
  const takeLong = (event: Event, text: string) => {
    if (text.length + area.value.length <= shownLimit) return;
    const whole = withText(area, text);
    if (whole.length <= shownLimit) return;
    event.preventDefault();
    onLong(whole);
  };
  area.addEventListener('paste', (event) => takeLong(event, event.clipboardData?.getData('text/plain') ?? ''));
  // A dragged text that would not fit takes the place of all.
  area.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) takeLong(event, event.dataTransfer?.getData('text/plain') ?? '');
  });

  // On the whole page: a browser leaves the page for a file that falls beside the field.
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) zone.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    zone.classList.remove('over');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer!.files]);
  });
}
