import { layoutDiagram, type DiagramText, type Measure } from '../../lib/stack/layout-diagram.ts';
import { describeDiagram, type DiagramStage } from '../../lib/stack/to-mermaid.ts';

function makeSvg(name: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Fonts as src/styles/diagrams.css and stack.css set them. */
const fonts: Record<DiagramText['style'], string> = { title: '700 15px', small: '13px', tool: '700 15px', retired: 'italic 15px' };

function createMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, style) => {
    if (!context) return text.length * 8;
    context.font = `${fonts[style]} ${family}`;
    return context.measureText(text).width;
  };
}

const toTextElement = ({ x, y, text, style }: DiagramText) =>
  makeSvg('text', { x, y, class: style === 'small' ? 'small' : `mmd-${style}` }, text);

/** Draws the pipeline as wide as `place`; the classes are those of the diagrams of the chapters. */
export function drawDiagram(
  place: HTMLElement,
  stages: readonly DiagramStage[],
  texts: { title: string; nothing: string; feedback: string },
) {
  const measure = createMeasure(getComputedStyle(place).fontFamily);
  const drawing = layoutDiagram(stages, texts, place.clientWidth, measure);
  const text = makeSvg('desc', { id: 'stack-diagram-text' }, describeDiagram(stages, texts));
  const svg = makeSvg(
    'svg',
    {
      class: 'mmd',
      role: 'img',
      'aria-label': texts.title,
      'aria-describedby': text.id,
      width: drawing.width,
      height: drawing.height,
      preserveAspectRatio: 'xMinYMin',
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
    },
    text,
  );
  for (const { id, rect, title: stageTitle, boxes } of drawing.stages) {
    const group = makeSvg('g', { class: `cluster stage-${id}` }, makeSvg('rect', { ...rect }), toTextElement(stageTitle));
    for (const box of boxes)
      group.append(
        makeSvg(
          'g',
          { class: box.empty ? 'muted' : `stage-${id}` },
          makeSvg('rect', { ...box.rect, class: 'shape' }),
          ...box.texts.map(toTextElement),
        ),
      );
    svg.append(group);
  }
  for (const { path, head, dashed } of drawing.arrows)
    svg.append(makeSvg('path', { d: path, class: dashed ? 'edge dashed' : 'edge' }), makeSvg('path', { d: head, class: 'start' }));
  if (drawing.note) svg.append(toTextElement(drawing.note));
  place.replaceChildren(svg);
}
