import type { ClockHours } from './clock-hours.ts';
import type { DayPart } from './day-parts.ts';
import type { TariffToken } from './tariff-tokens.ts';

/** A price with the hours or the part of the day that it is for; with neither it is for what the others leave. */
export interface TariffSegment {
  /** Which of the text's prices. */
  readonly price: number;
  readonly part: DayPart | undefined;
  readonly hours: readonly ClockHours[];
}

type Mark =
  | { readonly kind: 'price'; readonly price: number }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'hours'; readonly hours: ClockHours }
  | { readonly kind: 'break' };

/**
 * Every way to tell which price belongs to which hours. Where separators tell, that is the only one; "0.34 23-7 0.18"
 * has two.
 */
export function tariffSegments(tokens: readonly TariffToken[]): readonly (readonly TariffSegment[])[] {
  let prices = 0;
  const marks = tokens.flatMap((token): Mark[] => {
    switch (token.kind) {
      case 'price':
        prices += 1;
        return [{ kind: 'price', price: prices - 1 }];
      case 'hours':
        return token.read.kind === 'unclear' ? [] : [{ kind: 'hours', hours: token.read.hours }];
      case 'part':
      case 'break':
        return [token];
      case 'word':
        return [];
    }
  });
  const separated = segments(withoutLoneHours(groups(marks, (mark) => mark.kind === 'break')));
  if (separated !== undefined && separated.length > 1) return [separated];

  const unbroken = marks.filter(({ kind }) => kind !== 'break');
  const found = [
    paired(unbroken),
    groups(unbroken, (mark) => mark.kind === 'price'),
    groupsEnding(unbroken),
    groups(unbroken, (mark) => mark.kind === 'part'),
  ].flatMap((way) => {
    const read = segments(way);
    return read === undefined ? [] : [read];
  });
  return [...new Map(found.map((way) => [meaning(way), way])).values()];
}

function meaning(way: readonly TariffSegment[]): string {
  return JSON.stringify(way.toSorted((one, other) => one.price - other.price));
}

/** Starts a new group at each mark that `starts`; separators belong to no group. */
function groups(marks: readonly Mark[], starts: (mark: Mark) => boolean): readonly (readonly Mark[])[] {
  const all: Mark[][] = [[]];
  for (const mark of marks) {
    if (starts(mark)) all.push([]);
    if (mark.kind !== 'break') all.at(-1)?.push(mark);
  }
  return all.filter((group) => group.length > 0);
}

/** Ends a group at each price: "night 0.19 day 0.31". */
function groupsEnding(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  return groups(marks.toReversed(), ({ kind }) => kind === 'price')
    .map((group) => group.toReversed())
    .toReversed();
}

/** "0.31/0.19 day/night": as many prices in a row as parts in a row. */
function paired(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const prices = marks.filter(({ kind }) => kind === 'price');
  const others = marks.filter(({ kind }) => kind !== 'price');
  const inRows = [
    [...prices, ...others],
    [...others, ...prices],
  ].some((row) => row.every((mark, place) => mark === marks[place]));
  if (!inRows || prices.length < 2 || prices.length !== others.length) return [];
  return prices.flatMap((price, place) => {
    const other = others[place];
    return other === undefined ? [] : [[price, other]];
  });
}

/** "peak 7-10, 17-21: 0.40" names two times for one price: hours alone join the price before or behind them. */
function withoutLoneHours(all: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] {
  const priced = all.filter((group) => group.some(({ kind }) => kind === 'price'));
  const endWithPrice = priced.every((group) => group.at(-1)?.kind === 'price');
  const startWithPrice = priced.every(([first]) => first?.kind === 'price');
  if (priced.length === all.length || endWithPrice === startWithPrice) return all;
  const joined: Mark[][] = [];
  let isOpen = false;
  for (const group of all) {
    const hasPrice = group.some(({ kind }) => kind === 'price');
    if (startWithPrice ? !hasPrice : isOpen) joined.at(-1)?.push(...group);
    else joined.push([...group]);
    isOpen = !hasPrice;
  }
  return joined;
}

/** Undefined when a group has not just one price, or more than one is for "the rest". */
function segments(all: readonly (readonly Mark[])[]): readonly TariffSegment[] | undefined {
  const read = all.map((group) => ({
    prices: group.flatMap((mark) => (mark.kind === 'price' ? [mark.price] : [])),
    parts: group.flatMap((mark) => (mark.kind === 'part' ? [mark.part] : [])),
    hours: group.flatMap((mark) => (mark.kind === 'hours' ? [mark.hours] : [])),
  }));
  const isWhole = read.every(({ prices, parts }) => prices.length === 1 && parts.length <= 1);
  const rests = read.filter(({ parts, hours }) => hours.length === 0 && (parts[0] ?? 'otherwise') === 'otherwise');
  if (!isWhole || rests.length > 1 || rests.length === read.length) return undefined;
  return read.map(({ prices: [price = 0], parts: [part], hours }) => ({ price, part, hours }));
}
