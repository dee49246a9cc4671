import type { Logger } from 'pino';
import { DatabaseError, ProviderError, UserError } from '../errors.ts';
import { AnswerLost } from './incoming.ts';
import { TooLate } from './lateness.ts';

interface Fields {
  readonly interactionId: string;
  readonly command: string | undefined;
}

/** Logs why an interaction got no answer, or another than it asked for, as loudly as it deserves. */
export function logFailure(logger: Logger, error: unknown, fields: Fields): void {
  if (error instanceof UserError) logger.debug({ ...fields, code: error.code }, 'refused');
  else if (error instanceof ProviderError) logger.warn({ ...fields, err: error }, 'provider failed');
  else if (error instanceof DatabaseError) {
    logger.warn({ ...fields, outcome: error.outcome, reason: error.message }, 'database failed');
  } else if (error instanceof TooLate) logger.warn(fields, 'arrived too late: nothing was done');
  else if (error instanceof AnswerLost) logger.warn({ ...fields, code: error.code }, 'answer not taken by Discord');
  else logger.error({ ...fields, err: error }, 'interaction failed');
}
