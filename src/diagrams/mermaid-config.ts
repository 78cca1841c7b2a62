/** Every setting that changes a picture is pinned here: mermaid's own defaults change between versions. */
import type { MermaidConfig } from 'mermaid';
import { FONT_SIZE, SMALL_FONT_SIZE } from './text-metrics.ts';

/**
 * Builds the configuration for one diagram.
 * @param id prefix of the diagram's ids; it seeds mermaid's generated ids
 */
export function mermaidConfig(id: string): MermaidConfig {
  const looks = { look: 'classic', theme: 'base' } as const;
  const labels = { wrappingWidth: 150, minNodeWidth: 0 };
  return {
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    // without these every run draws another picture: rough.js outlines are random even when drawn straight
    deterministicIds: true,
    deterministicIDSeed: id,
    handDrawnSeed: 1,
    ...looks,
    layout: 'elk',
    fontFamily: 'sans-serif',
    fontSize: FONT_SIZE,
    themeVariables: { fontSize: `${FONT_SIZE}px` },
    // straightened edges touch their neighbours' borders
    elk: { mergeEdges: false, straightenEdges: false },
    flowchart: { ...looks, ...labels, curve: 'rounded', nodeSpacing: 32, rankSpacing: 36, subGraphTitleMargin: { top: 6, bottom: 14 } },
    state: { ...looks, ...labels, layout: 'elk' },
    sequence: {
      ...looks,
      actorFontSize: FONT_SIZE,
      messageFontSize: FONT_SIZE,
      noteFontSize: FONT_SIZE,
      width: 120,
      height: 44,
      mirrorActors: false,
    },
    quadrantChart: {
      ...looks,
      chartWidth: 600,
      chartHeight: 560,
      titleFontSize: FONT_SIZE,
      quadrantLabelFontSize: FONT_SIZE,
      xAxisLabelFontSize: SMALL_FONT_SIZE,
      yAxisLabelFontSize: SMALL_FONT_SIZE,
      pointLabelFontSize: SMALL_FONT_SIZE,
      pointRadius: 6,
    },
  };
}
