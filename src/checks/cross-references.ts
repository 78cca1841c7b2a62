import { toHint } from '../lib/nearest.ts';
import { isRetired } from '../schema/tool.ts';
import { hostings } from '../schema/vocabulary.ts';
import type { Content, EntryContent } from './content.ts';
import { getLists } from './entry-lists.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-yaml.ts';
import type { RuleId } from './rules.ts';
import { toToolHint } from './tool-hint.ts';

/** Ids of all components of the taxonomy; empty when it could not be read. */
export function getComponentIds({ taxonomy }: Pick<EntryContent, 'taxonomy'>): Set<string> {
  return new Set(taxonomy?.stages.flatMap(({ components }) => components.map(({ id }) => id)));
}

/** Ids that the taxonomy, the glossary and the references are told by appear once, and what they point to exists. */
export function checkVocabularies(content: Content): Problem[] {
  const componentIds = getComponentIds(content);
  const problems: Problem[] = [];
  const report = (yaml: DataFile, path: (string | number)[], rule: RuleId, message: string) =>
    problems.push(yaml.problem(path, { rule, message }));
  const seen = new Set<string>();
  content.taxonomy?.stages.forEach(({ components }, s) =>
    components.forEach(({ id, feeds }, c) => {
      const { yaml } = content.taxonomy!;
      const at = ['stages', s, 'components', c];
      if (seen.has(id)) report(yaml, [...at, 'id'], 'X010', `"${id}" is there twice`);
      seen.add(id);
      feeds.forEach((target, f) => {
        const place = [...at, 'feeds', f];
        if (target === id) report(yaml, place, 'X012', 'names the component itself');
        else if (!componentIds.has(target)) report(yaml, place, 'X011', `"${target}" is not a component.${toHint(target, componentIds)}`);
      });
    }),
  );
  for (const list of [content.references, content.glossary]) {
    const ids = new Set<string>();
    list?.items.forEach((item, i) => {
      if (ids.has(item.id)) report(list.yaml, [i, 'id'], 'X010', `"${item.id}" is there twice`);
      ids.add(item.id);
    });
  }
  content.glossary?.items.forEach(({ component }, i) => {
    if (component && content.taxonomy && !componentIds.has(component))
      report(content.glossary!.yaml, [i, 'component'], 'X011', `"${component}" is not a component.${toHint(component, componentIds)}`);
  });
  return problems;
}

/** Every id that an entry names exists, and it does not name itself. */
export function checkToolReferences(content: EntryContent): Problem[] {
  const componentIds = getComponentIds(content);
  return content.entries.flatMap(({ id: own, entry, yaml }) => {
    const tools = (field: 'successors' | 'alternatives') =>
      (entry[field] ?? []).flatMap((id, i): Problem[] => {
        if (id === own) return [yaml.problem([field, i], { rule: 'T016', message: 'names the tool itself' })];
        if (content.toolIds.has(id)) return [];
        return [
          yaml.problem([field, i], {
            rule: 'T015',
            message: `"${id}" is not a tool in content/tools.${toToolHint(id, content)}`,
          }),
        ];
      });
    const components = (content.taxonomy ? (entry.components ?? []) : []).flatMap((id, i) =>
      componentIds.has(id)
        ? []
        : [yaml.problem(['components', i], { rule: 'T014', message: `"${id}" is not a component.${toHint(id, componentIds)}` })],
    );
    return [...components, ...tools('successors'), ...tools('alternatives')];
  });
}

/** Lists of an entry name nothing twice, and ways of hosting stand in the order of the vocabulary. */
export function checkLists(content: EntryContent): Problem[] {
  return content.entries.flatMap(({ entry, yaml }) => {
    const { hosting } = entry;
    const twice = getLists(entry).flatMap(([path, items]) =>
      items.flatMap((item, i) =>
        items.indexOf(item) === i ? [] : [yaml.problem([...path, i], { rule: 'T013', message: `"${item}" is there twice` })],
      ),
    );
    const sorted = hosting?.toSorted((a, b) => hostings.indexOf(a) - hostings.indexOf(b)) ?? [];
    const first = sorted.findIndex((item, i) => item !== hosting?.[i]);
    if (first < 0) return twice;
    const said = { rule: 'T041', message: `"${hosting![first]}" is not at its place`, fix: `Write [${sorted.join(', ')}].` } as const;
    return [...twice, yaml.problem(['hosting', first], said)];
  });
}

/** A reader who follows any successor arrives at a living tool, or is told by a successor_note that there is none. */
export function checkSuccessorChains(content: EntryContent): Problem[] {
  const tools = new Map(content.tools.map(({ tool }) => [tool.id, tool]));
  const leadsToLife = (id: string, seen: readonly string[]): boolean => {
    const tool = tools.get(id);
    // An entry that does not exist or could not be read has its own problem; do not report it here again.
    if (!tool) return true;
    if (seen.includes(id)) return false;
    return !isRetired(tool.status) || (tool.successors ?? []).some((next) => leadsToLife(next, [...seen, id]));
  };
  return content.entries.flatMap(({ id: own, entry, yaml }) =>
    (entry.successor_note ? [] : (entry.successors ?? [])).flatMap((id, i) => {
      if (id === own || leadsToLife(id, [own])) return [];
      return [yaml.problem(['successors', i], { rule: 'T034', message: `"${id}" is retired and leads to no living tool` })];
    }),
  );
}
