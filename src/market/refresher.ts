import type { Catalog } from '../catalog/catalog.ts';
import type { Book } from './book.ts';
import { failureOf, neverAsked } from './source-status.ts';
import type { SourceFailure, SourceStatus, SourceSuccess } from './source-status.ts';
import type { StartTimer } from '../timer.ts';
import type { GetJson, MarketSource, SourceReading } from './source.ts';

/** Of several machines with one database, one asks. */
interface RefreshLock {
  /** Does the work unless another machine is at the same; resolves to whether it was done here. */
  tryRun(sourceId: string, work: () => Promise<void>): Promise<boolean>;
}

export interface RefresherParts {
  /** A fallback whose main source is not among them is asked like any other. */
  readonly sources: readonly MarketSource[];
  readonly book: Book;
  readonly catalog: Catalog;
  /** With the policies for that source around it. */
  readonly getJsonFor: (source: MarketSource) => GetJson;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  /** 0–1, as Math.random. */
  readonly random: () => number;
  readonly lock?: RefreshLock;
  readonly events?: RefresherEvents;
}

interface RefresherEvents {
  /** Figures came and are in the book. */
  readonly onSuccess?: (source: MarketSource, success: SourceSuccess) => void;
  readonly onFailure?: (source: MarketSource, failure: SourceFailure, error: unknown) => void;
  /** Names that match nothing, each told once. */
  readonly onUnmatched?: (source: MarketSource, names: readonly string[]) => void;
  /** The database or the lock failed; figures are held in memory all the same. */
  readonly onStorageFailure?: (error: unknown) => void;
}

export interface Refresher {
  /** Asks every source soon, and then again and again. */
  start(): void;
  /** In the order in which the sources were given. */
  statuses(): readonly SourceStatus[];
  /** Nothing is asked or recorded after it; resolves once nothing is being saved any more. */
  stop(): Promise<void>;
}

/** Many bots are started at the full minute. */
const FIRST_WAIT_MS = 3_000;
/** Of the interval, on top of it: never sooner, for some sources count requests by the month. */
const JITTER = 0.1;
/** Longer than all the attempts that stand behind a reading. */
export const LONGEST_READING_MS = 5 * 60_000;
const MAX_NAMES_TOLD = 1_000;

const UNANSWERED = { kind: 'failed', failure: { kind: 'unanswered' }, error: undefined } as const;

