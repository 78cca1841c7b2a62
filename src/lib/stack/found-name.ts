import { withoutSecret } from './without-secret.ts';

/** Where a name comes from, which says what it may stand for: `torch` is a package of PyPI, `postgres` an image. */
export type NameKind = 'pypi' | 'npm' | 'conda' | 'docker' | 'name';

/** A name that a file asks for, as it stands there without version and extras. */
export interface FoundName {
  name: string;
  kind: NameKind;
  /** Line of the text, from 1. */
  line: number;
}

/** A line that installs something, in words that are not understood, or packages of the system, which are not looked up. */
export interface UnreadLine {
  text: string;
  line: number;
  isSystem?: true;
}

/** What a parser got out of a text. Parsers never throw: what they cannot read is told here. */
export interface ParsedNames {
  names: FoundName[];
  /** Other files that this one takes in, which only their owner can paste too: `base.txt`. */
  includes: string[];
  unread: UnreadLine[];
  /** The text is not what its format asks for; the names are those that could be read nevertheless. */
  broken: boolean;
  /** The text lists all that is installed, also what other packages need: a lock file. */
  isInstalled?: true;
}

/** Nothing found yet. */
export const emptyParsed = (): ParsedNames => ({ names: [], includes: [], unread: [], broken: false });

/** Formats that can be read, by the file name that people know them by. */
export const stackFormats = ['requirements', 'pyproject', 'environment', 'package', 'dockerfile', 'names'] as const;
export type StackFormat = (typeof stackFormats)[number];

/** Longest name that is kept; a longer "name" is no name, and it has to be shown in a list. */
const nameLimit = 120;

/** A text cut to a length that can be shown. */
export const toShown = (text: string, limit = nameLimit): string => (text.length > limit ? `${text.slice(0, limit)}…` : text);

/** A found name, cut to a length that can be shown and without secrets. */
export function toFoundName(name: string, kind: NameKind, line: number): FoundName {
  return { name: toShown(withoutSecret(name)), kind, line };
}
