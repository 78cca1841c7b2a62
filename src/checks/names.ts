import type { CheckedEntry, EntryContent } from './content.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-yaml.ts';

/** Letters and digits only, so that "scikit-learn", "Scikit Learn" and "scikitlearn" are one name. */
export function squash(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+&]/gu, '');
}

/** Cyrillic, Greek and crossed letters that look like plain Latin ones; the part of Unicode's confusables.txt that whole names can be made of. */
const twins = new Map([...'аеорсухіѕјԁӏһԛԝοανρτικυøłđðħıĸŧŋſ'].map((letter, i) => [letter, [...'aeopcyxisjdlhqwoavptikuolddhiktns'][i]!]));

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
const eastAsian = { script: 'East Asian', pattern: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u };

/** Latin letters of keyboards: not those of phonetics, small capitals and the like, which look like others. */
const usualLatin = /^[A-Za-z\u00aa-\u017f\u1e00-\u1eff]$/;
const latin = scripts[0]!.pattern;
/** Scripts whose marks above and below stand apart from their letters. */
const marked = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** Letters of a name that names are not written with, and marks that are piled up. */
export function findOddLetters(name: string): string[] {
  const isKnown = (letter: string) =>
    latin.test(letter) ? usualLatin.test(letter) : [...scripts, eastAsian].some(({ pattern }) => pattern.test(letter));
  const letters = name.match(/\p{L}/gu) ?? [];
  const marks = name.normalize('NFC').match(marked.test(name) ? /\p{M}{3,}/gu : /\p{M}/gu) ?? [];
  return [...new Set([...letters.filter((letter) => !isKnown(letter)), ...marks.map((mark) => [...mark][0]!)])];
}

/** The scripts of a name; digits, signs and spaces belong to none. */
export function findScripts(name: string): string[] {
  return [...scripts, eastAsian].filter(({ pattern }) => pattern.test(name)).map(({ script }) => script);
}

const toCodePoint = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A name of an entry, or of its file, and where it stands. */
interface Use {
  id: string;
  /** As it is written; undefined for the name of the file, which people guess addresses from. */
  name: string | undefined;
  squashed: string;
  problem: (said: Parameters<DataFile['problem']>[1]) => Problem;
}

function getUses({ id, entry: { name, aka = [], formerly = [] }, yaml }: CheckedEntry): Use[] {
  const toUse = (text: string, path: (string | number)[]): Use => ({
    id,
    name: text,
    squashed: squash(text),
    problem: (said) => yaml.problem(path, said),
  });
  return [
    { ...toUse(id, []), name: undefined },
    ...(name === undefined ? [] : [toUse(name, ['name'])]),
    ...aka.map((alias, i) => toUse(alias, ['aka', i])),
    ...formerly.map((former, i) => toUse(former, ['formerly', i])),
  ];
}

/**
 * No two entries share a name, alias, former name or the name of a file, or have names that look the same; a name is in one
 * script. A clash is reported at both entries, because the checks cannot know which one is new.
 */
export function checkNames({ entries }: EntryContent): Problem[] {
  const uses = entries.flatMap(getUses);
  const bySquashed = Map.groupBy(uses, ({ squashed }) => squashed);
  const bySkeleton = Map.groupBy(
    uses.filter(({ name }) => name !== undefined),
    ({ name }) => toSkeleton(name!),
  );
  return uses.flatMap((use): Problem[] => {
    const { id, name, squashed, problem } = use;
    const same = bySquashed.get(squashed)!;
    const said = name === undefined ? `the file name "${id}"` : `"${name}"`;
    // What is said of a name need not be said of a file that is named after it, too.
    if (name === undefined && same.some((one) => one.id === id && one.name !== undefined)) return [];
    const other = same.find((one) => one.id !== id);
    const problems = other ? [problem({ rule: 'T035', message: `${said} is also a name of content/tools/${other.id}.yaml` })] : [];
    if (name === undefined) return problems;
    if (!other && same.find((one) => one.name !== undefined) !== use)
      problems.push(problem({ rule: 'T035', message: `${said} is there twice` }));
    const like = other ? undefined : bySkeleton.get(toSkeleton(name))!.find((one) => one.id !== id);
    if (like) problems.push(problem({ rule: 'T036', message: `${said} looks like "${like.name}" of content/tools/${like.id}.yaml` }));
    const found = findScripts(name);
    const odd = findOddLetters(name);
    if (odd.length > 0)
      problems.push(problem({ rule: 'T037', message: `${said} has letters that no keyboard has: ${odd.map(toCodePoint).join(', ')}` }));
    else if (found.length > 1) problems.push(problem({ rule: 'T037', message: `${said} mixes ${found.join(' and ')} letters` }));
    else if (!/[\p{L}\p{N}]/u.test(name)) problems.push(problem({ rule: 'T037', message: `${said} has no letter or digit` }));
    return problems;
  });
}
