/**
 * npm run freshness: looks at the links and repositories of all entries, stores what it saw in data/observed/, and prints
 * the questions that this raises.
 *
 *   --offline     looks at nothing and reports from what is stored
 *   --only <id>   looks at one entry (may be repeated)
 *   --issue       puts the report into the issue of GITHUB_REPOSITORY
 *   --via <url>   for tests: a server that plays all hosts
 *
 * GITHUB_TOKEN is used for GitHub's API only. Exit code 2 when it could not run.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/checks/read-content.ts';
import { checkLinks } from '../src/freshness/check-links.ts';
import { checkRepositories } from '../src/freshness/check-repositories.ts';
import { createGitHub } from '../src/freshness/github-client.ts';
import { createLinkClient } from '../src/freshness/link-client.ts';
import { readObserved, writeObserved } from '../src/freshness/observed-files.ts';
import { askQuestions, listAddresses } from '../src/freshness/questions.ts';
import { writeReport } from '../src/freshness/report.ts';
import { toRepositoryName } from '../src/freshness/repository-facts.ts';
import { writeStickyIssue } from '../src/freshness/sticky-issue.ts';
import { repositoryName } from '../src/schema/observed.ts';
import { site } from '../src/site.ts';

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      offline: { type: 'boolean' },
      issue: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      via: { type: 'string' },
    },
  });
  const { offline, issue, only, via } = values;
  const root = process.cwd();
  const today = new Date().toISOString().slice(0, 10);
  const tools = readContent(root).content.tools.map(({ tool }) => tool);
  if (tools.length === 0) throw new Error('No entry could be read. Run it in the root of the repository.');
  const unknown = only?.find((id) => !tools.some((tool) => tool.id === id));
  if (unknown !== undefined) throw new Error(`There is no entry "${unknown}".`);
  const github = createGitHub({ token: process.env['GITHUB_TOKEN'], ...(via && { base: `${via}/api.github.com` }) });
  let observed = readObserved(root);

  if (!offline) {
    const chosen = tools.filter(({ id }) => !only || only.includes(id));
    const urls = chosen.flatMap((tool) => listAddresses(tool).map(({ url }) => url));
    const names = chosen.flatMap(({ repository }) => (repository && toRepositoryName(repository)) || []);
    console.error(`Looking at ${new Set(urls).size} addresses and ${new Set(names).size} repositories …`);
    const [linkCheck, repositoryCheck] = await Promise.all([
      checkLinks(urls, observed.links, createLinkClient({ via }), today),
      checkRepositories(names, observed.repositories, github, today),
    ]);
    observed = { links: linkCheck.links, repositories: repositoryCheck.repositories };
    if (linkCheck.isOffline) console.error('No address answered at all: the network seems to be down. Nothing was held against any link.');
    else if (linkCheck.skipped.length > 0)
      console.error(`${linkCheck.skipped.length} addresses wait for the next time; their hosts asked for it.`);
    for (const { name, why } of repositoryCheck.skipped) console.error(`Not looked at: ${name} (${why})`);
    if (!only) observed = prune(observed, urls, names);
    writeObserved(root, observed);
  }

  const report = writeReport(askQuestions(tools, observed.links, observed.repositories, today), site.repository);
  console.log(report);
  if (issue) {
    const repository = repositoryName.safeParse(process.env['GITHUB_REPOSITORY']).data;
    if (!repository) throw new Error('--issue needs GITHUB_REPOSITORY (owner/name) and GITHUB_TOKEN.');
    console.error(`Issue: ${await writeStickyIssue(github, repository, report)}`);
  }
}

/** Forgets what no entry names any more. */
function prune({ links, repositories }: ReturnType<typeof readObserved>, urls: string[], names: string[]): ReturnType<typeof readObserved> {
  const keep = <T>(record: Record<string, T>, keys: Set<string>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
  return { links: keep(links, new Set(urls)), repositories: keep(repositories, new Set(names)) };
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
