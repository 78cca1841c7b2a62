import type { SearchResults } from '../lib/search/search-results.ts';
import type { SearchFile } from '../lib/search/search-file.ts';
import type { TextResults } from './search-index.ts';

/**
 * What the live region says of the results. Nothing, while there is no query or only the text may still have something.
 *
 * @param text undefined while the text is being searched
 * @param stage the chosen one
 */
export function toState(
  texts: SearchFile['texts'],
  query: string,
  results: SearchResults | undefined,
  text: TextResults | undefined,
  stage: { id: string; title: string } | undefined,
): string {
  if (!results) return '';
  const { total, counts, corrected } = results;
  const n = stage ? counts[stage.id]! : total;
  const hasText = Boolean(text?.hits.length);
  const values: Record<string, string> = { n: String(n || total), query, stage: stage?.title ?? '' };
  const say = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  if (n > 0) return say(corrected ? texts.like : n === 1 ? texts.result : texts.results) + (hasText ? texts.andText : '');
  if (!text) return '';
  if (total > 0) return say(hasText ? texts.onlyTextHere : texts.noneHere);
  if (hasText) return say(texts.onlyText);
  return say(text.isElsewhere ? texts.textElsewhere : texts.none);
}
