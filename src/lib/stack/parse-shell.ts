import { toFoundName, toShown, type NameKind, type ParsedNames } from './found-name.ts';
import { describeOption, findInstaller, type InstallerKind } from './installers.ts';
import { toRequirementName } from './requirement-name.ts';
import { toShellCommands, type ShellWord } from './shell-words.ts';
import { withoutSecret } from './without-secret.ts';

type Into = Pick<ParsedNames, 'names' | 'includes' | 'unread'>;

/** Whether a text speaks of installing packages, understood or not. No repetition can begin inside another, so this is one pass. */
export const mentionsInstall = (text: string): boolean =>
  /(?:^|[^\w.-])(?:(?:pip[\d.]*|pipx|pipenv|conda|mamba|micromamba|p?npm|bun|apt(?:-get)?|apk|yum|(?:micro)?dnf|uv[^\S\n]+(?:pip|tool))[^\S\n]+(?:-\S+[^\S\n]+)*(?:install|i|add)|(?:uv|poetry|pdm|rye|yarn)[^\S\n]+(?:-\S+[^\S\n]+)*(?:global[^\S\n]+)?add)(?![\w-])/.test(
    text,
  );

/** Index of the first word from `i` that is neither an option nor the value of one. */
function skipOptions(words: readonly ShellWord[], i: number, kind: InstallerKind): number {
  while (i < words.length && words[i]!.text.startsWith('-')) i += describeOption(words[i]!.text, kind) === 'unknown' ? 1 : 2;
  return i;
}

/** The first installer in a command, wherever it stands: after `sudo`, `then`, `conda run -n x`, `--mount=…`. */
function findCall(words: readonly ShellWord[]): { kind: InstallerKind; program: string; next: number } | undefined {
  for (const [i, { text }] of words.entries()) {
    const installer = findInstaller(text);
    if (!installer) continue;
    for (const verb of installer.verbs) {
      let next = i + 1;
      const fits = verb.every((part) => {
        next = skipOptions(words, next, installer.kind);
        return words[next++]?.text === part;
      });
      if (fits) return { kind: installer.kind, program: text, next };
    }
  }
  return undefined;
}

/** The package that a word asks for, or the path of a folder that holds one. */
function toPackage(word: string, kind: NameKind): string | undefined {
  if (kind === 'npm') return withoutSecret(word).replace(/(?<=.)@.*$/s, '');
  if (kind === 'conda')
    return withoutSecret(word)
      .split('::')
      .at(-1)!
      .replace(/[=<>!~[ ].*$/s, '');
  return toRequirementName(word);
}

const canBeName = (name: string) => /^(?:@[\w.~-]+\/)?\w[\w.~-]*$/.test(name);

/** Reads what follows `pip install`. @returns whether anything was understood: a package, a file, the project itself */
function readPackages(words: readonly ShellWord[], kind: NameKind, firstLine: number, into: Into): boolean {
  let understood = false;
  let missed = false;
  let afterUnknown = false;
  for (let i = 0; i < words.length; i++) {
    const { text, line } = words[i]!;
    const isAfterUnknown = afterUnknown;
    afterUnknown = false;
    if (/^\d*[<>]/.test(text)) {
      if (/^\d*[<>]+$/.test(text)) i++;
      continue;
    }
    if (text.startsWith('-')) {
      const joined = /^(?:-[rc]|--(?:requirements?|constraints?|file)=)(.+)$/.exec(text)?.[1];
      const use = describeOption(text, kind);
      if (joined && kind === 'pypi') {
        into.includes.push(withoutSecret(joined));
        understood = true;
      } else if (use === 'file') {
        const file = words[++i]?.text;
        if (file) into.includes.push(withoutSecret(file));
        understood = true;
      } else if (use === 'value') i++;
      else if (use === 'unknown') afterUnknown = true;
      continue;
    }
    if (text.startsWith('$')) {
      missed = true;
      continue;
    }
    const name = toPackage(text, kind);
    if (name === undefined || name === '') continue;
    if (/^[./~\\]/.test(name)) understood = true;
    else if (canBeName(name) || !isAfterUnknown) {
      into.names.push(toFoundName(name, kind, firstLine + line + 1));
      understood = true;
    }
  }
  return understood && !missed;
}

/** Notes the packages that follow `apt-get install`, which no entry lists. @returns whether there are any */
function readSystemPackages(words: readonly ShellWord[], line: number, into: Into): boolean {
  const names: string[] = [];
  for (let i = skipOptions(words, 0, 'system'); i < words.length; i = skipOptions(words, i + 1, 'system')) {
    const { text } = words[i]!;
    if (!/^\d*[<>]/.test(text)) names.push(withoutSecret(text).replace(/[=<>~].*$/s, ''));
    // The file that it is written to.
    else if (/^\d*[<>]+$/.test(text)) i++;
  }
  if (names.length > 0) into.unread.push({ text: toShown(names.join(' '), systemLimit), line: line + 1, isSystem: true });
  return names.length > 0;
}

/** Longest list of packages of the system that is shown: real ones have some dozens. */
const systemLimit = 2000;

/**
 * Adds what the commands of a shell script install. A command that speaks of installing and cannot be understood is told.
 *
 * @param firstLine line of the file in which the script begins, from 0
 * @param fill puts values in the place of variables
 * @param depth how many scripts this one stands in: `bash -c "bash -c '…'"`
 */
export function parseShell(script: string, firstLine: number, into: Into, fill = (text: string) => text, depth = 0): void {
  for (const command of toShellCommands(script)) {
    const first = command[skipOptions(command, 0, 'name')]!;
    const words = command.flatMap(({ text, line }) =>
      text.startsWith('$')
        ? fill(text)
            .split(/\s+/)
            .filter(Boolean)
            .map((part) => ({ text: part, line }))
        : [{ text, line }],
    );
    const call = first && /^(?:echo|printf)$/.test(first.text) ? undefined : findCall(words);
    const scripts = call || depth > 2 ? [] : words.filter(({ text }) => /\s/.test(text) && mentionsInstall(text));
    // Values of variables may be secrets.
    const source = command.map(({ text }) => text.replace(/^(\w+)=.+$/s, '$1=…')).join(' ');
    if (call) {
      const rest = words.slice(call.next);
      const understood =
        call.kind === 'system'
          ? readSystemPackages(rest, firstLine + command[0]!.line, into)
          : readPackages(rest, call.kind, firstLine, into);
      // Without any package, npm and pipenv install what their files in the folder name.
      const isWhole = rest.length === 0 && /(?:npm|bun|pipenv)$/.test(call.program);
      if (!understood && !isWhole) tell(source, firstLine + command[0]!.line, into);
    } else if (scripts.length > 0 && !/^(?:echo|printf)$/.test(first?.text ?? '')) {
      for (const { text, line } of scripts) parseShell(text, firstLine + line, into, fill, depth + 1);
    } else if (mentionsInstall(source)) tell(source, firstLine + command[0]!.line, into);
  }
}

/** Notes a command that was not understood. */
function tell(command: string, line: number, into: Into) {
  into.unread.push({ text: toShown(withoutSecret(command.replace(/\s+/g, ' ').trim())), line: line + 1 });
}
