import type { Logger } from 'pino';
import { MINUTE_MS } from '../durations.ts';
import type { Reply } from '../views/message/reply.ts';
import type { IncomingUnreadable } from './incoming.ts';
import { createRarely } from './rarely.ts';
import { en } from '../words/en/en.ts';

const SORRY: Reply = {
  content: en.conversation.unreadable,
};

/** Says to whoever did something that cannot be read that nothing came of it. The log has it once a minute at most. */
export function createUnreadableAnswer(logger: Logger, now: () => Date) {
  const rarely = createRarely(MINUTE_MS, now);
  return async ({ faults, answerable }: IncomingUnreadable): Promise<void> => {
    rarely((unsaid) => {
      const fields = { interactionId: answerable?.id, faults, ...(unsaid > 0 && { andBefore: unsaid }) };
      logger.warn(fields, 'interaction not readable');
    });
    try {
      await answerable?.refuse(SORRY);
    } catch (err) {
      // Discord may refuse the very form of the answer, where the interaction does not say what it is.
      logger.debug({ interactionId: answerable?.id, err }, 'answer to an unreadable interaction not taken by Discord');
    }
  };
}
