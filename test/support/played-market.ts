import { once } from 'node:events';
import http from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordedAnswer } from './recorded-market.ts';

/** A request as the source's own host would have seen it. */
interface PlayedRequest {
  readonly host: string;
  /** With its query. */
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** How a host answers. `recorded`: what the source would answer now; undefined where it has no such page. */
export type Answers = (response: ServerResponse, recorded: unknown) => void;

/** On this machine in the place of all sources' hosts, as `MARKET_MIRROR`. */
export interface PlayedMarket extends AsyncDisposable {
  readonly url: string;
  /** Every request so far, the newest last. */
  readonly requests: readonly PlayedRequest[];
  /** The next request to this host. */
  requested(host: string): Promise<PlayedRequest>;
  /** From now on this host answers so. At first all answer as recorded, with their times moved to now. */
  answer(host: string, how: Answers): void;
  /** The same of every host. */
  answerEverywhere(how: Answers): void;
  /** From now on nobody listens at this address. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
}

/** @param now what "now" is in the answers; a little earlier and their figures have an age */
export async function startPlayedMarket(now: () => Date = () => new Date()): Promise<PlayedMarket> {
  const requests: PlayedRequest[] = [];
  const ways = new Map<string, Answers>();
  let elsewhere: Answers = fixture;
  const awaited = new Map<string, PromiseWithResolvers<PlayedRequest>>();

  const server = http.createServer((incoming, response) => {
    // "/HOST/PATH?QUERY"
    const [, host = '', path = ''] = /^\/([^/?]+)(.*)$/.exec(incoming.url ?? '') ?? [];
    const request = { host, path, method: incoming.method ?? '', headers: incoming.headers };
    requests.push(request);
    incoming.resume();
    const how = ways.get(host) ?? elsewhere;
    how(response, recordedAnswer(`https://${host}${path}`, now()));
    awaited.get(host)?.resolve(request);
    awaited.delete(host);
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async requested(host) {
      const next = awaited.get(host) ?? Promise.withResolvers<PlayedRequest>();
      awaited.set(host, next);
      return await next.promise;
    },
    answer(host, how) {
      ways.set(host, how);
    },
    answerEverywhere(how) {
      ways.clear();
      elsewhere = how;
    },
    goDown: close,
    comeBack: () => listen(port),
    [Symbol.asyncDispose]: close,
  };
}

/** As the source would. */
export const fixture: Answers = (response, recorded) => {
  if (recorded === undefined) status(404)(response, recorded);
  else json(recorded)(response, recorded);
};

export function json(value: unknown): Answers {
  return body(JSON.stringify(value));
}

/** A success with this text or these bytes, whatever they are. */
export function body(content: string | Uint8Array): Answers {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(content);
  };
}

/** What the source would answer now, with something done to it. */
export function changed(change: (recorded: unknown) => unknown): Answers {
  return (response, recorded) => fixture(response, change(recorded));
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}, content = ''): Answers {
  return (response) => {
    response.writeHead(code, headers).end(content);
  };
}

export const html: Answers = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Checking your browser</title>');
};

/** The first half of its JSON, as if that were all. */
export const truncated: Answers = (response, recorded) => {
  const whole = JSON.stringify(recorded ?? null);
  body(whole.slice(0, whole.length / 2))(response, recorded);
};

/** Takes the request and never says a word. */
export const hang: Answers = () => undefined;

/** A byte now and then, for ever. */
export const drip: Answers = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** Breaks the connection. */
export const reset: Answers = (response) => {
  response.socket?.resetAndDestroy();
};

const MEGABYTE = Buffer.alloc(1_000_000, ' ');

/** As the source would, after 50 MB of nothing. */
export const huge: Answers = (response, recorded) => {
  let left = 50;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(MEGABYTE)) return;
    }
    if (!response.writableEnded) response.end(JSON.stringify(recorded));
  };
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more);
  more();
};
