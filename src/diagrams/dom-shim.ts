/** Adds to a jsdom window the measuring methods that mermaid calls and that jsdom, which does no layout, lacks. */
import { svgPathProperties } from 'svg-path-properties';
import type { Box } from './geometry.ts';
import { measureLabel } from './label-boxes.ts';
import { boxOf, boxWithTransform } from './svg-boxes.ts';
import { textWidth } from './text-metrics.ts';
import { fontSizeOf, fontWeightOf } from './text-style.ts';

const IDENTITY_MATRIX = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: () => IDENTITY_MATRIX };

type Method = (this: Element, ...numbers: number[]) => unknown;

/** Installs the methods on the prototypes of `window`; call it once, before mermaid is loaded. */
export function installMeasuring(window: Window & typeof globalThis): void {
  const svg: Record<string, Method> = {
    getBBox() {
      return toBBox(boxOf(this));
    },
    getComputedTextLength() {
      return widthOf(this, this.textContent);
    },
    getSubStringLength(start = 0, count = 0) {
      return widthOf(this, this.textContent.slice(start, start + count));
    },
    getTotalLength() {
      return pathOf(this).getTotalLength();
    },
    getPointAtLength(length = 0) {
      return pathOf(this).getPointAtLength(length);
    },
    getCTM: () => IDENTITY_MATRIX,
    getScreenCTM: () => IDENTITY_MATRIX,
  };
  Object.assign(window.SVGElement.prototype, svg);
  window.Element.prototype.getBoundingClientRect = function (this: Element) {
    return this.namespaceURI?.endsWith('/svg') ? toRect(boxWithTransform(this)) : toRect({ left: 0, top: 0, ...edges(measureLabel(this)) });
  };
  const context = {
    font: '',
    measureText: (text: string) => ({ width: textWidth(text, Number(/([\d.]+)px/.exec(context.font)?.[1] ?? 16)) }),
  };
  window.HTMLCanvasElement.prototype.getContext = (() => context) as unknown as HTMLCanvasElement['getContext'];
}

/**
 * Rounds to 1/64 px as browsers do, else edge ends miss the borders of their nodes. It must not have `left` or `top`:
 * mermaid takes a box with `left` for one of its own.
 */
function toBBox(box: Box | undefined): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = toRect(box);
  return { x: snap(x), y: snap(y), width: snap(width), height: snap(height) };
}

function toRect(box: Box = { left: 0, top: 0, right: 0, bottom: 0 }): DOMRect {
  const rect = { ...box, x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  return { ...rect, toJSON: () => rect };
}

function edges({ width, height }: { width: number; height: number }): { right: number; bottom: number } {
  return { right: width, bottom: height };
}

function snap(value: number): number {
  return Math.round(value * 64) / 64;
}

function widthOf(element: Element, text: string): number {
  return textWidth(text, fontSizeOf(element), fontWeightOf(element));
}

type Path = InstanceType<typeof svgPathProperties>;

const paths = new WeakMap<Element, { data: string; path: Path }>();

/** Measuring a path is slow, and mermaid asks for many points of one path. */
function pathOf(element: Element): Path {
  const data = element.getAttribute('d') ?? '';
  const known = paths.get(element);
  if (known?.data === data) return known.path;
  const path = new svgPathProperties(data);
  paths.set(element, { data, path });
  return path;
}
