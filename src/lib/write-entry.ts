import { toolSchema, type ToolEntry } from '../schema/tool.ts';
import { toYamlScalar } from './yaml-scalar.ts';

type Scalar = string | number | boolean;
type Group = { [key: string]: FieldValue | undefined };
/** What a field of an entry may hold. */
export type FieldValue = Scalar | readonly Scalar[] | readonly Group[] | Group;

/** First line of a new entry: with it, editors that know the YAML language server check and complete while one types. */
export const schemaLine = '# yaml-language-server: $schema=../../schema/tool.schema.json';

const { packages, owner, sources } = toolSchema.shape;
/** Names of fields in the order of the schema: of an entry, and of its groups. */
const orders: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(toolSchema.shape),
  packages: Object.keys(packages.unwrap().shape),
  owner: Object.keys(owner.unwrap().shape),
  sources: Object.keys(sources.element.shape),
};

const isScalar = (value: FieldValue): value is Scalar => typeof value !== 'object';
const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function writeGroup(group: Group, name: string): string[] {
  return orders[name]!.flatMap((key) => {
    const value = Object.hasOwn(group, key) ? group[key] : undefined;
    return value === undefined ? [] : writeField(key, value);
  });
}

/**
 * Lines of one field of an entry: `key: value`, `key: [a, b]`, or a key with its group or list below it.
 *
 * @param key name of the field; groups and lists of groups are `packages`, `owner` and `sources`
 */
export function writeField(key: string, value: FieldValue): string[] {
  if (isScalar(value)) return [`${key}: ${toYamlScalar(value)}`];
  if (!Array.isArray(value)) return [`${key}:`, ...indent(writeGroup(value as Group, key))];
  const items = value as readonly (Scalar | Group)[];
  if (items.every(isScalar)) return [`${key}: [${items.map((item) => toYamlScalar(item, true)).join(', ')}]`];
  return [
    `${key}:`,
    ...(items as readonly Group[]).flatMap((item) => {
      const [first = '{}', ...rest] = writeGroup(item, key);
      return indent([`- ${first}`, ...indent(rest)]);
    }),
  ];
}

/**
 * An entry as people write it here: fields in the order of the schema, short lists in brackets, sources below each other,
 * no line folded, one newline at the end. Fields that are absent or undefined are left out, and so are fields that the
 * schema does not know. A YAML reader gives the same entry back.
 */
export function writeEntry(entry: Partial<ToolEntry>): string {
  return writeGroup(entry as Group, '')
    .map((line) => `${line}\n`)
    .join('');
}
