import { saleOfCard } from '../../src/appraisal/plan.ts';
import type { Figure } from '../../src/catalog/figure.ts';
import type { Earner } from '../../src/catalog/finder.ts';
import type { Gpu } from '../../src/catalog/schema.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import type { UserError } from '../../src/errors.ts';
import type { Suggestion } from '../../src/errors.ts';
import { settleCurrency } from '../../src/input/money/currency.ts';
import type { ClaimedAmount } from '../../src/input/claim/claim-amounts.ts';
import type { ReadClaim } from '../../src/input/claim/claim.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { cardCount } from '../../src/appraisal/rig.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';
import { rigAsTyped } from '../../src/views/values/rig-names.ts';
import { en } from '../../src/words/en/en.ts';
import { askOfClaim as ask, oneOf, penceOrPer } from './claim-questions.ts';
import { defaultCurrency } from './terms.ts';

/** A claim of which nothing is open any more. Amounts are of the whole rig. */
export interface Settled {
  readonly rig: readonly RigPart[];
  readonly place: Earner | undefined;
  readonly low: number;
  readonly high: number;
  readonly currency: string;
  readonly days: number;
  readonly isNet: boolean;
  readonly paidBack: { readonly cardUsd: number; readonly figure: Figure<number> | undefined } | undefined;
}

/** More a day than the largest rig here could be paid. */
const HIGHEST_USD_PER_CARD_DAY = 10_000;
const SAME_AMOUNT = 0.1;
const LIKELY_COUNTS = [1, 2, 4, 6, 8];
const say = en.claim.ask;

/**
 * Asks for what a claim leaves open, one thing at a time.
 * @param typed As it was typed: answers on buttons add to it.
 * @param rig Handed in beside the text; undefined where the text has to tell.
 * @throws {UserError} `bad_options`, with what to type instead
 */
export function settleClaim(
  read: ReadClaim,
  typed: string,
  rig: readonly RigPart[] | undefined,
  context: CommandContext,
): Settled {
  const hasCards = rig !== undefined || read.parts.length + read.uncounted.length + read.unclear.length > 0;
  if (read.amounts.length === 0 && read.paidBackInDays === undefined) {
    if (read.isPowerFree && !hasCards) throw ask(say.freePower(claimExample(context)));
    throw ask(hasCards ? say.amount(amountExample(context)) : say.nothing(claimExample(context)));
  }
  const parts = rig ?? cardsOf(read, typed, claimExample(context));
  const [place, ...otherPlaces] = read.places;
  if (otherPlaces.length > 0) throw severalPlaces(read.places, typed);
  const settled = { rig: parts, place, ...amountOf(read, parts, typed, context) };
  const cards = cardCount(parts);
  const unitsPerUsd = context.market.exchangeRate(settled.currency)?.unitsPerUsd ?? 1;
  if (settled.high / unitsPerUsd / settled.days / cards > HIGHEST_USD_PER_CARD_DAY) {
    throw ask(say.tooMuch(amountExample(context)));
  }
  return settled;
}

function cardsOf({ parts, uncounted, unclear }: ReadClaim, typed: string, example: string): readonly RigPart[] {
  const [open] = unclear;
  if (open !== undefined) {
    const names = open.candidates.map(({ name }) => name);
    throw ask(
      say.clear(quoteTyped(open.written), names),
      names.slice(0, 5).map((gpu) => ({ label: gpu, options: { text: typed.replace(open.written, gpu) } })),
    );
  }
  const [many] = uncounted;
  if (many !== undefined) throw ask(say.count(many.gpu.name), countsOf(many, typed));
  if (parts.length === 0) throw ask(say.card(example));
  return parts;
}

function countsOf({ gpu, written }: ReadClaim['uncounted'][number], typed: string): readonly Suggestion[] {
  return LIKELY_COUNTS.map((count) => {
    const rig = rigAsTyped([{ count, gpu }]);
    return { label: rig, options: { text: typed.replace(written, rig) } };
  });
}

function severalPlaces(places: readonly Earner[], typed: string): UserError {
  const names = places.map((place) => earnerName(place));
  const others = (name: string): string =>
    names
      .filter((each) => each !== name)
      .reduce((text, each) => text.replaceAll(new RegExp(plain(each), 'giu'), ''), typed);
  return ask(
    say.place(names),
    names.slice(0, 5).map((name) => ({ label: name, options: { text: others(name) } })),
  );
}

