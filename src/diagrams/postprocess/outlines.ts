/** Outlines by rough.js (two paths of hundreds of short curves, even when drawn straight) become plain shapes. */
import { createElement } from './elements.ts';
import { endOf, parsePath } from './paths.ts';

type Point = [number, number];
/** How far the plain shape may be from the drawn one, in px. */
const TOLERANCE = 0.6;

/** Replaces rough.js groups below `root`: a filled path and its outline (the same shape again) become one element. */
export function simplifyOutlines(root: Element): void {
  for (const group of root.querySelectorAll('.node g')) {
    const paths = [...group.children];
    if (paths.length < 2 || paths.length % 2 === 1 || !paths.every((path) => path.localName === 'path')) continue;
    const shapes = paths.filter((_, index) => index % 2 === 0).map((path) => toShape(path, group.getAttribute('transform') ?? undefined));
    for (const shape of shapes) shape.setAttribute('class', 'label-container');
    group.replaceWith(...shapes);
  }
  for (const node of root.querySelectorAll('.node')) {
    for (const shape of node.querySelectorAll('rect[width], circle, ellipse, polygon, path, line')) {
      if (!shape.hasAttribute('class')) shape.setAttribute('class', 'label-container');
    }
    if (!node.querySelector('text')) fillSymbol([...node.querySelectorAll('.label-container')]);
  }
}

/** Symbols without text: the final state is a ring and a dot, fork and join are bars; a choice stays an outline. */
function fillSymbol(shapes: Element[]): void {
  const last = shapes.at(-1);
  if (shapes.length > 1 || last?.localName === 'rect') last?.setAttribute('class', 'state-start');
}

/** A rectangle, perhaps with round corners (a stadium, a circle), or else a path without superfluous points. */
function toShape(path: Element, transform: string | undefined): Element {
  const points = parsePath(path.getAttribute('d') ?? '')
    .filter(({ name }) => name !== 'Z')
    .map(endOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const centred = points.map(([px, py]): Point => [px - x - width / 2, py - y - height / 2]);
  const outline = centred.flatMap((point, i): Point[] => [point, middle(point, centred[(i + 1) % centred.length] ?? point)]);
  for (let radius = 0; radius <= Math.min(width, height) / 2 + 0.1; radius += 0.5) {
    if (outline.every((point) => distanceToRect(point, width, height, radius) < TOLERANCE)) {
      return createElement(path, 'rect', { x, y, width, height, rx: radius || undefined, transform });
    }
  }
  const data = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  return createElement(path, 'path', { d: `${data}Z`, transform });
}

function middle([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** Distance of a point from the outline of a centred rectangle with round corners. */
function distanceToRect([x, y]: Point, width: number, height: number, radius: number): number {
  const dx = Math.abs(x) - (width / 2 - radius);
  const dy = Math.abs(y) - (height / 2 - radius);
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
  return Math.abs(outside + Math.min(Math.max(dx, dy), 0) - radius);
}
