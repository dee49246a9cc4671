import type {
  Earning,
  GapAppraisal,
  Liquidity,
  MiningAppraisal,
  PriceGrounds,
  RentingAppraisal,
  UtilisationGrounds,
} from '../../appraisal/appraisal.ts';
import type { Figure, Provenance } from '../../catalog/figure.ts';
import type { Network } from '../../catalog/schema.ts';
import type { RentalQuote } from '../../market/market.ts';
import { UNSEEN_SPREAD } from '../../market/valuation/host-price.ts';
import type { HostPrice, PriceEnd } from '../../market/valuation/host-price.ts';
import type { RevenueSpread } from '../../market/valuation/revenue-spread.ts';
import { present } from '../../present.ts';
import {
  formatAmount,
  formatDate,
  formatHashrate,
  formatNumber,
  formatPercent,
  formatSignificant,
  formatUnitPrice,
  formatWatts,
} from '../values/format.ts';
import type { Money } from '../values/format.ts';
import { bySeenLast } from '../values/age.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';

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
  const busy = citing.words.grounds.busy(busyText(utilisation, citing));
  // What is typed holds for every card of the rig.
  const different = prices[0]?.kind === 'typed' ? prices.slice(0, 1) : prices;
  const anyQuoted = prices.some(({ kind }) => kind === 'quotes');
  return [
    ...different.flatMap((price) => priceLines(price, prices.length > 1, money, citing)),
    busy,
    ...(anyQuoted ? feeLines(network, prices, citing) : []),
    ...noteLines(
      [
        ...prices.map((price) => (price.kind === 'quotes' ? price.host.used : undefined)),
        utilisation.kind === 'figure' ? utilisation.provenance : undefined,
        ...(anyQuoted ? [network.platformFee, network.disputedFee] : []),
      ],
      citing,
    ),
  ];
}

export function busyText(utilisation: UtilisationGrounds, citing: Citing): string {
  const say = citing.words.grounds;
  const share = (fraction: number): string => formatPercent(fraction, citing.locale);
  switch (utilisation.kind) {
    case 'typed':
      return say.busyTyped(share(utilisation.utilisation));
    case 'unknown':
      return say.busyUnknown(share(utilisation.range.low), share(utilisation.range.high));
    case 'figure': {
      const { range, of, provenance } = utilisation;
      return say.busySeen(rangeText(range, share, citing), of, cited(provenance, citing));
    }
  }
}

function priceLines(grounds: PriceGrounds, several: boolean, money: Money, citing: Citing): string[] {
  const say = citing.words.grounds;
  switch (grounds.kind) {
    case 'typed':
      return [say.priceTyped(formatUnitPrice(grounds.usdPerGpuHour, money))];
    case 'quotes': {
      const { used, price, ends, others } = grounds.host;
      const beside = newestOfEach([used, ...others], productKey).filter(
        (quote) => quote !== used && quote !== quoteAt(ends.low) && quote !== quoteAt(ends.high),
      );
      const text = (quote: RentalQuote): string => quoteText(quote, money, citing);
      return [
        say.price(
          several ? grounds.gpu.name : undefined,
          rangeText(price, (usd) => formatUnitPrice(usd, money), citing),
          productWords(used, citing),
          cited(used, citing),
        ),
        ...endLines(grounds.host, money, citing),
        ...alsoLines(beside.map(text), several ? ALSO_SHOWN_OF_SEVERAL : ALSO_SHOWN, citing),
      ];
    }
  }
}

/** Whose quotes low and high are, where they are not of the one used. */
function endLines({ used, price, ends }: HostPrice, money: Money, citing: Citing): string[] {
  const say = citing.words.grounds;
  const low = formatUnitPrice(price.low, money);
  const high = formatUnitPrice(price.high, money);
  const from = (end: PriceEnd): string =>
    end.kind === 'quote'
      ? say.end(productWords(end.quote, citing), cited(end.quote, citing))
      : say.endEstimated(formatPercent(UNSEEN_SPREAD, money.locale));
  const isOwn = (end: PriceEnd): boolean => quoteAt(end) === used;
  if (isOwn(ends.low)) return isOwn(ends.high) ? [] : [say.high(high, from(ends.high))];
  if (isOwn(ends.high)) return [say.low(low, from(ends.low))];
  const isOneSource = quoteAt(ends.low) === quoteAt(ends.high);
  return [
    isOneSource ? say.bothFromOne(low, high, from(ends.low)) : say.both(low, from(ends.low), high, from(ends.high)),
  ];
}

function quoteAt(end: PriceEnd): RentalQuote | undefined {
  return end.kind === 'quote' ? end.quote : undefined;
}

