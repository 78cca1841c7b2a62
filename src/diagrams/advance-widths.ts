/**
 * Advance widths of Latin glyphs, in thousandths of an em.
 *
 * Provenance: the `hmtx` table of Liberation Sans Regular 2.1 (metric-compatible with Arial and Helvetica, the
 * fonts that `--sans` names first), rounded. Plain numbers, no outlines.
 */

/** Widths of U+0020 to U+007E, in order. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Widths of U+00A0 to U+00FF, in order. */
const LATIN_1 = [
  278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333, 576, 537, 278, 333, 333, 365,
  556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778,
  778, 584, 778, 722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556,
  556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
];

/** Signs outside Latin-1 that occur in labels. */
const SIGNS: Record<string, number> = {
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '‚': 222,
  '“': 333,
  '”': 333,
  '„': 333,
  '†': 556,
  '‡': 556,
  '•': 350,
  '…': 1000,
  '‰': 1000,
  '‹': 333,
  '›': 333,
  '€': 556,
  '™': 1000,
  '←': 1000,
  '↑': 500,
  '→': 1000,
  '↓': 500,
  '↔': 1000,
  '−': 584,
  '≈': 549,
  '≠': 549,
  '≤': 549,
  '≥': 549,
  '∞': 713,
  Œ: 1000,
  œ: 944,
  Š: 667,
  š: 500,
  Ž: 611,
  ž: 500,
  Ÿ: 667,
  ƒ: 556,
  π: 690,
  Σ: 618,
  Δ: 668,
  Ω: 748,
  μ: 576,
  '√': 549,
  '∂': 494,
};

/** Mean width of a letter that the table lacks (Cyrillic, Greek, Latin Extended): that of a wide lower-case one. */
const OTHER = 667;

/**
 * Looks up the width of one Latin character.
 * @param character a single code point
 * @returns its advance width in em; a generous mean where the table has none
 */
export function latinAdvance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return (ASCII[code - 0x20] ?? LATIN_1[code - 0xa0] ?? SIGNS[character] ?? OTHER) / 1000;
}
