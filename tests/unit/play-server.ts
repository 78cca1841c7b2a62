import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Played {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON; a text is sent as it is. */
  body?: unknown;
  /** What goes wrong: no answer at all, a body that never ends, a connection that is cut. */
  fault?: 'silent' | 'slow-body' | 'reset';
}
export type Play = Played | ((request: IncomingMessage, body: string) => Played);

/**
 * A server that plays all hosts of the internet: `plays['a.example/b']` answers for https://a.example/b when a client is
 * told to go via this server. What is not played answers 404.
 */
export async function startPlayServer(plays: Record<string, Play>) {
  /** `GET a.example/b`, in order. */
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const place = request.url!.slice(1).replace(/\?.*$/, '');
    asked.push(`${request.method} ${place}`);
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const play = plays[place] ?? { status: 404 };
      const { status = 200, headers = {}, body: answer = '', fault } = typeof play === 'function' ? play(request, body) : play;
      if (fault === 'silent') return;
      if (fault === 'reset') {
        request.socket.resetAndDestroy();
        return;
      }
      response.writeHead(status, headers);
      if (fault === 'slow-body') response.write('{');
      else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
