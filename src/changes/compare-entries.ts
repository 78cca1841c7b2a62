import { toCode } from '../lib/markdown-code.ts';
import { getLicenseKind } from '../lib/license-kind.ts';

/** The data of an entry as its file has it; it may not fit the schema, so nothing is taken for granted. */
export type EntryData = Readonly<Record<string, unknown>>;

/** Texts that are read as a whole, so they are shown one above the other. */
const longFrom = 60;

const isRecord = (value: unknown): value is EntryData => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown): string => toCode(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));
/** What stands in the file under a key, so nothing for `constructor` where there is none. */
const get = (data: EntryData, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function showLicenseKinds(before: unknown, after: unknown): string {
  try {
    const [from, to] = [getLicenseKind(String(before)), getLicenseKind(String(after))];
    return from === to ? ` (still ${from})` : ` (${from} → ${to})`;
  } catch {
    return '';
  }
}

function compareLists(field: string, before: readonly unknown[], after: readonly unknown[]): string {
  const missing = (from: readonly unknown[], those: readonly unknown[]) => {
    const known = new Set(from.map((item) => JSON.stringify(item)));
    return those.filter((item) => !known.has(JSON.stringify(item)));
  };
  const added = missing(before, after);
  const removed = missing(after, before);
  const parts = [
    ...(added.length > 0 ? [`added ${added.map(show).join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.map(show).join(', ')}`] : []),
  ];
  return `${field}: ${parts.join('; ') || `another order: ${after.map(show).join(', ')}`}`;
}

function compareValues(field: string, before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compareValues(`${field}.${key}`, get(before, key), get(after, key)));
  }
  const name = toCode(field);
  if (Array.isArray(before) && Array.isArray(after)) return [compareLists(name, before, after)];
  if (before === undefined) return [`${name}: new: ${show(after)}`];
  if (after === undefined) return [`${name}: removed; it was ${show(before)}`];
  const kinds = field === 'license' ? showLicenseKinds(before, after) : '';
  if (typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) >= longFrom)
    return [`${name}:\n  - before: ${show(before)}\n  - after: ${show(after)}`];
  return [`${name}: ${show(before)} → ${show(after)}${kinds}`];
}

const toSources = (data: EntryData): EntryData[] => (Array.isArray(data['sources']) ? data['sources'].filter(isRecord) : []);

/** Sources of two versions that belong together: the same address, the same claim, or else the same place in the list. */
export function pairSources(before: EntryData, after: EntryData): { before: EntryData | undefined; after: EntryData | undefined }[] {
  const old = toSources(before);
  const rest = new Set(old);
  const pairs = toSources(after).map((source) => ({ before: undefined as EntryData | undefined, after: source }));
  const take = (fits: (candidate: EntryData, source: EntryData, place: number) => boolean) => {
    for (const [place, pair] of pairs.entries()) {
      const found = pair.before ?? [...rest].find((candidate) => fits(candidate, pair.after, place));
      if (found) rest.delete(found);
      pair.before = found;
    }
  };
  take((candidate, source) => candidate['url'] === source['url']);
  take((candidate, source) => candidate['claim'] === source['claim']);
  if (old.length === pairs.length) take((candidate, _source, place) => old[place] === candidate);
  return [...pairs, ...[...rest].map((source) => ({ before: source, after: undefined }))];
}

/**
 * What changed in an entry, in Markdown lines for a reviewer. All that comes from the entry stands in code spans.
 */
export function compareEntries(before: EntryData, after: EntryData): string[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => key !== 'sources');
  const sources = pairSources(before, after).flatMap((pair) => {
    if (!pair.before) return [`source added: ${show(pair.after?.['url'])}, for ${show(pair.after?.['claim'])}`];
    if (!pair.after) return [`source removed: ${show(pair.before['url'])}, for ${show(pair.before['claim'])}`];
    return compareValues('source', pair.before, pair.after).map((line) =>
      isSame(pair.before?.['url'], pair.after?.['url']) ? `${line} (${show(pair.after?.['url'])})` : line,
    );
  });
  return [...keys.flatMap((key) => compareValues(key, get(before, key), get(after, key))), ...sources];
}
