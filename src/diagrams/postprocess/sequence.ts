/** Sequence diagrams: numbers of steps, lengths of lifelines. */
import { boxOf, boxWithTransform, numberOf } from '../svg-boxes.ts';
import { unite } from '../geometry.ts';
import { createElement } from './elements.ts';

/** Radius in px: two digits of the small text fit. */
const STEP_RADIUS = 9;
/** Lifelines go on for this long after the last event, in px. */
const LIFELINE_END = 16;
/** A number's baseline lies this far below the middle of its disc, in px. */
const STEP_BASELINE = 4.3;

/** Mermaid draws a step's disc as the marker of a line without length; here it is a circle that holds two digits. */
export function drawSteps(root: Element): void {
  for (const line of root.querySelectorAll('line[marker-start*="sequencenumber"]')) {
    const cx = numberOf(line, 'x1');
    const cy = numberOf(line, 'y1');
    const number = line.nextElementSibling;
    if (number?.classList.contains('sequenceNumber')) number.setAttribute('y', String(cy + STEP_BASELINE));
    line.replaceWith(createElement(root, 'circle', { class: 'step', cx, cy, r: STEP_RADIUS }));
  }
}

/** Ends the lifelines below the last event; mermaid lets them run to 2000 px when actors are not repeated at the foot. */
export function cutLifelines(root: Element): void {
  const lifelines = [...root.querySelectorAll('line.actor-line')];
  const events = [...root.children].filter((child) => !child.querySelector('.actor-line') && !lifelines.includes(child));
  const bottom = unite(...events.map(boxWithTransform))?.bottom ?? 0;
  for (const line of lifelines) line.setAttribute('y2', String(bottom + LIFELINE_END));
  for (const tab of root.querySelectorAll('text.labelText')) {
    const frame = tab.previousElementSibling && boxOf(tab.previousElementSibling);
    if (frame) tab.setAttribute('y', String((frame.top + frame.bottom) / 2 + STEP_BASELINE));
  }
}
