import { emptyParsed, toFoundName, type ParsedNames } from './found-name.ts';
import { mentionsInstall, parseShell } from './parse-shell.ts';
import { withoutSecret } from './without-secret.ts';

/** The head of what `conda list` prints, and one of its rows: name, version, build, channel. */
const condaHead = /^(?:# *)?Name +Version +Build\b/m;
const condaRow = /^ *([\w.-]+) +\d\S* +\S+(?: +(\S+))? *$/;

/**
 * Reads a plain list: names by line, comma, semicolon or tab, with or without bullets, numbers, comments and versions; the
 * output of `pip list` and `conda list` too, and lines such as `pip install a b`, as instructions have them.
 */
export function parseNames(text: string): ParsedNames {
  const parsed = emptyParsed();
  const isConda = condaHead.test(text);
  if (isConda) parsed.isInstalled = true;
  text.split('\n').forEach((line, i) => {
    if (isConda) {
      const [, name, channel] = condaRow.exec(line) ?? [];
      if (name) parsed.names.push(toFoundName(name, channel === 'pypi' ? 'pypi' : 'conda', i + 1));
      return;
    }
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
        .replace(/^([\w.-]+)=\d[^=\s]*=\w+$/, '$1')
        .replace(/ v?\d+(\.\w+)+(?= \(|$)/, '')
        .replace(/ ?(?:[=<>!~]=|(?<=\w)@).*$/, '')
        .trim();
      // Rulers of tables are no names.
      if (/[^\s\-=+_.*]/.test(name)) parsed.names.push(toFoundName(name, 'name', i + 1));
    }
  });
  return parsed;
}
