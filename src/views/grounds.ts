import type {
  Earning,
  GapAppraisal,
  Liquidity,
  MiningAppraisal,
  PriceGrounds,
  RentingAppraisal,
  UtilisationGrounds,
} from '../appraisal/appraisal.ts';
import type { Figure, Provenance } from '../catalog/figure.ts';
import type { Network } from '../catalog/schema.ts';
import type { RentalQuote } from '../market/market.ts';
import { UNSEEN_SPREAD } from '../market/valuation/host-price.ts';
import type { HostPrice, PriceEnd } from '../market/valuation/host-price.ts';
import type { RevenueSpread } from '../market/valuation/revenue-spread.ts';
import { present } from '../present.ts';
import {
  formatAmount,
  formatDate,
  formatHashrate,
  formatNumber,
  formatPercent,
  formatSignificant,
  formatUnitPrice,
  formatWatts,
} from './format.ts';
import type { Money } from './format.ts';
import { bySeenLast } from './age.ts';
import type { Citing } from './provenance.ts';
import { cited } from './provenance.ts';

const BASIS_WORDS: Record<RentalQuote['basis'], string> = {
  host: 'what the host is paid',
  renter: 'what renters pay',
  ask: 'what hosts ask',
  bid: 'what interruptible jobs bid',
};

const UTILISATION_MARKS = {
  card: ' (this card there)',
  network: ' (all cards there)',
  general: '',
} as const;

const ALSO_SHOWN = 3;
const ALSO_SHOWN_OF_SEVERAL = 1;

/** Every figure that an estimate rests on: what it is, its kind, its age, its source. */
export function groundsLines(earning: Earning, money: Money, citing: Citing): string[] {
  switch (earning.kind) {
    case 'renting':
      return rentingLines(earning, money, citing);
    case 'mining':
      return miningLines(earning, money, citing);
    case 'gap-mining':
      return [
        ...gapLines(earning, citing),
        ...groundsLines(earning.rented, money, citing),
        ...groundsLines(earning.mined, money, citing),
      ];
  }
}

/** That the network has it, by whose word. */
function gapLines({ rented: { network } }: GapAppraisal, citing: Citing): readonly string[] {
  const { gapMining } = network.requirements;
  if (gapMining === undefined) return [];
  const note = gapMining.note === undefined ? '' : ` ${gapMining.note}`;
  return [`${citing.words.gaps.allowed(network.name, cited(gapMining, citing))}${note}`];
}

function rentingLines({ network, prices, utilisation }: RentingAppraisal, money: Money, citing: Citing): string[] {
  const busy = `**Busy** ${busyText(utilisation, money.locale, citing)}`;
  // What is typed holds for every card of the rig.
  const different = prices[0]?.kind === 'typed' ? prices.slice(0, 1) : prices;
  const anyQuoted = prices.some(({ kind }) => kind === 'quotes');
  return [
    ...different.flatMap((price) => priceLines(price, prices.length > 1, money, citing)),
    busy,
    ...(anyQuoted ? feeLines(network, prices, money.locale, citing) : []),
    ...noteLines([
      ...prices.map((price) => (price.kind === 'quotes' ? price.host.used : undefined)),
      utilisation.kind === 'figure' ? utilisation.provenance : undefined,
      ...(anyQuoted ? [network.platformFee, network.disputedFee] : []),
    ]),
  ];
}

export function busyText(utilisation: UtilisationGrounds, locale: string, citing: Citing): string {
  const share = (fraction: number): string => formatPercent(fraction, locale);
  switch (utilisation.kind) {
    case 'typed':
      return `${share(utilisation.utilisation)}: as you typed it`;
    case 'unknown':
      return `unknown, so ${share(utilisation.range.low)} to ${share(utilisation.range.high)}: nobody publishes it`;
    case 'figure': {
      const { range, of, provenance } = utilisation;
      return `${rangeText(range, share)}${UTILISATION_MARKS[of]}: ${cited(provenance, citing)}`;
    }
  }
}

