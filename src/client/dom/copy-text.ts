/**
 * Copies a text. Where the browser refuses, the text is shown selected in `area`, to be copied by hand.
 *
 * @returns whether it was copied
 */
export async function copyText(text: string, area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    area.hidden = true;
    return true;
  } catch {
    // No permission, or a page without https, where there is no clipboard at all.
    area.value = text;
    area.hidden = false;
    area.focus();
    area.select();
    return false;
  }
}
