/** Reads a pasted or dropped text beside the page, so that a megabyte does not freeze it. */
import { parseStack, type StackText } from '../../lib/stack/parse-stack.ts';
import { decodeFile } from '../../lib/stack/read-text.ts';

/** What the page sends: the text, or the bytes of a file with its name. */
export interface StackInput {
  content: string | ArrayBuffer;
  fileName: string;
}
export type StackReply = StackText | { problem: 'failed' };

addEventListener('message', ({ data: { content, fileName } }: MessageEvent<StackInput>) => {
  const text = typeof content === 'string' ? content : decodeFile(new Uint8Array(content));
  parseStack(text, fileName)
    // A parser could not be loaded.
    .catch((): StackReply => ({ problem: 'failed' }))
    .then((reply: StackReply) => postMessage(reply));
});
