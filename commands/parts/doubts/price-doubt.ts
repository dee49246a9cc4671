import { saleOfCard } from '../../../src/appraisal/card-sale.ts';
import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import type { Suggestion } from '../../../src/errors.ts';
import { currencyOfLocale } from '../../../src/input/money/locale-currency.ts';
import { isBelieved, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import type { Believed, Slip } from '../../../src/input/numbers/likely-readings.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

/** Of the dearer of what a card cost when it was new and what sellers ask for it: nobody pays more for one. */
const MOST_TIMES_VALUE = 3;
/** Of one of several, where the price may be that of all of them. */
const MOST_TIMES_VALUE_OF_SEVERAL = 2;
/** Of what sellers ask for it: nobody gets one for less, but as a gift. */
const LEAST_SHARE_OF_ASK = 0.2;
/** The same of what it cost when it was new, where nobody knows what it is sold for: old ones are nearly given away. */
const LEAST_SHARE_OF_LAUNCH = 0.04;
/** Of several cards: as little is sooner what one of them cost. */
const LEAST_SHARE_OF_SEVERAL = 0.12;
/** A price in another money is sooner meant where it is what people pay for one. */
const USUAL_SHARE_OF_VALUE = 0.1;
/** Of a card whose price nobody knows. */
const UNKNOWN_USD = { low: 15, high: 20_000, value: 1_000 };
/** In which members reckon, beside their own. */
const OFTEN_MEANT = ['USD', 'EUR', 'GBP', 'INR', 'RUB', 'CNY', 'JPY', 'KRW', 'IDR'];
const MOST_OTHERS = 3;

interface Worth extends Believed {
  readonly value: number;
}

/**
 * `price:` of one card, or of all of them together: absurd in its money, where it may be in another; that of the whole rig
 * where it is a card's, or the other way round; or in thousands, as people leave them out.
 * @param isTyped Whether somebody said which money it is in.
 */
export function priceDoubt(
  price: number | undefined,
  of: 'card' | 'rig',
  rig: readonly RigPart[],
  { currency, isTyped }: { readonly currency: string; readonly isTyped: boolean },
  { market, locale, catalog }: Pick<CommandContext, 'market' | 'locale' | 'catalog'>,
): Doubt | undefined {
  const unitsPerUsd = market.exchangeRate(currency)?.unitsPerUsd;
  if (price === undefined || price === 0 || unitsPerUsd === undefined) return undefined;
  const cards = cardCount(rig);
  const worth = of === 'card' ? worthOfCard(rig, cards, catalog) : worthOfRig(rig, catalog);
  const believed = { low: worth.low * unitsPerUsd, high: worth.high * unitsPerUsd };
  if (isBelieved(price, believed)) return undefined;
  const readings = likelyReadings(price, believed, slipsOf(of, cards)).map(({ way, value }): Suggestion => ({
    label: labelOf(way, value, price, currency, cards),
    options: { price: value },
  }));
  const others = isTyped
    ? []
    : [...new Set([currencyOfLocale(locale) ?? currency, ...OFTEN_MEANT])].filter((code) => {
        const units = market.exchangeRate(code)?.unitsPerUsd;
        const usd = units === undefined ? 0 : price / units;
        return code !== currency && usd >= Math.max(worth.low, USUAL_SHARE_OF_VALUE * worth.value) && usd <= worth.high;
      });
  return {
    option: 'price',
    sentence:
      readings.length > 0 || isTyped
        ? say.oddPrice(String(price), currency, of)
        : say.absurdPrice(String(price), currency, of),
    readings: [
      ...readings,
      ...others
        .slice(0, MOST_OTHERS)
        .map((code): Suggestion => ({ label: say.priceButton(String(price), code), options: { currency: code } })),
    ],
    asTyped: say.priceButton(String(price), currency),
  };
}

type Way = 'split' | 'each' | 'in-full';

function slipsOf(of: 'card' | 'rig', cards: number): readonly Slip<Way>[] {
  const shared: Slip<Way> = of === 'card' ? { way: 'split', by: 1 / cards } : { way: 'each', by: cards };
  return [
    ...(cards > 1 ? [shared] : []),
    ...[1_000, 10, 0.1, 100, 0.01, 1_000_000, 0.001].map((by): Slip<Way> => ({ way: 'in-full', by })),
  ];
}

function labelOf(way: Way, value: number, price: number, currency: string, cards: number): string {
  switch (way) {
    case 'split':
      return say.priceOfAllButton(String(price), currency, cards, String(value));
    case 'each':
      return say.priceOfEachButton(String(price), currency, String(value));
    case 'in-full':
      return say.priceButton(String(value), currency);
  }
}

/** USD. */
function worthOf(
  { gpu }: RigPart,
  mostTimes: number,
  { resalePrices }: Pick<CommandContext['catalog'], 'resalePrices'>,
): Worth {
  const launchUsd = gpu.launchPriceUsd?.value;
  const asked = saleOfCard(gpu, resalePrices)?.newest.usd;
  const value = Math.max(launchUsd ?? 0, asked ?? 0);
  if (value === 0) return UNKNOWN_USD;
  return {
    value,
    low: asked === undefined ? LEAST_SHARE_OF_LAUNCH * value : LEAST_SHARE_OF_ASK * asked,
    high: mostTimes * value,
  };
}

function worthOfCard(rig: readonly RigPart[], cards: number, catalog: CommandContext['catalog']): Worth {
  const mostTimes = cards > 1 ? MOST_TIMES_VALUE_OF_SEVERAL : MOST_TIMES_VALUE;
  const each = rig.map((part) => worthOf(part, mostTimes, catalog));
  return {
    value: Math.max(...each.map(({ value }) => value)),
    low: Math.min(...each.map(({ low }) => low)),
    high: Math.max(...each.map(({ high }) => high)),
  };
}

/** With its PC, which may have cost as much. */
function worthOfRig(rig: readonly RigPart[], catalog: CommandContext['catalog']): Worth {
  const cards = cardCount(rig);
  const each = rig.map((part) => ({ count: part.count, worth: worthOf(part, MOST_TIMES_VALUE, catalog) }));
  const leastShare = cards > 1 ? LEAST_SHARE_OF_SEVERAL : 0;
  const sum = (of: (worth: Worth) => number): number =>
    each.reduce((total, { count, worth }) => total + count * of(worth), 0);
  return {
    value: sum(({ value }) => value),
    low: sum(({ low, value }) => Math.max(low, leastShare * value)),
    high: sum(({ high }) => high) + HOST_USD,
  };
}

/** The dearest PC around cards at home. */
const HOST_USD = 3_000;
