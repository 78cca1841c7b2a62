import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as clack from '@clack/prompts';
import { parse } from 'yaml';
import { formatProblems } from '../checks/format.ts';
import { readContent } from '../checks/read-content.ts';
import { toEntrySchema } from '../generate/json-schema.ts';
import { toEntryFields, type EntryField } from '../lib/entry-fields.ts';
import { toEntryId } from '../lib/entry-id.ts';
import { schemaLine, writeEntry } from '../lib/write-entry.ts';
import { taxonomySchema } from '../schema/taxonomy.ts';
import type { Tool, ToolEntry } from '../schema/tool.ts';
import { answerOf, askField, Cancelled, type Terminal } from './ask.ts';
import { findIdProblem, toFile, writeNew } from './entry-file.ts';
import { formatHelp, getFlagNames, parseFlags, type Flags } from './flags.ts';
import { identifyingFields, openTrial, type Trial } from './trial.ts';

/** How it ended: 0 written, 1 the entry has problems, 2 it could not run, 130 left by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

interface Run {
  root: string;
  fields: readonly EntryField[];
  tools: readonly Tool[];
  trial: Trial;
  flags: Flags;
  today: string;
}

/** Whether a field has to be there, as far as the answers tell. */
function isNeeded({ need }: EntryField, answers: Partial<ToolEntry>): boolean {
  if (typeof need === 'string') return need === 'always';
  if (answers.status === undefined || !need.statuses.includes(answers.status)) return false;
  return need.instead === undefined || !Object.hasOwn(answers, need.instead);
}

/** Asks for what the flags leave open: first what is required, then what somebody wants to add. @throws Cancelled */
async function askTheRest({ root, fields, tools, trial, flags, today }: Run, terminal: Terminal) {
  const answers: Partial<ToolEntry> = { ...flags.answers };
  let { id } = flags;
  const ask = async (field: EntryField) => {
    const value = await askField(field, {
      terminal,
      tools,
      today,
      findProblem: (answer) => trial.findProblem(field.name, { ...answers, [field.name]: answer }),
    });
    if (value !== undefined) Object.assign(answers, { [field.name]: value });
  };
  for (const [i, field] of fields.entries()) {
    if (isNeeded(field, answers) && !Object.hasOwn(answers, field.name)) {
      // Of two that may stand for each other, the first may stay empty.
      const { need } = field;
      const first = typeof need === 'object' && fields.slice(i).some(({ name }) => name === need.instead);
      await ask({ ...field, need: first ? 'never' : 'always' });
    }
    if (field.name !== 'name' || (id && !findIdProblem(root, id))) continue;
    const proposed = id ?? toEntryId(answers.name ?? '');
    id = findIdProblem(root, proposed)
      ? await answerOf(
          clack.text({
            ...terminal,
            message: `id: the name of the file and the address. ${findIdProblem(root, proposed)}`,
            validate: (text = '') => findIdProblem(root, text),
          }),
        )
      : proposed;
  }
  const open = fields.filter(
    (field) => !Object.hasOwn(answers, field.name) && !(field.name === 'successors' && answers.status === 'active'),
  );
  const wanted = await answerOf(
    clack.multiselect({
      ...terminal,
      message: 'Optional fields to fill in (space to select, Enter to go on)',
      options: open.map(({ name, description }) => ({ value: name, hint: description })),
      required: false,
    }),
  );
  for (const field of open) if (wanted.includes(field.name)) await ask(field);
  return { id, answers };
}

/** Why an entry with the name, homepage or repository of the flags is not wanted, before anything else is asked for. */
function findRefusals(root: string, { answers, id }: Flags, trial: Trial, canAsk: boolean): string[] {
  const given = id ?? (answers.name === undefined ? undefined : toEntryId(answers.name));
  // Where somebody can be asked, another id is.
  const taken = given === undefined || canAsk ? undefined : findIdProblem(root, given);
  const fields = identifyingFields.filter((field) => Object.hasOwn(answers, field));
  const problems = fields.flatMap((field) => {
    const problem = trial.findProblem(field, answers);
    return problem === undefined ? [] : [`${field}: ${problem}`];
  });
  return [...(taken === undefined ? [] : [taken]), ...problems];
}

