import { getTranslator } from '../i18n/index.ts';
import { describeField, describeNeed } from '../i18n/describe-field.ts';
import { exampleOf, toEntryFields, type EntryField } from '../lib/entry-fields.ts';
import { schemaLine, writeField } from '../lib/write-entry.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import type { GeneratedFile } from './generated-file.ts';
import { toEntrySchema } from './json-schema.ts';

const t = getTranslator('en');
const width = 110;
/** More values than these are named without their meanings. */
const mostExplained = 8;
const head =
  'A new entry. Copy this file to content/tools/<id>.yaml; the id is the name in lower-case letters, digits and hyphens. ' +
  'Change every example, take the # away from the optional fields that you fill in, and delete the other comments.';

/** Comment lines of at most `width` characters; words are never cut. */
function toComment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function toSentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function explain(field: EntryField): string {
  return `${field.name} (${describeNeed(field, t)}): ${field.description} ${toSentence(describeField(field, t))}`;
}

function toBlock(field: EntryField): string[] {
  const explained = field.values.length <= mostExplained;
  const lines = writeField(field.name, exampleOf(field));
  return [
    '',
    ...toComment(explain(field)),
    ...(explained
      ? field.values.flatMap(({ value, meaning }) => toComment(`- ${value}: ${meaning}`))
      : toComment(`${t('fields.values')}: ${field.values.map(({ value }) => value).join(', ')}.`)),
    ...field.fields.flatMap((inner) => toComment(`- ${explain(inner)}`)),
    ...(field.need === 'always' ? lines : lines.map((line) => `#${line}`)),
  ];
}

/**
 * docs/entry-template.yaml: every field with what it means and an example. Explanations begin with `# ` and a word;
 * optional fields with `#` alone, so that taking this sign away fills them in.
 */
export function makeEntryTemplate(taxonomy: Taxonomy): GeneratedFile[] {
  // What the 2020 edition named is known; a new entry was not in it.
  const fields = toEntryFields(toEntrySchema(taxonomy)).filter(({ name }) => name !== 'seed');
  const lines = [schemaLine, ...toComment(head), ...fields.flatMap(toBlock)];
  return [{ path: 'docs/entry-template.yaml', text: `${lines.join('\n')}\n` }];
}
