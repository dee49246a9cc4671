import type { DayPart } from './day-parts.ts';
import type { PricedWindow } from '../price/typed-rate.ts';

/** A price that wants certain hours of a day. Of several, the one with the lowest `rank` has them. */
export interface Claim {
  readonly fromHour: number;
  readonly toHour: number;
  /** Which of the text's prices. */
  readonly price: number;
  readonly part: DayPart | undefined;
  readonly rank: number;
}

interface Hours {
  readonly fromHour: number;
  readonly toHour: number;
}

export interface PricedDay {
  readonly windows: readonly PricedWindow[];
  /** Which of the text's prices have an hour of it. */
  readonly used: ReadonlySet<number>;
  readonly overlapping: readonly Hours[];
  readonly uncovered: readonly Hours[];
}

/** A price for each hour of one day, from 0 to 24. */
export function pricedDay(claims: readonly Claim[], prices: readonly number[]): PricedDay {
  const changes = [...new Set([0, ...claims.flatMap(({ fromHour, toHour }) => [fromHour, toHour % 24])])].toSorted(
    (one, other) => one - other,
  );
  const hours = changes.map((fromHour, place) => {
    const toHour = changes[place + 1] ?? 24;
    const here = claims.filter((claim) => covers(claim, (fromHour + toHour) / 2));
    const rank = Math.min(...here.map((claim) => claim.rank));
    return { fromHour, toHour, winning: here.filter((claim) => claim.rank === rank) };
  });
  const priceOf = ({ price }: Claim): number => prices[price] ?? Number.NaN;
  return {
    windows: joined(
      hours.flatMap(({ fromHour, toHour, winning: [first] }) =>
        first === undefined ? [] : [{ fromHour, toHour, pricePerKwh: priceOf(first), name: nameOf(first) }],
      ),
      isSameWindow,
    ),
    used: new Set(hours.flatMap(({ winning }) => winning.map(({ price }) => price))),
    overlapping: joined(
      hours.filter(({ winning }) => new Set(winning.map(priceOf)).size > 1),
      () => true,
    ),
    uncovered: joined(
      hours.filter(({ winning }) => winning.length === 0),
      () => true,
    ),
  };
}

function nameOf({ part }: Claim): string | undefined {
  return part === 'otherwise' ? undefined : part;
}

/** Neighbours that are one for the person become one. */
function joined<Span extends Hours>(
  all: readonly Span[],
  isSame: (one: Span, other: Span) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  for (const span of all) {
    const last = spans.at(-1);
    if (last?.toHour === span.fromHour && isSame(last, span))
      spans[spans.length - 1] = { ...last, toHour: span.toHour };
    else spans.push(span);
  }
  return spans;
}

function isSameWindow(one: PricedWindow, other: PricedWindow): boolean {
  return one.pricePerKwh === other.pricePerKwh && one.name === other.name;
}

/** The windows of a day that is like every other: over midnight they are one too. */
export function overMidnight(windows: readonly PricedWindow[]): readonly PricedWindow[] {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined || windows.length < 2 || !isSameWindow(first, last)) return windows;
  return [...windows.slice(1, -1), { ...last, toHour: first.toHour }];
}

function covers({ fromHour, toHour }: Claim, hour: number): boolean {
  return fromHour < toHour ? fromHour <= hour && hour < toHour : fromHour <= hour || hour < toHour;
}
