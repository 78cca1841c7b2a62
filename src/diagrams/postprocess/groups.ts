/** Subgraphs and composite states: large enough for their edge labels, titles where no edge runs. */
import { type Box, overlaps, toBox } from '../geometry.ts';
import { boxOf, boxWithTransform, numberOf } from '../svg-boxes.ts';
import { FONT_SIZE, LINE_HEIGHT, textWidth } from '../text-metrics.ts';
import { format } from './elements.ts';
import { endOf, parsePath } from './paths.ts';

const GROUPS = 'g.cluster, g.statediagram-cluster';
/** Distance of a group's title from its upper corners, in px. */
const TITLE_INSET = { x: 12, y: 22 };
/** Free space between an edge's label and the border of its group, in px. */
const LABEL_INSET = 8;

/** Widens groups to hold the edge labels in them (mermaid's layout of states does not count those) and marks the labels. */
export function growGroups(root: Element): void {
  const labels = [...root.querySelectorAll('g.edgeLabel')];
  for (const frame of framesOf(root)) {
    const box = boxOf(frame);
    if (!box) continue;
    const inner = labels.flatMap((label) => {
      const place = boxWithTransform(label);
      if (!place || !contains(box, place)) return [];
      label.classList.add('inner');
      return [place];
    });
    const left = Math.min(box.left, ...inner.map((label) => label.left - LABEL_INSET));
    const right = Math.max(box.right, ...inner.map((label) => label.right + LABEL_INSET));
    frame.setAttribute('x', format(left));
    frame.setAttribute('width', format(right - left));
  }
}

/** Puts each title to the left, else to the right, else to the middle of the upper border, clear of the edges. */
export function placeGroupTitles(root: Element): void {
  const edges = [...root.querySelectorAll('path.flowchart-link, path.transition')].flatMap(segmentsOf);
  for (const frame of framesOf(root)) {
    const titles = [...(frame.closest(GROUPS)?.querySelectorAll(':scope > text') ?? [])];
    const x = numberOf(frame, 'x');
    const y = numberOf(frame, 'y');
    const width = numberOf(frame, 'width');
    const text = Math.max(0, ...titles.map((title) => textWidth(title.textContent, FONT_SIZE, 700)));
    const lefts = [x + TITLE_INSET.x, x + width - TITLE_INSET.x - text, x + (width - text) / 2];
    const free = lefts.find((left) => {
      const box = toBox(left, y, text, titles.length * LINE_HEIGHT + 4);
      return !edges.some((edge) => overlaps(edge, box, 3));
    });
    titles.forEach((title, row) => {
      title.setAttribute('text-anchor', 'start');
      title.setAttribute('x', String(free ?? x + TITLE_INSET.x));
      title.setAttribute('y', String(y + TITLE_INSET.y + row * LINE_HEIGHT));
    });
  }
}

/** Returns the rectangles of all groups. */
export function framesOf(root: Element): Element[] {
  return [...root.querySelectorAll(GROUPS)].map((group) => group.querySelector('rect')).filter((rect) => rect !== null);
}

function contains(box: Box, label: Box): boolean {
  const x = (label.left + label.right) / 2;
  return box.left < x && x < box.right && box.top < label.top && label.bottom < box.bottom;
}

/** The straight pieces of an orthogonal edge as thin boxes. */
export function segmentsOf(path: Element): Box[] {
  const points = parsePath(path.getAttribute('d') ?? '').map(endOf);
  return points.slice(1).map(([x, y], i) => {
    const [px, py] = points[i] ?? [x, y];
    return { left: Math.min(px, x), top: Math.min(py, y), right: Math.max(px, x), bottom: Math.max(py, y) };
  });
}
