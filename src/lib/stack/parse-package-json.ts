import { emptyParsed, toFoundName, type NameKind, type ParsedNames } from './found-name.ts';
import { toLineIndex } from './line-index.ts';

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Keys and values of a field that is a table. */
const entriesOf = (root: object, field: string): [string, unknown][] => {
  const table: unknown = Object.hasOwn(root, field) ? root[field as keyof typeof root] : undefined;
  return typeof table === 'object' && table !== null && !Array.isArray(table) ? Object.entries(table) : [];
};

/**
 * Reads package.json: the names in all kinds of dependencies; for `"a": "npm:b@1"` the name b, which is what is installed. And two
 * lock files: package-lock.json, whose packages are named by folders such as `node_modules/a/node_modules/@b/c`, and Pipfile.lock.
 */
export function parsePackageJson(text: string): ParsedNames {
  const parsed = emptyParsed();
  try {
    const root = JSON.parse(text) as unknown;
    if (typeof root !== 'object' || root === null || Array.isArray(root)) return { ...parsed, broken: true };
    const lineOf = toLineIndex(text);
    const add = (name: string, kind: NameKind, key = name) => parsed.names.push(toFoundName(name, kind, lineOf(key)));
    for (const [key, version] of fields.flatMap((field) => entriesOf(root, field)))
      add((typeof version === 'string' ? /^npm:(@?[^@]+)/.exec(version)?.[1] : undefined) ?? key, 'npm', key);
    for (const [folder] of entriesOf(root, 'packages')) {
      const name = /.*node_modules\/(.+)$/.exec(folder)?.[1];
      if (name) add(name, 'npm', folder);
    }
    const isPipfile = Object.hasOwn(root, '_meta');
    if (isPipfile) for (const [name] of ['default', 'develop'].flatMap((field) => entriesOf(root, field))) add(name, 'pypi');
    if (isPipfile || Object.hasOwn(root, 'lockfileVersion')) parsed.isInstalled = true;
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
