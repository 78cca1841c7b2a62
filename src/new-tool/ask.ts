import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { getTranslator } from '../i18n/index.ts';
import { describeField } from '../i18n/describe-field.ts';
import type { EntryField } from '../lib/entry-fields.ts';
import type { FieldValue } from '../lib/write-entry.ts';
import type { Tool } from '../schema/tool.ts';

const t = getTranslator('en');

/** Where questions are put and answers come from. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Thrown when somebody leaves by Ctrl-C. */
export class Cancelled extends Error {}

/** What a question needs to know besides its field. */
export interface Asking {
  terminal: Terminal;
  tools: readonly Tool[];
  /** Says what is wrong with an answer, in the words of the checks. */
  findProblem: (value: FieldValue) => string | undefined;
  today: string;
}

/** What was answered. @throws Cancelled on Ctrl-C */
export async function answerOf<T>(question: Promise<T | typeof clack.CANCEL_SYMBOL>): Promise<T> {
  const answer = await question;
  if (clack.isCancel(answer)) throw new Cancelled();
  return answer;
}

/** The licences of SPDX, and whatever is typed: an expression or a LicenseRef. */
function toLicenses(typed: string | undefined) {
  const known = ['proprietary', ...spdxIds];
  const own = typed?.trim();
  // Before anything is typed, Enter must not choose what happens to come first.
  if (!own) return [{ value: '', label: 'Type to search' }, ...known.map((value) => ({ value }))];
  return [...known, ...(known.includes(own) ? [] : [own])].map((value) => ({ value }));
}

async function askSources(field: EntryField, { terminal, findProblem, today }: Asking): Promise<FieldValue> {
  const sources: { url: string; claim: string; accessed: string }[] = [];
  const [url, claim] = field.fields;
  const ask = ({ name, description, examples }: EntryField, toSource: (text: string) => (typeof sources)[number]) =>
    answerOf(
      clack.text({
        ...terminal,
        message: `source ${sources.length + 1}, ${name}: ${description}`,
        placeholder: String(examples[0]),
        validate: (text = '') => findProblem([...sources, toSource(text.trim())]),
      }),
    );
  const claimLater = 'Somebody is about to name a source.';
  do {
    const address = (await ask(url!, (text) => ({ url: text, claim: claimLater, accessed: today }))).trim();
    const said = (await ask(claim!, (text) => ({ url: address, claim: text, accessed: today }))).trim();
    sources.push({ url: address, claim: said, accessed: today });
  } while (
    sources.length < (field.items.max ?? Infinity) &&
    (await answerOf(clack.confirm({ ...terminal, message: 'Another source?', initialValue: false })))
  );
  return sources;
}

async function askGroup(field: EntryField, asking: Asking): Promise<FieldValue | undefined> {
  const group: Record<string, FieldValue> = {};
  for (const inner of field.fields) {
    const value = await askText(
      { ...inner, name: `${field.name}, ${inner.name}` },
      {
        ...asking,
        findProblem: (answer) => asking.findProblem({ ...group, [inner.name]: answer }),
      },
    );
    if (value !== undefined) group[inner.name] = value;
  }
  return Object.keys(group).length > 0 ? group : undefined;
}

/** A text, number or list of texts; undefined when it may be left empty and was. */
async function askText(field: EntryField, { terminal, findProblem }: Asking): Promise<FieldValue | undefined> {
  const toValue = (text: string): FieldValue => {
    if (field.isList)
      return text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    return field.type === 'number' && /^\d+$/.test(text) ? Number(text) : text;
  };
  const needed = field.need === 'always';
  const example = field.examples[0];
  const text = await answerOf(
    clack.text({
      ...terminal,
      message: `${field.name}: ${field.description} (${[...describeField(field, t), ...(field.isList ? ['commas between them'] : []), ...(needed ? [] : ['may stay empty'])].join('; ')})`,
      placeholder: Array.isArray(example) ? example.join(', ') : String(example ?? ''),
      validate: (typed = '') => (typed.trim() === '' && !needed ? undefined : findProblem(toValue(typed.trim()))),
    }),
  );
  return text.trim() === '' ? undefined : toValue(text.trim());
}

async function choose(field: EntryField, { terminal, tools }: Asking): Promise<FieldValue | undefined> {
  const message = `${field.name}: ${field.description} (${describeField(field, t)[0]})`;
  const options = field.values.map(({ value, meaning }) => ({ value, ...(meaning && { hint: meaning }) }));
  if (field.name === 'license')
    return answerOf(
      clack.autocomplete<string>({ ...terminal, message, maxItems: 6, placeholder: 'MIT', options() { return toLicenses(this.userInput); } }),
    ); // prettier-ignore
  if (!field.isList) return answerOf(clack.select({ ...terminal, message, options }));
  const known = options.length > 0 ? options : tools.map(({ id, name }) => ({ value: id, label: name, hint: id }));
  const chosen = await answerOf(
    clack.autocompleteMultiselect<string>({ ...terminal, message, options: known, maxItems: 8, required: field.need === 'always' }),
  );
  return chosen.length > 0 ? chosen : undefined;
}

/**
 * Asks for one field until the answer is good.
 *
 * @returns undefined when the field may be absent and nothing was answered
 * @throws Cancelled on Ctrl-C
 */
export async function askField(field: EntryField, asking: Asking): Promise<FieldValue | undefined> {
  if (field.name === 'sources') return askSources(field, asking);
  if (field.type === 'group') return askGroup(field, asking);
  const ofTools = field.name === 'successors' || field.name === 'alternatives';
  if (field.values.length === 0 && field.name !== 'license' && !ofTools) return askText(field, asking);
  for (;;) {
    const value = await choose(field, asking);
    const problem = value === undefined ? undefined : asking.findProblem(value);
    if (problem === undefined) return value;
    clack.log.error(`${field.name} ${problem}`, asking.terminal);
  }
}
