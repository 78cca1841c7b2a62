import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { getTranslator } from '../i18n/index.ts';
import { describeField, describeNeed } from '../i18n/describe-field.ts';
import type { EntryField } from '../lib/entry-fields.ts';
import type { FieldValue } from '../lib/write-entry.ts';
import type { ToolEntry } from '../schema/tool.ts';

const t = getTranslator('en');

/** What was given on the command line. */
export interface Flags {
  answers: Partial<ToolEntry>;
  id: string | undefined;
  yes: boolean;
  help: boolean;
}

interface Flag {
  name: string;
  field: EntryField;
  /** Field of the entry, and of the group in it. */
  path: [string, string?];
}

/** The flag of a field: `--use-when`; in the singular for lists, which it may fill again and again: `--component`. */
function toFlags(fields: readonly EntryField[]): Flag[] {
  const toName = ({ name, isList }: EntryField) => (isList ? name.replace(/s$/, '') : name).replaceAll('_', '-');
  return fields.flatMap((field): Flag[] => {
    if (field.type !== 'group' || field.isList) return [{ name: toName(field), field, path: [field.name] }];
    // Names of packages stand for themselves; those of other groups need theirs before them.
    const prefix = field.name === 'packages' ? '' : `${field.name}-`;
    return field.fields.map((inner) => ({ name: prefix + toName(inner), field: inner, path: [field.name, inner.name] }));
  });
}

/** The flag that fills a field, for messages. */
export function getFlagNames(fields: readonly EntryField[]): Map<string, string> {
  return new Map(toFlags(fields).map(({ name, path }) => [path[0], `--${name}`]));
}

/** What npm run new-tool -- --help prints. */
export function formatHelp(fields: readonly EntryField[]): string {
  const lines = toFlags(fields).map(({ name, field }) => {
    const takes = field.type === 'group' ? '"https://address what it shows"' : describeField(field, t).join('; ');
    return `  --${name}${field.isList ? ' (again for more)' : ''}\n      ${describeNeed(field, t)}. ${field.description} ${takes}`;
  });
  return [
    'npm run new-tool                       asks for everything on a terminal',
    'npm run new-tool -- --name … --yes     takes the answers from flags; on a terminal it asks for the rest',
    '',
    ...lines,
    '  --id\n      The name of the file, when it should not be made from the name.',
    '  --yes\n      Write the file without asking.',
    '  --help\n      This text.',
  ].join('\n');
}

/**
 * Reads the command line. The day of each source is today.
 *
 * @throws TypeError when there is a flag that no field has, or one without its value
 */
export function parseFlags(args: string[], fields: readonly EntryField[], today: string): Flags {
  const flags = toFlags(fields);
  const options: Record<string, ParseArgsOptionDescriptor> = {
    id: { type: 'string' },
    yes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    ...Object.fromEntries(flags.map(({ name, field }) => [name, { type: 'string', multiple: field.isList }])),
  };
  const values = parseArgs({ args, options }).values as Record<string, string | string[] | boolean | undefined>;
  const toValue = (field: EntryField, given: string | string[]): FieldValue => {
    if (Array.isArray(given)) return field.type === 'group' ? given.map((text) => toSource(text, today)) : given;
    // What is no number stays text, and the schema says so.
    return field.type === 'number' && /^\d+$/.test(given) ? Number(given) : given;
  };
  const answers: Record<string, FieldValue> = {};
  for (const { name, field, path } of flags) {
    const given = values[name];
    if (given === undefined || typeof given === 'boolean') continue;
    const [key, inner] = path;
    const value = toValue(field, given);
    answers[key] = inner === undefined ? value : { ...(answers[key] as Record<string, FieldValue>), [inner]: value };
  }
  return {
    answers: answers as Partial<ToolEntry>,
    id: values['id'] as string | undefined,
    yes: values['yes'] === true,
    help: values['help'] === true,
  };
}

/** `https://dvc.org/ What it shows.` as a source that was read today. */
function toSource(text: string, today: string) {
  const [url = '', ...claim] = text.trim().split(/\s+/);
  return { url, claim: claim.join(' '), accessed: today };
}