function priceLines(grounds: PriceGrounds, several: boolean, money: Money, citing: Citing): string[] {
  switch (grounds.kind) {
    case 'typed':
      return [`**Price** ${formatUnitPrice(grounds.usdPerGpuHour, money)} per GPU-hour of work: as you typed it`];
    case 'quotes': {
      const { used, price, ends, others } = grounds.host;
      const name = several ? `**Price, ${grounds.gpu.name}**` : '**Price**';
      const beside = newestOfEach([used, ...others], productKey).filter(
        (quote) => quote !== used && quote !== quoteAt(ends.low) && quote !== quoteAt(ends.high),
      );
      const text = (quote: RentalQuote): string => quoteText(quote, money, citing);
      return [
        `${name} ${rangeText(price, (usd) => formatUnitPrice(usd, money))} per GPU-hour, ${productWords(used)}: ${cited(used, citing)}`,
        ...endLines(grounds.host, money, citing),
        ...alsoLines(beside.map(text), several ? ALSO_SHOWN_OF_SEVERAL : ALSO_SHOWN),
      ];
    }
  }
}

/** Whose quotes low and high are, where they are not of the one used. */
function endLines({ used, price, ends }: HostPrice, money: Money, citing: Citing): string[] {
  const low = `Low ${formatUnitPrice(price.low, money)}`;
  const high = formatUnitPrice(price.high, money);
  const from = (end: PriceEnd): string =>
    end.kind === 'quote'
      ? `${productWords(end.quote)}, ${cited(end.quote, citing)}`
      : `our estimate, ${formatPercent(UNSEEN_SPREAD, money.locale)} off, for nothing shows how far it moves`;
  const isOwn = (end: PriceEnd): boolean => quoteAt(end) === used;
  if (isOwn(ends.low)) return isOwn(ends.high) ? [] : [`High ${high}: ${from(ends.high)}`];
  if (isOwn(ends.high)) return [`${low}: ${from(ends.low)}`];
  const isOneSource = quoteAt(ends.low) === quoteAt(ends.high);
  return [
    isOneSource
      ? `${low}, high ${high}: ${from(ends.low)}`
      : `${low}: ${from(ends.low)}; high ${high}: ${from(ends.high)}`,
  ];
}

function quoteAt(end: PriceEnd): RentalQuote | undefined {
  return end.kind === 'quote' ? end.quote : undefined;
}

function quoteText(quote: RentalQuote, money: Money, citing: Citing): string {
  return `${formatUnitPrice(quote.usdPerGpuHour, money)} ${productWords(quote)}, ${cited(quote, citing)}`;
}

function productWords({ basis, tier }: RentalQuote): string {
  // What bids are for says that they are interruptible.
  const isSaid = tier === undefined || (basis === 'bid' && tier === 'interruptible');
  return isSaid ? BASIS_WORDS[basis] : `${BASIS_WORDS[basis]}, ${tier}`;
}

function productKey({ source, basis, tier }: RentalQuote): string {
  return [source, basis, tier].join(' ');
}

/** Latest first; what a source has said on earlier days of the same is left out. */
function newestOfEach<Dated extends Provenance>(figures: readonly Dated[], keyOf: (figure: Dated) => string): Dated[] {
  const latestFirst = figures.toSorted(bySeenLast);
  const byKey = Map.groupBy(latestFirst, keyOf);
  return latestFirst.filter((figure) => figure.date === byKey.get(keyOf(figure))?.[0]?.date);
}

/** What other sources say of the same: shown, for a mean of them would be nobody's price. */
function alsoLines(others: readonly string[], maxShown: number): string[] {
  if (others.length === 0) return [];
  const more = others.length > maxShown ? `; and ${others.length - maxShown} more` : '';
  return [`Also: ${others.slice(0, maxShown).join('; ')}${more}`];
}

function feeLines(network: Network, prices: readonly PriceGrounds[], locale: string, citing: Citing): string[] {
  const quoted = prices.flatMap((price) => (price.kind === 'quotes' ? [price.host] : []));
  const say = citing.words.roi.why;
  const { disputedFee, platformFee } = network;
  // Without a known fee only prices that already are the host's income lead to an estimate.
  const isTakenOff = platformFee !== undefined && quoted.some(({ used }) => used.basis !== 'host');
  return present(
    isTakenOff && say.fee(formatPercent(platformFee.value, locale), cited(platformFee, citing)),
    !isTakenOff && disputedFee === undefined && say.noFeeTaken,
    disputedFee !== undefined &&
      say.disputedFee(
        formatPercent(disputedFee.low, locale),
        formatPercent(disputedFee.high, locale),
        cited(disputedFee, citing),
      ),
  );
}

