/** The HTML labels that mermaid puts into a foreignObject: their lines and their size. */
import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from './text-metrics.ts';

/** Attribute that carries the measured lines (a JSON array) from the layout to the drawing of a label. */
export const LINES_ATTRIBUTE = 'data-lines';

/**
 * Breaks a label as mermaid's `max-width` asks and remembers the lines on the element, so that the lines drawn later
 * are the ones that were measured.
 * @param label the `div` (or an element inside it) that mermaid measures
 * @returns width and height in px; zero for an empty label
 */
export function measureLabel(label: Element): { width: number; height: number } {
  const text = labelText(label);
  if (text.trim() === '') return { width: 0, height: 0 };
  const limit = /max-width:\s*([\d.]+)px/.exec(label.getAttribute('style') ?? '')?.[1];
  const lines = wrapText(text, limit ? Number(limit) : Number.POSITIVE_INFINITY);
  label.setAttribute(LINES_ATTRIBUTE, JSON.stringify(lines));
  const weight = label.closest('.cluster-label') ? 700 : 400;
  return { width: Math.max(...lines.map((line) => textWidth(line, FONT_SIZE, weight))), height: lines.length * LINE_HEIGHT };
}

/** Returns the text of a label; `<br>` and the start of a further paragraph become line feeds. */
export function labelText(label: Element): string {
  let text = '';
  for (const node of label.childNodes) {
    if (node.nodeType === 3) text += node.textContent ?? '';
    else if (node.nodeName.toLowerCase() === 'br') text += '\n';
    else if (node.nodeType === 1) {
      if (node.nodeName.toLowerCase() === 'p' && text !== '') text += '\n';
      text += labelText(node as Element);
    }
  }
  return text;
}