function plain(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** USD, for an example. */
const EXAMPLE_PER_DAY = 25;
const EXAMPLE_PER_MONTH = 800;

/** A claim as whoever asks would type it: in their own money. */
export function claimExample(context: CommandContext): string {
  return say.example(inOwnMoney(EXAMPLE_PER_MONTH, context));
}

function amountExample(context: CommandContext): string {
  return say.perDay(inOwnMoney(EXAMPLE_PER_DAY, context));
}

function inOwnMoney(usd: number, context: CommandContext): string {
  const own = defaultCurrency(context);
  const unitsPerUsd = context.market.exchangeRate(own)?.unitsPerUsd;
  const amount = unitsPerUsd === undefined ? usd : Number((usd * unitsPerUsd).toPrecision(2));
  return `${amount} ${unitsPerUsd === undefined ? 'USD' : own}`;
}

type Amount = Pick<Settled, 'low' | 'high' | 'currency' | 'days' | 'isNet' | 'paidBack'>;

function amountOf(read: ReadClaim, rig: readonly RigPart[], typed: string, context: CommandContext): Amount {
  const cards = cardCount(rig);
  if (read.paidBackInDays !== undefined) return paidBack(read, read.paidBackInDays, rig, context);
  const timed = read.amounts.filter(({ days }) => days !== undefined);
  const [amount] = timed.length > 0 ? timed : read.amounts;
  if (amount === undefined) throw ask(say.amount(amountExample(context)));
  if (amount.days === undefined) {
    throw ask(
      say.period(quoteTyped(amount.written), read.leftOut.map(quoteTyped)),
      ['a day', 'a month', 'a year'].map((period) => ({ label: period, options: { text: `${typed} ${period}` } })),
    );
  }
  // The p of "50p/d" is a penny only to those who pay with pounds.
  if (amount.mayBePence && defaultCurrency(context) === 'GBP') throw penceOrPer(amount, amount.days, typed);
  // "$8 and 800 pm": the one without a time would be lost.
  const signed = read.amounts.find(({ days, money }) => days === undefined && money.kind !== 'unsaid');
  const isOnlyNumber = amount.money.kind === 'unsaid' && signed !== undefined;
  if (isOnlyNumber) throw ask(say.which, oneOf([signed, amount], typed));
  if (timed.some((other) => !isAlike(other, amount))) throw ask(say.which, oneOf(timed, typed));
  const times = read.isPerCard ? cards : 1;
  const money = moneyOf(amount, context);
  return {
    low: amount.low * money.times * times,
    high: amount.high * money.times * times,
    currency: money.currency,
    days: amount.days,
    isNet: read.measure === 'net',
    paidBack: undefined,
  };
}

function perDay({ low, high, days = 1 }: ClaimedAmount): number {
  return (low + high) / 2 / days;
}

function isMoney({ money }: ClaimedAmount): boolean {
  return money.kind === 'currency' || money.kind === 'unsaid';
}

/** 3 to 7 a day and 90 to 210 a month say the same; what a coin is in money nobody here reckons out. */
function isAlike(one: ClaimedAmount, other: ClaimedAmount): boolean {
  const isComparable = one.money.kind === other.money.kind || (isMoney(one) && isMoney(other));
  return !isComparable || Math.abs(perDay(one) / perDay(other) - 1) <= SAME_AMOUNT;
}

function moneyOf(
  { money }: ClaimedAmount,
  context: CommandContext,
): { readonly currency: string; readonly times: number } {
  const reader = defaultCurrency(context);
  switch (money.kind) {
    case 'unsaid':
      return { currency: reader, times: 1 };
    case 'other-coin':
      throw ask(say.otherCoin(quoteTyped(money.written), amountExample(context)));
    case 'coin': {
      const price = context.market.coinPricesUsd(money.coin.id)[0]?.value;
      if (price === undefined) throw ask(say.coinPrice(money.coin.name, amountExample(context)));
      return { currency: 'USD', times: price };
    }
    case 'currency': {
      const currency = settleCurrency(money.codes, money.usual, money.usual === undefined ? reader : money.usual);
      if (currency === undefined) throw ask(say.currency(money.codes));
      if (context.market.exchangeRate(currency) === undefined) throw ask(say.exchange(currency));
      return { currency, times: 1 / money.perWhole };
    }
  }
}

function priceOf(gpu: Gpu, { catalog }: CommandContext): Figure<number> | undefined {
  const asked = saleOfCard(gpu, catalog.resalePrices)?.newest;
  return asked === undefined ? (gpu.usedPriceUsd ?? gpu.launchPriceUsd) : { ...asked, value: asked.usd };
}

/** What a card costs: as typed beside the claim, else what used ones are offered for, else what it cost when it was new. */
function paidBack(read: ReadClaim, days: number, rig: readonly RigPart[], context: CommandContext): Amount {
  const cards = cardCount(rig);
  const typed = read.amounts.find((amount) => amount.days === undefined);
  if (typed !== undefined) {
    const { currency, times } = moneyOf(typed, context);
    const unitsPerUsd = context.market.exchangeRate(currency)?.unitsPerUsd ?? 1;
    const all = typed.high * times * (read.isPerCard ? cards : 1);
    const cardUsd = all / cards / unitsPerUsd;
    return { low: all, high: all, currency, days, isNet: true, paidBack: { cardUsd, figure: undefined } };
  }
  const priced = rig.map(({ count, gpu }) => ({ count, figure: priceOf(gpu, context), gpu }));
  const unpriced = priced.find(({ figure }) => figure === undefined);
  if (unpriced !== undefined) throw ask(say.price(unpriced.gpu.name));
  const all = priced.reduce((sum, { count, figure }) => sum + count * (figure?.value ?? 0), 0);
  return {
    low: all,
    high: all,
    currency: 'USD',
    days,
    isNet: true,
    paidBack: { cardUsd: all / cards, figure: priced[0]?.figure },
  };
}
