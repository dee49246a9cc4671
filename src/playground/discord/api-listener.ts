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

type Decision =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: object | undefined;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** `lost` when nobody hears of it. */
  | { readonly kind: 'refusal'; readonly refusal: ApiError; readonly lost: 'reset' | 'silence' | undefined }
  | { readonly kind: 'lost'; readonly how: 'reset' | 'silence' };

type RequestRecord = { -readonly [Field in keyof ReceivedRequest]: ReceivedRequest[Field] };

/** Discord's HTTP API: reads a request, lets a fault have it, answers it, and keeps what was said. */
export function createApiListener(parts: ApiListenerParts): ApiListener {
  const { clock, token, events, faults, interactions, route, requestCheck } = parts;
  const requests: ReceivedRequest[] = [];
  const violations: Violation[] = [];

  /** What a request gets: a fault, an answer or a refusal. */
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
      if (injected) return { kind: 'answer', ...injected };
      loss = faults.takeLoss(request);
      if (loss?.what === 'request') return { kind: 'lost', how: loss.how };
      const answered = route(request, isAuthorised);
      return loss === undefined ? { kind: 'answer', ...answered } : { kind: 'lost', how: loss.how };
    } catch (error) {
      const refusal =
        error instanceof ApiError ? error : new ApiError(500, 0, `The playground failed: ${String(error)}`);
      return { kind: 'refusal', refusal, lost: loss?.how };
    }
  }

  /** Keeps what was answered, and tells who listens. */
  function note(request: RequestRecord, decision: Exclude<Decision, { kind: 'lost' }>): void {
    const { status, body } =
      decision.kind === 'answer' ? decision : { status: decision.refusal.status, body: decision.refusal.toJson() };
    request.answer = { status, body, durationMs: clock.now() - request.receivedAt };
    events.emit('request', request);
    if (decision.kind === 'answer') return;
    const { code, message, errors } = decision.refusal;
    const violation = { request, status, code, message, errors };
    remember(violations, violation);
    events.emit('refused', violation);
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
    const decision = await decide(request, () => readBody(incoming), isAuthorised);
    if (decision.kind === 'lost') return vanish(incoming, decision.how);
    if (decision.kind === 'refusal' && decision.lost !== undefined) {
      note(request, decision);
      return vanish(incoming, decision.lost);
    }
    // A client that hung up while it spoke waits for nothing.
    if (incoming.destroyed && !incoming.complete) return undefined;
    const {
      status,
      body,
      headers = {},
    } = decision.kind === 'answer' ? decision : { status: decision.refusal.status, body: decision.refusal.toJson() };
    response.writeHead(status, { ...headers, ...(body && { 'content-type': 'application/json' }) });
    response.end(body && JSON.stringify(body));
    return note(request, decision);
  }

  /** What an interactions endpoint answered is the same as a callback. */
  async function takeResponse({ id, token: secret }: InteractionPayload, body: unknown): Promise<void> {
    const request = received('POST', new URL(`${API_PATH}/interactions/${id}/${secret}/callback`, 'http://127.0.0.1'));
    const decision = await decide(
      request,
      async () => ({ body, files: [] }),
      () => false,
    );
    if (decision.kind !== 'lost') note(request, decision);
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
