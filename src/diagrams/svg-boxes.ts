/** The bounding box of an SVG element in its own coordinate system: what a browser's getBBox() answers. */
import SVGPathCommander from 'svg-path-commander';
import { type Box, toBox, transformBox, unite } from './geometry.ts';
import { textWidth } from './text-metrics.ts';
import { fontSizeOf, fontWeightOf, textAnchorOf } from './text-style.ts';

/** Height of a text above its baseline and as a whole, in em (Helvetica and its kin: 0.93 and 1.17). */
const ASCENT = 0.93;
const TEXT_HEIGHT = 1.17;

/**
 * Measures an element without its own `transform`.
 * @returns undefined for an element that draws nothing (empty group, unknown element, path without data)
 */
export function boxOf(element: Element): Box | undefined {
  const n = (name: string) => numberOf(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'use':
    case 'foreignObject':
      return element.hasAttribute('width') ? toBox(n('x'), n('y'), n('width'), n('height')) : undefined;
    case 'circle':
      return toBox(n('cx') - n('r'), n('cy') - n('r'), 2 * n('r'), 2 * n('r'));
    case 'ellipse':
      return toBox(n('cx') - n('rx'), n('cy') - n('ry'), 2 * n('rx'), 2 * n('ry'));
    case 'line':
      return unite(toBox(n('x1'), n('y1'), 0, 0), toBox(n('x2'), n('y2'), 0, 0));
    case 'polygon':
    case 'polyline':
      return boxOfPoints(element.getAttribute('points') ?? '');
    case 'path':
      return boxOfPath(element.getAttribute('d') ?? '');
    case 'text':
      return boxOfText(element);
    case 'tspan':
      return toBox(0, 0, textWidth(element.textContent, fontSizeOf(element), fontWeightOf(element)), fontSizeOf(element) * TEXT_HEIGHT);
    case 'g':
    case 'svg':
    case 'a':
    case 'switch':
      return unite(...[...element.children].map(boxWithTransform));
    default:
      return undefined;
  }
}

/** Measures an element in the coordinate system of its parent. */
export function boxWithTransform(element: Element): Box | undefined {
  return transformBox(boxOf(element), element.getAttribute('transform'));
}

/** Reads a numeric attribute; 0 if it is absent or no number. */
export function numberOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '') || 0;
}

function boxOfPoints(points: string): Box | undefined {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const boxes: Box[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) boxes.push(toBox(numbers[i] ?? 0, numbers[i + 1] ?? 0, 0, 0));
  return unite(...boxes);
}

function boxOfPath(data: string): Box | undefined {
  if (data === '') return undefined;
  const { x, y, width, height } = SVGPathCommander.getPathBBox(data);
  return toBox(x, y, width, height);
}

/** A text is one line, or one line per direct `tspan` child with its own position. */
function boxOfText(text: Element): Box | undefined {
  const rows = [...text.children].filter((child) => child.localName === 'tspan');
  let y = numberOf(text, 'y') + lengthOf(text, 'dy');
  if (rows.length === 0) return boxOfLine(text, text.textContent, numberOf(text, 'x'), y);
  const boxes: (Box | undefined)[] = [];
  for (const row of rows) {
    if (row.hasAttribute('y')) y = lengthOf(row, 'y');
    y += lengthOf(row, 'dy');
    boxes.push(boxOfLine(text, row.textContent, numberOf(row.hasAttribute('x') ? row : text, 'x'), y));
  }
  return unite(...boxes);
}

function boxOfLine(text: Element, line: string, x: number, y: number): Box {
  if (line.trim() === '') return toBox(0, 0, 0, 0);
  const size = fontSizeOf(text);
  const width = textWidth(line, size, fontWeightOf(text));
  const anchor = textAnchorOf(text);
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return toBox(left, y - ASCENT * size, width, TEXT_HEIGHT * size);
}

/** Reads a length in px or em as px. */
function lengthOf(element: Element, name: string): number {
  const value = element.getAttribute(name) ?? '';
  return (Number.parseFloat(value) || 0) * (value.endsWith('em') ? fontSizeOf(element) : 1);
}
