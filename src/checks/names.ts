import type { CheckedEntry, EntryContent } from './content.ts';
import type { Problem } from './problem.ts';

/** Letters and digits only, so that "scikit-learn", "Scikit Learn" and "scikitlearn" are one name. */
function squash(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+&]/gu, '');
}

/** Cyrillic and Greek letters that look like Latin ones; the part of Unicode's confusables.txt that whole names can be made of. */
const twins = new Map([...'аеорсухіѕјԁӏһԛԝοανρτικυ'].map((letter, i) => [letter, [...'aeopcyxisjdlhqwoavptiku'][i]!]));

/** What is left of a name when letters that look alike count as one: 0 and o, 1, l and i, rn and m, vv and w, é and e. */
export function toSkeleton(name: string): string {
  const letters = squash(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => twins.get(letter) ?? letter);
  return letters.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('0', 'o').replace(/[1i]/g, 'l');
}

const scripts = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Hangul'].map((script) => ({
  script,
  pattern: new RegExp(`\\p{Script=${script}}`, 'u'),
}));
/** Chinese, and what Japanese writes together. */
const eastAsian = { script: 'East Asian', pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u };

/** The scripts of a name; digits, signs and spaces belong to none. */
export function findScripts(name: string): string[] {
  return [...scripts, eastAsian].filter(({ pattern }) => pattern.test(name)).map(({ script }) => script);
}

/** All names of an entry, with the place of each. */
function getNames({ entry: { name, aka = [], formerly = [] } }: CheckedEntry): [name: string, path: (string | number)[]][] {
  return [
    ...(name === undefined ? [] : [[name, ['name']] satisfies [string, string[]]]),
    ...aka.map((alias, i): [string, (string | number)[]] => [alias, ['aka', i]]),
    ...formerly.map((former, i): [string, (string | number)[]] => [former, ['formerly', i]]),
  ];
}

/** No two entries share a name, alias, former name or the name of a file, or have names that look the same; a name is in one script. */
export function checkNames(content: EntryContent): Problem[] {
  const owners = new Map<string, string>();
  const lookalikes = new Map<string, { name: string; id: string }>();
  const problems: Problem[] = [];
  for (const checked of content.entries) {
    const { id, yaml } = checked;
    for (const [name, path] of getNames(checked)) {
      const found = findScripts(name);
      if (found.length > 1) problems.push(yaml.problem(path, { rule: 'T037', message: `"${name}" mixes ${found.join(' and ')} letters` }));
      const owner = owners.get(squash(name));
      const like = lookalikes.get(toSkeleton(name));
      if (owner !== undefined)
        problems.push(yaml.problem(path, { rule: 'T035', message: `"${name}" is already a name of content/tools/${owner}.yaml` }));
      else if (like && like.id !== id)
        problems.push(
          yaml.problem(path, { rule: 'T036', message: `"${name}" looks like "${like.name}" of content/tools/${like.id}.yaml` }),
        );
      owners.set(squash(name), owner ?? id);
      if (!like) lookalikes.set(toSkeleton(name), { name, id });
    }
    // People guess addresses from names.
    const owner = owners.get(squash(id)) ?? id;
    if (owner !== id)
      problems.push(yaml.problem([], { rule: 'T035', message: `the file name "${id}" is already a name of content/tools/${owner}.yaml` }));
    owners.set(squash(id), owner);
  }
  return problems;
}
