import { isGram } from './tokenise.ts';

/**
 * Cuts a text into pieces that alternate between plain and matching, plain first (it may be empty), so that a page can
 * put each in as text. `terms` are the tokens that matched, as the index has them: letters and digits only.
 */
export function markMatches(text: string, terms: readonly string[]): string[] {
  if (terms.length === 0) return [text];
  // The plain word boundary, because each row has other terms and browsers take long to compile classes of all letters.
  const patterns = terms.map((term) => (isGram(term) ? term : String.raw`\b${term}\b`));
  return text.split(new RegExp(`(${patterns.join('|')})`, 'gi'));
}
