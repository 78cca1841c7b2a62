import { ambiguousNames, broughtBy } from './doubts.ts';
import type { FoundName, NameKind } from './found-name.ts';
import { toImageName } from './image-name.ts';
import type { StackTool } from './stack-data.ts';

/** A tool that a text names. */
export interface Recognised {
  tool: StackTool;
  /** The first name that stands for it. */
  found: FoundName;
  /** It was told by its package, or only because a package has the name of the tool. */
  by: 'package' | 'name';
  /** Other tools that come in the same package, of which nothing says whether they are used. */
  shares: StackTool[];
}

/** A name that may stand for a tool, which only the reader can know. */
export interface Doubtful {
  tool: StackTool;
  found: FoundName;
  /** The package that brings this one along; absent when the name is also that of something else. */
  broughtBy?: string;
}

export interface Recognition {
  /** In the order of the text, each tool once. */
  recognised: Recognised[];
  /** In the order of the text, each tool once, and none that is recognised by another name. */
  doubtful: Doubtful[];
  /** In the order of the text, as many as anybody may want to read. */
  unrecognised: FoundName[];
  /** How many more were not recognised. */
  more: number;
}

/** Most names that are kept of what is not recognised: to hand over tens of thousands takes longer than to read them. */
const unrecognisedLimit = 1000;

type Manager = Exclude<NameKind, 'name'>;
const managers: readonly Manager[] = ['pypi', 'conda', 'npm', 'docker'];

/** PEP 503, which other managers come near enough to: `Scikit_Learn` is `scikit-learn`. https://peps.python.org/pep-0503/ */
const toNormalForm = (name: string) => name.toLowerCase().replace(/[-_.\s]+/g, '-');

/** A name as each manager writes it, all at once, because a long list asks for each. */
function toPackageKeys(name: string): Record<Manager, string> {
  const lower = name.toLowerCase();
  const normal = toNormalForm(lower);
  return { pypi: normal, conda: normal, npm: lower, docker: toImageName(lower) };
}

