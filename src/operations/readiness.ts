import { DAY_MS } from '../durations.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import type { StartTimer } from '../timer.ts';
import { withinMs } from '../timer.ts';

const DATABASE_PATIENCE_MS = 1_000;
/** Answers say how old their figures are; after a day without any, somebody should look. */
const OLD_MS = DAY_MS;

export interface Readiness {
  readonly ready: boolean;
  /** Whether interactions arrive. */
  readonly inlet: boolean;
  /** Whether the database answers in time. */
  readonly database: boolean;
  readonly market: {
    /** Whether some source has given figures within a day, where any is asked. */
    readonly fresh: boolean;
    /** Sources whose last figures are older, or that never gave any. */
    readonly old: readonly string[];
  };
}

export interface ReadinessParts {
  readonly isInletUp: () => boolean;
  /** Asks the least there is to ask. */
  readonly askDatabase: () => Promise<unknown>;
  readonly statuses: () => readonly SourceStatus[];
  readonly startedAt: Date;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
}

/** Whether this process answers people as it should. */
export async function readinessOf(parts: ReadinessParts): Promise<Readiness> {
  const { isInletUp, askDatabase, statuses, startedAt, now, startTimer } = parts;
  const asked = askDatabase().then(
    () => true,
    () => false,
  );
  const database = (await withinMs(DATABASE_PATIENCE_MS, asked, startTimer)) ?? false;
  const oldestMs = now().getTime() - OLD_MS;
  const sources = statuses();
  // One that stands in for another is asked when that one fails.
  const main = sources.filter(({ fallbackFor }) => fallbackFor === undefined);
  // What was saved before the start is as good, and is not known by source: a new process has a day as well.
  const seenMs = ({ lastSuccess }: SourceStatus) => (lastSuccess?.at ?? startedAt).getTime();
  const old = main.filter((source) => seenMs(source) < oldestMs).map(({ id }) => id);
  const fresh = sources.length === 0 || sources.some((source) => seenMs(source) >= oldestMs);
  const inlet = isInletUp();
  return { ready: inlet && database && fresh, inlet, database, market: { fresh, old } };
}
