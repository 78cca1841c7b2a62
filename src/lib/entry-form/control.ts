import type { EntryField } from '../entry-fields.ts';

/**
 * How a form asks for a field. `lines` is a list with one value a line, `choices` are boxes in the order of the vocabulary,
 * `components` are boxes whose order matters, `tools` are entries found by name, `items` are groups that repeat.
 */
export type Control =
  'text' | 'long' | 'number' | 'date' | 'address' | 'license' | 'lines' | 'choice' | 'choices' | 'components' | 'tools' | 'group' | 'items';

/** Texts that may be longer than this get more than one line. */
const longFrom = 150;

/** The control of a field; one that the schema gets later has one, too. */
export function toControl({ name, type, isList, values, format, range }: EntryField): Control {
  if (name === 'components') return 'components';
  if (name === 'successors' || name === 'alternatives') return 'tools';
  if (name === 'license') return 'license';
  if (type === 'group') return isList ? 'items' : 'group';
  if (values.length > 0) return isList ? 'choices' : 'choice';
  if (isList) return 'lines';
  if (type === 'number') return 'number';
  if (format === 'date') return 'date';
  if (format === 'uri') return 'address';
  return (range.max ?? 0) >= longFrom ? 'long' : 'text';
}

/** First field of each section of the form; the sections follow the schema. */
const sectionStarts = {
  what: 'name',
  where: 'homepage',
  use: 'license',
  life: 'status',
  advice: 'alternatives',
  proof: 'affiliation',
} as const;
export type FormSection = keyof typeof sectionStarts;

/** Fields that the form does not ask for: it keeps what an entry has. */
const unasked: ReadonlySet<string> = new Set(['seed']);

/** The fields of the form by section, in the order of the schema. */
export function toFormSections(fields: readonly EntryField[]): { id: FormSection; fields: EntryField[] }[] {
  const sections: { id: FormSection; fields: EntryField[] }[] = [];
  for (const field of fields.filter(({ name }) => !unasked.has(name))) {
    const start = Object.entries(sectionStarts).find(([, name]) => name === field.name)?.[0];
    if (start !== undefined) sections.push({ id: start as FormSection, fields: [] });
    sections.at(-1)?.fields.push(field);
  }
  return sections;
}
