import { WEEKDAYS } from '../../engine/clock-window.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import type { TokenOf } from './rate-token.ts';
import type { PricedWeek, WeekContext } from '../tariff/priced-week.ts';
import type { TimeMark } from '../tariff/said-times.ts';
import { tariffSegments } from '../tariff/tariff-segments.ts';
import { readWeek } from '../tariff/tariff-week.ts';
import type { TimesProblem } from '../tariff/times-problem.ts';
import type { MeantDays } from '../tariff/weekday-words.ts';

type Said = RateParts['rest'][number];

/** Hours or some days with a price, or parts of the day with several. */
export function isAboutTimes(rest: readonly Said[], prices: readonly Amount[]): boolean {
  const has = (kind: Said['kind']): boolean => rest.some((token) => token.kind === kind);
  // A day alone may be none: a "sat" is money too. And "every day" alone is no time of use.
  const isAboutDays = rest.some((token) => token.kind === 'days' && isSeveralDays(token.weekdays));
  const isAboutParts = rest.some((token) => token.kind === 'part' && (prices.length > 1 || token.part !== 'otherwise'));
  if (prices.length === 0) return false;
  if (has('scheme') && prices.length === 2) return true;
  return has('hours') || has('start-hour') || isAboutDays || isAboutParts || (prices.length > 1 && has('days'));
}

function isSeveralDays(weekdays: MeantDays): boolean {
  return weekdays === undefined || (weekdays.length > 1 && weekdays.length < WEEKDAYS.length);
}

/**
 * "0.31 day 0.19 night", "mon-fri 7-23 0.31 else 0.19": which price holds at which hour of the week.
 * @param prices Those of the text's amounts that are prices of energy, with what each is per kWh in `context`.
 */
export function readTimes(
  rest: readonly Said[],
  prices: readonly Amount[],
  context: WeekContext,
): PricedWeek | TimesProblem {
  const hours = rest.flatMap((token) => (token.kind === 'hours' ? [token.read.kind] : []));
  if (hours.includes('unclear') || (hours.includes('either-half') && !hours.includes('sure'))) {
    return { kind: 'unclear-hours' };
  }
  if (rest.some((token) => token.kind === 'days' && token.weekdays === undefined)) return { kind: 'unclear-days' };
  const said = withStartHours(rest);
  if (said === undefined) return { kind: 'unclear-hours' };
  const marks = withShoulder(said.flatMap((token) => marksOf(token, prices)));
  const isOnlyPrices = marks.every(({ kind }) => kind === 'price' || kind === 'break');
  const ways = tariffSegments(context.scheme !== undefined && isOnlyPrices ? dearAndCheap(context.prices) : marks);
  return ways.length === 0 ? { kind: 'unread-times' } : readWeek(ways, context);
}

/** "Economy 7 30p/14p": the dearer price is the day's. */
function dearAndCheap(prices: readonly number[]): readonly TimeMark[] {
  const dear = prices.indexOf(Math.max(...prices));
  return prices.flatMap((_, price): readonly TimeMark[] => [
    { kind: 'price', price },
    { kind: 'part', part: price === dear ? 'day' : 'night' },
    { kind: 'break', isAnd: false },
  ]);
}

/** "peak 6.20 standard 2.10 off-peak 1.40": beside both, what is standard lies between them. */
function withShoulder(marks: readonly TimeMark[]): readonly TimeMark[] {
  const parts = marks.flatMap((mark) => (mark.kind === 'part' ? [mark.part] : []));
  const isBetween =
    parts.length === 3 &&
    (['peak', 'off-peak', 'otherwise'] as const).every((part) => parts.includes(part)) &&
    marks.every(({ kind }) => kind !== 'hours');
  return isBetween
    ? marks.map((mark) => (mark.kind === 'part' && mark.part === 'otherwise' ? { ...mark, part: 'shoulder' } : mark))
    : marks;
}

function marksOf(token: Said, prices: readonly Amount[]): readonly TimeMark[] {
  switch (token.kind) {
    case 'amount': {
      const price = prices.indexOf(token.amount);
      return price === -1 ? [] : [{ kind: 'price', price }];
    }
    case 'hours':
      return token.read.kind === 'unclear' ? [] : [{ kind: 'hours', hours: token.read.hours }];
    case 'days':
      return token.weekdays === undefined ? [] : [{ kind: 'days', weekdays: token.weekdays }];
    case 'part':
      return [{ kind: 'part', part: token.part }];
    case 'break':
      return [{ kind: 'break', isAnd: token.isAnd }];
    default:
      return [];
  }
}

/** "from 7:00 0.31, from 23:00 0.19": each holds until the next one begins. Undefined where that can't be told. */
function withStartHours(rest: readonly Said[]): readonly Said[] | undefined {
  const hours = rest.filter((token) => token.kind === 'start-hour');
  const starts = hours.filter(({ isUntil }) => !isUntil).map(({ hour }) => hour % 24);
  if (hours.length === 0) return rest;
  if (rest.some(({ kind }) => kind === 'hours')) return undefined;
  const [until, ...otherEnds] = hours.filter(({ isUntil }) => isUntil);
  if (until !== undefined) {
    // "Until 10:00 …, from 10:00 …": the two parts of the day.
    const isFollowed = starts.length === 1 || rest.some((token) => token.kind === 'filler' && token.isThen === true);
    const isHalved = isFollowed && otherEnds.length === 0 && starts.every((start) => start === until.hour);
    return isHalved ? withHours(rest, ({ isUntil, hour }) => (isUntil ? [0, hour] : [hour, 24])) : undefined;
  }
  const inOrder = [...new Set(starts)].toSorted((one, other) => one - other);
  if (inOrder.length < 2 || inOrder.length < starts.length) return undefined;
  return withHours(rest, ({ hour }) => {
    const fromHour = hour % 24;
    return [fromHour, inOrder[inOrder.indexOf(fromHour) + 1] ?? (inOrder[0] === 0 ? 24 : (inOrder[0] ?? 24))];
  });
}

function withHours(
  rest: readonly Said[],
  windowOf: (start: TokenOf<'start-hour'>) => readonly [fromHour: number, toHour: number],
): readonly Said[] {
  return rest.map((token) => {
    if (token.kind !== 'start-hour') return token;
    const [fromHour, toHour] = windowOf(token);
    return { ...token, kind: 'hours', read: { kind: 'sure', hours: { fromHour, toHour } } };
  });
}
