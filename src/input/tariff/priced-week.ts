import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { joinedOverMidnight, type PriceWindow, WEEKDAYS, type Weekday } from '../../engine/clock-window.ts';
import { customaryHours } from './customary-hours.ts';
import type { DayPart } from './day-parts.ts';
import { type Claim, isSameWindow, type PricedDay, pricedDay } from './priced-day.ts';
import { isRest, type TariffSegment } from './tariff-segments.ts';
import type { Scheme } from './schemes.ts';
import type { HoursOfDays, TimesProblem } from './times-problem.ts';

export interface PricedWeek {
  readonly kind: 'week';
  readonly windows: readonly PriceWindow[];
  readonly hoursAssumed: boolean;
}

/** What the week is made of, beside its segments. */
export interface WeekContext {
  /** In the order of the text. */
  readonly prices: readonly number[];
  readonly scheme: Scheme | undefined;
}

/** Who has an hour that several want: what was said of these days before what was said of every day. */
const RANK = { hoursOfDays: 0, wholeDays: 1, hoursOfEveryDay: 2, rest: 3 };
/** So that an answer can show them all. */
const MOST_WINDOWS = 28;

/** A price for each hour of the week, or what is wrong where hours have two prices or none. */
export function weekOfPrices(
  segments: readonly TariffSegment[],
  { prices, scheme }: WeekContext,
): PricedWeek | TimesProblem {
  const claimed = claimsOf(segments, scheme);
  if ('kind' in claimed) return claimed;
  const { claims, hoursAssumed } = claimed;
  const days = WEEKDAYS.map((weekday) => ({
    weekday,
    day: pricedDay(
      claims.filter(({ weekdays }) => weekdays?.includes(weekday) ?? true),
      prices,
    ),
  }));
  const overlapping = hoursOfDays(days, (day) => day.overlapping);
  if (overlapping.length > 0) return { kind: 'overlapping-hours', hours: overlapping };
  const uncovered = hoursOfDays(days, (day) => day.uncovered);
  if (uncovered.length > 0) return { kind: 'uncovered-hours', hours: uncovered };
  if (!segments.every(({ price }) => days.some(({ day }) => day.used.has(price)))) return { kind: 'no-hours-left' };

  const alike = daysAlike(days, (day) => day.windows);
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0) {
    return { kind: 'week', windows: joinedOverMidnight(only.spans, isSameWindow), hoursAssumed };
  }
  const windows = alike.flatMap(({ weekdays, spans }) => spans.map((window) => ({ weekdays, ...window })));
  if (windows.length > MOST_WINDOWS) return { kind: 'too-many-windows', most: MOST_WINDOWS };
  return { kind: 'week', windows, hoursAssumed };
}

type ClaimOnDays = Claim & { readonly weekdays: readonly Weekday[] | undefined };

function claimsOf(
  segments: readonly TariffSegment[],
  scheme: Scheme | undefined,
): { readonly claims: readonly ClaimOnDays[]; readonly hoursAssumed: boolean } | TimesProblem {
  if (segments.some((segment, place) => segments.slice(0, place).some((other) => isSamePart(segment, other)))) {
    return { kind: 'unread-times' };
  }
  const parts = partsAtCustomaryHours(segments);
  const customary = customaryHours(parts, { hasRest: segments.some(isRest), scheme });
  if (parts.length > 0 && customary === undefined) return { kind: 'unknown-times' };

  const claims = segments.flatMap((segment): readonly ClaimOnDays[] => {
    const { price, part, weekdays, hours } = segment;
    const claim = { price, part, weekdays };
    const rank = weekdays === undefined ? RANK.hoursOfEveryDay : RANK.hoursOfDays;
    if (hours.length > 0) return hours.map((hour) => ({ ...claim, ...hour, rank }));
    if (part !== undefined && isPartWithoutHours(segment) && !isComplement(segment, segments)) {
      return (customary?.get(part) ?? []).map((hour) => ({
        ...claim,
        ...hour,
        weekdays: hour.weekdays?.filter((weekday) => weekdays?.includes(weekday) ?? true) ?? weekdays,
        rank,
      }));
    }
    return [
      { ...claim, fromHour: 0, toHour: HOURS_PER_DAY, rank: weekdays === undefined ? RANK.rest : RANK.wholeDays },
    ];
  });
  return { claims, hoursAssumed: parts.length > 0 };
}

function partsAtCustomaryHours(segments: readonly TariffSegment[]): readonly DayPart[] {
  return [
    ...new Set(
      segments
        .filter((segment) => isPartWithoutHours(segment) && !isComplement(segment, segments))
        .flatMap(({ part }) => part ?? []),
    ),
  ];
}

/** "night 23-7 0.19, day 0.31": of all that was said of the same days, the one part without hours has what is left. */
function isComplement(segment: TariffSegment, segments: readonly TariffSegment[]): boolean {
  const others = segments.filter((other) => other !== segment);
  const ofSameDays = others.filter(({ weekdays }) => isSameDays(weekdays, segment.weekdays));
  if (!isPartWithoutHours(segment) || ofSameDays.some(({ hours }) => hours.length === 0)) return false;
  return segment.weekdays === undefined
    ? others.some((other) => other.hours.length > 0 || isPartWithoutHours(other))
    : ofSameDays.length > 0;
}

function isPartWithoutHours(segment: TariffSegment): boolean {
  return segment.hours.length === 0 && !isRest(segment);
}

/** A part of the same days with two prices. */
function isSamePart(one: TariffSegment, other: TariffSegment): boolean {
  return (
    one.part !== undefined &&
    one.part === other.part &&
    one.price !== other.price &&
    isSameDays(one.weekdays, other.weekdays)
  );
}

function isSameDays(one: readonly Weekday[] | undefined, other: readonly Weekday[] | undefined): boolean {
  return one?.join(' ') === other?.join(' ');
}

interface DayOfWeek {
  readonly weekday: Weekday;
  readonly day: PricedDay;
}

/** The days that have the same spans, together. */
function daysAlike<Span>(
  days: readonly DayOfWeek[],
  spansOf: (day: PricedDay) => readonly Span[],
): readonly { readonly weekdays: readonly Weekday[]; readonly spans: readonly Span[] }[] {
  const alike = Map.groupBy(days, ({ day }) => JSON.stringify(spansOf(day)));
  return [...alike.values()].map((group) => ({
    weekdays: group.map(({ weekday }) => weekday),
    spans: group[0] === undefined ? [] : spansOf(group[0].day),
  }));
}

function hoursOfDays(
  days: readonly DayOfWeek[],
  spansOf: (day: PricedDay) => HoursOfDays['hours'],
): readonly HoursOfDays[] {
  return daysAlike(days, spansOf).flatMap(({ weekdays, spans }) =>
    spans.length === 0 ? [] : [{ weekdays: weekdays.length === WEEKDAYS.length ? undefined : weekdays, hours: spans }],
  );
}
