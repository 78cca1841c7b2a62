import { toFoundName, type FoundName, type NameKind } from './found-name.ts';
import { toRequirementName } from './parse-requirements.ts';

interface Word {
  text: string;
  /** Line inside the command, from 0. */
  line: number;
}

/** Commands of a shell line as words: quotes are taken off, joined lines are one, a comment line inside is left out. */
function toCommands(script: string): Word[][] {
  const commands: Word[][] = [[]];
  let line = 0;
  let start = true;
  // A comment line; an escaped line end; a line end; an operator; blanks; or a word with its quoted parts.
  const tokens =
    /(?<=^|\n)[^\S\n]*#[^\n]*\n?|\\[^\S\n]*\n|\n|&&|\|\|?|[;&()]|[^\S\n]+|(?:[^\s"'\\;|&()]|\\.|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+|["'\\]/g;
  for (const [token] of script.matchAll(tokens)) {
    if (/^(?:\n|&&|\|\|?|[;&()])$/.test(token)) start = true;
    else if (!/^\s*#.*\n?$/.test(token) && token.trim() !== '' && !/^\\\s*\n$/.test(token)) {
      if (start && commands.at(-1)!.length > 0) commands.push([]);
      start = false;
      commands.at(-1)!.push({ text: token.replace(/["']/g, '').replace(/\\(.)/g, '$1'), line });
    }
    for (const character of token) if (character === '\n') line++;
  }
  return commands;
}

/** What installs packages, by the first words of a command. */
const installers: [RegExp, NameKind][] = [
  [/^(?:\S*python[\d.]* -m )?(?:\S*\/)?pip[\d.]* install /, 'pypi'],
  [/^(?:\S*\/)?uv (?:pip install|add|tool install) /, 'pypi'],
  [/^(?:poetry add|pdm add|pipx install|pipenv install) /, 'pypi'],
  [/^(?:\S*\/)?(?:conda|mamba|micromamba) (?:install|create) /, 'conda'],
  [/^(?:npm (?:install|i|add)|pnpm (?:add|install)|yarn (?:global )?add|bun add) /, 'npm'],
];

/** Options that are followed by a value, which is then no package. */
const withValue =
  /^(?:-[ctfinp]|--(?:channel|index-url|extra-index-url|find-links|target|platform|python|python-version|prefix|root|name|group|extra|cache-dir|timeout|retries|trusted-host|constraint|only-binary|no-binary|registry|upgrade-strategy|implementation|abi|src|progress-bar))$/;
const withFile = /^(?:-[rc]|--requirements?|--constraints?|--file)$/;

function addPackage(word: string, kind: NameKind, line: number, names: FoundName[]) {
  const name =
    kind === 'npm'
      ? word.replace(/(?<=.)@.*$/, '')
      : kind === 'conda'
        ? word.replace(/^.*::/, '').replace(/[=<>!~[].*$/, '')
        : toRequirementName(word);
  if (name && !/^[.$~]/.test(name)) names.push(toFoundName(name, kind, line));
}

/**
 * Adds what the shell commands of a RUN instruction install.
 *
 * @param raw the text after RUN, with its line ends; the form of a JSON list too
 * @param firstLine line of the file in which it begins, from 0
 */
export function parseRunCommand(raw: string, firstLine: number, into: { names: FoundName[]; includes: string[] }): void {
  const list = raw.trimStart().startsWith('[') ? raw.replace(/[[\],]/g, ' ') : raw;
  for (const command of toCommands(list)) {
    // `sudo`, and variables that are set for this command only
    let from = 0;
    while (from < command.length && /^(?:sudo|exec|time|\w+=.*)$/.test(command[from]!.text)) from++;
    const words = command.slice(from);
    const text = `${words
      .slice(0, 5)
      .map((word) => word.text)
      .join(' ')} `;
    const installer = installers.find(([pattern]) => pattern.test(text));
    if (!installer) continue;
    const [pattern, kind] = installer;
    const known = pattern.exec(text)![0].trim().split(' ').length;
    for (let i = known; i < words.length; i++) {
      const word = words[i]!;
      const line = firstLine + word.line + 1;
      const next = words[i + 1];
      if (kind !== 'npm' && withFile.test(word.text) && !(kind === 'conda' && word.text === '-c')) {
        if (next) into.includes.push(next.text);
        i++;
      } else if (/^(?:-e|--editable)$/.test(word.text)) continue;
      else if (kind !== 'npm' && withValue.test(word.text)) i++;
      else if (/^\d*[<>]+$/.test(word.text)) i++;
      else if (!/^(?:-|\d*[<>])/.test(word.text)) addPackage(word.text, kind, line, into.names);
    }
  }
}
