import { type Mark, type SaidTime, timesOf, type TimeMark } from './said-times.ts';
import { present } from '../../present.ts';

/**
 * A price with the days and the hours or the part of the day that it is for; with none of them it is for what the others
 * leave. A price for several times has a segment for each.
 */
export interface TariffSegment extends SaidTime {
  /** Which of the text's prices. */
  readonly price: number;
}

const MOST_WAYS = 64;

/** For what is left, of its days or of all. */
export function isRest({ part, hours }: TariffSegment): boolean {
  return hours.length === 0 && (part === undefined || part === 'otherwise');
}

/**
 * Every way to tell which price belongs to which hours. Where separators tell, that is the only one; "0.34 23-7 0.18"
 * has two.
 */
export function tariffSegments(said: readonly TimeMark[]): readonly (readonly TariffSegment[])[] {
  const ways = allWays(said);
  // "7p 23:30-05:30 else 27p": what is "else" has no hours of its own, where the text can be read so.
  const plain = ways.filter(isPlain);
  if (plain.length > 0) return plain;
  const cut = distinctSegments(waysToCut(marked(said).filter(({ kind }) => kind !== 'break')));
  const plainlyCut = cut.filter(isPlain);
  return plainlyCut.length > 0 || ways.length === 0 ? plainlyCut : ways;
}

function isPlain(way: readonly TariffSegment[]): boolean {
  return !way.some(({ part, hours }) => part === 'otherwise' && hours.length > 0);
}

function marked(said: readonly TimeMark[]): readonly Mark[] {
  let place = { section: 0, isAfterAnd: false };
  return withBreaks(said).map((mark): Mark => {
    if (mark.kind === 'break') place = { section: place.section + 1, isAfterAnd: mark.isAnd };
    return { ...mark, ...place };
  });
}

function allWays(said: readonly TimeMark[]): readonly (readonly TariffSegment[])[] {
  const marks = marked(said);
  const separated = groups(marks, (mark) => mark.kind === 'break');
  const unbroken = waysToGroup(marks.filter(({ kind }) => kind !== 'break'));
  if (separated.length > 1) {
    const withOnePriceEach = distinctSegments([separated]);
    if (withOnePriceEach.length > 0) return withOnePriceEach;
    const joined = distinctSegments([withoutLoneHours(separated)]);
    if (joined.length > 0) return distinctSegments([withoutLoneHours(separated), ...unbroken]);
    const within = distinctSegments(inEveryWay(separated.map(waysToGroup)));
    if (within.length > 0) return within;
  }
  return distinctSegments(unbroken);
}

/** "night 0.12 0.18 day": every way to cut a row of marks into pieces with one price each; none where they are too many. */
function waysToCut(marks: readonly Mark[]): readonly Grouping[] {
  const prices = marks.flatMap(({ kind }, place) => (kind === 'price' ? [place] : []));
  const cuts = prices
    .slice(1)
    .map((next, place) => Array.from({ length: next - (prices[place] ?? 0) }, (_, back) => next - back));
  const last = marks.length;
  if (prices.length < 2 || cuts.reduce((product, each) => product * each.length, 1) > MOST_WAYS) return [];
  return cuts
    .reduce<readonly (readonly number[])[]>(
      (all, each) => all.flatMap((before) => each.map((cut) => [...before, cut])),
      [[]],
    )
    .map((ends) => [...ends, last].map((end, place) => marks.slice(ends[place - 1] ?? 0, end)));
}

/** "0.1 at night otherwise 0.2": what is otherwise is another price, where the one before it has its time. */
function withBreaks(said: readonly TimeMark[]): readonly TimeMark[] {
  return said.flatMap((mark, place): readonly TimeMark[] => {
    const before = said[place - 1]?.kind;
    const isNew =
      mark.kind === 'part' &&
      mark.part === 'otherwise' &&
      before !== undefined &&
      before !== 'price' &&
      before !== 'break' &&
      said[place + 1]?.kind === 'price' &&
      said.slice(0, place).some(({ kind }) => kind === 'price');
    return isNew ? [{ kind: 'break', isAnd: false }, mark] : [mark];
  });
}

type Grouping = readonly (readonly Mark[])[];

/** Every way to give each price its own group, without a separator to tell. */
function waysToGroup(marks: readonly Mark[]): readonly Grouping[] {
  const ways = [
    paired(marks),
    groups(marks, (mark) => mark.kind === 'price'),
    groupsEnding(marks),
    groups(marks, (mark) => mark.kind === 'part'),
  ].filter((grouping) => grouping.length > 0 && grouping.every((group) => countPrices(group) === 1));
  return [...new Map(ways.map((grouping) => [JSON.stringify(grouping), grouping])).values()];
}

function countPrices(group: readonly Mark[]): number {
  return group.filter(({ kind }) => kind === 'price').length;
}

/** One way of each, in all combinations; none where they are too many to look at. */
function inEveryWay(all: readonly (readonly Grouping[])[]): readonly Grouping[] {
  const count = all.reduce((product, ways) => product * ways.length, 1);
  if (count > MOST_WAYS) return [];
  return all.reduce<readonly Grouping[]>(
    (found, ways) => found.flatMap((before) => ways.map((way) => [...before, ...way])),
    [[]],
  );
}

function distinctSegments(groupings: readonly Grouping[]): readonly (readonly TariffSegment[])[] {
  const found = groupings.flatMap((grouping) => {
    const read = segments(grouping);
    return present(read);
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
  const hasLoneDays = all.some((group) => group.every(({ kind }) => kind === 'days'));
  if (priced.length === all.length || endWithPrice === startWithPrice || hasLoneDays) return all;
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

/** Undefined when a group has not just one price, or more than one is for "the rest" of every day. */
function segments(all: Grouping): readonly TariffSegment[] | undefined {
  const read: TariffSegment[] = [];
  for (const group of all) {
    const [price, ...others] = group.flatMap((mark) => (mark.kind === 'price' ? [mark.price] : []));
    const times = timesOf(group.filter(({ kind }) => kind !== 'price'));
    if (price === undefined || others.length > 0 || times === undefined) return undefined;
    read.push(...times.map((time) => ({ price, ...time })));
  }
  const rests = read.filter((segment) => isRest(segment) && segment.weekdays === undefined);
  const isAboutDays = read.some(({ weekdays }) => weekdays !== undefined);
  return (rests.length > 1 && !isAboutDays) || rests.length === read.length ? undefined : read;
}
