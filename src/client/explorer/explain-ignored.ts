import type { Ignored } from '../../lib/explorer/state.ts';
import { fill, type Texts } from './texts.ts';

const mostNamed = 5;
const mostLetters = 40;

/** Sentences that name what an address asked for in vain, by reason; empty when there is nothing. */
export function explainIgnored(ignored: readonly Ignored[], texts: Texts): string {
  const sentences = (['unknown', 'surplus'] as const).flatMap((reason) => {
    const parts = ignored.filter((part) => part.reason === reason).map(({ key, value }) => `${key}=${value}`.slice(0, mostLetters));
    const list = parts.slice(0, mostNamed).join(', ') + (parts.length > mostNamed ? ', …' : '');
    return parts.length > 0 ? fill(texts[reason], { list }) : [];
  });
  return sentences.join(' ');
}
