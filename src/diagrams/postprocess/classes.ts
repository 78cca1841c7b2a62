/** The class names of the output: this map is the contract between mermaid, `diagrams.css` and the tests. */
import { NODE_CLASSES } from '../source.ts';

/** Mermaid's class names and ours; names that are in neither list are dropped. */
const NAMES: Record<string, string> = {
  // flowchart and state
  node: 'node',
  'label-container': 'shape',
  cluster: 'cluster',
  'statediagram-cluster': 'cluster',
  'statediagram-note': 'remark',
  'state-start': 'start',
  'title-state': 'shape',
  divider: 'shape',
  edgeLabel: 'edge-label',
  inner: 'inner',
  'flowchart-link': 'edge',
  transition: 'edge',
  'edge-pattern-dotted': 'dashed',
  'edge-pattern-dashed': 'dashed',
  'edge-thickness-thick': 'thick',
  // sequence
  actor: 'actor',
  'actor-man': 'person',
  'actor-line': 'lifeline',
  messageLine0: 'edge',
  messageLine1: 'edge dashed',
  messageText: 'message',
  note: 'remark',
  loopLine: 'frame',
  labelBox: 'tab',
  labelText: 'small',
  loopText: 'small',
  sectionTitle: 'small',
  activation0: 'activation',
  activation1: 'activation',
  activation2: 'activation',
  step: 'step',
  sequenceNumber: 'step-number',
  // quadrantChart
  quadrant: 'quadrant',
  border: 'axis',
  'data-point': 'point',
  small: 'small',
};

/** Translates the class attributes below `root`. */
export function renameClasses(root: Element): void {
  for (const element of root.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/);
    const kept = new Set(names.flatMap((name) => (NODE_CLASSES.has(name) ? name : (NAMES[name]?.split(' ') ?? []))));
    if (kept.size > 0) element.setAttribute('class', [...kept].join(' '));
    else element.removeAttribute('class');
  }
}
