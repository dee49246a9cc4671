import { WEEKDAYS, type Weekday } from '../../engine/tariff.ts';
import { customaryHours, type DayPart } from './day-parts.ts';
import { type Claim, overMidnight, type PricedDay, pricedDay } from './priced-day.ts';
import { isRest, type TariffSegment } from './tariff-segments.ts';
import type { UserError } from '../../errors.ts';
import {
  type HoursOfDays,
  noHoursLeft,
  overlappingHours,
  tooManyWindows,
  uncoveredHours,
  unreadTimes,
} from './time-of-use-problems.ts';
import type { PricedWindow } from '../price/typed-rate.ts';

export interface PricedWeek {
  readonly windows: readonly PricedWindow[];
  readonly hoursAssumed: boolean;
}

/** Who has an hour that several want: what was said of these days before what was said of every day. */
const RANK = { hoursOfDays: 0, wholeDays: 1, hoursOfEveryDay: 2, rest: 3 };
/** So that an answer can show them all. */
const MOST_WINDOWS = 28;

/** A price for each hour of the week; the error, `bad_rate`, where hours have two prices or none. */
export function weekOfPrices(
  text: string,
  segments: readonly TariffSegment[],
  prices: readonly number[],
): PricedWeek | UserError {
  const claimed = claimsOf(text, segments);
  if (claimed instanceof Error) return claimed;
  const { claims, hoursAssumed } = claimed;
  const days = WEEKDAYS.map((weekday) => ({
    weekday,
    day: pricedDay(
      claims.filter(({ weekdays }) => weekdays?.includes(weekday) ?? true),
      prices,
    ),
  }));
  const overlapping = hoursOfDays(days, (day) => day.overlapping);
  if (overlapping.length > 0) return overlappingHours(text, overlapping);
  const uncovered = hoursOfDays(days, (day) => day.uncovered);
  if (uncovered.length > 0) return uncoveredHours(text, uncovered);
  if (!segments.every(({ price }) => days.some(({ day }) => day.used.has(price)))) return noHoursLeft(text);

  const alike = daysAlike(days, (day) => day.windows);
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0) return { windows: overMidnight(only.spans), hoursAssumed };
  const windows = alike.flatMap(({ weekdays, spans }) => spans.map((window) => ({ weekdays, ...window })));
  if (windows.length > MOST_WINDOWS) return tooManyWindows(text, MOST_WINDOWS);
  return { windows, hoursAssumed };
}

type ClaimOnDays = Claim & { readonly weekdays: readonly Weekday[] | undefined };

function claimsOf(
  text: string,
  segments: readonly TariffSegment[],
): { readonly claims: readonly ClaimOnDays[]; readonly hoursAssumed: boolean } | UserError {
  if (segments.some((segment, place) => segments.slice(0, place).some((other) => isSamePart(segment, other)))) {
    return unreadTimes(text);
  }
  const parts = partsAtCustomaryHours(segments);
  const customary = customaryHours(parts);
  if (parts.length > 0 && customary === undefined) return unreadTimes(text, 'We need the hours to read');

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
    return [{ ...claim, fromHour: 0, toHour: 24, rank: weekdays === undefined ? RANK.rest : RANK.wholeDays }];
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
