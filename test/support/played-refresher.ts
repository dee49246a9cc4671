import { ProviderError } from '../../src/errors.ts';
import { createRefresher } from '../../src/market/asking/refresher.ts';
import type { RefresherParts } from '../../src/market/asking/refresher.ts';
import { createBook } from '../../src/market/book.ts';
import type { MarketSource, SourceAnswer } from '../../src/market/source.ts';
import { coinPrice } from './live-figures.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';
import { catalogOf } from './small-catalogue.ts';
import { createStandingClock } from './standing-clock.ts';
import type { StandingClock } from './standing-clock.ts';

/** How often a played source is asked. */
export const INTERVAL_MS = 600_000;
const PEARL = { quantity: 'coin-price', coinId: 'pearl' } as const;

const catalog = catalogOf();

/** What a source says whose price of Pearl is this. */
export function figure(value: number, now: Date, more: Partial<SourceAnswer> = {}): SourceAnswer {
  return { observations: [coinPrice(value, { observedAt: now.toISOString() })], dropped: {}, unmatched: [], ...more };
}

interface PlayedSource extends MarketSource {
  /** When it was asked, in minutes since the start. */
  readonly askedAtMinutes: readonly number[];
}

export const START_MS = Date.parse('2026-10-10T12:00:00Z');

/** A source that answers as `answer` says; the price of Pearl is what is given back by default. */
export function play(
  id: string,
  answer: (now: Date) => unknown = (now) => figure(1, now),
  more: Partial<MarketSource> = {},
): PlayedSource {
  const askedAtMinutes: number[] = [];
  return {
    id,
    intervalMs: INTERVAL_MS,
    paceMs: 1_000,
    askedAtMinutes,
    async read(_getJson, { now }) {
      askedAtMinutes.push(Math.floor((now.getTime() - START_MS) / 60_000));
      const answered = (await answer(now)) as SourceAnswer;
      return {
        ...answered,
        observations: answered.observations.map((observation) => ({ ...observation, source: id })),
      };
    },
    ...more,
  };
}

/** An answer that is none. */
export const failing =
  (failure: ProviderError['failure'] = 'timeout') =>
  () => {
    throw new ProviderError('played', failure);
  };

/** A refresher that asks these in a time that stands still. */
export function openRefresher(
  sources: readonly MarketSource[],
  { clock = createStandingClock(), ...more }: Partial<RefresherParts> & { readonly clock?: StandingClock } = {},
) {
  const storage = createMemoryMarketStorage();
  const book = createBook({ storage, now: clock.now });
  let timers = 0;
  const told: string[] = [];
  const refresher = createRefresher({
    sources,
    book,
    catalog,
    getJsonFor: () => () => Promise.reject(new Error('A played source asks nobody.')),
    now: clock.now,
    startTimer(ms) {
      timers += 1;
      const { elapsed, cancel } = clock.startTimer(ms);
      let isOver = false;
      const end = (): void => {
        if (!isOver) timers -= 1;
        isOver = true;
      };
      void elapsed.then(end);
      return {
        elapsed,
        cancel() {
          end();
          cancel();
        },
      };
    },
    random: () => 0,
    events: {
      onFailure: ({ id }, failure) => told.push(`${id}: ${failure.kind}`),
      onUnmatched: ({ id }, names) => told.push(`${id} unmatched: ${names.join(', ')}`),
      onStorageFailure: (error) => told.push(String(error)),
    },
    ...more,
  });
  return {
    clock,
    storage,
    book,
    refresher,
    told,
    timerCount: () => timers,
    status: (id: string) => refresher.statuses().find((status) => status.id === id),
    prices: () => book.latest(PEARL).map(({ value, source }) => `${source} ${value}`),
    /** Minute by minute, as time passes. */
    async passMinutes(minutes: number) {
      for (let minute = 0; minute < minutes; minute += 1) await clock.pass(60_000);
    },
    async begin() {
      refresher.start();
      await clock.pass(0);
    },
  };
}
