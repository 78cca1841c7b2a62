import type { QueryCombination } from 'minisearch';
import { squash } from './normalise.ts';
import { isGram, splitWords } from './tokenise.ts';

/** What a word with two letters swapped weighs beside one that is spelt right. */
const swappedWeight = 0.35;

/** Where spelling is corrected in a query of one word: in whole names, and in words for components. */
const inAll = { names: ['squashed'], words: ['component', 'words'] };
/** And in one of several words, which the others support. */
const inEach = { names: ['name', 'squashed', 'names'], words: [...inAll.words, 'summary'] };

/** The words of a query. One with signs inside is taken apart ("scikit-learn"), unless only letters are left ("w&b"). */
export function toQueryWords(query: string): string[] {
  return splitWords(query).flatMap(({ whole, parts }) => (parts.some((part) => part.length < 2) ? whole : parts));
}

/** How many letters of a word may be wrong: short words are near to too many others. Thai and Chinese are not corrected. */
function getEdits(token: string): number {
  if (isGram(token) || token.length < 4) return 0;
  return token.length < 8 ? 1 : 2;
}

/** Whether a word is likely to be meant by another: hardly anybody mistakes the first letter, and of four letters only one may lack. */
const isLikely = (token: string, term: string) => token[0] === term[0] && (token.length > 4 || term.length > 4);

/** A word with two neighbouring letters the other way round, each pair in turn: one mistake, though it counts as two edits. */
const toSwapped = (token: string) => [...token].slice(1).map((letter, i) => token.slice(0, i) + letter + token[i]! + token.slice(i + 2));

/** A token or its beginning. The last word is still being typed, so little of it is enough. */
const toSpelt = (token: string, isLast: boolean) => ({ queries: [token], prefix: isGram(token) || token.length > (isLast ? 1 : 3) });

/** A token's misspellings. */
function toLike(token: string, fields: typeof inAll): QueryCombination[] {
  const edits = getEdits(token);
  if (edits === 0) return [];
  const near = { queries: [token], boostDocument: (_: unknown, term: string) => Number(isLikely(token, term)) };
  return [
    { ...near, fields: fields.names, fuzzy: edits },
    { ...near, fields: fields.words, fuzzy: 1 },
    {
      queries: toSwapped(token),
      fields: token.length > 4 ? [...fields.names, ...fields.words] : fields.names,
      boostTerm: () => swappedWeight,
    },
  ];
}

type ToLeaf = (word: string, isLast: boolean) => QueryCombination;
const toLeaves = (words: readonly string[], toLeaf: ToLeaf) => words.map((word, i) => toLeaf(word, i === words.length - 1));

/** All words of the query, or the words as one name typed apart ("ml flow"), as they are spelt or begun. */
export function toQueryOfAll(query: string, words: readonly string[]): QueryCombination {
  return { queries: [{ combineWith: 'AND', queries: toLeaves(words, toSpelt) }, toNameQuery(query)] };
}

/**
 * The same with misspelt words: "lable studio". A word alone has to be like a whole name, because it is like a word of a longer one
 * too often ("claude", Google Cloud).
 */
export function toQueryOfLike(query: string, words: readonly string[]): QueryCombination {
  const fields = words.length > 1 ? inEach : inAll;
  const toLeaf: ToLeaf = (word, isLast) => ({ combineWith: 'OR', queries: [toSpelt(word, isLast), ...toLike(word, fields)] });
  return { queries: [{ combineWith: 'AND', queries: toLeaves(words, toLeaf) }, ...toLike(squash(query), inAll)] };
}

/** Names that begin with the query. */
export function toNameQuery(query: string): QueryCombination {
  return { queries: [squash(query)], fields: ['squashed'], prefix: true };
}

/** Any word of the query, as it is spelt or begun. */
export function toQueryOfAny(words: readonly string[]): QueryCombination {
  return { queries: toLeaves(words, toSpelt) };
}
