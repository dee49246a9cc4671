import { loudnessOf } from '../../errors.ts';
import type { Logger } from 'pino';
import { HttpFault } from '../fetching/http-fault.ts';
import { subjectOf, valueOf } from '../figures/subject.ts';
import type { RefresherParts } from './refresher.ts';

/** One that is off by ten in all that it says would fill a page. */
const MOST_TOLD = 10;

/**
 * Tells an operator what asking the sources brings. A source that fails is told once, and once more when it answers
 * again; what happens every few minutes is for those who debug.
 */
export function logSources(logger: Logger): NonNullable<RefresherParts['events']> {
  const failing = new Set<string>();
  const broken = new Set<string>();
  return {
    onSuccess({ id }, { figures, dropped, unmatched }) {
      const isBack = failing.delete(id);
      broken.delete(id);
      const brought = { source: id, figures, dropped, unmatched };
      if (isBack) logger.info(brought, 'source answers again');
      else logger.debug(brought, 'source answered');
    },
    onFailure({ id }, failure, error) {
      const isKnown = failing.has(id);
      failing.add(id);
      if (failure.kind !== 'bug') {
        const failed = { source: id, failure: failure.kind, reason: reasonFor(error) };
        if (isKnown) logger.debug(failed, 'source fails');
        else logger.warn(failed, 'source fails');
      } else if (!broken.has(id)) {
        broken.add(id);
        logger.error({ source: id, err: error }, 'source could not be asked: a bug');
      }
    },
    onUnmatched({ id }, names) {
      logger.info({ source: id, names }, 'names that the catalogue does not know');
    },
    onHeldBack({ id }, heldBack) {
      const figures = heldBack.slice(0, MOST_TOLD).map(({ seen, instead }) => ({
        subject: subjectOf(seen),
        says: valueOf(seen),
        against: { source: instead.source, date: instead.date, says: valueOf(instead) },
      }));
      logger.warn({ source: id, heldBack: heldBack.length, figures }, 'figures moved too far to be believed at once');
    },
    onStorageFailure(err) {
      logger[loudnessOf(err)]({ err }, 'figures could not be saved');
    },
  };
}

/**
 * What an operator can act on: a status, or why there was no connection. Whatever else is in the error may hold parts
 * of the foreign answer.
 */
function reasonFor(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HttpFault) return cause.message;
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    // One of our own sentences.
    if (cause.constructor === Error) return cause.message;
  }
  return undefined;
}
