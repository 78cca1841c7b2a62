import type { ParsedChapter } from './parse-chapter.ts';

/** A statement that says of when it is. */
export interface AgeingStatement {
  /** Year and month: 2026-11. */
  date: string;
  file: string;
  line: number;
  sentence: string;
}

/** Between two sentences: "… of 2024. The next", but not "version 2.9" or "e.g. this". */
const border = /(?<=[.!?]["”)]*)\s+(?=[\p{Lu}\d"“(])/u;

/** The sentence around a place, from the words before and after it. */
function cutSentence(before: string, after: string): string {
  // A full stop right behind the place ends its sentence, with or without words to follow.
  const end = /^[.!?]/.exec(after)?.[0] ?? after.split(border)[0]!;
  return `${before.split(border).at(-1)!}${end}`
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
}

/** Every <AsOf> of the chapters with its sentence: the oldest first, then by file and line. */
export function listAgeingStatements(chapters: readonly { file: string; chapter: Pick<ParsedChapter, 'blocks'> }[]): AgeingStatement[] {
  const statements = chapters.flatMap(({ file, chapter: { blocks } }) =>
    blocks.flatMap((runs) => {
      const textOf = (part: typeof runs) => part.map(({ component, text }) => (component === 'AsOf' ? '' : text)).join('');
      return runs.flatMap(({ component, attributes, line }, i) =>
        component === 'AsOf'
          ? [{ date: attributes['date'] ?? '', file, line, sentence: cutSentence(textOf(runs.slice(0, i)), textOf(runs.slice(i + 1))) }]
          : [],
      );
    }),
  );
  return statements.toSorted((a, b) => a.date.localeCompare(b.date) || a.file.localeCompare(b.file) || a.line - b.line);
}
