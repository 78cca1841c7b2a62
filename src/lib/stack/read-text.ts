/** Most characters that are looked at: real files have a few thousand. */
export const textLimit = 2 * 1024 * 1024;

/** What is wrong with an input, before a parser sees it. */
export type InputProblem = 'empty' | 'binary' | 'large' | 'foreign';

/**
 * Bytes of a file as text. UTF-16 is told by its byte order mark: PowerShell writes `pip freeze > requirements.txt` so.
 * Bytes that are no text become U+FFFD.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Text with `\n` at line ends and without a byte order mark, or what is wrong with it. Binary is what holds a NUL character
 * or, among its first characters, more than one in fifty that no text has.
 */
export function readText(input: string): { text: string } | { problem: InputProblem } {
  if (input.length > textLimit) return { problem: 'large' };
  const text = input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { problem: 'empty' };
  const start = text.slice(0, 8192);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return text.includes('\0') || odd * 50 > start.length ? { problem: 'binary' } : { text };
}