function miningLines(
  { coin, conditions, hashrates, estimate, liquidity }: MiningAppraisal,
  money: Money,
  citing: Citing,
): string[] {
  const { locale } = money;
  const { coinPriceUsd, networkHashrateHs, blockRewardCoins, blockRewardTodayCoins, spread, volumeUsdPerDay } =
    conditions;
  return [
    `**Mined** ${formatSignificant(estimate.coinsPerDay, locale)} ${coin.symbol} a day, before ${formatPercent(coin.poolFee.value, locale)} pool fee`,
    `**Coin price** ${formatUnitPrice(coinPriceUsd.used.value, money)}: ${cited(coinPriceUsd.used, citing)}`,
    spreadText(spread, locale),
    ...alsoLines(
      newestOfEach([coinPriceUsd.used, ...coinPriceUsd.others], ({ source }) => source)
        .filter((price) => price !== coinPriceUsd.used)
        .map((price) => `${formatUnitPrice(price.value, money)}, ${cited(price, citing)}`),
      ALSO_SHOWN,
    ),
    ...hashrates.map(
      ({ gpu, hashrate }) =>
        `**${gpu.name}** ${formatHashrate(hashrate.hashrateHs, locale)}${hashrate.powerW === undefined ? '' : ` at ${formatWatts(hashrate.powerW, locale)} board power`}: ${cited(hashrate, citing)}`,
    ),
    `**All miners** ${formatHashrate(networkHashrateHs.value, locale)}: ${cited(networkHashrateHs, citing)}`,
    `**Block reward** ${formatNumber(blockRewardTodayCoins, locale, 4)} ${coin.symbol}${blockRewardTodayCoins === blockRewardCoins.value ? '' : ' today by its formula'}: ${cited(blockRewardCoins, citing)}`,
    ...tradedLines(volumeUsdPerDay, liquidity, citing),
    ...noteLines([
      coinPriceUsd.used,
      networkHashrateHs,
      ...hashrates.map(({ hashrate }) => hashrate),
      coin.poolFee,
      volumeUsdPerDay,
    ]),
    ...coin.caveats.slice(0, 2).map(({ value, date }) => `_${value} (${formatDate(date, locale)})_`),
  ];
}

function tradedLines(
  volume: Figure<number> | undefined,
  liquidity: Liquidity | undefined,
  citing: Citing,
): readonly string[] {
  if (volume === undefined || liquidity === undefined) return [];
  const { words, locale } = citing;
  return [
    words.roi.why.traded(
      formatAmount(volume.value, 'USD', locale),
      cited(volume, citing),
      formatPercent(liquidity.shareOfVolume, locale),
    ),
  ];
}

/** How far low and high lie from typical, and why there. */
function spreadText(spread: RevenueSpread, locale: string): string {
  const percent = (multiple: number): string => formatPercent(multiple, locale);
  const ends = `**Range** ${percent(spread.low)} to ${percent(spread.high)} of typical`;
  return spread.kind === 'recorded'
    ? `${ends}: its revenue per hash on ${spread.days} recorded days to ${formatDate(spread.until, locale)}, a tenth of them lower, a tenth higher`
    : `${ends}: our estimate, for its recorded history is short (${spread.days} days)`;
}

/** `0.30` when there is no spread, else `0.30 (0.22 to 0.46)`. */
function rangeText(
  { low, typical, high }: { readonly low: number; readonly typical: number; readonly high: number },
  format: (value: number) => string,
): string {
  if (low === high) return format(typical);
  return `${format(typical)} (${format(low)} to ${format(high)})`;
}

/** What a reader should know beside the figures that were used. After them: where room is short, it is these that are cut. */
function noteLines(figures: readonly (Provenance | undefined)[]): string[] {
  return [...new Set(figures.flatMap((figure) => (figure?.note === undefined ? [] : [`_${figure.note}_`])))];
}
