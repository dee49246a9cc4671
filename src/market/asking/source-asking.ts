import type { Catalog } from '../../catalog/catalog.ts';
import type { Book } from '../book.ts';
import type { SourceReports } from './source-reports.ts';
import { failureOf } from './source-status.ts';
import type { SourceFailure } from './source-status.ts';
import type { GetJson, MarketSource, SourceAnswer } from '../source.ts';
import type { Waits } from './waits.ts';
import { MINUTE_MS } from '../../durations.ts';

export interface SourceAskingParts {
  readonly book: Book;
  readonly catalog: Catalog;
  /** With the policies for that source around it. */
  readonly getJsonFor: (source: MarketSource) => GetJson;
  readonly reports: SourceReports;
  readonly waits: Waits;
  readonly now: () => Date;
  /** What comes after the end is neither recorded nor reported. */
  readonly isRunning: () => boolean;
}

/** Longer than all the attempts that stand behind an answer. */
export const LONGEST_ANSWER_MS = 5 * MINUTE_MS;

const UNANSWERED = { kind: 'failed', failure: { kind: 'unanswered' }, error: undefined } as const;

/** Asks a source once and puts what it says into the book. Resolves to whether it brought figures; never throws. */
export function createSourceAsking(parts: SourceAskingParts): (source: MarketSource) => Promise<boolean> {
  const { book, catalog, getJsonFor, reports, waits, now, isRunning } = parts;
  const underWay = new Set<string>();

  async function read(source: MarketSource) {
    underWay.add(source.id);
    try {
      return { kind: 'read', answer: await source.read(getJsonFor(source), { catalog, now: now() }) } as const;
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error), error } as const;
    } finally {
      underWay.delete(source.id);
    }
  }

  function take(source: MarketSource, { observations, dropped, unmatched }: SourceAnswer): boolean {
    const { accepted, newest, tooOld, implausible, misdated, heldBack } = book.record(observations);
    reports.unmatched(source, unmatched);
    reports.heldBack(source, heldBack);
    if (newest === undefined) return fail(source, { kind: heldBack.length > 0 ? 'held-back' : 'no-figures' });
    const droppedBySource = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    reports.succeeded(source, {
      at: now(),
      figures: accepted,
      newest,
      dropped: droppedBySource + tooOld + implausible + misdated + heldBack.length,
      unmatched: unmatched.length,
    });
    return true;
  }

  function fail(source: MarketSource, failure: SourceFailure, error?: unknown): false {
    reports.failed(source, now(), failure, error);
    return false;
  }

  return async (source) => {
    // It is still at the last asking, and two at once would break its pace.
    if (underWay.has(source.id)) return fail(source, { kind: 'unanswered' });
    const wait = waits.start(LONGEST_ANSWER_MS);
    const outcome = await Promise.race([read(source), wait.over.then(() => UNANSWERED)]);
    wait.end();
    if (!isRunning()) return false;
    if (outcome.kind === 'failed') return fail(source, outcome.failure, outcome.error);
    try {
      return take(source, outcome.answer);
    } catch (error) {
      return fail(source, failureOf(error), error);
    }
  };
}
