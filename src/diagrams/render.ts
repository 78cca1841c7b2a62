/** Renders one diagram in this process. It makes jsdom's window global, so it belongs into the worker only. */
import { JSDOM } from 'jsdom';
import type { Mermaid } from 'mermaid';
import { toDiagramError } from './diagram-error.ts';
import { installMeasuring } from './dom-shim.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { outlineOf } from './outline.ts';
import { postprocess } from './postprocess/index.ts';
import { prepareSource } from './source.ts';
import type { RenderedDiagram } from './types.ts';

const GLOBALS = [
  'document',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'DOMParser',
  'XMLSerializer',
  'MutationObserver',
  'CSSStyleSheet',
  'Option',
] as const;

let loading: Promise<Mermaid> | undefined;

/** Mermaid looks at the window when it is loaded, so the window comes first. */
async function loadMermaid(): Promise<Mermaid> {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true });
  installMeasuring(window);
  const globals = Object.fromEntries(GLOBALS.map((name) => [name, window[name]]));
  Object.assign(globalThis, globals, { window, getComputedStyle: window.getComputedStyle.bind(window) });
  return (await import('mermaid')).default;
}

/**
 * Renders a source to SVG. Not for concurrent use: mermaid keeps state in modules and in the document.
 * @param source Mermaid text with accTitle and accDescr
 * @param options.id prefix of all ids in the SVG; unique in its page, a valid XML name
 * @throws DiagramError with the line of the source, where it is known
 */
export async function render(source: string, { id }: { id: string }): Promise<RenderedDiagram> {
  const prepared = prepareSource(source);
  loading ??= loadMermaid();
  const mermaid = await loading;
  mermaid.initialize(mermaidConfig(id));
  document.body.replaceChildren();
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(prepared.text);
    const outline = outlineOf(prepared.kind, db, toPlainText);
    const { svg } = await mermaid.render(id, prepared.text);
    // Mermaid's own output, from sources that owners write; what those made from data have of entries are names, escaped for
    // Mermaid. It is parsed in jsdom, which runs no scripts here;
    // postprocess() then keeps only allowed elements and attributes.
    document.body.innerHTML = svg;
    const root = document.body.querySelector('svg');
    if (!root) throw new Error('mermaid drew nothing');
    const frame = postprocess(root, id, prepared);
    return { svg: root.outerHTML.replace(/>\s+</g, '><'), kind: prepared.kind, ...frame, outline };
  } catch (error) {
    throw toDiagramError(error, prepared.lines);
  }
}

/** Mermaid's label (entities as `#gt;` in its own escapes, line breaks as `<br>`) as plain text. */
function toPlainText(label: string): string {
  const holder = document.createElement('div');
  // Decodes entities in a detached jsdom element and reads back text only; nothing of it is shown as markup.
  holder.innerHTML = label
    .replace(/ﬂ°°(\d+)¶ß/g, '&#$1;')
    .replace(/ﬂ°(\w+)¶ß/g, '&$1;')
    .replace(/<br\s*\/?>/gi, ' ');
  return holder.textContent.replace(/\s+/g, ' ').trim();
}
