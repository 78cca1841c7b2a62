/** Worker thread: keeps jsdom's globals out of the process that builds the site. One request at a time. */
import { parentPort } from 'node:worker_threads';
import { DiagramError } from './diagram-error.ts';
import { render } from './render.ts';
import type { RenderedDiagram } from './types.ts';

export type Request = { source: string; id: string };
export type Response = { diagram: RenderedDiagram } | { error: { message: string; line: number | undefined } };

parentPort?.on('message', async ({ source, id }: Request) => {
  const response: Response = await render(source, { id }).then(
    (diagram) => ({ diagram }),
    (error: unknown) => ({
      error: {
        message: error instanceof Error ? error.message : String(error),
        line: error instanceof DiagramError ? error.line : undefined,
      },
    }),
  );
  parentPort?.postMessage(response);
});
