/** Reads a diagram's source before mermaid does: refuses what would be lost in the output, keeps line numbers. */
import { DiagramError } from './diagram-error.ts';

export type DiagramKind = 'flowchart' | 'sequence' | 'state' | 'quadrant';

/** A `click id href "…"` statement. */
export type SourceLink = { href: string; line: number };

export type PreparedSource = {
  kind: DiagramKind;
  /** What mermaid gets: without comments and, in a quadrantChart, without classes. */
  text: string;
  /** For each line of `text` its line number in the source. */
  lines: number[];
  links: SourceLink[];
  /** Classes of the points of a quadrantChart by label; mermaid's grammar takes no hyphen there. */
  pointClasses: Map<string, string>;
};

/** Classes that an author may give to a node; `diagrams.css` paints them. */
export const NODE_CLASSES = new Set([
  'stage-data',
  'stage-training',
  'stage-deployment',
  'stage-monitoring',
  'stage-cross',
  'stage-cross-cutting',
  'muted',
  'key',
]);

const KINDS: [RegExp, DiagramKind][] = [
  [/^(flowchart|graph)\b/, 'flowchart'],
  [/^sequenceDiagram\b/, 'sequence'],
  [/^stateDiagram(-v2)?\b/, 'state'],
  [/^quadrantChart\b/, 'quadrant'],
];

/** What a line must not hold, and why. */
const REFUSED: [RegExp, string][] = [
  [/%%\{/, 'directives (%%{init}) are not allowed: the site sets the configuration'],
  [/^---\s*$/, 'front matter is not allowed: use accTitle and accDescr'],
  [/^(classDef|style|linkStyle)\s/, 'classDef, style and linkStyle are not allowed: use :::stage-data and the like'],
  [/^rect\s+(rgb|hsl|#|\w+$)/, 'coloured rect blocks are not allowed: colours come from the site'],
  [/^box\s+(rgba?\(|hsla?\(|#)/, 'a box must not have a colour: colours come from the site'],
  [/\]\s+(color|radius|stroke-color|stroke-width)\s*:/, 'points must not have styles: use :::stage-data and the like'],
  [/(?<!<)<(?!br\s*\/?>)\/?[a-z][^<>]*>/i, 'HTML in labels is not allowed (only <br/>)'],
  [/"`/, 'Markdown in labels is not allowed: a label is plain text'],
  [/^(links?|properties|details)\s+[^:]+:/, 'actor menus are not allowed: they need a script'],
];

/**
 * Checks a source and takes it apart.
 * @param source Mermaid text as written by an author
 * @throws DiagramError for a missing accTitle or accDescr, an unknown kind, and everything that the output cannot
 *   keep: configuration, colours, styles, HTML, scripts, unknown classes, unsafe links
 */
export function prepareSource(source: string): PreparedSource {
  const all = source.split(/\r\n?|\n/).map((text, index) => ({ text, line: index + 1 }));
  for (const { text, line } of all) refuse(text.trim(), line);
  const kept = all.filter(({ text }) => !/^\s*%%/.test(text));
  while (kept[0]?.text.trim() === '') kept.shift();
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  const kind = KINDS.find(([keyword]) => keyword.test(kept[0]?.text.trim() ?? ''))?.[1];
  if (!kind) {
    const word = kept[0]?.text.trim().split(/\s/)[0] ?? '';
    throw new DiagramError(`kind of diagram not supported: "${word}"`, kept[0]?.line);
  }
  for (const [pattern, name] of [
    [/^\s*accTitle\s*:\s*\S/m, 'accTitle'],
    [/^\s*accDescr\s*(:\s*\S|\{)/m, 'accDescr'],
  ] as const) {
    if (!kept.some(({ text }) => pattern.test(text))) throw new DiagramError(`${name} is missing`);
  }
  const links = kept.flatMap(({ text, line }) => readClick(text.trim(), line));
  const pointClasses = new Map<string, string>();
  const texts = kept.map(({ text, line }) => {
    for (const name of classesIn(text)) {
      if (!NODE_CLASSES.has(name)) throw new DiagramError(`unknown class "${name}" (known: ${[...NODE_CLASSES].join(', ')})`, line);
    }
    return kind === 'quadrant' ? takePointClass(text, pointClasses) : text;
  });
  return { kind, text: texts.join('\n'), lines: kept.map(({ line }) => line), links, pointClasses };
}

function refuse(text: string, line: number): void {
  if (/^%%(?!\{)/.test(text)) return;
  const found = REFUSED.find(([pattern]) => pattern.test(text));
  if (found) throw new DiagramError(found[1], line);
}

/** Reads `click id href "address"` and its short form `click id "address"`. */
function readClick(text: string, line: number): SourceLink[] {
  if (!/^click\s/.test(text)) return [];
  const href = /^click\s+\S+\s+(?:href\s+)?"([^"]*)"/.exec(text)?.[1];
  if (href === undefined) throw new DiagramError('click must have an address: click id href "/path/"', line);
  if (!/^(https?:\/\/|\/(?!\/)|\.{1,2}\/|#)/i.test(href)) {
    throw new DiagramError(`link dropped: "${href}" is neither a path (/…, ./…, #…) nor an http(s) address`, line);
  }
  return [{ href, line }];
}

/** Finds `:::a` and `class id,id a` (not a class diagram's `class`, which is no supported kind). */
function classesIn(text: string): string[] {
  const assigned = /^\s*class\s+\S+\s+([\w-]+)\s*;?\s*$/.exec(text)?.[1];
  return [...text.matchAll(/:::([\w-]+)/g)].map(([, name = '']) => name).concat(assigned ?? []);
}

function takePointClass(text: string, classes: Map<string, string>): string {
  const match = /^\s*(.+?):::([\w-]+)\s*(:\s*\[.*)$/.exec(text);
  if (!match) return text;
  const [, label = '', name = '', rest = ''] = match;
  classes.set(label.replaceAll('"', '').trim(), name);
  return `${label}${rest}`;
}
