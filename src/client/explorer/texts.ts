/** Texts that the page hands to the script in data-texts. */
export type Texts = Record<
  | 'all' | 'count' | 'searching' | 'remove' | 'clear' | 'show' | 'none' | 'near' | 'like' | 'ignored' | 'searchFailed' | 'tools' | 'oneTool'
  | 'compareGo' | 'compareMore' | 'compareFull' | 'matrix' | 'tool' | 'gaps' | 'gap' | 'main' | 'also' | 'gapList' | 'noGaps',
  string
> & { columns: string[] }; // prettier-ignore

/** Fills `{name}` in a text; what is filled in is not looked at again. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
