import { dateOf, dayOf, SPREAD_DAYS } from './figures/figure-date.ts';
import { isLive } from './figures/freshness.ts';
import { readDayHistory } from './day-history.ts';
import type { DayHistory } from './day-history.ts';
import { COIN_DAY_QUANTITIES } from './market.ts';
import type { Change, CoinDayFigure, Market } from './market.ts';
import type { DayFigure, MarketStorage } from './storage/market-storage.ts';
import { seriesNamed, subjectOf } from './figures/subject.ts';
import { daysSinceEpoch } from '../durations.ts';

/** How figures have moved, in memory: no answer waits for the database. */
interface Trends {
  /** Reads what the figures were, once per UTC day. Where that fails the last ones stay. */
  refresh(): Promise<void>;
  readonly changes: Market['changes'];
  /** What was told of a coin on each day before today that still tells how far its price and its revenue move. */
  coinDays(coinId: string): readonly CoinDayFigure[];
  readonly dayHistory: Market['dayHistory'];
}

interface Span {
  readonly days: Change['days'];
  /** A day so much before or after may stand for the one that is missing. */
  readonly toleranceDays: number;
}

const SPANS: readonly Span[] = [
  { days: 7, toleranceDays: 1 },
  { days: 30, toleranceDays: 3 },
];

export function createTrends({
  storage,
  now,
}: {
  readonly storage: Pick<MarketStorage, 'days'>;
  readonly now: () => Date;
}): Trends {
  let earlier: readonly { readonly days: Change['days']; readonly medians: ReadonlyMap<string, number> }[] = [];
  let coinFigures: ReadonlyMap<string, readonly CoinDayFigure[]> = new Map();
  let history: DayHistory | undefined;
  let readOn: number | undefined;

  async function mediansBefore(today: number, { days, toleranceDays }: Span): Promise<ReadonlyMap<string, number>> {
    const wanted = today - days;
    return mediansNear(wanted, await storage.days(dateOf(wanted - toleranceDays), dateOf(wanted + toleranceDays)));
  }

  return {
    async refresh() {
      const today = daysSinceEpoch(now());
      if (readOn === today) return;
      const [medians, days] = await Promise.all([
        Promise.all(SPANS.map(async (span) => ({ days: span.days, medians: await mediansBefore(today, span) }))),
        Promise.all(
          COIN_DAY_QUANTITIES.map(async (quantity) => {
            const told = await storage.days(dateOf(today - SPREAD_DAYS), dateOf(today - 1), quantity);
            return told.map((day) => ({ ...day, quantity }));
          }),
        ),
      ]);
      history = await readDayHistory(storage, today);
      earlier = medians;
      coinFigures = Map.groupBy(days.flat(), ({ subject }) => subject);
      readOn = today;
    },
    changes(subject, { source, value, observedAt }) {
      // What was seen longer ago has moved over other days than these.
      if (!isLive({ observedAt }, now())) return [];
      const key = seriesNamed(subjectOf(subject), source);
      return earlier.flatMap(({ days, medians }) => {
        const then = medians.get(key);
        // Of nothing there is no share.
        return then === undefined || then <= 0 ? [] : [{ days, ratio: value / then - 1 }];
      });
    },
    dayHistory: (topic) => history?.of(topic) ?? [],
    coinDays: (coinId) =>
      COIN_DAY_QUANTITIES.flatMap((quantity) => coinFigures.get(subjectOf({ quantity, coinId })) ?? []),
  };
}

/** Of every subject and source the median of the day nearest to the wanted one; of two as near, of the earlier. */
function mediansNear(wanted: number, figures: readonly DayFigure[]): ReadonlyMap<string, number> {
  const nearest = new Map<string, DayFigure>();
  for (const figure of figures) {
    const key = seriesNamed(figure.subject, figure.sourceId);
    const held = nearest.get(key);
    if (held === undefined || distance(figure) < distance(held)) nearest.set(key, figure);
  }
  return new Map(Array.from(nearest, ([key, { median }]) => [key, median]));

  function distance({ day }: DayFigure): number {
    return Math.abs(dayOf(day) - wanted);
  }
}
