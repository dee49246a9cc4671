import type { StartTimer } from '../../timer.ts';
import { createSourceAsking } from './source-asking.ts';
import type { SourceAskingParts } from './source-asking.ts';
import { createSourceReports } from './source-reports.ts';
import type { SourceEvents } from './source-reports.ts';
import { isAnswering } from './source-status.ts';
import type { SourceStatus } from './source-status.ts';
import type { MarketSource } from '../source.ts';
import type { RefreshLock, Turn } from '../storage/refresh-lock.ts';
import { createWaits } from './waits.ts';
import { HOUR_MS } from '../../durations.ts';

export interface RefresherParts extends Pick<SourceAskingParts, 'book' | 'catalog' | 'getJsonFor' | 'now'> {
  /** A fallback whose main source is not among them is asked like any other. */
  readonly sources: readonly MarketSource[];
  readonly startTimer: StartTimer;
  /** 0–1, as Math.random. */
  readonly random: () => number;
  readonly lock?: RefreshLock;
  readonly events?: SourceEvents;
}

export interface Refresher {
  /** Asks every source soon, and then again and again. */
  start(): void;
  /** In the order in which the sources were given. */
  statuses(): readonly SourceStatus[];
  /** Nothing is asked or recorded after it; resolves once nothing is being saved any more. */
  stop(): Promise<void>;
}

/** Many bots are started at the full minute, and all who wait for the same turn would try at once. */
const FIRST_WAIT_MS = 3_000;
/** Of the interval, on top of it: never sooner, for some sources count requests by the month. */
const JITTER = 0.1;
/** Some sources are asked once a week: when one of them fails, or another machine has asked, this is soon enough. */
const LONGEST_TURN_MS = HOUR_MS;

export function createRefresher(parts: RefresherParts): Refresher {
  const { sources, book, now, startTimer, random, lock = withoutOthers, events = {} } = parts;
  const ids = new Set(sources.map(({ id }) => id));
  if (ids.size !== sources.length) throw new Error('Two sources have the same id.');
  const mains = sources.filter(({ fallbackFor }) => fallbackFor === undefined || !ids.has(fallbackFor));

  let state: 'new' | 'running' | 'stopped' = 'new';
  let loops: readonly Promise<void>[] = [];
  const isRunning = (): boolean => state === 'running';
  const waits = createWaits(startTimer);
  const reports = createSourceReports(sources, events);
  const ask = createSourceAsking({ ...parts, reports, waits, isRunning });

  async function keepAsking(source: MarketSource): Promise<void> {
    let waitMs = random() * FIRST_WAIT_MS;
    while (isRunning()) {
      reports.planned(source, new Date(now().getTime() + waitMs));
      const wait = waits.start(waitMs);
      await wait.over;
      wait.end();
      if (isRunning()) waitMs = await refresh(source);
    }
  }

  /** Resolves to how long to wait until it is asked again. */
  async function refresh(source: MarketSource): Promise<number> {
    let brought = false;
    const turn = await inTurn(source, async () => {
      brought = await askWithFallbacks(source);
      if (isRunning()) await orReport(book.save());
    });
    if (turn === 'taken') return (brought ? source.intervalMs : turnMs(source)) * (1 + random() * JITTER);
    if (isRunning()) await orReport(book.load());
    return turn.againInMs + random() * FIRST_WAIT_MS;
  }

  async function inTurn(source: MarketSource, work: () => Promise<void>): Promise<Turn> {
    let isDone = false;
    const workOnce = async (): Promise<void> => {
      isDone = true;
      await work();
    };
    try {
      return await lock.tryRun({ sourceId: source.id, leastMs: turnMs(source) }, workOnce);
    } catch (error) {
      reports.storageFailed(error);
      // Without the lock two machines ask; without asking none has figures.
      if (!isDone && isRunning()) await work();
      return 'taken';
    }
  }

  async function orReport(stored: Promise<unknown>): Promise<void> {
    try {
      await stored;
    } catch (error) {
      reports.storageFailed(error);
    }
  }

  /** Whether it, or one that stands in for it, brought figures. */
  async function askWithFallbacks(source: MarketSource): Promise<boolean> {
    if (await ask(source)) return true;
    for (const fallback of sources.filter(({ fallbackFor }) => fallbackFor === source.id)) {
      if (isRunning() && (await standIn(fallback))) return true;
    }
    return false;
  }

  /** One that may be asked less often than the source that failed has still stood in for it if it answered last time. */
  async function standIn(fallback: MarketSource): Promise<boolean> {
    let brought = false;
    const turn = await inTurn(fallback, async () => {
      brought = await askWithFallbacks(fallback);
    });
    return turn === 'taken' ? brought : isAnswering(reports.status(fallback)) === true;
  }

  return {
    start() {
      if (state !== 'new') return;
      state = 'running';
      loops = mains.map(keepAsking);
    },
    statuses: () => reports.statuses(),
    async stop() {
      state = 'stopped';
      waits.endAll();
      await Promise.all(loops);
      for (const source of sources) reports.planned(source, undefined);
    },
  };
}

/** How long nobody asks the source again after a turn, whatever came of it and whoever is started. */
export function turnMs({ intervalMs, isRationed }: MarketSource): number {
  return isRationed === true ? intervalMs : Math.min(intervalMs, LONGEST_TURN_MS);
}

const withoutOthers: RefreshLock = {
  async tryRun(_turn, work) {
    await work();
    return 'taken';
  },
};
