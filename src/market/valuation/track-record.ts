import { revenueSpread } from './revenue-spread.ts';

/** What one H/s earned in one recorded day, and what the coin cost then, USD. */
interface RecordedDay {
  readonly date: string;
  readonly coinPriceUsd: number;
  readonly revenueUsdPerHashPerDay?: number | undefined;
}

/** In how many of the months that can be held against the record a range of ours had what came. */
export interface RangeScore {
  readonly right: number;
  readonly of: number;
}

/** What a coin’s revenue per hash did when its price doubled within a month. */
export interface Doublings {
  readonly times: number;
  /** The least and the most that revenue was multiplied by. */
  readonly revenueTimes: { readonly low: number; readonly high: number };
}

const MONTH_DAYS = 30;
const DOUBLE = 2;
/** Once may be chance. */
const LEAST_DOUBLINGS = 2;

/**
 * At the end of each recorded month: the range that the days before give, by the same rule as today’s, against the mean of
 * the month that followed. Undefined where no month can be held against another.
 */
export function rangeScore(days: readonly RecordedDay[]): RangeScore | undefined {
  const recorded = days.filter(hasRevenue);
  const ends = Array.from(
    { length: Math.max(0, Math.floor(recorded.length / MONTH_DAYS) - 1) },
    (_, index) => (index + 1) * MONTH_DAYS,
  );
  const right = ends.filter((end) => {
    const { low, high } = revenueSpread(recorded.slice(0, end));
    const typical = recorded[end - 1]?.revenueUsdPerHashPerDay ?? Number.NaN;
    const came = meanOf(recorded.slice(end, end + MONTH_DAYS));
    return typical * low <= came && came <= typical * high;
  }).length;
  return ends.length === 0 ? undefined : { right, of: ends.length };
}

/** Each doubling begins where the one before has ended; undefined where there were too few. */
export function doublings(days: readonly RecordedDay[]): Doublings | undefined {
  const recorded = days.filter(hasRevenue);
  const times: number[] = [];
  for (let at = 0; at < recorded.length; at += 1) {
    const from = recorded[at];
    const ahead = recorded
      .slice(at + 1, at + 1 + MONTH_DAYS)
      .findIndex(({ coinPriceUsd }) => from !== undefined && coinPriceUsd >= DOUBLE * from.coinPriceUsd);
    const to = recorded[at + 1 + ahead];
    if (ahead < 0 || from === undefined || to === undefined) continue;
    times.push(to.revenueUsdPerHashPerDay / from.revenueUsdPerHashPerDay);
    at += ahead;
  }
  return times.length < LEAST_DOUBLINGS
    ? undefined
    : { times: times.length, revenueTimes: { low: Math.min(...times), high: Math.max(...times) } };
}

type WithRevenue = RecordedDay & { readonly revenueUsdPerHashPerDay: number };

function hasRevenue(day: RecordedDay): day is WithRevenue {
  return day.revenueUsdPerHashPerDay !== undefined;
}

function meanOf(days: readonly WithRevenue[]): number {
  return days.reduce((sum, { revenueUsdPerHashPerDay }) => sum + revenueUsdPerHashPerDay, 0) / days.length;
}
