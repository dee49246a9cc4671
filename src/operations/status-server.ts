import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../errors.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

// An import would read every export there is, and one of them loads Node's own fetch: a twentieth of a start.
const { createServer } = process.getBuiltinModule('node:http');

export interface StatusServerParts {
  /** 0 takes any free one. */
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
}

export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * How the bot is, for whoever runs it: `/healthz` (the process lives), `/readyz` (people are answered), `/metrics`.
 * Never where Discord's interactions arrive.
 *
 * @throws {StartError} when the port is taken
 */
export async function openStatusServer({ port, readiness, metrics }: StatusServerParts): Promise<StatusServer> {
  const pages: ReadonlyMap<string | undefined, () => Promise<Page>> = new Map([
    ['/healthz', async () => ({ status: 200, type: 'text/plain', body: 'alive\n' })],
    [
      '/readyz',
      async () => {
        const state = await readiness();
        return { status: state.ready ? 200 : 503, type: 'application/json', body: `${JSON.stringify(state)}\n` };
      },
    ],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() })],
  ]);

  async function pageFor(method: string | undefined, address: string | undefined): Promise<Page> {
    const page = pages.get(address);
    if (page === undefined) return { status: 404, type: 'text/plain', body: 'There is nothing here.\n' };
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: 'text/plain', body: 'This is only read.\n' };
    return page().catch(() => ({ status: 500, type: 'text/plain', body: 'This could not be found out.\n' }));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body } = await pageFor(request.method, request.url);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new StartError(`HTTP_PORT ${port} cannot be listened on: ${cause.message}.`, { cause }));
    });
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
