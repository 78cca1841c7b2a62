import { emptyParsed, toFoundName, toShown, type ParsedNames } from './found-name.ts';
import { toImageName } from './image-name.ts';
import { mentionsInstall, parseShell } from './parse-shell.ts';
import { toInstructions } from './to-instructions.ts';
import { withoutSecret } from './without-secret.ts';

/** Longest text in which variables are filled in; no name of an image or a package is as long. */
const fillLimit = 1000;

/** Puts values in the place of `$NAME` and `${NAME:-value}`; what has none stays. */
function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  if (text.length > fillLimit) return text;
  return text.replace(
    /\$(?:\{(\w+)(?::?[-+]([^}]*))?\}|(\w+))/g,
    (whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? '') ?? fallback ?? whole,
  );
}

/** Instructions that run commands when the image is made or started. */
const running = new Set(['RUN', 'CMD', 'ENTRYPOINT']);

/** `["pip", "install", "a"]` as a command line; other texts as they are. */
function toScript(args: string): string {
  if (!args.trimStart().startsWith('[')) return args;
  try {
    const words: unknown = JSON.parse(args.replace(/\\[^\S\n]*\n/g, ' '));
    if (Array.isArray(words)) return words.map((word) => `'${String(word).replaceAll("'", '"')}'`).join(' ');
  } catch {
    // Not JSON, so Docker takes it as a line for the shell.
  }
  return args;
}

/**
 * Reads a Dockerfile: the images of FROM and `COPY --from`, but not the stages of the file itself, and the packages that its
 * commands install by pip, uv, conda, npm and their like.
 */
export function parseDockerfile(text: string): ParsedNames {
  // Broken until there is an image.
  const parsed = { ...emptyParsed(), broken: true };
  const values = new Map<string, string>();
  const stages = new Set<string>(['scratch']);
  const fill = (word: string) => fillIn(word, values);
  const addImage = (image: string, line: number) => {
    const name = toImageName(fill(image.replace(/^(["'])(.*)\1$/, '$2')));
    if (name && !stages.has(name.toLowerCase()) && !/^\d+$/.test(name)) parsed.names.push(toFoundName(name, 'docker', line));
  };
  for (const { keyword: written, args: all, line } of toInstructions(text)) {
    // What an image that builds on this one runs is asked for here.
    const [, inner] = written === 'ONBUILD' ? (/^\s*(\w+)\s/.exec(all) ?? []) : [];
    const keyword = inner?.toUpperCase() ?? written;
    const args = inner ? all.trimStart().slice(inner.length) : all;
    if (running.has(keyword)) {
      parseShell(toScript(args), line - 1, parsed, fill);
      continue;
    }
    if (keyword === 'ARG' || keyword === 'ENV') {
      for (const [, name = '', quoted, bare] of args.matchAll(/(?<!\w)(\w+)=(?:"([^"]*)"|(\S+))/g)) values.set(name, quoted ?? bare ?? '');
    } else if (keyword === 'FROM') {
      parsed.broken = false;
      const [image, , stage] = args.split(/\s+/).filter((word) => !/^(?:--.*|\\|)$/.test(word));
      if (image) addImage(image, line);
      if (stage) stages.add(stage.toLowerCase());
    } else if (keyword === 'COPY') {
      const [, from] = /--from=(\S+)/.exec(args) ?? [];
      if (from) addImage(from, line);
    }
    // A script that is copied in as a here-document, a health check.
    if (mentionsInstall(args)) parsed.unread.push({ text: toShown(withoutSecret(`${keyword} ${args.trim()}`.replace(/\s+/g, ' '))), line });
  }
  return parsed;
}
