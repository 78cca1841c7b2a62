import { normalise } from './normalise.ts';

/** One word as it is typed: `whole` is it without the marks inside, `parts` are the pieces between them. */
export interface Word {
  whole: string;
  parts: string[];
}

/**
 * Runs of one kind of writing. Thai and Chinese have no spaces between words, so a run there is a whole phrase. In other
 * writings some signs join the pieces of one word: w&b, CI/CD, scikit-learn.
 */
const letters = String.raw`(?:(?![\p{sc=Thai}\p{sc=Han}])[\p{L}\p{M}\p{N}])+`;
const runs = new RegExp(String.raw`\p{sc=Thai}+|\p{sc=Han}+|${letters}(?:[.&+'’/:_-]${letters})*`, 'gu');
const pieces = /[\p{L}\p{M}\p{N}]+/gu;
/** A character with the marks above and below it. */
const clusters = /\P{M}\p{M}*/gu;

/** Whether a token is a stretch of Thai or Chinese, where spelling is not corrected and any beginning counts. */
export function isGram(token: string): boolean {
  return /^[\p{sc=Thai}\p{sc=Han}]/u.test(token);
}

/**
 * Every stretch of three characters of Thai, two of Chinese; a run that is shorter is one. Measured, and the same at build and
 * in every browser, which segmenters by dictionary are not.
 */
function toGrams(run: string): string[] {
  const size = /^\p{sc=Thai}/u.test(run) ? 3 : 2;
  const all = run.match(clusters) ?? [];
  return all.slice(0, Math.max(1, all.length - size + 1)).map((_, i) => all.slice(i, i + size).join(''));
}

/** Words of a text in their order, normalised. Each stretch of Thai or Chinese is a word of its own. */
export function splitWords(text: string): Word[] {
  return (normalise(text).match(runs) ?? []).flatMap((run) => {
    if (isGram(run)) return toGrams(run).map((gram) => ({ whole: gram, parts: [gram] }));
    const parts = run.match(pieces)!;
    return [{ whole: parts.join(''), parts }];
  });
}

/** The tokens that an index keeps of a text: words whole, and their pieces. */
export function tokenise(text: string): string[] {
  return [...new Set(splitWords(text).flatMap(({ whole, parts }) => [whole, ...parts]))];
}
