/** Lets through only the elements and attributes that the output may have: shape and structure, no looks, no data. */
import { format } from './elements.ts';
import { shortenPath } from './paths.ts';

const ATTRIBUTES: Record<string, string[]> = {
  svg: ['id', 'viewBox', 'width', 'height', 'text-anchor', 'role', 'aria-labelledby', 'aria-describedby'],
  title: ['id'],
  desc: ['id'],
  defs: [],
  marker: ['id', 'viewBox', 'refX', 'refY', 'markerUnits', 'markerWidth', 'markerHeight', 'orient'],
  g: ['transform'],
  a: ['href', 'aria-label', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'transform'],
  circle: ['cx', 'cy', 'r', 'transform'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'marker-start', 'marker-end'],
  polygon: ['points', 'transform'],
  polyline: ['points', 'transform'],
  path: ['d', 'transform', 'marker-start', 'marker-end'],
  text: ['x', 'y', 'text-anchor', 'transform'],
};
const EVERYWHERE = 'class';
const WORDS = new Set(['id', 'class', 'href', 'role', 'aria-label', 'aria-labelledby', 'aria-describedby', 'marker-start', 'marker-end']);

/** Strips the tree below `root`, rounds its numbers to 0.1 and removes what draws nothing. */
export function stripAndRound(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const allowed = ATTRIBUTES[element.localName];
    if (!allowed) {
      element.remove();
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (!allowed.includes(name) && name !== EVERYWHERE) element.removeAttribute(name);
      else if (!WORDS.has(name)) element.setAttribute(name, round(name, element.getAttribute(name) ?? ''));
    }
    if (/^translate\(0[ ,]0\)$/.test(element.getAttribute('transform') ?? '')) element.removeAttribute('transform');
  }
  removeInvisible(root);
}

function round(name: string, value: string): string {
  if (name === 'd') return shortenPath(value);
  return value.replace(/-?\d*\.?\d+(?:e-?\d+)?/g, (number) => format(Number(number))).replace(/,\s+/g, ',');
}

/** Removes rectangles without a size, then groups that have become empty, from the inside outwards. */
function removeInvisible(root: Element): void {
  for (const rect of root.querySelectorAll('rect:not([width])')) rect.remove();
  for (const group of [...root.querySelectorAll('g, defs')].toReversed()) {
    if (group.children.length === 0) group.remove();
    else if (group.attributes.length === 0 && group.localName === 'g') group.replaceWith(...group.children);
  }
}
