/** How wide a text is and where it breaks, without a browser and without font files. */
import { latinAdvance } from './advance-widths.ts';

/** Size of label text in px (user units of the SVG); the stylesheet `diagrams.css` uses the same. */
export const FONT_SIZE = 15;
/** Size of secondary text (axes, steps, frames) in px, class `small`. */
export const SMALL_FONT_SIZE = 13;
/** Distance of two baselines in a label in px: room for Thai vowels and tone marks. */
export const LINE_HEIGHT = 21;

/** The reader's fonts differ from the table: everything is laid out for one this much wider. */
const SAFETY = 1.06;
/** Liberation Sans Bold is 1.08 times as wide as Regular. */
const BOLD = 1.08;
/** Mean width of a Thai base character in em: seven Thai fonts lie between 0.54 and 0.64 on running text. */
const THAI = 0.6;

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]$/u;
const THAI_SCRIPT = /^[\u0e00-\u0e7f]$/u;
const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]$/u;

/** Text that must not begin a line: spaces, closing signs, dashes, slashes, combining marks, the Thai repetition sign. */
const NEVER_FIRST = /^(?:[\s\p{Pe}\p{Pf}\p{Pd}\p{M}/%‰ๆฯー々]|(?=\p{Po})[^#&@*¿¡])/u;
/** A straight quote after a space opens. */
const STRAIGHT_QUOTE = /^["']/;
/** Text that must not end a line: opening brackets and quotes. */
const NEVER_LAST = /[\p{Ps}\p{Pi}#@]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Measures one line of text.
 * @param text a line, without line feeds
 * @param fontSize in px
 * @param fontWeight CSS weight, 100 to 900; 600 and more count as bold
 * @returns width in px, rounded up to 1/64 px: the grid of a browser's layout, which mermaid's code relies on
 */
export function textWidth(text: string, fontSize = FONT_SIZE, fontWeight = 400): number {
  let em = 0;
  for (const character of text) em += advance(character);
  return Math.ceil(em * fontSize * (fontWeight >= 600 ? BOLD : 1) * 64) / 64;
}

function advance(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return 1;
  return (THAI_SCRIPT.test(character) ? THAI : latinAdvance(character)) * SAFETY;
}

/**
 * Breaks a label into lines: at line feeds, then at spaces, and inside a run without spaces (Thai, Chinese) between
 * words. The lines of a paragraph are about equally long. A word wider than `maxWidth` stays whole on its own line.
 * @param text the label
 * @param maxWidth in px
 * @param fontSize in px
 * @returns at least one line; apart from white space the lines joined are the label
 */
export function wrapText(text: string, maxWidth: number, fontSize = FONT_SIZE): string[] {
  const wrap = (paragraph: string, limit: number) => wrapParagraph(paragraph, (line) => textWidth(line.trim(), fontSize) <= limit);
  return text.split('\n').flatMap((paragraph) => {
    let lines = wrap(paragraph, maxWidth);
    // the narrowest limit that needs no further line balances them
    for (let limit = maxWidth - fontSize / 2; lines.length > 1 && limit > maxWidth / 2; limit -= fontSize / 2) {
      const narrower = wrap(paragraph, limit);
      if (narrower.length > lines.length) break;
      lines = narrower;
    }
    return lines.map((line) => line.trim().replace(/\s+/g, ' '));
  });
}

function wrapParagraph(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string) => {
    if (line.trim() !== '' && !fits(line + part)) {
      lines.push(line);
      line = '';
    }
    line += part;
  };
  for (const chunk of glue(paragraph.split(/(?<=\s)/u))) {
    if (fits(chunk)) add(chunk);
    else for (const word of glue([...words.segment(chunk)].map((part) => part.segment))) add(word);
  }
  return [...lines, line];
}

/** Joins neighbours that no line break may separate. */
function glue(parts: string[]): string[] {
  const glued: string[] = [];
  for (const part of parts) {
    const previous = glued.at(-1);
    const opens = STRAIGHT_QUOTE.test(part) && /\s$/.test(previous ?? '');
    if (previous !== undefined && ((NEVER_FIRST.test(part) && !opens) || NEVER_LAST.test(previous)))
      glued[glued.length - 1] = previous + part;
    else glued.push(part);
  }
  return glued;
}
