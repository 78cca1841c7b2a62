/** A diagram's source that cannot become a picture; the caller knows the file, this knows the line. */
export class DiagramError extends Error {
  /** Line in the source, counted from 1; undefined if the fault is in no single line. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'DiagramError';
    this.line = line;
  }
}

/**
 * Turns what mermaid threw into a DiagramError with the line of the original source.
 * @param thrown mermaid's error: a parser message of several lines, or anything else
 * @param lines for each line that mermaid saw, its line number in the source
 */
export function toDiagramError(thrown: unknown, lines: readonly number[]): DiagramError {
  if (thrown instanceof DiagramError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const [first = 'unknown error'] = message.split('\n');
  const seen = /\bon line (\d+)/i.exec(first)?.[1];
  // the parser may name the line after the last one when the end is missing
  const line = seen ? (lines[Number(seen) - 1] ?? lines.at(-1)) : undefined;
  const token = /got '([^']+)'/.exec(message)?.[1]?.replace(/^(1|EOF)$/, 'end of text');
  const near = nearText(message);
  const what = first.replace(/ on line \d+\s*[:.]?/i, '').replace(/[:.]\s*$/, '');
  return new DiagramError(`${what}${token ? `: unexpected ${token}` : ''}${near ? ` near "${near}"` : ''}`, line);
}

/** Mermaid's second and third line show the source and, by a row of dashes and a caret, the place of the fault. */
function nearText(message: string): string {
  const [, excerpt = '', pointer = ''] = message.split('\n');
  if (!/^-*\^/.test(pointer)) return '';
  const at = pointer.indexOf('^');
  return excerpt.slice(Math.max(0, at - 20), at + 10).trim();
}
