/** What a caller gets for a diagram. */
export type RenderedDiagram = {
  /** The `svg` element, to be put into a page as it is. */
  svg: string;
  /** flowchart, sequence, state or quadrant. */
  kind: string;
  /** Size in px; the same numbers are in the SVG's attributes. */
  width: number;
  height: number;
  /** Text of accTitle. */
  title: string;
  /** Text of accDescr. */
  description: string;
  /** The diagram as lines of text; empty for sequence and state diagrams. */
  outline: string[];
};
