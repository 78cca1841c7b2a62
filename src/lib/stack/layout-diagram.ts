import type { DiagramBox, DiagramStage } from './to-mermaid.ts';

/*
 * The page draws the diagram by itself instead of loading Mermaid. Mermaid puts a <style> element and style attributes into what
 * it draws and measures, which the Content-Security-Policy refuses; it is hundreds of kilobytes to load; and its pictures are as
 * wide as they like. This one is as wide as its place, and has the shape of the Mermaid source beside it.
 */

/** A line of text at a place; `strong` for headings, `retired` for names in italics. */
export interface DiagramText {
  x: number;
  y: number;
  text: string;
  style: 'title' | 'small' | 'tool' | 'retired';
}
export interface DiagramRect {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A stage with its boxes. */
export interface DrawnStage {
  id: string;
  rect: DiagramRect;
  title: DiagramText;
  boxes: { rect: DiagramRect; texts: DiagramText[]; empty: boolean }[];
}
export interface Drawing {
  width: number;
  height: number;
  stages: DrawnStage[];
  /** Arrows as SVG paths; the last one goes back and is dashed. */
  arrows: { path: string; head: string; dashed: boolean }[];
  note: DiagramText | undefined;
}

/** Width of a text in pixels, in the font of its style. */
export type Measure = (text: string, style: DiagramText['style']) => number;

const pad = 14;
const lineHeight = 19;
const gap = 12;
const arrowLength = 30;
/** Room at the right for the line that goes back. */
const backRoom = 26;

/** Breaks a text into lines that fit; a single word that does not is cut by its letters. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line) lines.push(line);
    line = '';
  };
  for (let word of text.split(/\s+/).filter(Boolean)) {
    if (measure(line ? `${line} ${word}` : word) <= width) {
      line = line ? `${line} ${word}` : word;
      continue;
    }
    flush();
    while (measure(word) > width && word.length > 1) {
      let cut = word.length - 1;
      while (cut > 1 && measure(word.slice(0, cut)) > width) cut--;
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = word;
  }
  flush();
  return lines;
}

const head = (x: number, y: number, direction: 'down' | 'left') =>
  direction === 'down' ? `M${x - 4.5} ${y - 8}L${x} ${y}L${x + 4.5} ${y - 8}Z` : `M${x + 8} ${y - 4.5}L${x} ${y}L${x + 8} ${y + 4.5}Z`;

/**
 * Lays out the stages one below the other, their boxes in rows that are broken where the width ends.
 *
 * @param texts what stands in a stage without a tool, and beside the line that goes back
 * @param width of the whole picture, at least 240
 */
export function layoutDiagram(
  stages: readonly DiagramStage[],
  texts: { nothing: string; feedback: string },
  width: number,
  measure: Measure,
): Drawing {
  const full = Math.max(240, Math.floor(width));
  const stageWidth = full - backRoom;
  const inner = stageWidth - 2 * pad;

  const toLines = (box: DiagramBox) => {
    const wrap = (text: string, style: DiagramText['style']) =>
      wrapText(text, inner - 2 * pad, (part) => measure(part, style)).map((line) => ({ text: line, style }));
    return [
      ...wrap(`${box.number} ${box.title}`, 'small'),
      ...box.tools.flatMap(({ text, retired }) => wrap(text, retired ? 'retired' : 'tool')),
    ];
  };

  let y = 1;
  const drawn = stages.map((stage): DrawnStage => {
    const top = y;
    let x = pad;
    let rowTop = top + 38;
    let rowHeight = 0;
    let row: DiagramRect[] = [];
    const boxes: DrawnStage['boxes'] = [];
    const endRow = () => {
      for (const rect of row) rect.height = rowHeight;
      row = [];
    };
    const contents = stage.boxes.length > 0 ? stage.boxes.map(toLines) : [[{ text: texts.nothing, style: 'small' as const }]];
    for (const lines of contents) {
      const boxWidth = Math.min(inner, Math.ceil(Math.max(...lines.map(({ text, style }) => measure(text, style)))) + 2 * pad);
      const boxHeight = lines.length * lineHeight + 2 * pad - 6;
      if (x > pad && x + boxWidth > pad + inner) {
        endRow();
        x = pad;
        rowTop += rowHeight + gap;
        rowHeight = 0;
      }
      rowHeight = Math.max(rowHeight, boxHeight);
      const rect = { x, y: rowTop, width: boxWidth, height: boxHeight };
      row.push(rect);
      boxes.push({
        rect,
        texts: lines.map((line, i) => ({ ...line, x: x + pad, y: rowTop + pad + 10 + i * lineHeight })),
        empty: stage.boxes.length === 0,
      });
      x += boxWidth + gap;
    }
    endRow();
    const rect = { x: 1, y: top, width: stageWidth - 2, height: rowTop + rowHeight + pad - top };
    y = top + rect.height + arrowLength;
    return { id: stage.id, rect, title: { x: pad, y: top + 25, text: stage.title, style: 'title' }, boxes };
  });

  const line = drawn.filter(({ id }) => id !== 'cross-cutting');
  const middle = stageWidth / 2;
  const arrows: Drawing['arrows'] = line.slice(1).map(({ rect }) => ({
    path: `M${middle} ${rect.y - arrowLength}V${rect.y - 6}`,
    head: head(middle, rect.y, 'down'),
    dashed: false,
  }));
  const [first, last] = [line[0], line.at(-1)];
  if (first && last && first !== last) {
    const from = last.rect.y + last.rect.height / 2;
    const to = first.rect.y + 20;
    const right = full - 8;
    arrows.push({ path: `M${stageWidth - 1} ${from}H${right}V${to}H${stageWidth + 6}`, head: head(stageWidth, to, 'left'), dashed: true });
  }
  const noteTop = last ? last.rect.y + last.rect.height + 19 : 0;
  return {
    width: full,
    height: Math.max(y - arrowLength + 2, noteTop + 8),
    stages: drawn,
    arrows,
    // At the right, where the line that goes back begins.
    note:
      last && first !== last
        ? { x: Math.max(1, stageWidth - measure(texts.feedback, 'small')), y: noteTop, text: texts.feedback, style: 'small' }
        : undefined,
  };
}