/** Host, owner and name of a repository in an address that pip or a browser takes: `git+https://github.com/a/b.git@main`. */
const toRepository = (address: string): string | undefined =>
  /^[\w+]+:\/\/(?:[^/@]*@)?([^/]+\/[^/]+\/[^/@?#]+?)(?:\.git)?(?:[/@?#].*)?$/.exec(address)?.[1]?.toLowerCase();

/** Ways to write a name: as it is, with "and" for "&", and without what stands in parentheses. */
function toNameKeys(name: string): string[] {
  const forms = name.includes('(') ? [name, name.replace(/\s*\(.*\)/, '')] : [name];
  return forms.map((form) => toNormalForm(form.trim().replaceAll('&', 'and')));
}

/** Where a name may be looked for, the surest first. Conda-forge calls packages as PyPI does where it can. */
const looksIn: Record<NameKind, readonly Manager[]> = {
  pypi: ['pypi'],
  conda: ['conda', 'pypi'],
  npm: ['npm'],
  docker: ['docker'],
  name: managers,
};

/**
 * Prepares to recognise tools: by the packages that entries list, then by exact names and other names.
 *
 * It never guesses. Foreign packages have the names of many tools (`triton` of PyPI is a compiler, `comet` of npm is not Comet, `yarn` of
 * conda is not Hadoop's). So the name of a package counts as the name of a tool only when its entry lists no package of that
 * manager, then never by its acronyms, and never for npm. A plain list of names is taken at its word, packages first, but names
 * that are known to mean other things too are doubtful, and so are packages that others bring along: see doubts.ts.
 */
export function createRecogniser(tools: readonly StackTool[]): (names: readonly FoundName[]) => Recognition {
  const byPackage: Record<Manager, Map<string, StackTool[]>> = { pypi: new Map(), conda: new Map(), npm: new Map(), docker: new Map() };
  const byRepository = new Map<string, StackTool[]>();
  const byName = new Map<string, StackTool>();
  const byAlias = new Map<string, StackTool>();
  for (const tool of tools) {
    const repository = tool.repository && toRepository(tool.repository);
    if (repository) byRepository.set(repository, [...(byRepository.get(repository) ?? []), tool]);
    for (const manager of managers)
      for (const name of tool.packages?.[manager] ?? []) {
        const key = toPackageKeys(name)[manager];
        byPackage[manager].set(key, [...(byPackage[manager].get(key) ?? []), tool]);
      }
    for (const key of [tool.id, tool.name, ...(tool.formerly ?? [])].flatMap(toNameKeys)) if (!byName.has(key)) byName.set(key, tool);
    for (const key of (tool.aka ?? []).flatMap(toNameKeys)) if (!byAlias.has(key)) byAlias.set(key, tool);
  }

  /** The tool that a shared package is first of all: the one of its name, or the one with the shortest name, PyTorch for `torch`. */
  const toMain = (sharing: readonly StackTool[], name: string): StackTool => {
    const named = new Set(toNameKeys(name).map((key) => byName.get(key) ?? byAlias.get(key)));
    return sharing.find((tool) => named.has(tool)) ?? sharing.toSorted((a, b) => a.name.length - b.name.length)[0]!;
  };

  const findByName = ({ name, kind }: FoundName): StackTool | undefined => {
    if (kind === 'npm') return undefined;
    const keys = toNameKeys(kind === 'docker' ? name.replace(/^([^/]+)\/\1$/, '$1') : name);
    const find = (index: Map<string, StackTool>) => keys.map((key) => index.get(key)).find((tool) => tool !== undefined);
    if (kind === 'name') return find(byName) ?? find(byAlias);
    const tool = find(byName);
    return tool?.packages?.[kind] ? undefined : tool;
  };

  const recogniseOne = (found: FoundName): (Recognised & { isAmbiguous?: boolean }) | undefined => {
    const repository = found.name.includes('://') ? toRepository(found.name) : undefined;
    const keys = toPackageKeys(found.name);
    const sharing =
      repository === undefined
        ? looksIn[found.kind].map((manager) => byPackage[manager].get(keys[manager])).find((list) => list !== undefined)
        : byRepository.get(repository);
    if (sharing) {
      const tool = toMain(sharing, repository?.replace(/^.*\//, '') ?? found.name);
      return { tool, found, by: 'package', shares: sharing.filter((other) => other !== tool) };
    }
    const tool = findByName(found);
    if (!tool) return undefined;
    // A plain list means tools, and an image of one word is an official one of Docker Hub.
    const isSure = found.kind === 'name' || (found.kind === 'docker' && !found.name.includes('/'));
    return { tool, found, by: isSure ? 'package' : 'name', shares: [], isAmbiguous: ambiguousNames.has(toNormalForm(found.name)) };
  };

  /** `A / B` of a plain list is two names when both are known. */
  const toParts = (found: FoundName): FoundName[] => {
    if (found.kind !== 'name' || !found.name.includes(' / ') || recogniseOne(found)) return [found];
    const parts = found.name.split(' / ').map((name) => ({ ...found, name }));
    return parts.every(recogniseOne) ? parts : [found];
  };

  return (names) => {
    const recognised: Recognised[] = [];
    const doubtful: Doubtful[] = [];
    const unrecognised: FoundName[] = [];
    const installed = new Set(names.filter(isOfPython).map(({ name }) => toNormalForm(name)));
    for (const found of names.flatMap(toParts)) {
      const result = recogniseOne(found);
      if (!result) {
        unrecognised.push(found);
        continue;
      }
      const { isAmbiguous, ...one } = result;
      const bringer = isOfPython(found) ? findBringer(toNormalForm(found.name), installed) : undefined;
      if (bringer) doubtful.push({ tool: one.tool, found, broughtBy: bringer });
      else if (isAmbiguous) doubtful.push({ tool: one.tool, found });
      else recognised.push(one);
    }
    return mergeRecognitions([{ recognised, doubtful, unrecognised, more: 0 }]);
  };
}

/** Whether a name may be a package of Python; a plain list may be the output of `pip list`. */
const isOfPython = ({ kind }: FoundName) => kind === 'pypi' || kind === 'conda' || kind === 'name';

/** What brings a package along among those that are installed, if anything does. */
const findBringer = (name: string, installed: ReadonlySet<string>): string | undefined =>
  Object.hasOwn(broughtBy, name) ? Object.entries(broughtBy[name]!).find(([other]) => installed.has(other))?.[1] : undefined;

/** The first of each tool, in their order. */
function toFirsts<One extends { tool: StackTool }>(list: readonly One[]): Map<string, One> {
  const firsts = new Map<string, One>();
  for (const one of list) if (!firsts.has(one.tool.id)) firsts.set(one.tool.id, one);
  return firsts;
}

/** What several texts name together, each tool once. */
export function mergeRecognitions(list: readonly Recognition[]): Recognition {
  const recognised = toFirsts(list.flatMap((one) => one.recognised));
  const doubtful = toFirsts(list.flatMap((one) => one.doubtful));
  const unrecognised = list.flatMap((one) => one.unrecognised);
  return {
    recognised: [...recognised.values()],
    doubtful: [...doubtful.values()].filter(({ tool }) => !recognised.has(tool.id)),
    unrecognised: unrecognised.slice(0, unrecognisedLimit),
    more: list.reduce((sum, { more }) => sum + more, Math.max(0, unrecognised.length - unrecognisedLimit)),
  };
}
