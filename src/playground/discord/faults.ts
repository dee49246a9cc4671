import type { Clock } from './clock.ts';
import type { Gateway } from './gateway.ts';
import type { GatewayPacket } from './gateway-session.ts';
import type { InteractionPayload } from './interaction-payload.ts';
import type { Interactions } from './interactions.ts';
import { matches, type ReceivedRequest, type RequestMatch } from './received-request.ts';

/** How Discord misbehaves, on request. */
export interface Faults {
  /** Cuts every gateway connection without a word. Sessions can be resumed. */
  dropConnection(): void;
  /** Asks every shard to reconnect and resume (op 7). */
  reconnect(): void;
  /** Forgets every session (op 9); shards have to identify again. */
  invalidateSession(): void;
  /** Refuses the token from now on, where told to: over HTTP (401), at the gateway (close 4004), or both. */
  refuseToken(where?: 'http' | 'gateway' | 'everywhere'): void;
  /** The next matching requests (one by default) are answered with an error and have no effect. */
  nextRequest(failure: RequestFailure): void;
  /** A matching request breaks off: before Discord reads it, or when it is done and only its answer is missing. */
  loseNext(loss: Loss): void;
  /** Keeps matching requests waiting until released, or each for a time. */
  hold(match?: RequestMatch, eachForMs?: number): Hold;
  /** Sends the next interaction to the bot twice. */
  deliverTwice(): void;
  /** The next interaction is so old when it is sent; beyond three seconds nobody waits for it any more. */
  deliverLate(byMs: number): void;
  /** Sends something else in place of the next interaction. */
  deliverInstead(change: (payload: InteractionPayload) => unknown): void;
  /** Sends another text in place of the next packet for which there is one. */
  garble(change: (packet: GatewayPacket) => string | undefined): void;
  /** The three seconds are over for every interaction that waits for its first answer. */
  expireInteractions(): void;
  /** The fifteen minutes are over for every interaction so far. */
  expireTokens(): void;
}

interface RequestFailure {
  readonly status: 429 | 500 | 502 | 503 | 504;
  readonly times?: number;
  /** For 429: after how long the client may come back. */
  readonly retryAfterS?: number;
  readonly match?: RequestMatch;
}

interface Loss {
  readonly what: 'request' | 'answer';
  /** The connection is reset, or says nothing more. */
  readonly how: 'reset' | 'silence';
  readonly match?: RequestMatch;
}

/** How one interaction goes out. */
interface Delivery {
  readonly times: number;
  readonly lateByMs: number;
  readonly change: (payload: InteractionPayload) => unknown;
}

const IN_ORDER: Delivery = { times: 1, lateByMs: 0, change: (payload) => payload };

interface Hold {
  /** Resolves with the first request that waits here. */
  readonly reached: Promise<ReceivedRequest>;
  release(): void;
}

interface InjectedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** The side of the faults that the server asks before it does its work. */
export interface FaultInjection extends Faults {
  acceptsTokenOver(way: 'http' | 'gateway'): boolean;
  /** Waits where the request is held; then the error that it gets instead of an answer, if any. */
  intercept(request: ReceivedRequest): Promise<InjectedAnswer | undefined>;
  /** Whether this request, or the answer to it, is lost. */
  takeLoss(request: ReceivedRequest): Loss | undefined;
  /** How the interaction at hand goes out. */
  takeDelivery(): Delivery;
  /** What goes over the wire for a packet. */
  written(packet: GatewayPacket): string;
}

export interface FaultsParts {
  readonly clock: Clock;
  readonly gateway: () => Gateway;
  readonly interactions: () => Interactions;
}

export function createFaults({ clock, gateway, interactions }: FaultsParts): FaultInjection {
  const refused = new Set<'http' | 'gateway'>();
  let failures: (RequestFailure & { left: number })[] = [];
  const holds = new Set<{
    match: RequestMatch;
    reach: (request: ReceivedRequest) => void;
    /** Resolves when a request that is held from now on may go on. */
    wait: () => Promise<void>;
  }>();
  let losses: Loss[] = [];
  let delivery = IN_ORDER;
  let garblings: ((packet: GatewayPacket) => string | undefined)[] = [];

  return {
    dropConnection: () => gateway().dropConnections(),
    reconnect: () => gateway().askToReconnect(),
    invalidateSession: () => gateway().invalidateSessions(),
    expireInteractions: () => interactions().lapseWaiting(),
    expireTokens: () => interactions().expireTokens(),
    refuseToken(where = 'everywhere') {
      if (where !== 'gateway') refused.add('http');
      if (where !== 'http') refused.add('gateway');
    },
    nextRequest(failure) {
      failures.push({ ...failure, left: failure.times ?? 1 });
    },
    hold(match = {}, eachForMs) {
      const reached = Promise.withResolvers<ReceivedRequest>();
      const released = Promise.withResolvers<void>();
      const wait = (): Promise<void> =>
        eachForMs === undefined
          ? released.promise
          : Promise.race([released.promise, new Promise<void>((resolve) => void clock.after(eachForMs, resolve))]);
      const held = { match, reach: reached.resolve, wait };
      holds.add(held);
      return {
        reached: reached.promise,
        release() {
          holds.delete(held);
          released.resolve();
        },
      };
    },
    loseNext(loss) {
      losses.push(loss);
    },
    deliverTwice() {
      delivery = { ...delivery, times: 2 };
    },
    deliverLate(lateByMs) {
      delivery = { ...delivery, lateByMs };
    },
    deliverInstead(change) {
      delivery = { ...delivery, change };
    },

    garble(change) {
      garblings.push(change);
    },

    acceptsTokenOver: (way) => !refused.has(way),
    async intercept(request) {
      for (const { match, reach, wait } of holds) {
        if (!matches(request, match)) continue;
        reach(request);
        await wait();
      }
      const failure = failures.find(({ match = {} }) => matches(request, match));
      if (!failure) return undefined;
      failure.left -= 1;
      failures = failures.filter(({ left }) => left > 0);
      return injectedAnswer(failure);
    },
    takeLoss(request) {
      const loss = losses.find(({ match = {} }) => matches(request, match));
      losses = losses.filter((one) => one !== loss);
      return loss;
    },
    takeDelivery() {
      const taken = delivery;
      delivery = IN_ORDER;
      return taken;
    },
    written(packet) {
      for (const change of garblings) {
        const garbled = change(packet);
        if (garbled === undefined) continue;
        garblings = garblings.filter((other) => other !== change);
        return garbled;
      }
      return JSON.stringify(packet);
    },
  };
}

function injectedAnswer({ status, retryAfterS = 1 }: RequestFailure): InjectedAnswer {
  if (status !== 429) return { status, headers: {}, body: { message: `${status}: Server Error`, code: 0 } };
  return {
    status,
    headers: { 'retry-after': `${retryAfterS}`, 'x-ratelimit-scope': 'user' },
    body: { message: 'You are being rate limited.', retry_after: retryAfterS, global: false },
  };
}
