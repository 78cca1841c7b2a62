import type { StackFormat } from '../../lib/stack/found-name.ts';
import { fillIn, type StackFile } from '../../lib/stack/stack-texts.ts';
import type { Answer } from './read-stack.ts';
import type { StackRead } from './stack-worker.ts';

/** Formats by the names of their files. */
const formatNames: Record<StackFormat, string> = {
  requirements: 'requirements.txt',
  pyproject: 'pyproject.toml',
  environment: 'environment.yml',
  package: 'package.json',
  dockerfile: 'Dockerfile',
  names: 'txt',
};

/** Whether nothing at all was got out of a text. */
export const isEmpty = ({ recognition: { recognised, doubtful, unrecognised }, includes, unread }: StackRead): boolean =>
  recognised.length + doubtful.length + unrecognised.length + includes.length + unread.length === 0;

/** Which text of the page says what is wrong with an answer, and its values; undefined when all is well. */
export function toProblem(answer: Answer): { key: string; format?: string } | undefined {
  if (answer.problem) return { key: answer.problem };
  const nothing = isEmpty(answer);
  if (!answer.broken && !nothing) return undefined;
  return { key: answer.broken ? (nothing ? 'brokenNothing' : 'broken') : 'nothing', format: formatNames[answer.format] };
}

/** Says what texts were read as, once for each format. */
export function toReadAs(texts: readonly StackRead[], { texts: { readAs, readAsNames, readAsInstalled } }: StackFile): string {
  const said = texts
    .filter((text) => !isEmpty(text))
    .map(({ format, isInstalled }) => {
      if (isInstalled) return readAsInstalled;
      return format === 'names' ? readAsNames : fillIn(readAs, { format: formatNames[format] });
    });
  return [...new Set(said)].join(' ');
}
