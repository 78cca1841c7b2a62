import { rules, type RuleId } from './rules.ts';

/** Something that a contributor has to mend, said so that they can. */
export interface Problem {
  /** Path from the root of the repository. */
  file: string;
  /** 1-based; absent when the problem is about the whole file. */
  line?: number | undefined;
  column?: number | undefined;
  /** Where in the data: `sources[0].url`. Empty when it is about the whole file. */
  field: string;
  rule: RuleId;
  message: string;
  /** What to do in this very case, when that is more exact than the remedy of the rule. */
  fix?: string | undefined;
}

/** By file and place, so that a file can be mended from its top to its end. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** `file:line:column`, as far as it is known: terminals and editors make a link of it. */
export function toPlace({ file, line, column }: Problem): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

/** What to do about it, as a sentence. */
export function toFix({ rule, fix }: Problem): string {
  return fix ?? rules[rule].remedy;
}

/** Counts for people: `2 problems in 1 file of 233 read`. */
export function countProblems(problems: readonly Problem[], filesRead: number): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(problems.length, 'problem')} in ${count(files, 'file')} of ${filesRead} read`;
}
