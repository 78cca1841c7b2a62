/** Quadrant charts: where the label of each point goes, and the points' classes. */
import { type Box, overlaps, toBox } from '../geometry.ts';
import { boxOf, numberOf } from '../svg-boxes.ts';
import { SMALL_FONT_SIZE, textWidth } from '../text-metrics.ts';

/** Distance of a label from the middle of its point, in px. */
const GAP = 10;
/** Distance of a label from the frame of the chart, in px. */
const MARGIN = 4;
/** Height of a label's line in px. */
const HEIGHT = SMALL_FONT_SIZE * 1.2;

/**
 * Gives each point its class and puts its label beside, below or above it, where it covers nothing else.
 * @param classes class by label, from the source
 */
export function placePointLabels(root: Element, classes: ReadonlyMap<string, string>): void {
  const chart = boxOf(root.querySelector('g.quadrants') ?? root);
  if (!chart) return;
  const points = [...root.querySelectorAll('g.data-point')].toReversed();
  const taken = [...root.querySelectorAll('g.quadrant text, g.border line')].map(boxOf).filter((box) => box !== undefined);
  for (const point of points) taken.push(discOf(point));
  for (const point of points) {
    const text = point.querySelector('text');
    if (!text) continue;
    const name = classes.get(text.textContent);
    if (name) point.classList.add(name);
    text.classList.add('small');
    const own = discOf(point);
    const free = candidates(own, textWidth(text.textContent, SMALL_FONT_SIZE), chart).map((box) => ({
      box,
      cost: taken.filter((other) => overlaps(box, other)).length + (inside(box, chart) ? 0 : 2),
    }));
    const best = free.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    text.setAttribute('x', String((best.box.left + best.box.right) / 2));
    text.setAttribute('y', String(best.box.bottom - HEIGHT * 0.25));
  }
  for (const text of root.querySelectorAll('g.labels text')) text.classList.add('small');
}

function discOf(point: Element): Box {
  const circle = point.querySelector('circle');
  if (!circle) return toBox(0, 0, 0, 0);
  const r = numberOf(circle, 'r') + 2;
  return toBox(numberOf(circle, 'cx') - r, numberOf(circle, 'cy') - r, 2 * r, 2 * r);
}

/** Right, left, below, above; the best first. Below and above may be off the middle to stay in the chart. */
function candidates(disc: Box, width: number, chart: Box): Box[] {
  const x = (disc.left + disc.right) / 2;
  const y = (disc.top + disc.bottom) / 2;
  const left = Math.max(chart.left + MARGIN, Math.min(x - width / 2, chart.right - MARGIN - width));
  return [
    toBox(x + GAP, y - HEIGHT / 2, width, HEIGHT),
    toBox(x - GAP - width, y - HEIGHT / 2, width, HEIGHT),
    toBox(left, y + GAP, width, HEIGHT),
    toBox(left, y - GAP - HEIGHT, width, HEIGHT),
  ];
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
