import { DiscordAPIError, HTTPError } from 'discord.js';
import type { StartTimer } from '../timer.ts';

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 50;

/** Discord said nothing to any try: it is down, or connections break or stay silent. */
export class Unheard extends Error {
  override readonly name = 'Unheard';
}

export interface Patience {
  readonly startTimer: StartTimer;
  /** After how long a silence there is one more try beside the one under way; undefined waits for the first. */
  readonly silenceMs: number | undefined;
}

/**
 * Asks, and asks again after growing pauses while Discord says nothing. The first thing that Discord says to any try is
 * the outcome. Only for what may arrive twice.
 *
 * @throws {Unheard} when no try was answered
 * @throws {DiscordAPIError} when Discord refuses
 */
export function untilHeard<Answer>(ask: () => Promise<Answer>, { startTimer, silenceMs }: Patience): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  let tries = 0;
  let underWay = 0;
  let pauseMs = FIRST_PAUSE_MS;

  async function askOnce(): Promise<void> {
    if (tries >= MOST_TRIES) return;
    tries += 1;
    underWay += 1;
    try {
      resolve(await ask());
    } catch (error) {
      underWay -= 1;
      if (!isUnheard(error)) return reject(error);
      if (underWay > 0) return undefined;
      if (tries >= MOST_TRIES) return reject(new Unheard('Discord did not answer.', { cause: error }));
      await startTimer(pauseMs).elapsed;
      pauseMs *= 2;
      return askOnce();
    }
    return undefined;
  }

  void askOnce();
  if (silenceMs !== undefined) {
    const silence = startTimer(silenceMs);
    void silence.elapsed.then(askOnce);
    const stop = (): void => silence.cancel();
    void promise.then(stop, stop);
  }
  return promise;
}

function isUnheard(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
  return error instanceof HTTPError || error.name === 'AbortError' || 'code' in error;
}