export function createRefresher(parts: RefresherParts): Refresher {
  const { sources, book, catalog, getJsonFor, now, startTimer, random, lock = withoutOthers, events = {} } = parts;
  const statuses = new Map(sources.map((source) => [source.id, neverAsked(source)]));
  if (statuses.size !== sources.length) throw new Error('Two sources have the same id.');
  const mains = sources.filter(({ fallbackFor }) => fallbackFor === undefined || !statuses.has(fallbackFor));

  const reading = new Set<string>();
  const namesTold = new Map<string, Set<string>>();
  const waits = new Set<() => void>();
  let state: 'new' | 'running' | 'stopped' = 'new';
  let loops: readonly Promise<void>[] = [];

  function note(source: MarketSource, change: Partial<SourceStatus>): void {
    statuses.set(source.id, { ...(statuses.get(source.id) ?? neverAsked(source)), ...change });
  }

  async function keepAsking(source: MarketSource): Promise<void> {
    let waitMs = random() * FIRST_WAIT_MS;
    while (isRunning()) {
      note(source, { nextRefresh: new Date(now().getTime() + waitMs) });
      const wait = startWait(waitMs);
      await wait.over;
      wait.end();
      if (isRunning()) await refresh(source);
      waitMs = source.intervalMs * (1 + random() * JITTER);
    }
  }

  async function refresh(source: MarketSource): Promise<void> {
    let wasAsked = false;
    const work = async (): Promise<void> => {
      wasAsked = true;
      await askWithFallbacks(source);
      if (isRunning()) await save();
    };
    try {
      const wasHere = await lock.tryRun(source.id, work);
      if (!wasHere && isRunning()) await book.load();
    } catch (error) {
      report(() => events.onStorageFailure?.(error));
      // Without the lock two machines ask; without asking none has figures.
      if (!wasAsked && isRunning()) await work();
    }
  }

  async function save(): Promise<void> {
    try {
      await book.save();
    } catch (error) {
      report(() => events.onStorageFailure?.(error));
    }
  }

  /** Whether it, or one that stands in for it, brought figures. */
  async function askWithFallbacks(source: MarketSource): Promise<boolean> {
    if (await ask(source)) return true;
    for (const fallback of sources.filter(({ fallbackFor }) => fallbackFor === source.id)) {
      if (isRunning() && (await askWithFallbacks(fallback))) return true;
    }
    return false;
  }

  async function ask(source: MarketSource): Promise<boolean> {
    // It is still at the last asking, and two at once would break its pace.
    if (reading.has(source.id)) return fail(source, { kind: 'unanswered' });
    const wait = startWait(LONGEST_READING_MS);
    const outcome = await Promise.race([read(source), wait.over.then(() => UNANSWERED)]);
    wait.end();
    if (!isRunning()) return false;
    if (outcome.kind === 'failed') return fail(source, outcome.failure, outcome.error);
    try {
      return take(source, outcome.reading);
    } catch (error) {
      return fail(source, failureOf(error), error);
    }
  }

  async function read(source: MarketSource) {
    reading.add(source.id);
    try {
      return { kind: 'read', reading: await source.read(getJsonFor(source), { catalog, now: now() }) } as const;
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error), error } as const;
    } finally {
      reading.delete(source.id);
    }
  }

  function take(source: MarketSource, { observations, dropped, unmatched }: SourceReading): boolean {
    const { accepted, implausible, misdated } = book.record(observations);
    tellUnmatched(source, unmatched);
    if (accepted === 0) return fail(source, { kind: 'no-figures' });
    const droppedBySource = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    const lastSuccess = {
      at: now(),
      figures: accepted,
      dropped: droppedBySource + implausible + misdated,
      unmatched: unmatched.length,
    };
    note(source, { lastSuccess });
    report(() => events.onSuccess?.(source, lastSuccess));
    return true;
  }

  function fail(source: MarketSource, failure: SourceFailure, error?: unknown): false {
    note(source, { lastFailure: { at: now(), failure } });
    report(() => events.onFailure?.(source, failure, error));
    return false;
  }

  function tellUnmatched(source: MarketSource, names: readonly string[]): void {
    const told = namesTold.get(source.id) ?? new Set();
    namesTold.set(source.id, told);
    const untold = [...new Set(names)].filter((name) => !told.has(name)).slice(0, MAX_NAMES_TOLD - told.size);
    for (const name of untold) told.add(name);
    if (untold.length > 0) report(() => events.onUnmatched?.(source, untold));
  }

  /** Over when the time is, or when everything stops. */
  function startWait(ms: number) {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const timer = startTimer(ms);
    void timer.elapsed.then(resolve);
    waits.add(resolve);
    const end = (): void => {
      timer.cancel();
      waits.delete(resolve);
    };
    return { over, end };
  }

  function isRunning(): boolean {
    return state === 'running';
  }

  return {
    start() {
      if (state !== 'new') return;
      state = 'running';
      loops = mains.map(keepAsking);
    },
    statuses: () => [...statuses.values()],
    async stop() {
      state = 'stopped';
      for (const endWait of waits) endWait();
      await Promise.all(loops);
      for (const source of sources) note(source, { nextRefresh: undefined });
    },
  };
}

const withoutOthers: RefreshLock = {
  async tryRun(_sourceId, work) {
    await work();
    return true;
  },
};

/** Whoever listens must not stop the asking. */
function report(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is nobody left to tell.
  }
}
