/** Texts that the page hands to the script in data-texts. */
export type Texts = Record<
  | 'all' | 'count' | 'searching' | 'remove' | 'clear' | 'show' | 'without' | 'noWay' | 'near' | 'unknown' | 'surplus' | 'searchFailed'
  | 'loadFailed' | 'tools' | 'oneTool' | 'compareGo' | 'compareMore' | 'compareFull' | 'matrix' | 'tool' | 'gaps' | 'main' | 'also' | 'gapList'
  | 'noGaps',
  string
> & { columns: string[] }; // prettier-ignore

/** Fills `{name}` in a text; what is filled in is not looked at again. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A number of tools in words. */
export function countTools(n: number, texts: Texts): string {
  return n === 1 ? texts.oneTool : fill(texts.tools, { n });
}

/** Sets a text, unless it stands there already: what is set again would be read out again. */
export function say(place: Element, text: string) {
  if (place.textContent !== text) place.textContent = text;
}
