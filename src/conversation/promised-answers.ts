import type { StartTimer } from '../timer.ts';
import { withinMs } from '../timer.ts';
import type { Reply } from '../views/message/reply.ts';
import type { Delivery } from './delivery.ts';
import { AnswerLost } from './incoming.ts';
import { TooLate } from './lateness.ts';

/** Discord waits 3 seconds for a first response; a deferral must be on its way well before that. */
const DEFER_AFTER_MS = 1_000;

/** The reply, and before it a promise where it takes its time. */
export async function promisedIfSlow(
  working: Promise<Reply>,
  delivery: Delivery,
  startTimer: StartTimer,
): Promise<Reply> {
  const early = await withinMs(DEFER_AFTER_MS, working, startTimer);
  if (early !== undefined) return early;
  await delivery.promise();
  return working;
}

/** @throws {TooLate} unless Discord takes the promise: only that tells whether it still takes the answer */
export async function promiseInTime(delivery: Delivery): Promise<void> {
  try {
    if ((await delivery.promise()) === 'taken') return;
  } catch (error) {
    if (!(error instanceof AnswerLost)) throw error;
    throw new TooLate('Discord takes no answer any more.', { cause: error });
  }
  throw new TooLate('Nobody knows whether Discord still takes an answer.');
}
