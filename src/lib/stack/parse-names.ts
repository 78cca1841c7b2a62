import { emptyParsed, toFoundName, type ParsedNames } from './found-name.ts';
import { mentionsInstall, parseShell } from './parse-shell.ts';
import { withoutSecret } from './without-secret.ts';

/**
 * Reads a plain list: names by line, comma, semicolon or tab, with or without bullets, numbers, comments and versions; the
 * output of `pip list` too, and lines such as `pip install a b`, as instructions have them.
 */
export function parseNames(text: string): ParsedNames {
  const parsed = emptyParsed();
  text.split('\n').forEach((line, i) => {
    if (mentionsInstall(line)) {
      parseShell(line.replace(/^\s*[$>!%]\s*/, ''), i, parsed);
      return;
    }
    for (const part of withoutSecret(line)
      .replace(/(^|\s)(#|\/\/).*$/, '')
      .split(/[,;\t|]/)) {
      const name = part
        // Runs of blanks become one, so that the patterns below cannot walk through a long run again and again.
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:[-*•+]|\d{1,3}[.)]) /, '')
        .replace(/^(["'`])(.*)\1$/, '$2')
        .replace(/ v?\d+(\.\w+)+$/, '')
        .replace(/ ?(?:[=<>!~]=|(?<=\w)@).*$/, '')
        .trim();
      // Rulers of tables are no names.
      if (/[^\s\-=+_.*]/.test(name)) parsed.names.push(toFoundName(name, 'name', i + 1));
    }
  });
  return parsed;
}
