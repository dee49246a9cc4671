import type { Finder } from '../../catalog/finder.ts';
import { readCurrencyWord } from '../money/currency.ts';
import type { CurrencyWord } from '../money/currency.ts';
import { readNumber } from '../typed-number.ts';
import type { ClaimAmounts, ClaimedAmount, ClaimedMoney } from './claimed-amount.ts';
import { timesInFront, withSharedPeriod } from './amount-times.ts';
import { isJoint, OTHER_UNIT } from './claim-numbers.ts';
import { periodsIn, shortlyAt } from './claim-periods.ts';
import type { NamedPeriod } from './claim-periods.ts';

const DOLLAR_COINS: ReadonlySet<string> = new Set(['usdt', 'usdc', 'dai', 'usde', 'tether', 'tusd', 'pyusd', 'busd']);
const SLANG: Readonly<Record<string, string>> = { bucks: 'dollars', buck: 'dollars', usd: 'usd', $us: 'us$' };
const NUMBER =
  /(?<![\p{L}\d.,:])(?:\d{1,3}(?:[\u{A0}\u{202F}']\d{3})+|\d{1,3}(?: \d{3})+(?=\s?[€$£])|\d+(?:[.,]\d+)*|[.,]\d+)(\s?k(?![\p{L}\d]))?/giu;
/** Longer than any money in front of a number. */
const MOST_BEFORE = 12;
const MONEY_BEFORE = /(?:^|[\s(~+-])([a-z]{0,3}\p{Sc}|[A-Z]{3})\s?$/u;
const MONEY_BEHIND = /^\s?((?:[a-z]{1,3})?\p{Sc}[a-z]{0,2}|[\p{L}.$]{1,12})(?![\p{L}\d])/iu;
const PER_ENERGY = /^\s?(?:\/|per|a|pro|je)\s?kwh/iu;

/** Amounts of money or coins that a text says are earned; numbers of cards, watts, gigabytes and prices of power are none. */
export function claimAmounts(text: string, finder: Finder): ClaimAmounts {
  const periods = periodsIn(text);
  const numbers = [...text.matchAll(NUMBER)];
  const spans = numbers.map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  const led = timesInFront(text, periods, spans, finder);
  const amounts: ClaimedAmount[] = [];
  let passed = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const first = numbers[place];
    if (first === undefined) continue;
    while ((periods[passed]?.end ?? Number.POSITIVE_INFINITY) <= first.index) passed += 1;
    if ((periods[passed]?.start ?? Number.POSITIVE_INFINITY) <= first.index) continue;
    if (led?.has(first.index) === false) continue;
    const next = numbers[place + 1];
    const isRange =
      next !== undefined && isJoint(text.slice(first.index + first[0].length, next.index), first[0], next[0]);
    const last = isRange ? next : first;
    const end = last.index + last[0].length;
    const money = moneyAround(text, first.index, end, isRange ? first : undefined, finder);
    const behind = text.slice(money.end);
    if (money.read.kind === 'unsaid' && OTHER_UNIT.test(text.slice(end))) continue;
    if (PER_ENERGY.test(behind)) continue;
    const inFront = led?.get(first.index);
    const period = inFront ?? adjacentPeriod(text, money.end, periods, passed);
    // Behind its time any number could be meant.
    if (money.read.kind === 'unsaid' && (period === undefined || inFront !== undefined)) continue;
    const isHourly = period !== undefined && period.days < 1;
    const thousands = last[1] === undefined ? 1 : 1_000;
    const values = [valueOf(first[0], isHourly) * thousands, valueOf(last[0], isHourly) * thousands];
    amounts.push({
      low: Math.min(...values),
      high: Math.max(...values),
      money: money.read,
      days: period?.days,
      mayBePence: money.read.kind === 'unsaid' && shortlyAt(text, end)?.mayBePence === true,
      ...extentOf(text, money, period, inFront !== undefined),
    });
    if (isRange) place += 1;
  }
  return withSharedPeriod(amounts, periods);
}

function extentOf(
  text: string,
  money: MoneyAround,
  period: NamedPeriod | undefined,
  isInFront: boolean,
): Pick<ClaimedAmount, 'written' | 'start' | 'end'> {
  const start = isInFront ? (period?.start ?? money.start) : money.start;
  const end = isInFront ? money.end : (period?.end ?? money.end);
  return { written: text.slice(start, end), start, end };
}

const SMALL_WORDS =
  /^(?:\s|,|gross|net|netto|brutto|profit|total|in total|usd|eur|each|per (?:card|gpu)|a card|before power|after power|\+|~|about)*$/iu;

/** @param passed So many of the periods end before the amount. */
function adjacentPeriod(
  text: string,
  end: number,
  periods: readonly NamedPeriod[],
  passed: number,
): NamedPeriod | undefined {
  const short = shortlyAt(text, end);
  if (short !== undefined) return short;
  let at = passed;
  while ((periods[at]?.start ?? end) < end) at += 1;
  const next = periods[at];
  return next !== undefined && SMALL_WORDS.test(text.slice(end, next.start)) ? next : undefined;
}

function valueOf(written: string, isHourly: boolean): number {
  const plain = written.replaceAll(/[k\s\u{A0}\u{202F}']/giu, '');
  const values = readNumber(plain);
  // "1,200 a month" is no 1.2; "1.096 an hour" is no thousand.
  return (isHourly ? values[0] : values.at(-1)) ?? Number.NaN;
}

interface MoneyAround {
  readonly read: ClaimedMoney;
  /** Where its money begins, or its number. */
  readonly start: number;
  /** Where the amount with its money ends. */
  readonly end: number;
}

function moneyAround(
  text: string,
  start: number,
  end: number,
  firstOfRange: RegExpExecArray | undefined,
  finder: Finder,
): MoneyAround {
  const found = MONEY_BEFORE.exec(text.slice(Math.max(0, start - MOST_BEFORE), start));
  const before = found?.[1];
  // The p of "p/m" is no penny.
  const isPeriod = shortlyAt(text, end) !== undefined;
  const after = isPeriod ? null : MONEY_BEHIND.exec(text.slice(end));
  const behind = after?.[1] === undefined ? undefined : readMoneyWord(after[1], finder);
  const behindEnd = end + (after?.[0].length ?? 0);
  const front = before === undefined ? undefined : readMoneyWord(before, finder);
  const isInFront = front !== undefined && front.kind !== 'unsaid';
  const from = isInFront ? start - (found?.[0].trimStart().length ?? 0) : start;
  // "£7.50 p": what stands in front is in whole units.
  const isPart = behind?.kind === 'currency' && behind.perWhole > 1 && front?.kind === 'currency';
  if (behind !== undefined && behind.kind !== 'unsaid' && !isPart) {
    return { read: narrowed(front, behind), start: from, end: behindEnd };
  }
  if (isInFront) return { read: front, start: from, end };
  // "$3-7" has it in front, "90$-210" between.
  const between =
    firstOfRange === undefined
      ? undefined
      : MONEY_BEHIND.exec(text.slice(firstOfRange.index + firstOfRange[0].length, end))?.[1];
  const inside = between === undefined ? undefined : readMoneyWord(between, finder);
  return { read: inside ?? { kind: 'unsaid' }, start: from, end };
}

/** "$800 CAD": the word on which both agree. */
function narrowed(front: ClaimedMoney | undefined, behind: ClaimedMoney): ClaimedMoney {
  if (front?.kind !== 'currency' || behind.kind !== 'currency') return behind;
  const codes = behind.codes.filter((code) => front.codes.includes(code));
  return codes.length === 0 ? behind : { ...behind, codes };
}

function readMoneyWord(written: string, finder: Finder): ClaimedMoney {
  const word = written.toLowerCase().replace(/\.$/u, '');
  if (DOLLAR_COINS.has(word)) return { kind: 'currency', codes: ['USD'], usual: 'USD', perWhole: 1 };
  const earner = word.length >= 3 ? finder.earnerCalled(word) : undefined;
  if (earner?.kind === 'coin') return { kind: 'coin', coin: earner.coin };
  const read = readCurrencyWord(SLANG[word] ?? word, '');
  return read === undefined ? { kind: 'unsaid' } : moneyOf(read, written);
}

function moneyOf(read: CurrencyWord, written: string): ClaimedMoney {
  if (read.kind === 'crypto') return { kind: 'other-coin', written };
  const perWhole = read.kind === 'part' ? read.perWhole : 1;
  return { kind: 'currency', codes: read.codes, usual: read.usual, perWhole };
}
