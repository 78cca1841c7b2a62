import { diffArrays } from 'diff';

export interface ExcerptLine {
  /** 1-based, in the text that the excerpt is of. */
  number: number;
  text: string;
  /** The other text does not have this line here. */
  changed: boolean;
}

const toLines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/**
 * The lines of a text that differ from another one, and one line on each side of them, so that a reader sees where they
 * stand. Where lines are only missing, the lines around the gap are what is left.
 */
export function toExcerpt(text: string, other: string): ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  const gaps: number[] = [];
  for (const { value, added, removed } of diffArrays(toLines(other), toLines(text))) {
    if (removed) gaps.push(lines.length + 0.5);
    else for (const line of value) lines.push({ number: lines.length + 1, text: line, changed: added });
  }
  const places = [...gaps, ...lines.filter(({ changed }) => changed).map(({ number }) => number)];
  return lines.filter(({ number }) => places.some((place) => Math.abs(place - number) <= 1));
}