function quoteText(quote: RentalQuote, money: Money, citing: Citing): string {
  return citing.words.grounds.quote(
    formatUnitPrice(quote.usdPerGpuHour, money),
    productWords(quote, citing),
    cited(quote, citing),
  );
}

function productWords({ basis, tier }: RentalQuote, { words }: Citing): string {
  // What bids are for says that they are interruptible.
  const isSaid = tier === undefined || (basis === 'bid' && tier === 'interruptible');
  return words.figures.basis(basis, isSaid ? undefined : tier);
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
function alsoLines(others: readonly string[], maxShown: number, { words }: Citing): string[] {
  if (others.length === 0) return [];
  return [words.grounds.also(others.slice(0, maxShown), Math.max(0, others.length - maxShown))];
}

function feeLines(network: Network, prices: readonly PriceGrounds[], citing: Citing): string[] {
  const quoted = prices.flatMap((price) => (price.kind === 'quotes' ? [price.host] : []));
  const say = citing.words.roi.why;
  const { disputedFee, platformFee } = network;
  // Without a known fee only prices that already are the host's income lead to an estimate.
  const isTakenOff = platformFee !== undefined && quoted.some(({ used }) => used.basis !== 'host');
  return present(
    isTakenOff && say.fee(formatPercent(platformFee.value, citing.locale), cited(platformFee, citing)),
    !isTakenOff && disputedFee === undefined && say.noFeeTaken,
    disputedFee !== undefined &&
      say.disputedFee(
        formatPercent(disputedFee.low, citing.locale),
        formatPercent(disputedFee.high, citing.locale),
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
  const say = citing.words.grounds;
  const { coinPriceUsd, networkHashrateHs, blockRewardCoins, blockRewardTodayCoins, spread, volumeUsdPerDay } =
    conditions;
  return [
    say.mined(formatSignificant(estimate.coinsPerDay, locale), coin.symbol, formatPercent(coin.poolFee.value, locale)),
    say.coinPrice(formatUnitPrice(coinPriceUsd.used.value, money), cited(coinPriceUsd.used, citing)),
    spreadText(spread, citing),
    ...alsoLines(
      newestOfEach([coinPriceUsd.used, ...coinPriceUsd.others], ({ source }) => source)
        .filter((price) => price !== coinPriceUsd.used)
        .map((price) => say.otherPrice(formatUnitPrice(price.value, money), cited(price, citing))),
      ALSO_SHOWN,
      citing,
    ),
    ...hashrates.map(({ gpu, hashrate }) =>
      say.speed(
        gpu.name,
        formatHashrate(hashrate.hashrateHs, locale),
        hashrate.powerW === undefined ? undefined : formatWatts(hashrate.powerW, locale),
        cited(hashrate, citing),
      ),
    ),
    say.allMiners(formatHashrate(networkHashrateHs.value, locale), cited(networkHashrateHs, citing)),
    say.blockReward(
      formatNumber(blockRewardTodayCoins, locale, 4),
      coin.symbol,
      blockRewardTodayCoins !== blockRewardCoins.value,
      cited(blockRewardCoins, citing),
    ),
    ...tradedLines(volumeUsdPerDay, liquidity, citing),
    ...noteLines(
      [
        coinPriceUsd.used,
        networkHashrateHs,
        ...hashrates.map(({ hashrate }) => hashrate),
        coin.poolFee,
        volumeUsdPerDay,
      ],
      citing,
    ),
    ...coin.caveats.slice(0, 2).map(({ value, date }) => say.caveat(value, formatDate(date, locale))),
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
function spreadText(spread: RevenueSpread, { locale, words }: Citing): string {
  const [low, high] = [formatPercent(spread.low, locale), formatPercent(spread.high, locale)];
  return spread.kind === 'recorded'
    ? words.grounds.spreadRecorded(low, high, spread.days, formatDate(spread.until, locale))
    : words.grounds.spreadEstimated(low, high, spread.days);
}

/** `0.30` when there is no spread, else `0.30 (0.22 to 0.46)`. */
function rangeText(
  { low, typical, high }: { readonly low: number; readonly typical: number; readonly high: number },
  format: (value: number) => string,
  { words }: Citing,
): string {
  if (low === high) return format(typical);
  return words.grounds.range(format(typical), format(low), format(high));
}

/** What a reader should know beside the figures that were used. After them: where room is short, it is these that are cut. */
function noteLines(figures: readonly (Provenance | undefined)[], { words }: Citing): string[] {
  return [
    ...new Set(figures.flatMap((figure) => (figure?.note === undefined ? [] : [words.grounds.note(figure.note)]))),
  ];
}
