/** The steps from content to a site that can be served, shared by the commands that need one. */
import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';
import { checkContent } from '../src/checks/index.ts';
import { formatProblems } from '../src/checks/format.ts';

/** Runs one step and says what it is and how long it took. */
async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  console.log(`${name} …`);
  const result = await work();
  console.log(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Thrown when content has problems; the message is the list for people. */
export class ContentError extends Error {}

/** Checks content and stops before anything is built when there is a problem. @throws ContentError */
export function refuseBadContent(root: string): void {
  const { problems, filesRead } = checkContent(root);
  if (problems.length > 0 || filesRead === 0) throw new ContentError(formatProblems({ problems, filesRead }));
}

/**
 * Builds the site: checks content, makes the pages, makes the search index.
 *
 * @param outDir folder for the result; SITE_URL and BASE_PATH say where it will stand
 * @throws ContentError when content has problems; Error when a page cannot be made
 */
export async function buildSite(outDir: string): Promise<void> {
  await step('Checking content', () => refuseBadContent(process.cwd()));
  // In a folder beside it, so that a build that fails leaves the last good site, and one that is being served stays whole.
  const building = `${outDir.replace(/\/$/, '')}.building`;
  await step('Making pages', async () => {
    await rm(building, { recursive: true, force: true });
    await build({ outDir: building, logLevel: 'error' });
  });
  await step('Making the search index', async () => {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: building });
    const written = await index.writeFiles({ outputPath: `${building}/pagefind` });
    await close();
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
  });
  await rm(outDir, { recursive: true, force: true });
  await rename(building, outDir);
}

/** Says for people what went wrong and what to do, and ends the process with exit code 1. */
export function failWithAdvice(error: unknown): never {
  if (error instanceof ContentError) {
    console.error(`\n${error.message}\n\nMend these and run the command again. docs/entry-template.yaml explains every field.`);
  } else {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error && 'hint' in error && error.hint) console.error(String(error.hint));
    console.error('\nThe build failed. If the message names a file under content/, mend it. Otherwise delete node_modules and');
    console.error('.astro and try again, or report it with the message above.');
    if (process.env['DEBUG']) console.error(error);
  }
  process.exit(1);
}
