import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { CircuitBreakerPolicy, IBackoff } from 'cockatiel';
import { ProviderError } from '../../errors.ts';
import { HttpFault } from './http-fault.ts';
import type { StartTimer } from '../../timer.ts';

const FAILURES_TO_OPEN = 4;
const OPEN_MS = 120_000;
/** For a server that says "too many" and not for how long. */
const REST_MS = 60_000;

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

/** Lets requests to one host through, unless it is down or has asked for rest: then they fail without leaving. */
export type HostGate = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

/** @param provider whom the errors name */
export function createHostGate(provider: string, startTimer: StartTimer): HostGate {
  const breaker = circuitBreaker(handleWhen(isUnwell), {
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    halfOpenAfter: { next: () => openFor(OPEN_MS, startTimer) },
  });
  let rests = 0;

  /** Requests under way at once may each be told to wait: the longest rest counts. */
  function startRest(ms: number): void {
    const end = (): void => {
      rests -= 1;
    };
    rests += 1;
    void startTimer(ms).elapsed.then(end);
  }

  return async (ask) => {
    if (rests > 0) throw new ProviderError(provider, 'rate_limited', { cause: new Error('It asked for rest.') });
    try {
      return await breaker.execute(ask);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw stillDown(provider, breaker, error);
      const restMs = restMsAfter(error);
      if (restMs !== undefined) startRest(restMs);
      throw error;
    }
  };
}

/** cockatiel compares this with the wall clock, which can jump and is not ours to move: so it is either all or nothing. */
function openFor(ms: number, startTimer: StartTimer): IBackoff<unknown> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  void startTimer(ms).elapsed.then(end);
  return {
    get duration() {
      return isOver ? -Infinity : Infinity;
    },
    next: () => openFor(ms, startTimer),
  };
}

/** Says again what was wrong when the host was last asked. */
function stillDown(provider: string, breaker: CircuitBreakerPolicy, cause: BrokenCircuitError): ProviderError {
  const last = breaker.lastFailure;
  const error = last !== undefined && 'error' in last ? last.error : undefined;
  return new ProviderError(provider, error instanceof ProviderError ? error.failure : 'network', { cause });
}
