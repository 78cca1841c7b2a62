import { DockerfileParser } from 'dockerfile-ast';
import { toFoundName, type ParsedNames } from './found-name.ts';
import { toImageName } from './image-name.ts';
import { parseRunCommand } from './parse-run-command.ts';

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
  const parsed: ParsedNames = { names: [], includes: [], broken: false };
  const values = new Map<string, string>();
  const stages = new Set<string>(['scratch']);
  const addImage = (image: string, line: number) => {
    const name = toImageName(fillIn(image.replace(/^(["'])(.*)\1$/, '$2'), values));
    if (name && !stages.has(name.toLowerCase()) && !/^\d+$/.test(name)) parsed.names.push(toFoundName(name, 'docker', line));
  };
  try {
    let images = 0;
    for (const instruction of DockerfileParser.parse(text).getInstructions()) {
      const line = instruction.getRange().start.line + 1;
      const raw = instruction.getRawArgumentsContent() ?? '';
      switch (instruction.getKeyword()) {
        case 'ARG':
          for (const [, name = '', quoted, bare] of raw.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)) values.set(name, quoted ?? bare ?? '');
          break;
        case 'FROM': {
          images++;
          const [image, , stage] = instruction.getArguments().map((argument) => argument.getValue());
          if (image) addImage(image, line);
          if (stage) stages.add(stage.toLowerCase());
          break;
        }
        case 'COPY': {
          const [, from] = /--from=(\S+)/.exec(instruction.getTextContent()) ?? [];
          if (from) addImage(from, line);
          break;
        }
        case 'RUN':
          parseRunCommand(raw, instruction.getArgumentsRange()?.start.line ?? line - 1, parsed);
          break;
      }
    }
    parsed.broken = images === 0;
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
