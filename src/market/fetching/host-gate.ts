import { ProviderError } from '../../errors.ts';
import { HttpFault } from './http-fault.ts';
import type { StartTimer } from '../../timer.ts';
import { MINUTE_MS } from '../../durations.ts';

const FAILURES_TO_CLOSE = 4;
const CLOSED_MS = 120_000;
/** For a server that says "too many" and not for how long. */
const REST_MS = MINUTE_MS;

/** Whether a server is unwell, so that asking it again later may help. */
export function isUnwell(error: unknown): boolean {
  if (!(error instanceof ProviderError)) return false;
  if (error.failure === 'timeout' || error.failure === 'network') return true;
  return error.cause instanceof HttpFault && error.cause.status >= 500;
}

/** How long the server is to be left alone after this; undefined when it did not ask for it. */
export function restMsAfter(error: unknown): number | undefined {
  if (!(error instanceof ProviderError && error.cause instanceof HttpFault)) return undefined;
  return error.failure === 'rate_limited' ? (error.cause.retryAfterMs ?? REST_MS) : error.cause.retryAfterMs;
}

/** Why a request did not leave: the host was unwell too often in a row, and is left alone. */
export class HostLeftAlone extends Error {
  override readonly name = 'HostLeftAlone';
}

/** Lets requests to one host through, unless it is down or has asked for rest: then they fail without leaving. */
export type HostGate = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

/**
 * A gate that has been closed for a while is tried by one request; the others wait for what it finds.
 * @param provider whom the errors name
 */
export function createHostGate(provider: string, startTimer: StartTimer): HostGate {
  let state: 'open' | 'closed' | 'to-be-tried' = 'open';
  let trial: Promise<void> | undefined;
  let failuresInARow = 0;
  let lastFailure: unknown;
  let rests = 0;

  function close(): void {
    // Of the requests that were under way at once, the first to fail too often has closed it.
    if (state === 'closed') return;
    const end = (): void => {
      state = 'to-be-tried';
    };
    state = 'closed';
    void startTimer(CLOSED_MS).elapsed.then(end);
  }

  /** Requests under way at once may each be told to wait: the longest rest counts. */
  function startRest(ms: number): void {
    const end = (): void => {
      rests -= 1;
    };
    rests += 1;
    void startTimer(ms).elapsed.then(end);
  }

  async function watched<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await ask();
      failuresInARow = 0;
      return answer;
    } catch (error) {
      if (isUnwell(error)) {
        failuresInARow += 1;
        lastFailure = error;
      }
      throw error;
    }
  }

  async function tried<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<void>();
    trial = promise;
    failuresInARow = 0;
    try {
      return await watched(ask);
    } finally {
      if (failuresInARow > 0) close();
      else state = 'open';
      trial = undefined;
      resolve();
    }
  }

  async function throughGate<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (trial !== undefined) {
      await trial;
      return await throughGate(ask);
    }
    if (state === 'closed') throw stillDown(provider, lastFailure);
    if (state === 'to-be-tried') return await tried(ask);
    try {
      return await watched(ask);
    } finally {
      if (failuresInARow >= FAILURES_TO_CLOSE) close();
    }
  }

  return async (ask) => {
    if (rests > 0) throw new ProviderError(provider, 'rate_limited', { cause: new Error('It asked for rest.') });
    try {
      return await throughGate(ask);
    } catch (error) {
      const restMs = restMsAfter(error);
      if (restMs !== undefined) startRest(restMs);
      throw error;
    }
  };
}

/** Says again what was wrong when the host was last asked. */
function stillDown(provider: string, lastFailure: unknown): ProviderError {
  const failure = lastFailure instanceof ProviderError ? lastFailure.failure : 'network';
  return new ProviderError(provider, failure, {
    cause: new HostLeftAlone('It was unwell too often.', { cause: lastFailure }),
  });
}
