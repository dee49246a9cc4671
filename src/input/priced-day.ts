import { customaryHours, type DayPart } from './day-parts.ts';
import { noHoursLeft, overlappingHours, uncoveredHours, unreadTimes } from './time-of-use-problems.ts';
import type { TariffSegment } from './tariff-segments.ts';
import type { PricedWindow } from './typed-rate.ts';

export interface PricedDay {
  readonly windows: readonly PricedWindow[];
  readonly hoursAssumed: boolean;
}

interface Claim {
  readonly fromHour: number;
  readonly toHour: number;
  readonly price: number;
  readonly part: DayPart | undefined;
}

/**
 * A price for each hour of the day.
 * @throws {UserError} `bad_rate` for hours with two prices, or with none
 */
export function dayOfPrices(text: string, segments: readonly TariffSegment[], prices: readonly number[]): PricedDay {
  const timed = segments.filter(({ hours }) => hours.length > 0);
  const untimed = segments.filter(({ hours }) => hours.length === 0);
  const named = untimed.flatMap((segment) => (isRest(segment) ? [] : [segment.part ?? 'otherwise']));
  const rests = untimed.filter(isRest);
  if (new Set(segments.map(({ part }) => part).filter((part) => part !== undefined)).size < countParts(segments)) {
    throw unreadTimes(text);
  }

  // "night 23-7 0.19, day 0.31": the one part without hours has what is left.
  const isComplement = named.length === 1 && timed.length > 0 && rests.length === 0;
  const customary = isComplement || named.length === 0 ? undefined : customaryHours(named);
  if (named.length > 0 && !isComplement && customary === undefined) {
    throw unreadTimes(text, 'We need the hours to read');
  }
  const [rest] = isComplement ? untimed : rests;
  const claims = segments.flatMap((segment): readonly Claim[] => {
    const hours = segment.hours.length > 0 ? segment.hours : (customary?.get(segment.part ?? 'otherwise') ?? []);
    return hours.map((hour) => ({ ...hour, price: segment.price, part: segment.part }));
  });
  return { windows: windowsOf(text, claims, rest, prices), hoursAssumed: customary !== undefined };
}

function isRest({ part, hours }: TariffSegment): boolean {
  return hours.length === 0 && (part === undefined || part === 'otherwise');
}

function countParts(segments: readonly TariffSegment[]): number {
  return segments.filter(({ part }) => part !== undefined).length;
}

function windowsOf(
  text: string,
  claims: readonly Claim[],
  rest: TariffSegment | undefined,
  prices: readonly number[],
): readonly PricedWindow[] {
  const changes = [...new Set([0, ...claims.flatMap(({ fromHour, toHour }) => [fromHour, toHour % 24])])].toSorted(
    (one, other) => one - other,
  );
  let isRestUsed = rest === undefined;
  const windows = changes.map((fromHour, place): PricedWindow => {
    const toHour = changes[place + 1] ?? 24;
    const here = claims.filter((claim) => covers(claim, (fromHour + toHour) / 2));
    const [first, ...others] = here;
    if (others.some(({ price }) => prices[price] !== prices[first?.price ?? 0])) {
      throw overlappingHours(text, written(fromHour, toHour));
    }
    isRestUsed ||= first === undefined;
    const part = first === undefined ? rest?.part : first.part;
    const price = prices[first?.price ?? rest?.price ?? -1];
    if (price === undefined) throw uncoveredHours(text, written(fromHour, toHour));
    return { fromHour, toHour, pricePerKwh: price, name: part === 'otherwise' ? undefined : part };
  });
  if (!isRestUsed) throw noHoursLeft(text);
  return joined(windows);
}

/** Neighbours that are one window for the person become one, over midnight too. */
function joined(windows: readonly PricedWindow[]): readonly PricedWindow[] {
  const all: PricedWindow[] = [];
  for (const window of windows) {
    const last = all.at(-1);
    if (last !== undefined && isSame(last, window)) all[all.length - 1] = { ...last, toHour: window.toHour };
    else all.push(window);
  }
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined || all.length < 2 || !isSame(first, last)) return all;
  return [...all.slice(1, -1), { ...last, toHour: first.toHour }];
}

function isSame(one: PricedWindow, other: PricedWindow): boolean {
  return one.pricePerKwh === other.pricePerKwh && one.name === other.name;
}

function covers({ fromHour, toHour }: Claim, hour: number): boolean {
  return fromHour < toHour ? fromHour <= hour && hour < toHour : fromHour <= hour || hour < toHour;
}

function written(fromHour: number, toHour: number): string {
  return `${clock(fromHour)} to ${clock(toHour)}`;
}

function clock(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}
