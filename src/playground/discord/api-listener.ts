import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { Clock } from './clock.ts';
import type { PlaygroundEvents } from './events.ts';
import type { FaultInjection } from './faults.ts';
import type { InteractionPayload } from './interaction-payload.ts';
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
  /** Takes what an interactions endpoint answered. */
  takeResponse(payload: InteractionPayload, body: unknown): Promise<void>;
}

type Heard =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: object | undefined;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refusal'; readonly refusal: ApiError };

type Decision = Heard | { readonly kind: 'lost'; readonly how: 'reset' | 'silence' };

class HungUp extends Error {
  override readonly name = 'HungUp';
}

type RequestRecord = { -readonly [Field in keyof ReceivedRequest]: ReceivedRequest[Field] };

/** Discord's HTTP API: reads a request, lets a fault have it, answers it, and keeps what was said. */
export function createApiListener(parts: ApiListenerParts): ApiListener {
  const { clock, token, events, faults, interactions, route, requestCheck } = parts;
  const requests: ReceivedRequest[] = [];
  const violations: Violation[] = [];

  /** What a request gets: a fault, an answer or a refusal. It is noted in the same moment as it has its effect. */
  async function decide(
    request: RequestRecord,
    read: () => Promise<Pick<ReceivedRequest, 'body' | 'files'>>,
    isAuthorised: () => boolean,
  ): Promise<Decision> {
    let loss: ReturnType<typeof faults.takeLoss>;
    try {
      Object.assign(request, await read());
      interactions.attach(request);
      requestCheck?.(request);
      const injected = await faults.intercept(request);
      if (injected) return noted(request, { kind: 'answer', ...injected });
      loss = faults.takeLoss(request);
      if (loss?.what === 'request') return { kind: 'lost', how: loss.how };
      const answered = route(request, isAuthorised);
      return loss === undefined ? noted(request, { kind: 'answer', ...answered }) : { kind: 'lost', how: loss.how };
    } catch (error) {
      if (error instanceof HungUp) return { kind: 'lost', how: 'silence' };
      const refusal =
        error instanceof ApiError ? error : new ApiError(500, 0, `The playground failed: ${String(error)}`);
      const decision = noted(request, { kind: 'refusal', refusal });
      return loss === undefined ? decision : { kind: 'lost', how: loss.how };
    }
  }

  /** Keeps what was answered, and tells who listens. */
  function noted(request: RequestRecord, decision: Heard): Heard {
    const { status, body } =
      decision.kind === 'answer' ? decision : { status: decision.refusal.status, body: decision.refusal.toJson() };
    request.answer = { status, body, durationMs: clock.now() - request.receivedAt };
    events.emit('request', request);
    if (decision.kind === 'answer') return decision;
    const { code, message, errors } = decision.refusal;
    const violation = { request, status, code, message, errors };
    remember(violations, violation);
    events.emit('refused', violation);
    return decision;
  }

  function received(method: string, url: URL): RequestRecord {
    const request = {
      method,
      path: url.pathname.slice(API_PATH.length),
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      files: [],
      receivedAt: clock.now(),
      answer: undefined,
    };
    remember(requests, request);
    return request;
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = received(incoming.method ?? 'GET', new URL(incoming.url ?? '/', 'http://127.0.0.1'));
    const isAuthorised = () => faults.acceptsTokenOver('http') && incoming.headers.authorization === `Bot ${token}`;
    const read = () =>
      readBody(incoming).catch((error: unknown) => {
        // A client that hung up while it spoke waits for nothing.
        throw incoming.destroyed && !incoming.complete ? new HungUp() : error;
      });
    const decision = await decide(request, read, isAuthorised);
    if (decision.kind === 'lost') return vanish(incoming, decision.how);
    const {
      status,
      body,
      headers = {},
    } = decision.kind === 'answer' ? decision : { status: decision.refusal.status, body: decision.refusal.toJson() };
    response.writeHead(status, { ...headers, ...(body && { 'content-type': 'application/json' }) });
    response.end(body && JSON.stringify(body));
    return undefined;
  }

  /** What an interactions endpoint answered is the same as a callback. */
  async function takeResponse({ id, token: secret }: InteractionPayload, body: unknown): Promise<void> {
    const request = received('POST', new URL(`${API_PATH}/interactions/${id}/${secret}/callback`, 'http://127.0.0.1'));
    await decide(
      request,
      async () => ({ body, files: [] }),
      () => false,
    );
  }

  return {
    requests,
    violations,
    handle(incoming, response) {
      void answer(incoming, response);
    },
    takeResponse,
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
