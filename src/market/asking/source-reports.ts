import { subjectOf } from '../figures/subject.ts';
import type { HeldBack } from '../held-back.ts';
import type { MarketSource } from '../source.ts';
import { neverAsked } from './source-status.ts';
import type { SourceFailure, SourceStatus, SourceSuccess } from './source-status.ts';

export interface SourceEvents {
  /** Figures came and are in the book. */
  readonly onSuccess?: (source: MarketSource, success: SourceSuccess) => void;
  readonly onFailure?: (source: MarketSource, failure: SourceFailure, error: unknown) => void;
  /** Names that match nothing, each told once. */
  readonly onUnmatched?: (source: MarketSource, names: readonly string[]) => void;
  /** Figures that are not believed yet, each told once while it stays so. */
  readonly onHeldBack?: (source: MarketSource, heldBack: readonly HeldBack[]) => void;
  /** The database or the lock failed; figures are held in memory all the same. */
  readonly onStorageFailure?: (error: unknown) => void;
}

/** What is known of the asking, for who reads it later and for who listens now. */
export interface SourceReports {
  /** In the order in which the sources were given. */
  statuses(): readonly SourceStatus[];
  status(source: MarketSource): SourceStatus;
  planned(source: MarketSource, nextRefresh: Date | undefined): void;
  succeeded(source: MarketSource, success: SourceSuccess): void;
  failed(source: MarketSource, at: Date, failure: SourceFailure, error?: unknown): void;
  unmatched(source: MarketSource, names: readonly string[]): void;
  heldBack(source: MarketSource, heldBack: readonly HeldBack[]): void;
  storageFailed(error: unknown): void;
}

const MAX_NAMES_TOLD = 1_000;

export function createSourceReports(sources: readonly MarketSource[], events: SourceEvents): SourceReports {
  const statuses = new Map(sources.map((source) => [source.id, neverAsked(source)]));
  const namesTold = new Map<string, Set<string>>();
  const status = (source: MarketSource): SourceStatus => statuses.get(source.id) ?? neverAsked(source);

  function note(source: MarketSource, change: Partial<SourceStatus>): void {
    statuses.set(source.id, { ...status(source), ...change });
  }

  return {
    statuses: () => [...statuses.values()],
    status,
    planned: (source, nextRefresh) => note(source, { nextRefresh }),
    succeeded(source, lastSuccess) {
      const { lastFailure } = status(source);
      // A clock that has been put back since dated it; which of the two is the last would be told the wrong way round.
      const isMisdated = lastFailure !== undefined && lastFailure.at >= lastSuccess.at;
      note(source, isMisdated ? { lastSuccess, lastFailure: undefined } : { lastSuccess });
      tell(() => events.onSuccess?.(source, lastSuccess));
    },
    failed(source, at, failure, error) {
      const { lastSuccess } = status(source);
      const isMisdated = lastSuccess !== undefined && lastSuccess.at > at;
      note(source, { lastFailure: { at, failure }, ...(isMisdated && { lastSuccess: { ...lastSuccess, at } }) });
      tell(() => events.onFailure?.(source, failure, error));
    },
    unmatched(source, names) {
      const told = namesTold.get(source.id) ?? new Set();
      namesTold.set(source.id, told);
      const untold = [...new Set(names)].filter((name) => !told.has(name)).slice(0, MAX_NAMES_TOLD - told.size);
      for (const name of untold) told.add(name);
      if (untold.length > 0) tell(() => events.onUnmatched?.(source, untold));
    },
    heldBack(source, heldBack) {
      const told = new Set(status(source).heldBack.map(({ seen }) => subjectOf(seen)));
      note(source, { heldBack });
      const untold = heldBack.filter(({ seen }) => !told.has(subjectOf(seen)));
      if (untold.length > 0) tell(() => events.onHeldBack?.(source, untold));
    },
    storageFailed: (error) => tell(() => events.onStorageFailure?.(error)),
  };
}

/** Whoever listens must not stop the asking. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch {
    // There is nobody left to tell.
  }
}
