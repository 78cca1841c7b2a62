import { emptyParsed, toFoundName, type ParsedNames } from './found-name.ts';
import { mentionsInstall, parseShell } from './parse-shell.ts';
import { toRequirementName } from './requirement-name.ts';
import { withoutSecret } from './without-secret.ts';

/*
 * A line parser of our own. pip-requirements-js (1.0.3) was tried: it refuses the whole file for one --hash, -e line, URL or
 * byte order mark, which real files have, its loose mode does too, and it takes six seconds for a megabyte. What is asked here
 * is only the name, and that pip's documentation fixes: https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */

/** Options that name another file. */
const include = /^(?:-r|-c|--requirements?|--constraints?)(?:\s+|=)?(.*)$/;
/** Lines with those that end in a backslash joined to the next, and comments taken off. */
function* toLogicalLines(text: string): Generator<{ text: string; line: number }> {
  let parts: string[] = [];
  let first = 0;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (parts.length === 0) first = i + 1;
    const isComment = /^\s*#/.test(line);
    const continues = !isComment && line.endsWith('\\') && i < lines.length - 1;
    parts.push(isComment ? '' : continues ? line.slice(0, -1) : line);
    if (continues) continue;
    yield {
      text: parts
        .join(' ')
        .replace(/\s#.*$/, '')
        .trim(),
      line: first,
    };
    parts = [];
  }
}

type Into = Pick<ParsedNames, 'names' | 'includes' | 'unread'>;

/** What one line of a requirements file asks for. It is also what stands under `pip:` in an environment file. */
export function parseRequirementLine(text: string, line: number, into: Into): void {
  const other = include.exec(text);
  if (other) {
    if (other[1]) into.includes.push(withoutSecret(other[1].trim()));
    return;
  }
  if (mentionsInstall(text)) {
    parseShell(text.replace(/^[$>!%]\s*/, ''), line - 1, into);
    return;
  }
  const editable = /^(?:-e|--editable)(?:\s+|=)(.+)$/.exec(text);
  if (!editable && text.startsWith('-')) return;
  const name = toRequirementName((editable?.[1] ?? text).replace(/^(['"])(.*)\1$/, '$2'));
  // `-e .` is the project itself.
  if (name !== undefined && !/^\.[\\/]*$/.test(name)) into.names.push(toFoundName(name, 'pypi', line));
}

/** Reads a requirements file: names without versions, extras, markers, hashes and comments; -r and -c as `includes`. */
export function parseRequirements(text: string): ParsedNames {
  const parsed = emptyParsed();
  for (const line of toLogicalLines(text)) parseRequirementLine(line.text, line.line, parsed);
  return parsed;
}
