/** What one H/s of a coin earned in one recorded day, USD. */
export interface RevenueDay {
  readonly date: string;
  readonly revenueUsdPerHashPerDay?: number | undefined;
}

/** How far a coin’s revenue per hash moves, as multiples of its typical. */
export type RevenueSpread =
  /** The tenth and the ninetieth percentile of the recorded days, over their median. */
  | {
      readonly kind: 'recorded';
      readonly days: number;
      readonly since: string;
      readonly until: string;
      readonly low: number;
      readonly high: number;
    }
  /** Our estimate, for so few recorded days tell nothing. */
  | { readonly kind: 'short-history'; readonly days: number; readonly low: number; readonly high: number };

/** A quarter: long enough for a boom and its end, short enough to describe the market of today. */
const RECORDED_DAYS = 90;
/** With fewer days the tenth percentile is the lowest day or the one beside it. */
const MIN_RECORDED_DAYS = 20;
/** Half a coin’s revenue up or down within weeks is what Pearl and Quantus both did in 2026. */
const WITHOUT_HISTORY = { low: 0.5, high: 1.5 };

/**
 * From the coin’s own daily revenue, oldest day first. The percentiles are those of revenue, not of price and network
 * apart: miners follow the price within days, so revenue moves far less than either.
 */
export function revenueSpread(days: readonly RevenueDay[]): RevenueSpread {
  const recorded = days.filter(hasRevenue).slice(-RECORDED_DAYS);
  const [first] = recorded;
  const last = recorded.at(-1);
  const ascending = recorded.map((day) => day.revenueUsdPerHashPerDay).toSorted((one, other) => one - other);
  const [low, median, high] = [0.1, 0.5, 0.9].map((fraction) => quantile(ascending, fraction));
  const isMoving = low !== undefined && median !== undefined && high !== undefined && low < median && median < high;
  if (recorded.length < MIN_RECORDED_DAYS || first === undefined || last === undefined || !isMoving) {
    return { kind: 'short-history', days: recorded.length, ...WITHOUT_HISTORY };
  }
  return {
    kind: 'recorded',
    days: recorded.length,
    since: first.date,
    until: last.date,
    low: low / median,
    high: high / median,
  };
}

function hasRevenue(day: RevenueDay): day is RevenueDay & { readonly revenueUsdPerHashPerDay: number } {
  return day.revenueUsdPerHashPerDay !== undefined;
}

/** Between two values as far as the fraction lies between their places; undefined of none. */
function quantile(ascending: readonly number[], fraction: number): number | undefined {
  const place = fraction * (ascending.length - 1);
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place % 1);
}
