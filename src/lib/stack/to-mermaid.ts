import { isRetiredStatus, type Report } from './to-report.ts';
import type { StackTool } from './stack-data.ts';

/** Words of the diagram. `{n}` is filled in. */
export interface DiagramTexts {
  title: string;
  feedback: string;
  nothing: string;
  retired: string;
}

/** A box of the diagram: a component that some tool of the stack serves. */
export interface DiagramBox {
  id: string;
  number: string;
  title: string;
  /** Names of its tools; a retired one says so. */
  tools: { text: string; retired: boolean }[];
}

/** A stage of the diagram. What spans all stages has no arrows. */
export interface DiagramStage {
  id: string;
  title: string;
  boxes: DiagramBox[];
}

/** What the diagram shows: the four stages, empty or not, and what spans them when a tool does. */
export function toDiagram(report: Report, texts: DiagramTexts): DiagramStage[] {
  const toText = ({ name, status }: StackTool) => {
    const retired = isRetiredStatus(status);
    return { text: retired ? `${name} (${texts.retired})` : name, retired };
  };
  return report.stages
    .map(({ stage, components }) => ({
      id: stage.id,
      title: `${stage.number} ${stage.title}`,
      boxes: components
        .filter(({ tools }) => tools.length > 0)
        .map(({ component, tools }) => ({
          id: component.id,
          number: component.number,
          title: component.short,
          tools: tools.map(toText),
        })),
    }))
    .filter(({ id, boxes }) => id !== 'cross-cutting' || boxes.length > 0);
}

/**
 * Text that may stand between the double quotes of a Mermaid label: what could end it, begin an element, Markdown or
 * one of Mermaid's own entities is written as an entity. https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function toLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[#&"<>`\\]/g,
      (character) => ({ '"': '#quot;', '<': '#lt;', '>': '#gt;', '&': '#amp;' })[character] ?? `#${character.codePointAt(0)};`,
    );
}

/** What the diagram shows, as sentences. */
export function describeDiagram(stages: readonly DiagramStage[], texts: Pick<DiagramTexts, 'nothing'>): string {
  const describe = ({ title, boxes }: DiagramStage) => {
    const said = boxes.map((box) => `${box.title} (${box.tools.map(({ text }) => text).join(', ')})`).join('; ');
    return `${title}: ${said || texts.nothing}.`;
  };
  return stages.map(describe).join(' ');
}

/** The stack as a Mermaid flowchart: a box per stage with its components and their tools inside. */
export function toMermaid(stages: readonly DiagramStage[], texts: DiagramTexts): string {
  const line = stages.filter(({ id }) => id !== 'cross-cutting');
  const toNode = ({ id, number, title, tools }: DiagramBox) =>
    `    ${id}["${[`${number} ${title}`, ...tools.map(({ text }) => text)].map(toLabel).join('<br/>')}"]`;
  return [
    'flowchart TB',
    `  accTitle: ${toLabel(texts.title)}`,
    `  accDescr: ${toLabel(describeDiagram(stages, texts))}`,
    // Mermaid lays out subgraphs from the last to the first.
    ...stages
      .toReversed()
      .flatMap((stage) => [
        `  subgraph stage-${stage.id}["${toLabel(stage.title)}"]`,
        '    direction LR',
        ...(stage.boxes.length > 0 ? stage.boxes.map(toNode) : [`    none-${stage.id}["${toLabel(texts.nothing)}"]`]),
        '  end',
      ]),
    ...line.slice(1).map((stage, i) => `  stage-${line[i]!.id} --> stage-${stage.id}`),
    ...(line.length > 1 ? [`  stage-${line.at(-1)!.id} -.->|"${toLabel(texts.feedback)}"| stage-${line[0]!.id}`] : []),
  ].join('\n');
}
