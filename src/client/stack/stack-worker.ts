/** Reads a pasted or dropped text beside the page and recognises its tools, so that a megabyte does not freeze the page. */
import type { StackFormat, UnreadLine } from '../../lib/stack/found-name.ts';
import { parseStack } from '../../lib/stack/parse-stack.ts';
import { decodeFile, type InputProblem } from '../../lib/stack/read-text.ts';
import { createRecogniser, type Recognition } from '../../lib/stack/recognise.ts';
import type { StackTool } from '../../lib/stack/stack-data.ts';

/** What the page sends: the text, or the bytes of a file with its name, and the tools to be recognised. */
export interface StackInput {
  content: string | ArrayBuffer;
  fileName: string;
  tools: readonly StackTool[];
}

/** What was read. */
export interface StackRead {
  problem?: never;
  format: StackFormat;
  /** The text is not what its format asks for. */
  broken: boolean;
  recognition: Recognition;
  /** Files that the text takes in. */
  includes: string[];
  unread: UnreadLine[];
  /** The text lists also what other packages need. */
  isInstalled?: true;
}
export type StackReply = StackRead | { problem: InputProblem | 'failed' };

async function read({ content, fileName, tools }: StackInput): Promise<StackReply> {
  const parsed = await parseStack(typeof content === 'string' ? content : decodeFile(new Uint8Array(content)), fileName);
  if (parsed.problem) return parsed;
  const { names, ...rest } = parsed;
  return { ...rest, recognition: createRecogniser(tools)(names) };
}

addEventListener('message', ({ data }: MessageEvent<StackInput>) => {
  read(data)
    // A parser could not be loaded.
    .catch((): StackReply => ({ problem: 'failed' }))
    .then((reply: StackReply) => postMessage(reply));
});
