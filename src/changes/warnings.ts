import { toCode } from '../lib/markdown-code.ts';
import { pairSources, type EntryData } from './compare-entries.ts';

function toHost(value: unknown): string | undefined {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value).host : undefined;
}
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What a reviewer must not overlook in a new or changed entry, as Markdown sentences.
 *
 * @param before absent for a new entry
 * @param today the day of the report; a person cannot have checked anything later
 */
export function findWarnings(before: EntryData | undefined, after: EntryData, today: string): string[] {
  const warnings: string[] = [];
  const verified = toText(after['verified']);
  const pairs = pairSources(before ?? {}, after);
  const accessed = pairs.flatMap((pair) => (pair.after ? [toText(pair.after['accessed'])] : [])).toSorted();
  const newest = accessed.at(-1) ?? '';
  if (verified > today) warnings.push(`${toCode('verified')} is ${toCode(verified)}, which is in the future.`);
  if (newest > today) warnings.push(`A source was read on ${toCode(newest)}, which is in the future.`);
  else if (verified < newest)
    warnings.push(`${toCode('verified')} (${toCode(verified)}) is older than a source that was read on ${toCode(newest)}.`);
  if (toText(after['affiliation'])) warnings.push(`The author belongs to the tool: ${toCode(toText(after['affiliation']))}`);
  if (!before) return warnings;

  if (verified < toText(before['verified'])) warnings.push(`${toCode('verified')} went back, from ${toCode(toText(before['verified']))}.`);
  for (const field of ['homepage', 'repository', 'docs']) {
    const [from, to] = [toHost(before[field]), toHost(after[field])];
    if (from !== undefined && to !== undefined && from !== to)
      warnings.push(`${toCode(field)} leads to another host: ${toCode(from)} → ${toCode(to)}.`);
    else if (field === 'repository' && from !== undefined && to !== undefined && before[field] !== after[field])
      warnings.push(`${toCode(field)} is another one at the same host: is it the same project?`);
  }
  for (const pair of pairs) {
    const [from, to] = [toHost(pair.before?.['url']), toHost(pair.after?.['url'])];
    if (from !== undefined && to !== undefined && from !== to)
      warnings.push(`A source is now at another host: ${toCode(from)} → ${toCode(to)}.`);
  }
  const hasNewSource = pairs.some((pair) => pair.after && pair.before?.['url'] !== pair.after['url']);
  if (before['status'] !== after['status'] && !hasNewSource)
    warnings.push(`${toCode('status')} changed, but no source was added that shows it.`);
  if (before['license'] !== after['license'] && !hasNewSource)
    warnings.push(`${toCode('license')} changed, but no source was added that shows it.`);
  return warnings;
}
