import type { PriceGrounds, RentingAppraisal, UtilisationGrounds } from '../../appraisal/appraisal.ts';
import type { Network } from '../../catalog/schema.ts';
import type { RentalQuote } from '../../market/market.ts';
import { UNSEEN_SPREAD } from '../../market/valuation/host-price.ts';
import type { HostPrice, PriceEnd } from '../../market/valuation/host-price.ts';
import { present } from '../../present.ts';
import { formatUnitPrice } from '../values/money.ts';
import { formatPercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';
import { ALSO_SHOWN, alsoLines, newestOfEach, noteLines } from './beside-used.ts';

const ALSO_SHOWN_OF_SEVERAL = 1;

/** What a rented rig's income rests on: whose prices, how busy, what the network keeps. */
export function rentingLines(
  { network, prices, utilisation }: RentingAppraisal,
  money: Money,
  citing: Citing,
): string[] {
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

/** `0.30` when there is no spread, else `0.30 (0.22 to 0.46)`. */
function rangeText(
  { low, typical, high }: { readonly low: number; readonly typical: number; readonly high: number },
  format: (value: number) => string,
  { words }: Citing,
): string {
  if (low === high) return format(typical);
  return words.grounds.range(format(typical), format(low), format(high));
}
