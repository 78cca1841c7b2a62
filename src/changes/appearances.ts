import type { Content } from '../checks/content.ts';

/** Pages of the site that name a tool besides its own, as words; of a tool that is gone, the pages that still do. */
export function listAppearances(id: string, { taxonomy, tools, chapters }: Content): string[] {
  const tool = tools.find((candidate) => candidate.tool.id === id)?.tool;
  const titles = new Map(taxonomy?.stages.flatMap(({ components }) => components.map((component) => [component.id, component.title])));
  const naming = (field: 'alternatives' | 'successors') =>
    tools.filter((other) => other.tool[field]?.includes(id)).map((other) => other.tool.name);
  const named = chapters.filter(({ chapter }) => chapter.usages.some(({ name, attributes }) => name === 'Tool' && attributes['id'] === id));
  return [
    ...(tool?.components ?? []).map((component) => `component ${titles.get(component) ?? component}`),
    ...named.map((chapter) => `chapter ${chapter.id}`),
    ...naming('alternatives').map((name) => `alternative of ${name}`),
    ...naming('successors').map((name) => `successor of ${name}`),
  ];
}
