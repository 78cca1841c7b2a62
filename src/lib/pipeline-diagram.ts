import type { Component, Stage } from './numbered-taxonomy.ts';
import { stageIds } from '../schema/vocabulary.ts';

const pipelineStages = stageIds.filter((id) => id !== 'cross-cutting');

/** Diagrams that are made from the taxonomy, so that they cannot go stale; the others are files in content/diagrams. */
export const generatedDiagramNames = ['pipeline', ...pipelineStages.map((id) => `stage-${id}`)];

/** Text that may stand between double quotes: a quotation mark would end it, and what follows would be a command. */
const toLabel = (text: string) => text.replaceAll('"', '#quot;');
const toNode = ({ id, number, short, stage }: Component) => `${id}["${number} ${toLabel(short)}"]:::stage-${stage}`;
const toLink = ({ id, title }: Component) => `click ${id} href "/components/${id}/" "${toLabel(title)}"`;

/**
 * The full-stack pipeline: one box per stage with its components inside, arrows from stage to stage, and the way back.
 * What spans all stages stands beside them, without arrows.
 */
export function toPipelineDiagram(stages: Stage[]): string {
  const shown = stages.filter(({ id }) => id !== 'cross-cutting');
  const names = shown.map(({ title }) => title).join(', ');
  const listed = shown.map(({ title, components }) => `${title}: ${components.map(({ short }) => short).join(', ')}.`).join(' ');
  const beside = stages
    .filter((stage) => !shown.includes(stage))
    .map(({ title, components }) => ` Beside them, ${title}: ${components.map(({ short }) => short).join(', ')}.`)
    .join('');
  return [
    'flowchart TB',
    `  accTitle: The full-stack pipeline`,
    `  accDescr: The stages ${names} follow each other, and what monitoring finds becomes new data. ${listed}${beside}`,
    // Mermaid lays out subgraphs from the last to the first.
    ...stages
      .toReversed()
      .flatMap((stage) => [
        `  subgraph stage-${stage.id}["${stage.number} ${toLabel(stage.title)}"]`,
        '    direction LR',
        ...stage.components.map((component) => `    ${toNode(component)}`),
        '  end',
      ]),
    ...shown.slice(1).map((stage, i) => `  stage-${shown[i]!.id} --> stage-${stage.id}`),
    `  stage-${shown.at(-1)!.id} -.->|drift, failures, fresh labels| stage-${shown[0]!.id}`,
    ...stages.flatMap(({ components }) => components.map((component) => `  ${toLink(component)}`)),
  ].join('\n');
}

/** One stage: its components, the arrows between them, and the components of other stages that they feed. */
export function toStageDiagram(stages: Stage[], stageId: string): string {
  const stage = stages.find(({ id }) => id === stageId)!;
  const all = new Map(stages.flatMap(({ components }) => components.map((component) => [component.id, component])));
  const arrows = stage.components.flatMap(({ id, feeds }) => feeds.map((target) => [id, target] as const));
  const outside = [...new Set(arrows.map(([, target]) => target))]
    .map((id) => all.get(id)!)
    .filter((component) => component.stage !== stageId);
  const label = (id: string) => all.get(id)!.short;
  const said = arrows.map(([from, to]) => `${label(from)} feeds ${label(to)}`).join('; ');
  return [
    'flowchart TB',
    `  accTitle: Components of the stage ${stage.title}`,
    `  accDescr: ${said}.`,
    ...[...stage.components, ...outside].map((component) => `  ${toNode(component)}`),
    ...arrows.map(([from, to]) => `  ${from} --> ${to}`),
    ...[...stage.components, ...outside].map((component) => `  ${toLink(component)}`),
  ].join('\n');
}

/** Source of a diagram that is made from the taxonomy, or undefined when the name is not one of those. */
export function findGeneratedDiagram(name: string, stages: Stage[]): string | undefined {
  if (name === 'pipeline') return toPipelineDiagram(stages);
  return generatedDiagramNames.includes(name) ? toStageDiagram(stages, name.replace('stage-', '')) : undefined;
}
