/** Gives the text of a key with `{name}` filled in. */
export type TranslateOf<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/** A translator over the texts that a page handed over. A key without a text gives the key, so that it is seen. */
export function toTranslate<Key extends string>(texts: Readonly<Record<string, string>>): TranslateOf<Key> {
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
