/** Links: a plain `href` and a name that is read as one phrase. */
import { DiagramError } from '../diagram-error.ts';
import { labelText } from '../label-boxes.ts';
import type { SourceLink } from '../source.ts';

/**
 * Cleans every `a` below `root`; call it before labels are drawn.
 * @param links the links of the source
 * @throws DiagramError with the line of a link that is not in the picture (its node does not exist, or mermaid dropped it)
 */
export function cleanLinks(root: Element, links: readonly SourceLink[]): void {
  const drawn = new Set<string>();
  for (const anchor of root.querySelectorAll('a')) {
    const href = anchor.getAttribute('href') ?? anchor.getAttribute('xlink:href') ?? '';
    drawn.add(normalise(href));
    anchor.setAttribute('href', href);
    const label = [...anchor.querySelectorAll('foreignObject')].map(labelText).join(' ') || anchor.textContent;
    anchor.setAttribute('aria-label', label.replace(/\s+/g, ' ').trim());
  }
  for (const { href, line } of links) {
    if (!drawn.has(normalise(href))) throw new DiagramError(`link dropped: no node of the picture leads to "${href}"`, line);
  }
}

/** Mermaid's sanitiser may encode an address: compare what it means. */
function normalise(href: string): string {
  return URL.parse(href, 'https://example.org/')?.href ?? href;
}
