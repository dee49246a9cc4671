import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { type ClockWindow, covers, type PriceWindow } from '../../engine/clock-window.ts';
import type { DayPart } from './day-parts.ts';

/** A price that wants certain hours of a day. Of several, the one with the lowest `rank` has them. */
export interface Claim extends Hours {
  /** Which of the text's prices. */
  readonly price: number;
  readonly part: DayPart | undefined;
  readonly rank: number;
}

type Hours = Pick<ClockWindow, 'fromHour' | 'toHour'>;

export interface PricedDay {
  readonly windows: readonly PriceWindow[];
  /** Which of the text's prices have an hour of it. */
  readonly used: ReadonlySet<number>;
  readonly overlapping: readonly Hours[];
  readonly uncovered: readonly Hours[];
}

/** A price for each hour of one day, from 0 to 24. */
export function pricedDay(claims: readonly Claim[], prices: readonly number[]): PricedDay {
  const changes = [
    ...new Set([0, ...claims.flatMap(({ fromHour, toHour }) => [fromHour, toHour % HOURS_PER_DAY])]),
  ].toSorted((one, other) => one - other);
  const hours = changes.map((fromHour, place) => {
    const toHour = changes[place + 1] ?? HOURS_PER_DAY;
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

export function isSameWindow(one: PriceWindow, other: PriceWindow): boolean {
  return one.pricePerKwh === other.pricePerKwh && one.name === other.name;
}
