import type { Logger } from 'pino';
import { AlreadyWritten, DatabaseError, ProviderError, UserError } from '../errors.ts';
import { AnswerLost, AnswerUnconfirmed } from './incoming.ts';
import type { IncomingInteraction } from './incoming.ts';
import { TooLate } from './lateness.ts';

/**
 * What came of an interaction: `refused` was told what to type instead, `not-taken` has not read the answer, `done-before`
 * was delivered and carried out before, here or by another process.
 */
export type Outcome = 'answered' | 'refused' | 'done-before' | 'failed' | 'not-taken' | 'too-late' | 'unreadable';

/** One interaction that has been dealt with: nothing of what was said, nobody who said it. */
export interface Handled {
  readonly kind: IncomingInteraction['kind'];
  /** Its path; undefined where there is no such command. */
  readonly command: string | undefined;
  readonly outcome: Outcome;
  /** From its arrival until its answer was taken. */
  readonly ms: number;
}

export function outcomeOf(error: unknown): Exclude<Outcome, 'answered' | 'unreadable'> {
  if (error instanceof UserError) return 'refused';
  if (error instanceof AlreadyWritten) return 'done-before';
  if (error instanceof TooLate) return 'too-late';
  return error instanceof AnswerLost || error instanceof AnswerUnconfirmed ? 'not-taken' : 'failed';
}

/** Logs why an interaction got no answer, or another than it asked for, as loudly as it deserves. */
export function logFailure(
  logger: Logger,
  error: unknown,
  fields: { readonly interactionId: string; readonly command: string | undefined },
): void {
  if (error instanceof UserError) logger.debug({ ...fields, code: error.code }, 'refused');
  else if (error instanceof AlreadyWritten) logger.info(fields, 'delivered again: nothing was written twice');
  else if (error instanceof ProviderError) logger.warn({ ...fields, err: error }, 'provider failed');
  else if (error instanceof DatabaseError) {
    logger.debug({ ...fields, outcome: error.outcome, reason: error.message }, 'database failed');
  } else if (error instanceof TooLate) logger.warn(fields, 'arrived too late: nothing was done');
  else if (error instanceof AnswerLost) logger.warn({ ...fields, code: error.code }, 'answer not taken by Discord');
  else logger.error({ ...fields, err: error }, 'interaction failed');
}
