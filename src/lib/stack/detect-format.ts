import type { StackFormat } from './found-name.ts';

/** What no parser is there for: programs, and lock files of a shape of their own. */
export type ForeignFormat = 'foreign';

const byName: [RegExp, StackFormat | ForeignFormat][] = [
  [/^(uv|poetry|pdm)\.lock$/, 'pyproject'],
  [/^pipfile\.lock$/, 'package'],
  [/^(.*\.(lock|py)|pnpm-lock\.ya?ml)$/, 'foreign'],
  [/^(pyproject\.toml|pipfile|.*\.toml)$/, 'pyproject'],
  [/^.*\.ya?ml$/, 'environment'],
  [/^.*\.json$/, 'package'],
  [/^((docker|container)file.*|.*\.(dockerfile|containerfile))$/, 'dockerfile'],
  [/^((.*[-_.])?(requirements|constraints|reqs).*\.(txt|in|pip)|.*\.in)$/, 'requirements'],
];

/** First line that is neither empty nor a comment. */
const firstLineOf = (text: string) => /^[^\S\n]*([^#\s].*)$/m.exec(text)?.[1] ?? '';

/** A line that only a requirements file has: an option, or a name with a version, an address or a marker. */
const requirementLine = /^(-[a-z]\s*\S|--[a-z]|[\w.-]+\s*(\[[\w\s.,-]*\]\s*)?([=<>!~]=|[<>]|@\s*\w+[:+]|;\s*\w+\s*[=<>!]))/;

/**
 * Which format a text has: by the name of its file if there is one that says it, else by what it looks like. A text that
 * looks like nothing else is a list of names, or a requirements file as soon as one line has a version, option or marker.
 *
 * @param text as readText gives it
 */
export function detectFormat(text: string, fileName = ''): StackFormat | ForeignFormat {
  const file = fileName.toLowerCase().replace(/^.*[\\/]/, '');
  const named = byName.find(([pattern]) => pattern.test(file));
  if (named) return named[1];
  const first = firstLineOf(text);
  if (first.startsWith('{')) return 'package';
  if (
    /^\[\[?\s*["'\w][\w."' -]*\]\]?\s*(#.*)?$/.test(first) ||
    /^\[(project|tool\.\S+|build-system|dependency-groups|\[packages?\])\]/m.test(text)
  )
    return 'pyproject';
  if (
    /^(import\s+\w|from\s+[\w.]+\s+import\b|__metadata:|lockfileVersion:)/.test(first) ||
    /^(# yarn lockfile|(setuptools\.)?setup\()/m.test(text)
  )
    return 'foreign';
  if (/^(from\s+\S|arg\s+\w+(=|\s*$))/i.test(first)) return 'dockerfile';
  if (/^["']?dependencies["']?[^\S\n]*:/m.test(text) || /^(name|channels)\s*:\s*/.test(first)) return 'environment';
  // Line by line: a pattern over the whole text begins anew at each blank line, which takes seconds for a hundred thousand.
  return text.split('\n').some((line) => requirementLine.test(line.trim())) ? 'requirements' : 'names';
}
