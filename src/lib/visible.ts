/**
 * A text for a terminal: characters that could steer it, turn the order of words or hide are written out, as \u{1b}. Line
 * breaks and tabs stay.
 */
export function toVisible(text: string): string {
  return text.replace(/(?!\r?\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
