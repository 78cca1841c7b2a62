/** Something that a contributor has to mend, said so that they can. */
export interface Problem {
  /** Path from the root of the repository. */
  file: string;
  /** 1-based; absent when the problem is about the whole file. */
  line?: number | undefined;
  column?: number | undefined;
  /** Where in the data: `sources[0].url`. Empty when it is about the whole file. */
  field: string;
  message: string;
}

/** One line per problem, `file:line:column  field  message`, sorted by place, and a last line that counts them. */
export function formatProblems(problems: Problem[], filesRead: number): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = problems
    .toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ file, line, column, field, message }) => {
      const place = [file, line, line && column].filter(Boolean).join(':');
      return [place, field, message].filter(Boolean).join('  ');
    });
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [...lines, `${count(problems.length, 'problem')} in ${count(files, 'file')} of ${filesRead} read`].join('\n');
}
