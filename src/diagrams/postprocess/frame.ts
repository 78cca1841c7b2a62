/** The root element: name and description for screen readers, and a size that holds everything drawn. */
import { boxOf } from '../svg-boxes.ts';
import { createElement } from './elements.ts';

/** Free space around the drawing in px: room for strokes, arrow heads and the descenders of a wider font. */
const PADDING = 8;

export type Frame = { width: number; height: number; title: string; description: string };

/**
 * Sets the attributes of the root; call it when the drawing is complete.
 * @param id prefix of the ids
 * @returns the size in px, and the texts of accTitle and accDescr
 */
export function frameDrawing(root: Element, id: string, kind: string): Frame {
  const title = takeText(root, 'title');
  const description = takeText(root, 'desc');
  root.prepend(createElement(root, 'title', { id: `${id}-title` }, title), createElement(root, 'desc', { id: `${id}-desc` }, description));
  const box = boxOf(root) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const left = Math.floor(box.left - PADDING);
  const top = Math.floor(box.top - PADDING);
  const width = Math.ceil(box.right + PADDING) - left;
  const height = Math.ceil(box.bottom + PADDING) - top;
  const attributes = {
    class: `mmd mmd-${kind}`,
    viewBox: `${left} ${top} ${width} ${height}`,
    width: String(width),
    height: String(height),
    'text-anchor': 'middle',
    // an image hides its links from screen readers
    role: root.querySelector('a') ? 'group' : 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  return { width, height, title, description };
}

function takeText(root: Element, name: string): string {
  const element = root.querySelector(`:scope > ${name}`);
  element?.remove();
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
