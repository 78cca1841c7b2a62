import { toFoundName, type ParsedNames } from './found-name.ts';

/**
 * Reads a plain list: names by line, comma, semicolon or tab, with or without bullets, numbers, comments and versions; the
 * output of `pip list` too.
 */
export function parseNames(text: string): ParsedNames {
  const parsed: ParsedNames = { names: [], includes: [], broken: false };
  text.split('\n').forEach((line, i) => {
    for (const part of line.replace(/(^|\s)(#|\/\/).*$/, '').split(/[,;\t|]/)) {
      const name = part
        .trim()
        .replace(/^(?:[-*•+]|\d{1,3}[.)])\s+/, '')
        .replace(/^(["'`])(.*)\1$/, '$2')
        .replace(/\s+v?\d+(\.\w+)+$/, '')
        .replace(/\s*(?:[=<>!~]=|(?<=\w)@).*$/, '')
        .trim();
      // Rulers of tables are no names.
      if (/[^\s\-=+_.*]/.test(name)) parsed.names.push(toFoundName(name, 'name', i + 1));
    }
  });
  return parsed;
}