/** Checks a whole entry, shows it, asks once more on a terminal, and writes it. */
async function finish({ root, trial, flags, today }: Run, given: { id: string; answers: Partial<ToolEntry> }, terminal?: Terminal) {
  const { id, answers } = given;
  const text = `${schemaLine}\n${writeEntry({ ...answers, verified: today })}`;
  const problems = trial.check(id, text);
  if (problems.length > 0) {
    console.error([...formatProblems({ problems, filesRead: 1 }).split('\n').slice(0, -1), 'Nothing was written.'].join('\n'));
    return 1;
  }
  if (!flags.yes) {
    if (!terminal) {
      console.error(`${text}\nThe entry is good. Nothing was written: add --yes to write ${toFile(id)}.`);
      return 2;
    }
    clack.note(text, toFile(id), terminal);
    if (!(await answerOf(clack.confirm({ ...terminal, message: `Write ${toFile(id)}?` })))) throw new Cancelled();
  }
  writeNew(root, id, text);
  console.log(`Wrote ${toFile(id)}, and the check finds no problem in it.
Next:
  1. Look at it: npm run dev, then open /tools/${id}/
  2. Commit it: git add ${toFile(id)} && git commit -m "[${id}] Add"
  3. Push to your fork and open a pull request; its title is the subject of the commit.`);
  return 0;
}

/**
 * npm run new-tool: makes an entry from flags, from answers, or from both.
 *
 * @param root folder that holds content/
 * @param today day of `verified` and `accessed`
 * @param terminal absent when nobody can be asked
 */
export async function runNewTool(root: string, args: string[], today: string, terminal?: Terminal): Promise<ExitCode> {
  let stages;
  try {
    ({ stages } = taxonomySchema.parse(parse(readFileSync(path.join(root, 'content/taxonomy.yaml'), 'utf8'))));
  } catch {
    console.error('content/taxonomy.yaml could not be read; npm run check:content says why.');
    return 2;
  }
  // The day of the check is today, and the 2020 edition named what it named.
  const fields = toEntryFields(toEntrySchema({ stages })).filter(({ name }) => name !== 'verified' && name !== 'seed');
  let flags: Flags;
  try {
    flags = parseFlags(args, fields, today);
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm run new-tool -- --help names all flags.`);
    return 2;
  }
  if (flags.help) {
    console.log(formatHelp(fields));
    return 0;
  }
  const tools = readContent(root).content.tools.map(({ tool }) => tool);
  const trial = openTrial(root, stages[0]!.components[0]!.id);
  const missing = fields.filter((field) => isNeeded(field, flags.answers) && !Object.hasOwn(flags.answers, field.name));
  // When nothing is missing, all problems are said at once, below.
  const refusals = missing.length > 0 ? findRefusals(root, flags, trial, terminal !== undefined) : [];
  if (refusals.length > 0) {
    console.error([...refusals, 'Nothing was written.'].join('\n'));
    return 1;
  }
  if (!terminal && missing.length > 0) {
    const names = getFlagNames(fields);
    console.error(`Missing: ${missing.map(({ name }) => names.get(name)).join(', ')}. Without a terminal nobody can be asked for them.`);
    return 2;
  }
  const run: Run = { root, fields, tools, trial, flags, today };
  try {
    if (terminal) clack.intro('A new entry for the catalogue. Ctrl-C leaves nothing behind.', terminal);
    const given = terminal && missing.length > 0 ? await askTheRest(run, terminal) : flags;
    const id = given.id ?? toEntryId(given.answers.name ?? '');
    const taken = findIdProblem(root, id);
    if (taken) {
      console.error(`${taken}\nNothing was written.`);
      return 1;
    }
    return await finish(run, { id, answers: given.answers }, terminal);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    clack.cancel('Nothing was written.', terminal);
    return 130;
  }
}
