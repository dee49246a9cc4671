import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { Clock } from './clock.ts';
import type { PlaygroundEvents } from './events.ts';
import type { FaultInjection } from './faults.ts';
import type { Interactions } from './interactions.ts';
import type { ReceivedRequest, Violation } from './received-request.ts';
import { readBody } from './request-body.ts';
import type { Router } from './rest-routes.ts';

/** Requests and refusals that are remembered; the oldest go first. */
const REMEMBERED = 5_000;
export const API_PATH = '/api/v10';

export interface ApiListenerParts {
  readonly clock: Clock;
  readonly token: string;
  readonly events: PlaygroundEvents;
  readonly faults: FaultInjection;
  readonly interactions: Interactions;
  readonly route: Router;
  readonly requestCheck: ((request: ReceivedRequest) => void) | undefined;
}

export interface ApiListener {
  readonly handle: RequestListener;
  readonly requests: readonly ReceivedRequest[];
  readonly violations: readonly Violation[];
}

type RequestRecord = { -readonly [Field in keyof ReceivedRequest]: ReceivedRequest[Field] };

/** Discord's HTTP API: reads a request, lets a fault have it, answers it, and keeps what was said. */
export function createApiListener(parts: ApiListenerParts): ApiListener {
  const { clock, token, events, faults, interactions, route, requestCheck } = parts;
  const requests: ReceivedRequest[] = [];
  const violations: Violation[] = [];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const request: RequestRecord = {
      method: incoming.method ?? 'GET',
      path: url.pathname.slice(API_PATH.length),
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      files: [],
      receivedAt: clock.now(),
      answer: undefined,
    };
    remember(requests, request);

    const send = (status: number, body?: object, headers: Readonly<Record<string, string>> = {}) => {
      request.answer = { status, body, durationMs: clock.now() - request.receivedAt };
      response.writeHead(status, { ...headers, ...(body && { 'content-type': 'application/json' }) });
      response.end(body && JSON.stringify(body));
      events.emit('request', request);
    };

    try {
      Object.assign(request, await readBody(incoming));
      interactions.attach(request);
      requestCheck?.(request);
      const injected = await faults.intercept(request);
      if (injected) return send(injected.status, injected.body, injected.headers);
      const isAuthorised = () => faults.acceptsTokenOver('http') && incoming.headers.authorization === `Bot ${token}`;
      const loss = faults.takeLoss(request);
      if (loss?.what === 'request') return vanish(incoming, loss.how);
      const { status, body } = route(request, isAuthorised);
      return loss === undefined ? send(status, body) : vanish(incoming, loss.how);
    } catch (error) {
      // A client that hung up while it spoke waits for nothing.
      if (incoming.destroyed && !incoming.complete) return undefined;
      const refusal =
        error instanceof ApiError ? error : new ApiError(500, 0, `The playground failed: ${String(error)}`);
      const { status, code, message, errors } = refusal;
      const violation = { request, status, code, message, errors };
      remember(violations, violation);
      send(status, refusal.toJson());
      events.emit('refused', violation);
      return undefined;
    }
  }

  return {
    requests,
    violations,
    handle(incoming, response) {
      void answer(incoming, response);
    },
  };
}

/** Says nothing more on this connection. */
function vanish({ socket }: IncomingMessage, how: 'reset' | 'silence'): void {
  if (how === 'reset') socket.destroy();
}

function remember<Item>(list: Item[], item: Item): void {
  list.push(item);
  // Cut in one go now and then: shifting one by one would move the array for every request.
  if (list.length > 2 * REMEMBERED) list.splice(0, list.length - REMEMBERED);
}
