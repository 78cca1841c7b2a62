/**
 * A text as it is compared: full and half width alike, no accents, lower case. Only the accents of Latin, Greek and Cyrillic
 * go; the vowel and tone marks of Thai are letters and stay.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

const marks = /[^\p{L}\p{M}\p{N}]+/gu;

/** A name without spaces and marks, so that "ML flow", "ml-flow" and "MLflow" are one. */
export function squash(text: string): string {
  return normalise(text).replace(marks, '');
}

/** The id that most names have: "Label Studio" is label-studio. */
export function toSlug(text: string): string {
  return normalise(text).replace(marks, '-');
}
