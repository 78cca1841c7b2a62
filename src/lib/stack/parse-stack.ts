import { detectFormat } from './detect-format.ts';
import type { ParsedNames, StackFormat } from './found-name.ts';
import { readText, type InputProblem } from './read-text.ts';

/** Parsers by format. Each is loaded when a text of its format is there, and not before. */
const parsers: Record<StackFormat, () => Promise<(text: string) => ParsedNames>> = {
  requirements: async () => (await import('./parse-requirements.ts')).parseRequirements,
  pyproject: async () => (await import('./parse-pyproject.ts')).parsePyproject,
  environment: async () => (await import('./parse-environment.ts')).parseEnvironment,
  package: async () => (await import('./parse-package-json.ts')).parsePackageJson,
  dockerfile: async () => (await import('./parse-dockerfile.ts')).parseDockerfile,
  names: async () => (await import('./parse-names.ts')).parseNames,
};

export type StackText = (ParsedNames & { format: StackFormat; problem?: never }) | { problem: InputProblem };

/**
 * Reads a text of any of the formats. A name that is asked for more than once is kept once, where it stands first.
 *
 * @param fileName name of the file if there is one; it decides the format, see detectFormat
 * @throws when a parser cannot be loaded, never because of the text
 */
export async function parseStack(input: string, fileName?: string): Promise<StackText> {
  const read = readText(input);
  if ('problem' in read) return { problem: read.problem };
  const format = detectFormat(read.text, fileName);
  if (format === 'foreign') return { problem: 'foreign' };
  const parse = await parsers[format]();
  const parsed = parse(read.text);
  const seen = new Set<string>();
  const names = parsed.names.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
  return { ...parsed, names, includes: [...new Set(parsed.includes)], format };
}
