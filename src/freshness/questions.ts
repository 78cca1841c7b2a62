import parseSpdx from 'spdx-expression-parse';
import { toCode } from '../lib/markdown-code.ts';
import type { Links, Repositories } from '../schema/observed.ts';
import { isRetired, type Tool } from '../schema/tool.ts';
import { countDays } from './days.ts';
import { isDead } from './link-memory.ts';
import { toRepositoryName } from './repository-facts.ts';

/** Kinds of questions, the most important first, with the heading that the report gives them. */
export const questionKinds = {
  gone: 'The tool’s own page or repository does not answer any more',
  archived: 'Its owners closed the repository',
  license: 'The repository has another licence than the entry',
  renamed: 'The repository has another name',
  silent: 'No push for a year',
  major: 'A new major version since the entry was checked',
  moved: 'An address has moved for good',
  source: 'A source or a documentation page does not answer any more',
  old: 'Not checked as a whole for longest',
} as const;
export type QuestionKind = keyof typeof questionKinds;

/** Something that a person should look at; `text` is Markdown in which all foreign words are code. */
export interface Question {
  tool: string;
  kind: QuestionKind;
  text: string;
}

const daysOfSilence = 365;
/** After half a year somebody should look at an entry again; what is retired changes less. */
const daysUntilOld = { living: 180, retired: 365 };
/** So that the list can be worked off; the next ones follow when these are done. */
const mostOld = 10;

/** SPDX ids that an expression names, without the endings of the GNU licences, which GitHub cannot tell apart. */
function toLicenseIds(license: string): Set<string> {
  const ids = (node: ReturnType<typeof parseSpdx>): string[] =>
    'conjunction' in node ? [...ids(node.left), ...ids(node.right)] : [node.license];
  return new Set(ids(parseSpdx(license)).map((id) => id.replace(/-(only|or-later)$/, '')));
}

function isOtherLicense(entry: string, observed: string): boolean {
  // A proprietary service often has an open client in the repository that its entry names.
  if (entry === 'proprietary') return false;
  return !toLicenseIds(entry).has(observed.replace(/-(only|or-later)$/, ''));
}

function askAboutRepository(tool: Tool, repositories: Repositories, today: string): Question[] {
  const name = tool.repository && toRepositoryName(tool.repository);
  const seen = name ? repositories[name] : undefined;
  if (!name || !seen) return [];
  const questions: Question[] = [];
  const ask = (kind: QuestionKind, text: string) => questions.push({ tool: tool.id, kind, text });
  const isLiving = !isRetired(tool.status);
  if (seen.archived && tool.status !== 'archived' && tool.status !== 'discontinued')
    ask('archived', `${toCode(name)} is archived; the entry says ${toCode(tool.status)}.`);
  if (seen.license && isOtherLicense(tool.license, seen.license))
    ask('license', `${toCode(name)} has ${toCode(seen.license)}; the entry says ${toCode(tool.license)}.`);
  if (seen.full_name.toLowerCase() !== name.toLowerCase()) ask('renamed', `${toCode(name)} is now ${toCode(seen.full_name)}.`);
  if (isLiving && !seen.archived && seen.pushed && countDays(seen.pushed, today) > daysOfSilence)
    ask('silent', `${toCode(name)}: last push on ${seen.pushed}; the entry says ${toCode(tool.status)}.`);
  if (isLiving && seen.release && seen.major_since && seen.major_since > tool.verified)
    ask('major', `${toCode(seen.release.tag)}: this major version is of ${seen.major_since}; the entry was checked on ${tool.verified}.`);
  return questions;
}

/** Addresses of an entry with the field they stand in. */
export function listAddresses(tool: Tool): { field: string; url: string }[] {
  const own = (['homepage', 'repository', 'docs'] as const).flatMap((field) => (tool[field] ? [{ field, url: tool[field] }] : []));
  return [...own, ...tool.sources.map(({ url }, i) => ({ field: `sources[${i}]`, url }))];
}

function askAboutLinks(tool: Tool, links: Links): Question[] {
  return listAddresses(tool).flatMap(({ field, url }): Question[] => {
    const seen = links[url];
    if (!seen) return [];
    const isOwn = (field === 'homepage' || field === 'repository') && !isRetired(tool.status);
    if (isDead(seen))
      return [
        {
          tool: tool.id,
          kind: isOwn ? 'gone' : 'source',
          text: `${toCode(field)}: ${toCode(url)} fails since ${seen.first_failed} (${toCode(seen.status)}).`,
        },
      ];
    // A renamed repository is asked about already.
    if (seen.moved_to && !(field === 'repository' && toRepositoryName(url)))
      return [{ tool: tool.id, kind: 'moved', text: `${toCode(field)}: ${toCode(url)} leads to ${toCode(seen.moved_to)}.` }];
    return [];
  });
}

function askAboutAge(tools: readonly Tool[], today: string): Question[] {
  return tools
    .filter(({ status, verified }) => countDays(verified, today) > daysUntilOld[isRetired(status) ? 'retired' : 'living'])
    .toSorted((a, b) => a.verified.localeCompare(b.verified) || a.id.localeCompare(b.id))
    .slice(0, mostOld)
    .map(({ id, verified }) => ({ tool: id, kind: 'old', text: `checked as a whole on ${verified}.` }));
}

/**
 * The questions that what was observed raises about the entries, the most important first. The same facts give the same
 * questions on any day, but for what grows old.
 */
export function askQuestions(tools: readonly Tool[], links: Links, repositories: Repositories, today: string): Question[] {
  const questions = [
    ...tools.flatMap((tool) => [...askAboutRepository(tool, repositories, today), ...askAboutLinks(tool, links)]),
    ...askAboutAge(tools, today),
  ];
  const order = Object.keys(questionKinds);
  // Sorting keeps the order of equals: the oldest entries first.
  return questions.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
