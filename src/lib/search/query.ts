import type { QueryCombination } from 'minisearch';
import { squash } from './normalise.ts';
import { isGram, splitWords } from './tokenise.ts';

/** English words that say nothing of what is meant. They, and single letters, are left out of queries only. */
const stopWords = 'an and are at by do does for from how in is it me my of on or should the to what which with'.split(' ');

/** What a word with two letters swapped weighs beside one that is spelt right. */
const swappedWeight = 0.35;

/** Names, in which spelling is corrected; and words, of which many are near to others, so that one edit in a long one is enough. */
const nameFields = ['name', 'squashed', 'names', 'packages'];
const wordFields = ['component', 'words', 'summary'];

/**
 * The words of a query that count; all of them when none does. A word with signs inside is taken apart ("scikit-learn"), unless
 * only letters are left ("w&b").
 */
export function toQueryWords(query: string): string[] {
  const words = splitWords(query).flatMap(({ whole, parts }) => (parts.some((part) => part.length < 2) ? whole : parts));
  const telling = words.filter((word) => isGram(word) || (word.length > 1 && !stopWords.includes(word)));
  return telling.length > 0 ? telling : words;
}

/** One edit in words of 4 and 5 letters, two in longer ones; short words and stretches of Thai or Chinese are not corrected. */
function getEdits(token: string): number {
  if (isGram(token) || token.length < 4) return 0;
  return token.length < 6 ? 1 : 2;
}

/** A short word with two neighbouring letters the other way round, each pair in turn: that counts as two edits, one too many for it. */
function toSwapped(token: string): string[] {
  return [...token].slice(1).map((letter, i) => token.slice(0, i) + letter + token[i]! + token.slice(i + 2));
}

/** A token or its beginning. The last word is still being typed, so little of it is enough. */
const toSpelt = (token: string, isLast: boolean) => ({ queries: [token], prefix: isGram(token) || token.length > (isLast ? 1 : 3) });

/** A token with its beginnings and misspellings. */
function toLeaf(token: string, isLast: boolean): QueryCombination {
  const edits = getEdits(token);
  const inNames = { queries: [token], fuzzy: edits, fields: nameFields };
  const inWords = { queries: [token], fuzzy: 1, fields: wordFields };
  const swapped = { queries: toSwapped(token), fields: nameFields, boostTerm: () => swappedWeight };
  return { combineWith: 'OR', queries: [toSpelt(token, isLast), ...(edits > 0 ? [inNames, edits > 1 ? inWords : swapped] : [])] };
}

/** All words of the query, or the words as one name typed apart: "ml flow", "lable studio". */
export function toQueryOfAll(query: string, words: readonly string[]): QueryCombination {
  const name = squash(query);
  return {
    combineWith: 'OR',
    queries: [
      { combineWith: 'AND', queries: words.map((word, i) => toLeaf(word, i === words.length - 1)) },
      ...(words.length > 1 ? [{ queries: [name], fields: ['squashed'], prefix: true, fuzzy: getEdits(name) }] : []),
    ],
  };
}

/** Any word of the query, as it is spelt or begun. */
export function toQueryOfAny(words: readonly string[]): QueryCombination {
  return { combineWith: 'OR', queries: words.map((word, i) => toSpelt(word, i === words.length - 1)) };
}
