/** The text version of a diagram, from mermaid's parse result: what is connected with what, in the order of the source. */
import type { DiagramKind } from './source.ts';

type Vertex = { id: string; text?: string };
type Edge = { start: string; end: string; text?: string; type?: string; stroke?: string };
/** What this file reads of mermaid's flowchart database. */
type FlowDb = {
  getVertices(): Map<string, Vertex>;
  getEdges(): Edge[];
  getSubGraphs(): { id: string; title: string }[];
};
type Placed = { x: number; y: number };
/** What this file reads of mermaid's quadrantChart database; coordinates in px, y downwards. */
type QuadrantDb = {
  getQuadrantData(): {
    points: (Placed & { text: { text: string } })[];
    quadrants: (Placed & { width: number; height: number })[];
    axisLabels: (Placed & { text: string; rotation: number })[];
  };
};

/**
 * Lists a flowchart's edges ("Data sources → Data labelling (raw records)") and then its nodes without edges, or a
 * quadrantChart's points ("Feature store: High effort, High benefit").
 * @param kind of the diagram; other kinds give an empty list
 * @param db mermaid's database after parsing
 * @param toText turns mermaid's label (escaped, perhaps with `<br>`) into plain text on one line
 */
export function outlineOf(kind: DiagramKind, db: unknown, toText: (label: string) => string): string[] {
  if (kind === 'flowchart') return outlineFlowchart(db as FlowDb, toText);
  if (kind === 'quadrant') return outlineQuadrants(db as QuadrantDb, toText);
  return [];
}

function outlineFlowchart(db: FlowDb, toText: (label: string) => string): string[] {
  const names = new Map<string, string>();
  const subGraphs = db.getSubGraphs();
  for (const vertex of db.getVertices().values()) names.set(vertex.id, toText(vertex.text ?? vertex.id));
  for (const { id, title } of subGraphs) names.set(id, toText(title));
  const edges = db.getEdges().filter((edge) => edge.stroke !== 'invisible');
  const connected = new Set(edges.flatMap((edge) => [edge.start, edge.end]));
  const groups = new Set(subGraphs.map(({ id }) => id));
  const name = (id: string) => names.get(id) ?? id;
  const lines = edges.map((edge) => {
    const label = toText(edge.text ?? '');
    return `${name(edge.start)} ${arrowOf(edge.type ?? '')} ${name(edge.end)}${label ? ` (${label})` : ''}`;
  });
  const alone = [...db.getVertices().keys()].filter((id) => !connected.has(id) && !groups.has(id));
  return [...lines, ...alone.map(name)];
}

function arrowOf(type: string): string {
  if (type.startsWith('double_')) return '↔';
  return type === 'arrow_open' ? '—' : '→';
}

function outlineQuadrants(db: QuadrantDb, toText: (label: string) => string): string[] {
  const { points, quadrants, axisLabels } = db.getQuadrantData();
  const middleX = Math.max(...quadrants.map(({ x }) => x));
  const middleY = Math.max(...quadrants.map(({ y }) => y));
  const along = axisLabels.filter(({ rotation }) => rotation === 0);
  const upward = axisLabels.filter(({ rotation }) => rotation !== 0);
  // an axis with one label has no named far side
  const side = (labels: { text: string }[], high: boolean) => toText(labels[high ? 1 : 0]?.text ?? '');
  return points.toReversed().map(({ x, y, text }) => {
    const sides = [side(along, x > middleX), side(upward, y < middleY)].filter(Boolean);
    return `${toText(text.text)}${sides.length > 0 ? `: ${sides.join(', ')}` : ''}`;
  });
}
