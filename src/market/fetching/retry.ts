import { ProviderError } from '../../errors.ts';
import { HostLeftAlone, isUnwell, restMsAfter } from './host-gate.ts';
import type { StartTimer } from '../../timer.ts';

export const MOST_ATTEMPTS = 3;
const FIRST_DELAY_MS = 500;
/** Whoever asks for a longer rest is asked again at the source's next turn, not waited for. */
const LONGEST_REST_MS = 20_000;

/**
 * Tries again what may go better, after growing pauses with chance in them, so that many bots do not all come back at
 * once. The last attempt's error is the one thrown.
 */
export async function withRetries<Answer>(attempt: () => Promise<Answer>, startTimer: StartTimer): Promise<Answer> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const restMs = restToWaitOut(error);
      if (attempts === MOST_ATTEMPTS || restMs === undefined) throw error;
      await startTimer(restMs + pauseMs(attempts)).elapsed;
    }
  }
}

/** Twice as long after each attempt, less up to half of it. */
function pauseMs(attempts: number): number {
  return FIRST_DELAY_MS * 2 ** attempts * (1 - Math.random() / 2);
}

/** How long to wait at least; undefined when another attempt is not worth it. */
function restToWaitOut(error: unknown): number | undefined {
  if (error instanceof ProviderError && error.cause instanceof HostLeftAlone) return undefined;
  const restMs = restMsAfter(error);
  if (restMs !== undefined) return restMs <= LONGEST_REST_MS ? restMs : undefined;
  return isUnwell(error) ? 0 : undefined;
}
