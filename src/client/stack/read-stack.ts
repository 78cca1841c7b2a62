import type { StackInput, StackReply } from './stack-worker.ts';

/** No text that people have takes this long; one that was made to must not keep the browser busy. */
const timeLimit = 10_000;

export type Answer = StackReply | { problem: 'slow' };

/**
 * Reads one text in a worker.
 *
 * @param signal ends the work when a newer text is there; the promise then never settles
 */
export function readStack(input: StackInput, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./stack-worker.ts', import.meta.url), { type: 'module' });
    const end = (answer?: Answer) => {
      clearTimeout(timer);
      worker.terminate();
      if (answer) resolve(answer);
    };
    const timer = setTimeout(() => end({ problem: 'slow' }), timeLimit);
    signal.addEventListener('abort', () => end());
    worker.addEventListener('message', ({ data }: MessageEvent<StackReply>) => end(data));
    worker.addEventListener('error', () => end({ problem: 'failed' }));
    worker.postMessage(input);
  });
}
