import type { Weekday } from '../../engine/clock-window.ts';
import { isSensible, isTurnedRound } from './customary-hours.ts';
import { type PricedWeek, type WeekContext, weekOfPrices } from './priced-week.ts';
import { isRest, type TariffSegment } from './tariff-segments.ts';
import type { TimesProblem } from './times-problem.ts';
import { present } from '../../present.ts';

/** The one week that a text can mean; what is wrong when it means none, or several. */
export function readWeek(ways: readonly (readonly TariffSegment[])[], context: WeekContext): PricedWeek | TimesProblem {
  const read = ways.map((segments) => weeksOf(segments, context));
  const [first] = read;
  const weeks = distinct(read.flatMap((one) => ('kind' in one ? [] : one)).toSorted(byNames));
  const sensible = weeks.length > 1 ? weeks.filter(({ windows }) => isSensible(windows)) : weeks;
  const [week] = sensible;
  if (week !== undefined && sensible.length === 1) {
    return isTurnedRound(week.windows) ? { kind: 'several-times' } : week;
  }
  if (read.length > 1 || first === undefined) return { kind: 'several-times' };
  return 'kind' in first ? first : { kind: 'open-days' };
}

/** "weekdays day 0.31, night 0.19, weekends 0.15": days may be said once for several prices. */
function weeksOf(segments: readonly TariffSegment[], context: WeekContext): readonly PricedWeek[] | TimesProblem {
  const asSaid = weekOfPrices(segments, context);
  if (segments.every(({ weekdays }) => weekdays === undefined)) return asSaid.kind === 'week' ? [asSaid] : asSaid;
  const isDaysFirst = segments[0]?.weekdays !== undefined;
  const inherited = present(
    withDaysBefore(segments, () => true),
    withDaysBefore(segments, (segment) => !isRest(segment)),
    !isDaysFirst && asSaid.kind !== 'week' && withDaysBefore(segments.toReversed(), () => true),
  );
  const all = [asSaid, ...inherited.map((way) => weekOfPrices(way, context))];
  const weeks = all.filter((week) => week.kind === 'week');
  return weeks.length === 0 && asSaid.kind !== 'week' ? asSaid : weeks;
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

/** "20c (peak 40c 5-9pm)": a peak is dearer than what is left, so that the names are those of the second price. */
function byNames(one: PricedWeek, other: PricedWeek): number {
  return Number(isPeakCheap(one)) - Number(isPeakCheap(other));
}

function isPeakCheap({ windows }: PricedWeek): boolean {
  const dearest = Math.max(...windows.map(({ pricePerKwh }) => pricePerKwh));
  return windows.some(({ name, pricePerKwh }) => name === 'peak' && pricePerKwh < dearest);
}

/** Without those that differ in names only: the first of them stays. */
function distinct(weeks: readonly PricedWeek[]): readonly PricedWeek[] {
  return [...new Map(weeks.toReversed().map((week) => [meaning(week), week])).values()];
}

function meaning({ windows }: PricedWeek): string {
  return JSON.stringify(windows.map(({ name: _called, ...window }) => window));
}
