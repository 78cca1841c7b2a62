/**
 * npm run check:content [-- --format text|json|github] [--fix] [--root folder]: checks everything under content/ and prints
 * every problem. --fix first mends what is mechanical and prints what it changed.
 * Exit code 0: no problem (left), 1: problems, 2: the check could not run.
 */
import { statSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import { checkContent } from '../src/checks/index.ts';
import { formatReport, formats, type Format, type Paint } from '../src/checks/format.ts';
import { toVisible } from '../src/lib/visible.ts';
import type { Problem } from '../src/checks/problem.ts';

const styles = { place: 'cyan', rule: 'yellow', fix: 'green' } as const;
/** Colours for people: styleText leaves them out where they do not belong (no terminal, NO_COLOR). */
const paint: Paint = (part, text) => styleText(styles[part], text, { stream: process.stdout });

/** Address of the site with its base path and no slash at its end; empty when only the path is known and it is /. */
function getSiteUrl(): string {
  return `${process.env['SITE_URL'] ?? ''}${process.env['BASE_PATH'] ?? ''}`.replace(/\/+$/, '');
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}

/** Options of the command line. Ends the process with 2 when they make no sense. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
        root: { type: 'string', default: '.' },
      },
    });
    const format = formats.find((known) => known === values.format);
    if (!format) throw new Error(`There is no format "${values.format}"; use one of ${formats.join(', ')}.`);
    if (!statSync(values.root, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${values.root}.`);
    return { format, fix: values.fix, root: values.root };
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Mends files and prints what changed: for programs, which read the standard output, on the other one. */
async function mend(root: string, format: Format, problems: readonly Problem[]): Promise<boolean> {
  // Not needed for a check alone, which should be quick.
  const [{ mendContent }, { createTwoFilesPatch, FILE_HEADERS_ONLY: headerOptions }] = await Promise.all([
    import('../src/checks/mend-content.ts'),
    import('diff'),
  ]);
  const print = format === 'text' ? console.log : console.error;
  const mended = mendContent(root, problems);
  for (const { file, before, after } of mended)
    print(toVisible(createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 1, headerOptions })));
  return mended.length > 0;
}

const { format, fix, root } = readOptions();
let { problems, filesRead } = checkContent(root);
if (fix && (await mend(root, format, problems))) ({ problems, filesRead } = checkContent(root));
console.log(formatReport(format, { problems, filesRead, siteUrl: getSiteUrl(), paint }));
if (filesRead === 0) fail(`No file was read below ${root}: is this the root of the repository?`);
if (problems.length > 0) process.exitCode = 1;
