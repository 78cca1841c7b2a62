/** The texts that mermaid draws itself (sequence, quadrantChart): plain x and y of the baseline, one line each, centred unless said otherwise. */
import { numberOf } from '../svg-boxes.ts';
import { fontSizeOf, textAnchorOf } from '../text-style.ts';
import { createElement } from './elements.ts';

/** How far a browser moves a text down for `dominant-baseline`, in em (measured on Liberation Sans). */
const BASELINE_SHIFT: Record<string, number> = { middle: 0.26, central: 0.35, hanging: 0.72 };

/** Rewrites every text below `root`; call it before styles are stripped and before labels are drawn. */
export function straightenTexts(root: Element): void {
  for (const text of root.querySelectorAll('text')) {
    const size = fontSizeOf(text);
    const shift = (BASELINE_SHIFT[text.getAttribute('dominant-baseline') ?? ''] ?? 0) * size;
    const anchor = textAnchorOf(text);
    const move = /^translate\(([-\d.e]+)[, ]+([-\d.e]+)\)\s*(?:rotate\(0\))?$/.exec(text.getAttribute('transform') ?? '');
    const rows = [...text.children].filter((child) => child.localName === 'tspan');
    let y = numberOf(text, 'y') + lengthOf(text, 'dy', size) + Number(move?.[2] ?? 0);
    const lines = (rows.length > 0 ? rows : [text]).map((row) => {
      if (row !== text) {
        if (row.hasAttribute('y')) y = lengthOf(row, 'y', size);
        y += lengthOf(row, 'dy', size);
      }
      const x = numberOf(row.hasAttribute('x') ? row : text, 'x') + Number(move?.[1] ?? 0);
      return createElement(
        root,
        'text',
        {
          class: text.getAttribute('class') ?? undefined,
          'text-anchor': anchor === 'middle' ? undefined : anchor,
          transform: move ? undefined : (text.getAttribute('transform') ?? undefined),
          x,
          y: y + shift,
        },
        row.textContent.trim(),
      );
    });
    text.replaceWith(...lines.filter((line) => line.textContent !== ''));
  }
  root.setAttribute('text-anchor', 'middle');
}

function lengthOf(element: Element, name: string, fontSize: number): number {
  return numberOf(element, name) * (element.getAttribute(name)?.endsWith('em') ? fontSize : 1);
}
