import { toFoundName, type ParsedNames } from './found-name.ts';
import { toImageName } from './image-name.ts';
import { parseRunCommand } from './parse-run-command.ts';
import { toInstructions } from './to-instructions.ts';

/** Puts default values in the place of `$NAME` and `${NAME:-value}`; what has none stays. */
function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{(\w+)(?::?[-+]([^}]*))?\}|(\w+))/g,
    (whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? '') ?? fallback ?? whole,
  );
}

/**
 * Reads a Dockerfile: the images of FROM and `COPY --from`, but not the stages of the file itself, and the packages that RUN
 * installs by pip, uv, conda, npm and their like.
 */
export function parseDockerfile(text: string): ParsedNames {
  // Broken until there is an image.
  const parsed: ParsedNames = { names: [], includes: [], broken: true };
  const values = new Map<string, string>();
  const stages = new Set<string>(['scratch']);
  const addImage = (image: string, line: number) => {
    const name = toImageName(fillIn(image.replace(/^(["'])(.*)\1$/, '$2'), values));
    if (name && !stages.has(name.toLowerCase()) && !/^\d+$/.test(name)) parsed.names.push(toFoundName(name, 'docker', line));
  };
  for (const { keyword, args, line } of toInstructions(text))
    switch (keyword) {
      case 'ARG':
        for (const [, name = '', quoted, bare] of args.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)) values.set(name, quoted ?? bare ?? '');
        break;
      case 'FROM': {
        parsed.broken = false;
        const [image, , stage] = args.split(/\s+/).filter((word) => !/^(?:--.*|\\|)$/.test(word));
        if (image) addImage(image, line);
        if (stage) stages.add(stage.toLowerCase());
        break;
      }
      case 'COPY': {
        const [, from] = /--from=(\S+)/.exec(args) ?? [];
        if (from) addImage(from, line);
        break;
      }
      case 'RUN':
        parseRunCommand(args, line - 1, parsed);
        break;
    }
  return parsed;
}
