import { parse, type TomlTable } from 'smol-toml';
import { toFoundName, type NameKind, type ParsedNames } from './found-name.ts';
import { toLineIndex } from './line-index.ts';
import { toRequirementName } from './parse-requirements.ts';

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
  ...tablesIn(at(root, 'tool', 'pdm', 'dev-dependencies')),
  ...tablesIn(at(root, 'tool', 'hatch', 'envs')).flatMap((env) => [at(env, 'dependencies'), at(env, 'extra-dependencies')]),
];

/** Tables whose keys are the names: Poetry, Pipfile, Pixi. */
const keyTables = (root: TomlTable): [unknown, NameKind][] => [
  [at(root, 'tool', 'poetry', 'dependencies'), 'pypi'],
  [at(root, 'tool', 'poetry', 'dev-dependencies'), 'pypi'],
  ...tablesIn(at(root, 'tool', 'poetry', 'group')).map((group): [unknown, NameKind] => [at(group, 'dependencies'), 'pypi']),
  [at(root, 'packages'), 'pypi'],
  [at(root, 'dev-packages'), 'pypi'],
  [at(root, 'tool', 'pixi', 'dependencies'), 'conda'],
  [at(root, 'tool', 'pixi', 'pypi-dependencies'), 'pypi'],
];

/**
 * Reads pyproject.toml: dependencies, optional ones and groups of PEP 621 and 735, and the tables of Poetry, PDM, Hatch, uv and
 * Pixi; a Pipfile too. Python itself is asked for by `requires-python` or a key `python`. What builds the project is left out.
 */
export function parsePyproject(text: string): ParsedNames {
  const parsed: ParsedNames = { names: [], includes: [], broken: false };
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
    for (const [table, kind] of keyTables(root))
      if (isTable(table)) for (const name of Object.keys(table)) add(name, name === 'python' ? 'name' : kind);
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
