import type { StartTimer } from '../timer.ts';
import { createSourceAsking } from './source-asking.ts';
import type { SourceAskingParts } from './source-asking.ts';
import { createSourceReports } from './source-reports.ts';
import type { SourceEvents } from './source-reports.ts';
import type { SourceStatus } from './source-status.ts';
import type { MarketSource } from './source.ts';
import { createWaits } from './waits.ts';

/** Of several machines with one database, one asks. */
interface RefreshLock {
  /** Does the work unless another machine is at the same; resolves to whether it was done here. */
  tryRun(sourceId: string, work: () => Promise<void>): Promise<boolean>;
}

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

/** Many bots are started at the full minute. */
const FIRST_WAIT_MS = 3_000;
/** Of the interval, on top of it: never sooner, for some sources count requests by the month. */
const JITTER = 0.1;

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
      reports.storageFailed(error);
      // Without the lock two machines ask; without asking none has figures.
      if (!wasAsked && isRunning()) await work();
    }
  }

  async function save(): Promise<void> {
    try {
      await book.save();
    } catch (error) {
      reports.storageFailed(error);
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

const withoutOthers: RefreshLock = {
  async tryRun(_sourceId, work) {
    await work();
    return true;
  },
};
