import type { Weekday } from '../../engine/tariff.ts';
import { isSensible } from './day-parts.ts';
import { UserError } from '../../errors.ts';
import { type PricedWeek, weekOfPrices } from './priced-week.ts';
import { isRest, type TariffSegment } from './tariff-segments.ts';
import { openDays, severalTimes } from './time-of-use-problems.ts';
import { present } from '../../present.ts';

/**
 * The one week that a text can mean.
 * @throws {UserError} `bad_rate` when it means none, or several
 */
export function readWeek(
  text: string,
  ways: readonly (readonly TariffSegment[])[],
  prices: readonly number[],
): PricedWeek {
  const read = ways.map((segments) => weeksOf(text, segments, prices));
  const [first] = read;
  const weeks = distinct(read.flatMap((one) => (one instanceof UserError ? [] : one)));
  const sensible = weeks.length > 1 ? weeks.filter(({ windows }) => isSensible(windows)) : weeks;
  const [week] = sensible;
  if (week !== undefined && sensible.length === 1) return week;
  if (read.length > 1 || first === undefined) throw severalTimes(text);
  throw first instanceof UserError ? first : openDays(text);
}

/** "weekdays day 0.31, night 0.19, weekends 0.15": days may be said once for several prices. Without any, the error. */
function weeksOf(
  text: string,
  segments: readonly TariffSegment[],
  prices: readonly number[],
): readonly PricedWeek[] | UserError {
  const asSaid = weekOfPrices(text, segments, prices);
  if (segments.every(({ weekdays }) => weekdays === undefined)) return asSaid instanceof UserError ? asSaid : [asSaid];
  const isDaysFirst = segments[0]?.weekdays !== undefined;
  const inherited = present(
    withDaysBefore(segments, () => true),
    withDaysBefore(segments, (segment) => !isRest(segment)),
    !isDaysFirst && asSaid instanceof UserError && withDaysBefore(segments.toReversed(), () => true),
  );
  const all = [asSaid, ...inherited.map((way) => weekOfPrices(text, way, prices))];
  const weeks = all.flatMap((week) => (week instanceof UserError ? [] : [week]));
  return weeks.length === 0 && asSaid instanceof UserError ? asSaid : weeks;
}

/** Each with its own days, else with those of the price before it. */
function withDaysBefore(
  segments: readonly TariffSegment[],
  inherits: (segment: TariffSegment) => boolean,
): readonly TariffSegment[] {
  let before: { readonly price: number; readonly weekdays: readonly Weekday[] } | undefined;
  return segments.map((segment) => {
    const { price, weekdays } = segment;
    if (weekdays !== undefined) before = { price, weekdays };
    return before === undefined || before.price === price || !inherits(segment)
      ? segment
      : { ...segment, weekdays: before.weekdays };
  });
}

/** Without those that differ in names only. */
function distinct(weeks: readonly PricedWeek[]): readonly PricedWeek[] {
  return [...new Map(weeks.toReversed().map((week) => [meaning(week), week])).values()];
}

function meaning({ windows }: PricedWeek): string {
  return JSON.stringify(windows.map(({ name: _called, ...window }) => window));
}
