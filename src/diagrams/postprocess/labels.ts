/** HTML labels (foreignObject) become SVG texts: one per line, exactly the lines that were measured. */
import { LINES_ATTRIBUTE } from '../label-boxes.ts';
import { numberOf } from '../svg-boxes.ts';
import { FONT_SIZE, LINE_HEIGHT } from '../text-metrics.ts';
import { createElement, offsetWithin } from './elements.ts';

/** Distance from the top of a line to its baseline in px; the capitals' middle is then that of the line. */
const BASELINE = LINE_HEIGHT / 2 + 0.35 * FONT_SIZE;
/** The paper behind an edge's label: wider than the text, lower than its lines and shifted down (an edge may run along their top), in px. */
const PAPER = { side: 4, top: 3, bottom: 1, shift: 1.5 };

/** Replaces every foreignObject below `root`; an empty one goes without a substitute. */
export function drawLabels(root: Element): void {
  for (const box of root.querySelectorAll('foreignObject')) {
    const holder = box.closest('g.label, g.cluster-label') ?? box;
    const lines = readLines(box);
    const owner = holder.parentElement;
    if (!owner || lines.length === 0) {
      box.remove();
      continue;
    }
    const offset = offsetWithin(box, owner);
    const left = offset.x + numberOf(box, 'x');
    const isEdge = box.closest('.edgeLabel') !== null;
    const top = offset.y + numberOf(box, 'y') + (isEdge ? PAPER.shift : 0);
    const width = numberOf(box, 'width');
    const centre = left + width / 2;
    const texts = lines.map((line, row) => {
      // The space at which the line was broken stays, so that read aloud the words do not run together. Thai and Chinese have none.
      const space = row < lines.length - 1 && /[\u0021-\u024f]$/.test(line) ? ' ' : '';
      const x = Math.abs(centre) < 0.5 ? undefined : centre;
      return createElement(root, 'text', { x, y: top + row * LINE_HEIGHT + BASELINE }, line + space);
    });
    if (isEdge) {
      const height = lines.length * LINE_HEIGHT - PAPER.top - PAPER.bottom;
      texts.unshift(createElement(root, 'rect', { x: left - PAPER.side, y: top + PAPER.top, width: width + 2 * PAPER.side, height }));
    }
    box.remove();
    if (holder === box || holder.querySelector('foreignObject')) owner.append(...texts);
    else holder.replaceWith(...texts);
  }
}

function readLines(box: Element): string[] {
  const lines = box.querySelector(`[${LINES_ATTRIBUTE}]`)?.getAttribute(LINES_ATTRIBUTE);
  return lines ? (JSON.parse(lines) as string[]).filter((line) => line !== '') : [];
}
