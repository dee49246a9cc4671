import { once } from 'node:events';
import http from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer extends AsyncDisposable {
  readonly origin: string;
  /** Every request so far. */
  readonly requests: readonly IncomingMessage[];
  /** Settles once the first request is there. */
  readonly firstRequest: Promise<unknown>;
}

/** Answers the n-th request with the n-th of these, and all further ones with the last. */
export async function serve(...answers: readonly RequestListener[]): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    answer?.(request, response);
  });
  const firstRequest = once(server, 'request');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    firstRequest,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** An address on this machine where nobody listens. */
export async function deadOrigin(): Promise<string> {
  await using server = await serve();
  return server.origin;
}

export function answering(status: number, body = '', headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };
}
