/** The door to this folder: renders diagrams for the pages of the site. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cacheFile, readCache, rendererVersion, writeCache } from './cache.ts';
import { DiagramError } from './diagram-error.ts';
import type { RenderedDiagram } from './types.ts';
import type { Request, Response } from './worker.ts';

export { DiagramError } from './diagram-error.ts';
export type { RenderedDiagram } from './types.ts';

/** A diagram takes well under a second; one that takes this long (ms) will never end, and must not hold up the build. */
const PATIENCE = 60_000;

type Render = (source: string, options: { id: string }) => Promise<RenderedDiagram>;

/**
 * Makes a renderer with its own queue, worker and cache; pages use the ready-made `renderDiagram`.
 * @param places.sourceDirectory `src/diagrams` on disk: in a build this module is in a bundle, so `import.meta.url`
 *   would not lead to the worker
 * @param places.cacheDirectory where results are kept
 */
export function createRenderer({ sourceDirectory, cacheDirectory }: { sourceDirectory: string; cacheDirectory: string }): Render {
  let worker: Worker | undefined;
  let version: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const running = new Map<string, Promise<RenderedDiagram>>();

  /** Asks the worker for one diagram; while nobody waits, the worker does not keep the process alive. */
  function ask(request: Request): Promise<RenderedDiagram> {
    const current = (worker ??= new Worker(join(sourceDirectory, 'worker.ts'), { execArgv: [] }));
    current.ref();
    return new Promise((resolve, reject) => {
      const stopped = (cause: unknown) => {
        clearTimeout(timer);
        if (worker === current) worker = undefined;
        reject(new Error(`the worker for diagrams stopped: ${cause instanceof Error ? cause.message : `exit code ${cause}`}`));
      };
      const timer = setTimeout(() => {
        stopped(new Error(`no answer in ${PATIENCE / 1000} s`));
        void current.terminate();
      }, PATIENCE);
      current.once('error', stopped).once('exit', stopped);
      current.once('message', (response: Response) => {
        clearTimeout(timer);
        current.off('error', stopped).off('exit', stopped);
        current.unref();
        if ('diagram' in response) resolve(response.diagram);
        else reject(new DiagramError(response.error.message, response.error.line));
      });
      current.postMessage(request);
    });
  }

  return (source, { id }) => {
    if (!/^[A-Za-z][\w-]*$/.test(id)) return Promise.reject(new DiagramError(`"${id}" cannot be the id of a diagram`));
    version ??= rendererVersion(sourceDirectory);
    const file = cacheFile(cacheDirectory, version, id, source);
    const known = readCache(file);
    if (known) return Promise.resolve(known);
    const job = running.get(file) ?? last.then(() => ask({ source, id }));
    if (!running.has(file)) {
      running.set(file, job);
      last = job
        .then((diagram) => writeCache(file, diagram))
        .catch(() => undefined)
        .finally(() => running.delete(file));
    }
    return job;
  };
}

/**
 * Renders Mermaid text to inline SVG without scripts, styles and colours; `src/styles/diagrams.css` paints it.
 * Safe to call for many diagrams at once: they are rendered one after another and kept in node_modules/.cache/diagrams.
 * @param source a flowchart, sequenceDiagram, stateDiagram-v2 or quadrantChart with accTitle and accDescr
 * @param options.id prefix of every id in the SVG: a letter, then letters, digits, - and _; unique in its page
 * @throws DiagramError with a `line` where it is known: the source cannot be drawn, or holds what the output cannot keep
 */
export const renderDiagram: Render = createRenderer({
  sourceDirectory: join(process.cwd(), 'src', 'diagrams'),
  cacheDirectory: join(process.cwd(), 'node_modules', '.cache', 'diagrams'),
});
