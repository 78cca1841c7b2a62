import type { Content } from '../checks/content.ts';
import { choice, findImbalance, getChoice } from '../lib/choice.ts';
import { toCode } from '../lib/markdown-code.ts';
import { groupByLinks } from '../lib/tool-web.ts';

/** What a new or changed entry does to the catalogue around it that a reviewer must not overlook, as Markdown sentences. */
export function findCatalogueWarnings(id: string, { taxonomy, tools }: Content): string[] {
  const all = tools.map(({ tool }) => tool);
  const tool = all.find((candidate) => candidate.id === id);
  if (!tool) return [];
  const warnings: string[] = [];
  const component = taxonomy?.stages.flatMap(({ components }) => components).find((candidate) => candidate.id === tool.components[0]);
  const count = component && getChoice(all, component.id).length;
  const imbalance = count !== undefined && findImbalance(count);
  if (component && imbalance && !component.choice_note)
    warnings.push(
      `${toCode(component.id)} has ${count} living tools; it should offer ${choice.least} to ${choice.most}. ${imbalance === 'many' ? 'Which one could go?' : 'Is there another one?'} If none, say why in ${toCode('choice_note')} of ${toCode('content/taxonomy.yaml')}.`,
    );
  if (groupByLinks(all).some((group) => group.length === 1 && group[0] === id))
    warnings.push(`No entry is linked with it: name what a reader would compare it with in ${toCode('alternatives')}.`);
  return warnings;
}
