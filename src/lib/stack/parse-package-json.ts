import { emptyParsed, toFoundName, type ParsedNames } from './found-name.ts';
import { toLineIndex } from './line-index.ts';

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Reads package.json: the names in all kinds of dependencies; for `"a": "npm:b@1"` the name b, which is what is installed. */
export function parsePackageJson(text: string): ParsedNames {
  const parsed = emptyParsed();
  try {
    const root = JSON.parse(text) as unknown;
    if (typeof root !== 'object' || root === null || Array.isArray(root)) return { ...parsed, broken: true };
    const lineOf = toLineIndex(text);
    for (const field of fields) {
      const table: unknown = Object.hasOwn(root, field) ? root[field as keyof typeof root] : undefined;
      if (typeof table !== 'object' || table === null || Array.isArray(table)) continue;
      for (const [key, version] of Object.entries(table)) {
        const alias = typeof version === 'string' ? /^npm:(@?[^@]+)/.exec(version)?.[1] : undefined;
        parsed.names.push(toFoundName(alias ?? key, 'npm', lineOf(key)));
      }
    }
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
