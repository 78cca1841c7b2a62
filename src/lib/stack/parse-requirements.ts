import { toFoundName, type FoundName, type ParsedNames } from './found-name.ts';

/*
 * A line parser of our own. pip-requirements-js (1.0.3) was tried: it refuses the whole file for one --hash, -e line, URL or
 * byte order mark, which real files have, its loose mode does too, and it takes six seconds for a megabyte. What is asked here
 * is only the name, and that pip's documentation fixes: https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */

/** Name, extras, and what may follow them (PEP 508): a version, a marker, an address, an option, or nothing. */
const requirement = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[[^[\]]*\]\s*)?(?=$|[=<>!~;@(,]|\s-)/i;
/** The same with an address after it: `pip @ https://…`. */
const direct = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[[^[\]]*\]\s*)?@\s*[a-z][a-z0-9+.-]*:/i;
/** Options that name another file. */
const include = /^(?:-r|-c|--requirements?|--constraints?)(?:\s+|=)?(.*)$/;
/** An address of a package, or a path to one. */
const address = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|file:|\.{0,2}[\\/]|\.+$|~[\\/]|[a-z]:[\\/])|\.(?:whl|tar\.gz|zip)(?:#|$)/i;

/** Takes user names and passwords out of an address: what is shown may be copied and sent on. */
const withoutSecret = (url: string) => url.replace(/(\/\/)[^/@\s]*@/, '$1').replace(/[?#].*$/, '');

/** Name in an address: `#egg=name`, or the first part of a wheel's file name (PEP 427). */
function findNameInAddress(url: string): string | undefined {
  return /[#&]egg=([a-z0-9][\w.-]*)/i.exec(url)?.[1] ?? /(?:^|[\\/])([a-z0-9][\w.]*)-\d[^-\\/]*-[^\\/]*\.whl(?:$|[#?])/i.exec(url)?.[1];
}

/**
 * Name of the package that a requirement of PEP 508 or pip asks for; an address without a name as it is, without secrets.
 * Undefined when there is nothing that asks for a package.
 */
export function toRequirementName(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const named = direct.exec(trimmed)?.[1];
  if (named !== undefined) return named;
  if (address.test(trimmed)) return findNameInAddress(trimmed) ?? withoutSecret(trimmed.split(/\s/)[0]!);
  return requirement.exec(trimmed)?.[1] ?? trimmed;
}

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

/** What one line of a requirements file asks for. It is also what stands under `pip:` in an environment file. */
export function parseRequirementLine(text: string, line: number, into: { names: FoundName[]; includes: string[] }): void {
  const other = include.exec(text);
  if (other) {
    if (other[1]) into.includes.push(other[1].trim());
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
  const parsed: ParsedNames = { names: [], includes: [], broken: false };
  for (const line of toLogicalLines(text)) parseRequirementLine(line.text, line.line, parsed);
  return parsed;
}
