/** Subgraphs whose nodes have no edges: the layout packs them by size, a reader expects the order of the source. */
import { type Box, overlaps, toBox, unite } from '../geometry.ts';
import { boxOf, boxWithTransform } from '../svg-boxes.ts';
import { offsetWithin } from './elements.ts';
import { framesOf, segmentsOf } from './groups.ts';

type Item = { element: Element; box: Box; order: number };
/** Distance between neighbours in px, where the layout left no other. */
const GAP = 18;

/** Puts the nodes of each such group into rows in source order; a group in which they would not fit stays as it is. */
export function orderLooseNodes(root: Element): void {
  const frames = framesOf(root).flatMap((frame) => boxOf(frame) ?? []);
  const edges = [...root.querySelectorAll('path.flowchart-link')].flatMap(segmentsOf);
  const items = [...root.querySelectorAll('g.node[id*="flowchart-"]')].flatMap(toItem);
  for (const frame of frames) {
    const inside = items.filter(({ box }) => holds(frame, box));
    const area = unite(...inside.map(({ box }) => box));
    const isLeaf = !frames.some((other) => other !== frame && holds(frame, other));
    if (!area || inside.length < 2 || !isLeaf || edges.some((edge) => overlaps(edge, area))) continue;
    const rows = toRows(
      inside.toSorted((a, b) => a.order - b.order),
      frame.right - frame.left - 2 * (area.left - frame.left),
      gapOf(inside),
    );
    const height = rows.reduce((sum, row) => sum + heightOf(row) + GAP, -GAP);
    if (height <= area.bottom - area.top + 1) place(rows, area, gapOf(inside));
  }
}

/** Mermaid numbers a node's id in the order of the source. */
function toItem(node: Element): Item[] {
  const element = node.closest('a') ?? node;
  const box = boxWithTransform(element);
  const order = /-(\d+)$/.exec(node.id)?.[1];
  return box && order ? [{ element, box, order: Number(order) }] : [];
}

function holds(frame: Box, box: Box): boolean {
  return frame.left < box.left && box.right < frame.right && frame.top < box.top && box.bottom < frame.bottom;
}

/** The smallest distance of two neighbours in a row. */
function gapOf(items: Item[]): number {
  const gaps = items.flatMap(({ box: a }) =>
    items.filter(({ box: b }) => b.left >= a.right && b.top < a.bottom && a.top < b.bottom).map(({ box: b }) => b.left - a.right),
  );
  return Math.min(...gaps, 40);
}

function toRows(items: Item[], width: number, gap: number): Item[][] {
  const rows: Item[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = item.box.right - item.box.left;
    if (used + gap + own > width + 1) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push(item);
    used += gap + own;
  }
  return rows;
}

function heightOf(row: Item[]): number {
  return Math.max(...row.map(({ box }) => box.bottom - box.top));
}

function place(rows: Item[][], area: Box, gap: number): void {
  let y = area.top;
  for (const row of rows) {
    const height = heightOf(row);
    let x = area.left;
    for (const { element, box } of row) {
      const size = toBox(0, 0, box.right - box.left, box.bottom - box.top);
      const at = offsetWithin(element, element.parentElement ?? element);
      const target = { x: x - box.left + at.x, y: y + (height - size.bottom) / 2 - box.top + at.y };
      element.setAttribute('transform', `translate(${target.x},${target.y})`);
      x += size.right + gap;
    }
    y += height + GAP;
  }
}
