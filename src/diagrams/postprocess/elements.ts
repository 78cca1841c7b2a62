/** Small helpers for editing the SVG tree. */

/** Rounds to 0.1 px, the precision of the output, and writes it as short as possible. */
export function format(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * Creates an SVG element beside `like`.
 * @param attributes numbers are rounded to 0.1; an attribute with the value undefined is left out
 */
export function createElement(like: Element, name: string, attributes: Record<string, string | number | undefined>, text = ''): Element {
  const element = like.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? format(value) : value);
  }
  if (text) element.textContent = text;
  return element;
}

/** Adds up the `translate` of an element and of its ancestors below `top`, in px. */
export function offsetWithin(element: Element, top: Element): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    const match = /translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?/.exec(at.getAttribute('transform') ?? '');
    offset.x += Number(match?.[1] ?? 0);
    offset.y += Number(match?.[2] ?? 0);
  }
  return offset;
}
