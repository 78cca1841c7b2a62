/** A piece of a text, from `start` to before `end`, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes all edits; what lies between them stays byte for byte. Edits must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let [result, done] = ['', 0];
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}

/** Where the line of a place starts. */
export function toLineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of a place ends, before its line break (\n or \r\n). */
export function toLineEnd(source: string, at: number): number {
  const next = source.indexOf('\n', at);
  const end = next < 0 ? source.length : next;
  return end > at && source[end - 1] === '\r' ? end - 1 : end;
}

/** Whether a piece of YAML between values has a comment in it. */
export function hasComment(yaml: string): boolean {
  return /(^|\s)#/.test(yaml);
}
