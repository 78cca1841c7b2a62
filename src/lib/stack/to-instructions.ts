/** An instruction of a Dockerfile. */
export interface Instruction {
  /** In capitals: `FROM`. */
  keyword: string;
  /** What stands after the keyword, with its line ends, comment lines and here-documents. */
  args: string;
  /** Line of the keyword, from 1. */
  line: number;
}

const comment = /^\s*(?:#.*)?$/;
/** `<<EOF`, `<<-"EOF"`, `3<<EOF`; not `<<<`. */
const hereDocument = /(?:^|\s)\d*<<(-?)(["']?)([\w.-]+)\2(?=[\s;&|)]|$)/g;

/**
 * Splits a Dockerfile into its instructions: lines that end in the escape character go on, over comment lines too, and
 * here-documents of RUN, COPY and ADD belong to their instruction. https://docs.docker.com/reference/dockerfile/
 *
 * Our own, because only this is asked, and in one pass: dockerfile-ast (0.7.1) takes one to four seconds for a megabyte, as it
 * reads the arguments of each instruction up to five times and compares each comment with each stage.
 *
 * @param text with `\n` at line ends
 */
export function* toInstructions(text: string): Generator<Instruction> {
  const lines = text.split('\n');
  // Parser directives stand before anything else.
  const isBacktick = /^(?:#[^\n]*\n)*#[ \t]*escape[ \t]*=[ \t]*`[ \t]*(?:\n|$)/i.test(text);
  const goesOn = isBacktick ? /`[^\S\n]*$/ : /\\[^\S\n]*$/;

  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    if (comment.test(first)) continue;
    const line = i + 1;
    const parts = [first];
    for (let isOpen = goesOn.test(first); isOpen && i + 1 < lines.length;) {
      const next = lines[++i]!;
      parts.push(next);
      if (!comment.test(next)) isOpen = goesOn.test(next);
    }
    if (isBacktick) for (const [n, part] of parts.entries()) parts[n] = part.replace(goesOn, '\\');
    const [start = '', keyword = ''] = /^\s*([^\s\\]+)[^\S\n]*/.exec(parts[0]!) ?? [];
    if (/^(?:RUN|COPY|ADD)$/i.test(keyword))
      for (const [, tabs, , name] of parts.join('\n').matchAll(hereDocument))
        while (i + 1 < lines.length) {
          const next = lines[++i]!;
          if ((tabs ? next.replace(/^\t+/, '') : next) === name) break;
          parts.push(next);
        }
    yield { keyword: keyword.toUpperCase(), args: parts.join('\n').slice(start.length), line };
  }
}
