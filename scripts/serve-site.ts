import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';

export interface ServedSite {
  url: string;
  port: number;
  close: () => Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves a built site on this machine only.
 *
 * @param dir folder of the built site
 * @param base path it was built for: `/` or `/guide/`
 * @param port first port to try (0: any free one); when it is taken the next ones are tried, twenty at most
 * @param onTaken told every port that is taken
 * @throws Error when no port is free
 */
export async function serveSite(dir: string, base: string, port: number, onTaken: (port: number) => void = () => {}): Promise<ServedSite> {
  const prefix = base.replace(/\/$/, '');
  const files = sirv(dir, { dev: true });
  const notFound = await readFile(path.join(dir, '404.html')).catch(() => 'Not found');
  const server = createServer((request, response) => {
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (url !== prefix && !url.startsWith(`${prefix}/`)) return refuse();
    request.url = url.slice(prefix.length) || '/';
    files(request, response, refuse);
  });
  for (let candidate = port; candidate < port + 20; candidate++) {
    try {
      const bound = await listen(server, candidate);
      const close = () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { url: `http://localhost:${bound}${prefix}/`, port: bound, close };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      onTaken(candidate);
    }
  }
  throw new Error(`No free port between ${port} and ${port + 19}. Set another with PORT=8080 npm start.`);
}
