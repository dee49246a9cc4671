import { QUANTITIES } from '../catalog/quantities.ts';
import { dateOf, dayOf, SPREAD_DAYS } from './figures/figure-date.ts';
import { seriesNamed, topicOf } from './figures/subject.ts';
import { HISTORY_QUANTITIES } from './market.ts';
import type { DaySeries, HistoryTopic } from './market.ts';
import type { DayFigure, MarketStorage } from './storage/market-storage.ts';

/** The days before today that are held; the same that tell how far a price moves. */
const HELD_DAYS = SPREAD_DAYS;
/** With a day in eight bytes they take 12 MB; all sources together tell of about a thousand. What comes later is not held. */
const MOST_SERIES = 8_000;
/** A reading of all days at once would hold ten times as much in memory for a moment. */
const DAYS_PER_READING = 30;

export interface DayHistory {
  /** The days of a topic that were told of, a series for each source and product. */
  of(topic: HistoryTopic): readonly DaySeries[];
}

interface Held {
  readonly sourceId: string;
  readonly product: readonly string[];
  /** By days since the first that is held; `NaN` where nothing was told. */
  readonly medians: Float64Array;
}

/** What was told of prices and busy shares on the days before `today`, in memory, for no answer waits for the database. */
export async function readDayHistory(storage: Pick<MarketStorage, 'days'>, today: number): Promise<DayHistory> {
  const firstDay = today - HELD_DAYS;
  const series = new Map<string, Held>();
  const byTopic = new Map<string, Held[]>();

  function hold({ subject, sourceId, day, median }: DayFigure, topicWords: number): void {
    const key = seriesNamed(subject, sourceId);
    const held = series.get(key) ?? begin(key, subject.split(' '), sourceId, topicWords);
    if (held !== undefined) held.medians[dayOf(day) - firstDay] = median;
  }

  function begin(key: string, words: readonly string[], sourceId: string, topicWords: number): Held | undefined {
    if (series.size >= MOST_SERIES) return undefined;
    const topic = words.slice(0, topicWords).join(' ');
    const held = { sourceId, product: words.slice(topicWords), medians: new Float64Array(HELD_DAYS).fill(Number.NaN) };
    series.set(key, held);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), held]);
    return held;
  }

  for (const quantity of HISTORY_QUANTITIES) {
    // The quantity and the ids; what tells products apart comes behind them.
    const topicWords = 1 + QUANTITIES[quantity].ids.length;
    for (let from = firstDay; from < today; from += DAYS_PER_READING) {
      const to = Math.min(today, from + DAYS_PER_READING) - 1;
      for (const figure of await storage.days(dateOf(from), dateOf(to), quantity)) hold(figure, topicWords);
    }
  }

  return {
    of: (topic) =>
      (byTopic.get(topicOf(topic)) ?? []).map(({ sourceId, product, medians }) => ({
        sourceId,
        product,
        days: Array.from(medians, (value, index) => ({ day: dateOf(firstDay + index), value })).filter(
          ({ value }) => !Number.isNaN(value),
        ),
      })),
  };
}
