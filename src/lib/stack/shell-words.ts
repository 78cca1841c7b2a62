/** A word of a shell command, without its quotes. */
export interface ShellWord {
  text: string;
  /** Line of the script in which it begins, from 0. */
  line: number;
}

/** Characters that mean nothing to a shell, as many as stand together. */
const ordinary = /[^\\"'\s;&|()#]+/y;

/**
 * Splits a script into commands and these into words: quotes are taken off, joined lines are one, comments are left out. Only
 * what is needed to find package names; variables, substitutions and redirections stay as they are written.
 */
export function toShellCommands(script: string): ShellWord[][] {
  const commands: ShellWord[][] = [];
  let command: ShellWord[] = [];
  let word: ShellWord | undefined;
  let line = 0;
  const add = (text: string) => {
    word ??= { text: '', line };
    word.text += text;
  };
  const endWord = () => {
    if (word) command.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    if (command.length > 0) commands.push(command);
    command = [];
  };
  // One pass by index; a quote without its end is an ordinary character, and then none of its kind that follow has one.
  let unclosed = '';
  for (let i = 0; i < script.length; i++) {
    ordinary.lastIndex = i;
    const run = ordinary.exec(script)?.[0];
    if (run) {
      add(run);
      i += run.length - 1;
      continue;
    }
    const character = script[i]!;
    if (character === '\\') {
      const next = script[i + 1];
      // A joined line may have blanks after its backslash: Docker takes it so.
      const end = next !== undefined && /\s/.test(next) ? /^[^\S\n]*\n/.exec(script.slice(i + 1, i + 200))?.[0].length : undefined;
      if (end !== undefined) {
        endWord();
        i += end;
        line++;
        // Comments and blank lines inside a joined command belong to nothing, as in Docker.
        for (let comment = commentAt(script, i + 1); comment > 0; comment = commentAt(script, i + 1)) {
          i += comment;
          line++;
        }
      } else {
        add(next ?? '\\');
        i++;
      }
    } else if ((character === '"' || character === "'") && !unclosed.includes(character)) {
      const end = findQuote(script, i + 1, character);
      if (end < 0) {
        unclosed += character;
        add(character);
        continue;
      }
      const quoted = script.slice(i + 1, end);
      add(character === '"' ? quoted.replace(/\\(["\\$`])/g, '$1') : quoted);
      for (const one of quoted) if (one === '\n') line++;
      i = end;
    } else if (character === '\n') {
      endCommand();
      line++;
    } else if (/[;&|()]/.test(character)) endCommand();
    else if (/\s/.test(character)) endWord();
    else if (character === '#' && !word) {
      const end = script.indexOf('\n', i);
      i = (end < 0 ? script.length : end) - 1;
    } else add(character);
  }
  endCommand();
  return commands;
}

/** Index of the quote that ends what begins at `start`, or -1. In double quotes a backslash takes the next character with it. */
function findQuote(script: string, start: number, quote: string): number {
  for (let i = start; i < script.length; i++) {
    if (script[i] === quote) return i;
    if (quote === '"' && script[i] === '\\') i++;
  }
  return -1;
}

/** Length of the comment or blank line that begins at `start`, with its line end, or 0. */
function commentAt(script: string, start: number): number {
  let i = start;
  while (script[i] === ' ' || script[i] === '\t') i++;
  if (script[i] !== '#' && script[i] !== '\n') return 0;
  const end = script.indexOf('\n', i);
  return (end < 0 ? script.length : end + 1) - start;
}
