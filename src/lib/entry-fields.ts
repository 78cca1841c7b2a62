import type { JsonSchema } from './json-schema.ts';
import type { FieldValue } from './write-entry.ts';

/** When a field is needed: always, never, or only with some statuses (then perhaps another field may stand instead). */
export type Need = 'always' | 'never' | { statuses: string[]; instead?: string };

/** One field of an entry as documentation and forms need it. */
export interface EntryField {
  name: string;
  /** Names from the entry down to it, as a place on a page: `sources-url`. */
  anchor: string;
  need: Need;
  /** What its value is; a list has values of this kind. */
  type: 'text' | 'number' | 'group';
  isList: boolean;
  /** Least and most values of a list. */
  items: { min: number | undefined; max: number | undefined };
  /** Least and most characters of a text, or the smallest and largest number. */
  range: { min: number | undefined; max: number | undefined };
  /** `date` and `uri` have fields of their own in browsers. */
  format: string | undefined;
  /** What the value must look like, in the words of the checks. */
  form: string | undefined;
  /** Allowed values with their meanings, when there are not too many to list. */
  values: { value: string; meaning: string | undefined }[];
  description: string;
  examples: FieldValue[];
  /** The fields of a group. */
  fields: EntryField[];
}

/** The name of a field for people: `use_when` is "Use when". */
export function toFieldLabel(name: string): string {
  return `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;
}

/** Longer lists, such as the licences of SPDX, do not help a reader. */
const mostValues = 60;

function toNeed(schema: JsonSchema, name: string): Need {
  if (schema.required?.includes(name)) return 'always';
  for (const { if: condition, then } of schema.allOf ?? []) {
    const status = condition?.properties?.['status'];
    if (!status || !then) continue;
    const statuses = status.enum ?? [];
    if (then.required?.includes(name)) return { statuses };
    const choices = then.anyOf?.flatMap(({ required = [] }) => required) ?? [];
    const instead = choices.find((other) => other !== name);
    if (choices.includes(name) && instead) return { statuses, instead };
  }
  return 'never';
}

function toField(schema: JsonSchema, parent: JsonSchema, name: string, path: string): EntryField {
  const isList = schema.type === 'array';
  const value = (isList ? schema.items : schema) ?? {};
  const anchor = path ? `${path}-${name}` : name;
  const values = (value.enum ?? []).length > mostValues ? [] : (value.enum ?? []);
  return {
    name,
    anchor,
    need: toNeed(parent, name),
    type: value.type === 'object' ? 'group' : value.type === 'integer' ? 'number' : 'text',
    isList,
    items: { min: schema.minItems, max: schema.maxItems },
    range: { min: value.minLength ?? value.minimum, max: value.maxLength ?? value.maximum },
    format: value.format,
    form: value.patternErrorMessage,
    values: values.map((id, i) => ({ value: id, meaning: value.markdownEnumDescriptions?.[i] })),
    description: schema.description ?? '',
    examples: (schema.examples ?? []) as FieldValue[],
    fields: toEntryFields(value, anchor),
  };
}

/**
 * The fields of an entry in the order of the schema, read from its JSON Schema (src/generate/json-schema.ts), so that
 * pages, templates and forms say the same as the checks.
 */
export function toEntryFields(schema: JsonSchema, path = ''): EntryField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => (inner ? [toField(inner, schema, name, path)] : []));
}

/** An example of a field; that of a group is made of the examples of its fields. */
export function exampleOf(field: EntryField): FieldValue {
  if (field.type !== 'group') return field.examples[0] ?? '';
  const group = Object.fromEntries(field.fields.map((inner) => [inner.name, exampleOf(inner)]));
  return field.isList ? [group] : group;
}
