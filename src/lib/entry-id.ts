import { limits } from '../schema/vocabulary.ts';

/** The id that a name gives: "Weights & Biases" is weights-and-biases. Empty when no letter or digit of it is Latin. */
export function toEntryId(name: string): string {
  return name
    .slice(0, limits.name.max)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, limits.id.max)
    .replace(/^-|-$/g, '');
}
