import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { MINUTE_MS } from '../durations.ts';
import { StartError } from '../errors.ts';
import type { StartTimer } from '../timer.ts';

export const REFUSED_TOKEN =
  'Discord refuses this DISCORD_TOKEN. Copy it again from the "Bot" page of your application.';
export const NOT_DISCORD =
  'What answers in Discord’s place is not Discord. Correct DISCORD_API_URL, or leave it out; a proxy may be in the way.';

const UNAUTHORISED = 401;
const TOO_MANY = 429;
const SERVER_FAULT = 500;

/** Discord is waited for so long altogether, with pauses that grow. */
const PATIENCE_MS = MINUTE_MS;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export interface WaitingParts {
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  /** Discord cannot be reached, and is tried again that much later. */
  readonly onWait: (sentence: string, nextTryMs: number) => void;
}

/**
 * Asks Discord until it answers, for a minute.
 * @throws {StartError} when it does not, refuses the token or is not Discord at all
 */
export async function waitForAnswer<Answer>(ask: () => Promise<Answer>, parts: WaitingParts): Promise<Answer> {
  const { now, startTimer, onWait } = parts;
  const startedMs = now().getTime();
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await ask();
    } catch (cause) {
      const { sentence, mayPass } = whyUnreachable(cause);
      // The asking takes its time too.
      const leftMs = PATIENCE_MS - (now().getTime() - startedMs);
      if (!mayPass || leftMs <= 0) throw new StartError(sentence, { cause });
      const nextTryMs = Math.min(pauseMs, leftMs);
      onWait(sentence, nextTryMs);
      await startTimer(nextTryMs).elapsed;
    }
  }
}

/** @throws {StartError} that says what the operator can do about it */
export function rethrowAsSentence(cause: unknown): never {
  throw new StartError(whyUnreachable(cause).sentence, { cause });
}

/** As a sentence for the operator, and whether it is worth waiting. */
function whyUnreachable(error: unknown): { readonly sentence: string; readonly mayPass: boolean } {
  if (error instanceof StartError) return { sentence: error.message, mayPass: false };
  const isRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === UNAUTHORISED);
  if (isRefused) return { sentence: REFUSED_TOKEN, mayPass: false };
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const mayPass = error.status >= SERVER_FAULT || error.status === TOO_MANY;
    return mayPass
      ? { sentence: `Discord answered ${error.status} when asked for its gateway. Try again later.`, mayPass }
      : { sentence: `${NOT_DISCORD} It answered ${error.status}.`, mayPass };
  }
  // What could not be read as JSON, though it said that it was.
  if (error instanceof SyntaxError) return { sentence: NOT_DISCORD, mayPass: false };
  return {
    sentence: `Discord could not be reached: ${reason(error)}. Is the network up, is DISCORD_API_URL right?`,
    mayPass: true,
  };
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.name === 'AbortError') return 'it does not answer in time';
  const inner = error.cause instanceof Error ? error.cause : error;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}
