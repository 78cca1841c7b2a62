/**
 * Says in which line a word of a text stands first. For formats whose parser keeps no places. One pass over the text,
 * so that a megabyte of names does not take a search through the text for each of them.
 *
 * @param comment how a comment line begins, if the format has comments
 */
export function toLineIndex(text: string, comment?: RegExp): (word: string) => number {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, i) => {
    if (comment?.test(line)) return;
    for (const word of line.match(/[\w@][\w@./-]*/g) ?? []) if (!lines.has(word)) lines.set(word, i + 1);
  });
  return (word) => lines.get(word) ?? 1;
}
