import { writeField, type FieldValue } from '../write-entry.ts';

/** The fields of an entry that another version has otherwise, as lines of YAML; of those that are gone, the name. */
export function toChangedLines(before: object, after: object): string[] {
  const linesOf = (entry: object, key: string) => {
    const value = Object.hasOwn(entry, key) ? (entry as Record<string, FieldValue | undefined>)[key] : undefined;
    return value === undefined ? [] : writeField(key, value);
  };
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const now = linesOf(after, key);
    if (now.join('\n') === linesOf(before, key).join('\n')) return [];
    return now.length > 0 ? now : [`# ${key}: delete`];
  });
}
