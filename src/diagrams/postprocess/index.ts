/** From mermaid's SVG to ours; the order of the steps matters and is explained at each. */
import type { PreparedSource } from '../source.ts';
import { renameClasses } from './classes.ts';
import { stripAndRound } from './clean.ts';
import { type Frame, frameDrawing } from './frame.ts';
import { growGroups, placeGroupTitles } from './groups.ts';
import { drawLabels } from './labels.ts';
import { cleanLinks } from './links.ts';
import { cleanMarkers } from './markers.ts';
import { orderLooseNodes } from './order.ts';
import { simplifyOutlines } from './outlines.ts';
import { placePointLabels } from './quadrant.ts';
import { cutLifelines, drawSteps } from './sequence.ts';
import { straightenTexts } from './texts.ts';

/**
 * Rewrites mermaid's drawing in place.
 * @param root mermaid's `svg` element
 * @param id prefix of all ids
 * @returns size in px and the texts for screen readers
 * @throws DiagramError if a link of the source is not in the picture
 */
export function postprocess(root: Element, id: string, source: PreparedSource): Frame {
  cleanLinks(root, source.links); // reads the HTML labels
  straightenTexts(root); // reads mermaid's style element
  drawLabels(root);
  growGroups(root);
  placeGroupTitles(root);
  simplifyOutlines(root);
  orderLooseNodes(root);
  drawSteps(root);
  cutLifelines(root);
  if (source.kind === 'quadrant') placePointLabels(root, source.pointClasses);
  for (const element of root.querySelectorAll('.edge-thickness-invisible, .note-cluster, .statediagram-cluster .inner')) element.remove();
  cleanMarkers(root, id);
  renameClasses(root);
  const frame = frameDrawing(root, id, source.kind); // measures, so everything must be in its place
  stripAndRound(root);
  return frame;
}
