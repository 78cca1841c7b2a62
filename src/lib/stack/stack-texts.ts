import type { LicenseKind } from '../license-kind.ts';
import type { Status } from '../../schema/vocabulary.ts';
import type { StackData } from './stack-data.ts';

/** Texts of the answer; they come with the data, in the language of the page. */
export const stackTextKeys = [
  'title',
  'summary',
  'toCheck',
  'readAs',
  'readAsNames',
  'readAsInstalled',
  'pipeline',
  'none',
  'ended',
  'endedNone',
  'useNow',
  'useLater',
  'noSuccessor',
  'fixesOnly',
  'noHurry',
  'have',
  'attention',
  'licenses',
  'licensesLead',
  'empty',
  'emptyLead',
  'candidates',
  'stale',
  'staleLead',
  'check',
  'shares',
  'byName',
  'ambiguous',
  'broughtBy',
  'unread',
  'system',
  'includes',
  'add',
  'unrecognised',
  'unrecognisedLead',
  'line',
  'more',
  'diagram',
  'draw',
  'source',
  'feedback',
  'nothing',
  'retired',
  'actions',
  'copyLink',
  'copyMarkdown',
  'print',
  'copied',
  'notCopied',
] as const;
export type StackTextKey = (typeof stackTextKeys)[number];

/** What stack.json holds: the data, the texts, and where links begin. */
export interface StackFile extends StackData {
  /** Address of the home page of the language: `/guide/th/`. */
  root: string;
  texts: Record<StackTextKey, string>;
  status: Record<Status, string>;
  licenseKind: Record<LicenseKind, string>;
}

/** Fills `{name}` in a text. */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
