/** Entries have four levels. Readers of YAML call themselves for each level, so a file of brackets would overflow their stack. */
const mostBrackets = 40;
const mostColumns = 80;

/**
 * Where YAML text is nested deeper than any content, or undefined when it is not. Counts brackets, also those inside of
 * texts, and the columns and dashes before the first word of a line; both are more than the depth can be.
 */
export function findDeepNesting(text: string): number | undefined {
  let [open, column, isBefore] = [0, 0, true];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') [column, isBefore] = [0, true];
    else if (isBefore && ' \t-?:'.includes(sign)) column++;
    else isBefore = false;
    if (sign === '[' || sign === '{') open++;
    else if ((sign === ']' || sign === '}') && open > 0) open--;
    if (open > mostBrackets || (column > mostColumns && isBefore)) return at;
  }
  return undefined;
}
