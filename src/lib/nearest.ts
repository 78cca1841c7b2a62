import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to a word, or undefined when none is near enough to be what was meant
 * (at most a third of its letters differ, rounded up so that two swapped letters are near, and never more than four).
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  // Nobody mistypes a word this long, and the comparison takes time.
  if (word.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(4, Math.ceil(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** ' Did you mean "x"?' when a candidate is near, else an empty text. */
export function toHint(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
