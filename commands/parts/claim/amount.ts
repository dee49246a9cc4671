import { saleOfCard } from '../../../src/appraisal/card-sale.ts';
import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { Figure } from '../../../src/catalog/figure.ts';
import type { Gpu } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import type { ClaimedAmount } from '../../../src/input/claim/claimed-amount.ts';
import type { ReadClaim } from '../../../src/input/claim/claim.ts';
import { settleCurrency } from '../../../src/input/money/currency.ts';
import { quoteTyped } from '../../../src/input/typed-text.ts';
import { en } from '../../../src/words/en/en.ts';
import { defaultCurrency } from '../terms.ts';
import { amountExample } from './examples.ts';
import { askOfClaim as ask, oneOf, penceOrPer } from './questions.ts';

const SAME_AMOUNT = 0.1;
const say = en.claim.ask;

/** What a claim says that comes in, of the whole rig. */
export interface SettledAmount {
  readonly low: number;
  readonly high: number;
  readonly currency: string;
  readonly days: number;
  readonly isNet: boolean;
  /** What a card costs that is said to be paid back in that time. */
  readonly paidBack: { readonly cardUsd: number; readonly figure: Figure<number> | undefined } | undefined;
}

/** @throws {UserError} as `settleClaim`: for an amount, a time or a money that is open */
export function amountOf(
  read: ReadClaim,
  rig: readonly RigPart[],
  typed: string,
  context: CommandContext,
): SettledAmount {
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
function paidBack(read: ReadClaim, days: number, rig: readonly RigPart[], context: CommandContext): SettledAmount {
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
