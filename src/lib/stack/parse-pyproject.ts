import { parse, type TomlTable } from 'smol-toml';
import { emptyParsed, toFoundName, type NameKind, type ParsedNames } from './found-name.ts';
import { toLineIndex } from './line-index.ts';
import { toRequirementName } from './requirement-name.ts';

const isTable = (value: unknown): value is TomlTable => typeof value === 'object' && value !== null && !Array.isArray(value);
const tablesIn = (value: unknown) => (isTable(value) ? Object.values(value) : []);

/** Value at a path of keys, or undefined. */
function at(table: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((value, key) => (isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined), table);
}

/** Lists of requirements as PEP 621 and PEP 735 have them. Entries of groups that are tables only name other groups. */
const requirementLists = (root: TomlTable): unknown[] => [
  at(root, 'project', 'dependencies'),
  ...tablesIn(at(root, 'project', 'optional-dependencies')),
  ...tablesIn(at(root, 'dependency-groups')),
  at(root, 'tool', 'uv', 'dev-dependencies'),
  at(root, 'tool', 'rye', 'dev-dependencies'),
  ...tablesIn(at(root, 'tool', 'pdm', 'dev-dependencies')),
  ...tablesIn(at(root, 'tool', 'hatch', 'envs')).flatMap((env) => [at(env, 'dependencies'), at(env, 'extra-dependencies')]),
];

/** Pixi's tables, which its own file has at the top: https://pixi.sh/latest/reference/pixi_manifest/ */
function pixiTables(pixi: unknown): [unknown, NameKind][] {
  const parts = [pixi, ...tablesIn(at(pixi, 'feature'))];
  return parts
    .flatMap((part) => [part, ...tablesIn(at(part, 'target'))])
    .flatMap((part): [unknown, NameKind][] => [
      [at(part, 'dependencies'), 'conda'],
      [at(part, 'pypi-dependencies'), 'pypi'],
    ]);
}

/** Tables whose keys are the names: Poetry, Pipfile, Pixi. */
const keyTables = (root: TomlTable): [unknown, NameKind][] => [
  [at(root, 'tool', 'poetry', 'dependencies'), 'pypi'],
  [at(root, 'tool', 'poetry', 'dev-dependencies'), 'pypi'],
  ...tablesIn(at(root, 'tool', 'poetry', 'group')).map((group): [unknown, NameKind] => [at(group, 'dependencies'), 'pypi']),
  [at(root, 'packages'), 'pypi'],
  [at(root, 'dev-packages'), 'pypi'],
  ...pixiTables(at(root, 'tool', 'pixi')),
  ...((at(root, 'workspace', 'channels') ?? at(root, 'project', 'channels')) ? pixiTables(root) : []),
];

/** Files that dependencies are read from when the project is built, in Setuptools and Hatch. */
const dependencyFiles = (root: TomlTable): unknown[] => {
  const dynamic = at(root, 'tool', 'setuptools', 'dynamic');
  return [
    at(dynamic, 'dependencies', 'file'),
    ...tablesIn(at(dynamic, 'optional-dependencies')).map((extra) => at(extra, 'file')),
    at(root, 'tool', 'hatch', 'metadata', 'hooks', 'requirements_txt', 'files'),
  ].flat();
};

/**
 * Packages of a lock file of uv, Poetry or PDM, or of pylock.toml (PEP 751). Cargo.lock looks nearly the same, but says nothing of
 * Python. What has a path is the project itself.
 */
function lockedPackages(root: TomlTable): unknown[] {
  const list = at(root, 'package') ?? at(root, 'packages');
  const isOfPython =
    'requires-python' in root || 'lock-version' in root || ['content-hash', 'content_hash'].some((key) => at(root, 'metadata', key));
  if (!Array.isArray(list) || !isOfPython) return [];
  return list.filter((one) => !at(one, 'source', 'editable') && !at(one, 'source', 'virtual')).map((one) => at(one, 'name'));
}

/**
 * Reads pyproject.toml: dependencies, optional ones and groups of PEP 621 and 735, and the tables of Poetry, PDM, Hatch, uv, Rye
 * and Pixi; a Pipfile, pixi.toml and lock files too. Files that hold dependencies are named as `includes`. Python itself is asked for by
 * `requires-python` or a key `python`. What builds the project is left out.
 */
export function parsePyproject(text: string): ParsedNames {
  const parsed = emptyParsed();
  try {
    const root = parse(text);
    const lineOf = toLineIndex(text, /^\s*#/);
    const add = (name: string | undefined, kind: NameKind) => {
      if (name) parsed.names.push(toFoundName(name, kind, lineOf(name)));
    };
    if (typeof at(root, 'project', 'requires-python') === 'string')
      parsed.names.push(toFoundName('python', 'name', lineOf('requires-python')));
    for (const list of requirementLists(root))
      if (Array.isArray(list)) for (const item of list) if (typeof item === 'string') add(toRequirementName(item), 'pypi');
    for (const file of dependencyFiles(root)) if (typeof file === 'string') parsed.includes.push(file);
    for (const [table, kind] of keyTables(root))
      if (isTable(table)) for (const name of Object.keys(table)) add(name, name === 'python' ? 'name' : kind);
    const locked = lockedPackages(root);
    for (const name of locked) if (typeof name === 'string') add(name, 'pypi');
    if (locked.length > 0) parsed.isInstalled = true;
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
