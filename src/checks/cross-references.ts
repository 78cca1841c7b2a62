import { toHint } from '../lib/nearest.ts';
import { isRetired } from '../schema/tool.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Ids of all components of the taxonomy; empty when it could not be read. */
export function getComponentIds({ taxonomy }: Content): Set<string> {
  return new Set(taxonomy?.stages.flatMap(({ components }) => components.map(({ id }) => id)));
}

/** Ids that the taxonomy, the glossary and the references are told by appear once, and what they point to exists. */
export function checkVocabularies(content: Content): Problem[] {
  const componentIds = getComponentIds(content);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  content.taxonomy?.stages.forEach(({ components }, s) =>
    components.forEach(({ id, feeds }, c) => {
      const report = (path: (string | number)[], message: string) =>
        problems.push(content.taxonomy!.yaml.problem(['stages', s, 'components', c, ...path], message));
      if (seen.has(id)) report(['id'], `"${id}" is there twice`);
      seen.add(id);
      feeds.forEach((target, f) => {
        if (target === id) report(['feeds', f], 'names the component itself');
        else if (!componentIds.has(target)) report(['feeds', f], `"${target}" is not a component.${toHint(target, componentIds)}`);
      });
    }),
  );
  for (const list of [content.references, content.glossary]) {
    const ids = new Set<string>();
    list?.items.forEach((item, i) => {
      if (ids.has(item.id)) problems.push(list.yaml.problem([i, 'id'], `"${item.id}" is there twice`));
      ids.add(item.id);
    });
  }
  content.glossary?.items.forEach(({ component }, i) => {
    if (component && content.taxonomy && !componentIds.has(component))
      problems.push(
        content.glossary!.yaml.problem([i, 'component'], `"${component}" is not a component.${toHint(component, componentIds)}`),
      );
  });
  return problems;
}

/** Every id that an entry names exists, and it does not name itself. */
export function checkToolReferences(content: Content): Problem[] {
  const componentIds = getComponentIds(content);
  return content.tools.flatMap(({ tool, yaml }) => {
    const unknown = (field: 'components' | 'successors' | 'alternatives', known: Set<string>, what: string) =>
      (tool[field] ?? []).flatMap((id, i) => {
        if (tool[field]!.indexOf(id) !== i) return [yaml.problem([field, i], `"${id}" is there twice`)];
        if (field !== 'components' && id === tool.id) return [yaml.problem([field, i], 'names the tool itself')];
        return known.has(id) ? [] : [yaml.problem([field, i], `"${id}" is not ${what}.${toHint(id, known)}`)];
      });
    return [
      ...(content.taxonomy ? unknown('components', componentIds, 'a component of content/taxonomy.yaml') : []),
      ...unknown('successors', content.toolIds, 'a tool in content/tools'),
      ...unknown('alternatives', content.toolIds, 'a tool in content/tools'),
    ];
  });
}

/** A reader who follows any successor arrives at a living tool, or is told by a successor_note that there is none. */
export function checkSuccessorChains(content: Content): Problem[] {
  const tools = new Map(content.tools.map(({ tool }) => [tool.id, tool]));
  const leadsToLife = (id: string, seen: readonly string[]): boolean => {
    const tool = tools.get(id);
    // An entry that does not exist or could not be read has its own problem; do not report it here again.
    if (!tool) return true;
    if (seen.includes(id)) return false;
    return !isRetired(tool.status) || (tool.successors ?? []).some((next) => leadsToLife(next, [...seen, id]));
  };
  return content.tools
    .filter(({ tool }) => !tool.successor_note)
    .flatMap(({ tool, yaml }) =>
      (tool.successors ?? []).flatMap((id, i) => {
        if (id === tool.id || leadsToLife(id, [tool.id])) return [];
        return [
          yaml.problem(
            ['successors', i],
            `"${id}" is retired and leads to no living tool; name one, or say in successor_note why there is none`,
          ),
        ];
      }),
    );
}

/** Letters and digits only, so that "scikit-learn", "Scikit Learn" and "scikitlearn" are one name. */
function squash(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+&]/gu, '');
}

/** No two entries share a name, alias or former name: each name leads to one page. */
export function checkNames(content: Content): Problem[] {
  const owners = new Map<string, { id: string; name: string }>();
  const problems: Problem[] = [];
  for (const { tool, yaml } of content.tools) {
    const named: [name: string, path: (string | number)[]][] = [
      [tool.name, ['name']],
      ...(tool.aka ?? []).map((name, i): [string, (string | number)[]] => [name, ['aka', i]]),
      ...(tool.formerly ?? []).map((name, i): [string, (string | number)[]] => [name, ['formerly', i]]),
    ];
    for (const [name, path] of named) {
      const owner = owners.get(squash(name));
      if (owner) problems.push(yaml.problem(path, `"${name}" is already a name of content/tools/${owner.id}.yaml`));
      else owners.set(squash(name), { id: tool.id, name });
    }
  }
  return problems;
}
