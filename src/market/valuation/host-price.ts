import type { RentalQuote } from '../../catalog/schema.ts';
import type { Range } from '../../engine/range.ts';
import { dayOf, newestFirst, SPREAD_DAYS } from '../figures/figure-date.ts';
import { remembered } from '../../remembered.ts';

/** What a host gets for a card's working hour: `price` × (1 − `fee`). */
export interface HostPrice {
  /** The quote that `price.typical` is. */
  readonly used: RentalQuote;
  /** USD per GPU-hour as listed: before the fee, in the basis of the quote used. */
  readonly price: Range;
  /** Share of the price that does not reach the host, 0–1; 0 where the price already is the host's. */
  readonly fee: number;
  /** False where the network's fee is unknown: then `fee` is 0 and the host may get less. */
  readonly feeKnown: boolean;
  /** The quotes that `price.low` and `price.high` are taken from; the one used where no other says more. */
  readonly ends: { readonly low: RentalQuote; readonly high: RentalQuote };
  /** What else is quoted for the card, of at most `SPREAD_DAYS` before; newest first. */
  readonly others: readonly RentalQuote[];
}

interface Bound {
  readonly quote: RentalQuote;
  /** In the basis of the quote used. */
  readonly usdPerGpuHour: number;
}

// A market keeps its quotes until it has newer ones, and one comparison asks about every network.
const pricesOf = remembered(new WeakMap(), (quotes: readonly RentalQuote[]) =>
  remembered(new Map(), (platformFee: number | undefined) => pricesFrom(quotes, platformFee)),
);

/** As {@link pricesFrom}, worked out once for quotes that stay the same. */
export function hostPrices(quotes: readonly RentalQuote[], platformFee: number | undefined): HostPrice | undefined {
  return pricesOf(quotes)(platformFee);
}

/**
 * From what a market quotes for one card to what its host gets. The newest quote is the typical one; bids and
 * interruptible work only show how low it goes, so without any other quote there is no price. Of several quotes of the
 * newest date the host's own price goes before a gross one, the everyday product before the premium one, and the
 * better founded figure before the weaker; of equals the one seen last, and of one moment the lower price.
 *
 * Low and high are the ends that the source of that quote gives. Where it gives none, they are the lowest and highest
 * that a host got by any quote of at most `SPREAD_DAYS` before it, expressed in the same basis. One quote alone has no
 * spread: low = typical = high.
 */
function pricesFrom(quotes: readonly RentalQuote[], platformFee: number | undefined): HostPrice | undefined {
  const [used] = quotes.filter((quote) => !isBid(quote)).toSorted(byPreference);
  if (used === undefined) return undefined;

  const hostShare = 1 - (platformFee ?? 0);
  const recent = quotes.filter((quote) => dayOf(quote.date) >= dayOf(used.date) - SPREAD_DAYS);
  const lows = recent.flatMap((quote) =>
    boundsIn(used, quote, quote.lowUsdPerGpuHour ?? quote.usdPerGpuHour, hostShare),
  );
  const highs = recent
    .filter((quote) => !isBid(quote))
    .flatMap((quote) => boundsIn(used, quote, quote.highUsdPerGpuHour ?? quote.usdPerGpuHour, hostShare));

  const typical: Bound = { quote: used, usdPerGpuHour: used.usdPerGpuHour };
  const low = used.lowUsdPerGpuHour === undefined ? lowest(typical, lows) : atUsed(used, used.lowUsdPerGpuHour);
  const high = used.highUsdPerGpuHour === undefined ? highest(typical, highs) : atUsed(used, used.highUsdPerGpuHour);

  const isHostsOwn = used.basis === 'host';
  return {
    used,
    price: { low: low.usdPerGpuHour, typical: typical.usdPerGpuHour, high: high.usdPerGpuHour },
    fee: isHostsOwn ? 0 : (platformFee ?? 0),
    feeKnown: isHostsOwn || platformFee !== undefined,
    ends: { low: low.quote, high: high.quote },
    others: recent
      .filter((quote) => quote !== used)
      .toSorted((left, right) => newestFirst(left, right) || byMoment(left, right)),
  };
}

/** What interruptible work bids: it shows how low a price goes, and is none that a host can count on. */
export function isBid({ basis, tier }: Pick<RentalQuote, 'basis' | 'tier'>): boolean {
  return basis === 'bid' || tier === 'interruptible';
}

const BASIS_RANK = { host: 0, renter: 1, ask: 2, bid: 3 } as const satisfies Record<RentalQuote['basis'], number>;
const TIER_RANK = {
  community: 0,
  'on-demand': 0,
  unnamed: 1,
  batch: 2,
  premium: 3,
  secure: 3,
  interruptible: 4,
} as const satisfies Record<NonNullable<RentalQuote['tier']> | 'unnamed', number>;
const KIND_RANK = { measured: 0, listed: 1, claimed: 2, estimated: 3 } as const satisfies Record<
  RentalQuote['kind'],
  number
>;

function byPreference(left: RentalQuote, right: RentalQuote): number {
  return (
    dayOf(right.date) - dayOf(left.date) ||
    Number(right.basis === 'host') - Number(left.basis === 'host') ||
    TIER_RANK[left.tier ?? 'unnamed'] - TIER_RANK[right.tier ?? 'unnamed'] ||
    BASIS_RANK[left.basis] - BASIS_RANK[right.basis] ||
    KIND_RANK[left.kind] - KIND_RANK[right.kind] ||
    byMoment(left, right) ||
    left.usdPerGpuHour - right.usdPerGpuHour
  );
}

/** Later first; one of which only the day is known may be of any of its moments, and goes last. */
function byMoment({ observedAt: left = '' }: RentalQuote, { observedAt: right = '' }: RentalQuote): number {
  if (left === right) return 0;
  return left > right ? -1 : 1;
}

function atUsed(used: RentalQuote, usdPerGpuHour: number): Bound {
  return { quote: used, usdPerGpuHour };
}

/** A quote's price in the basis of the quote used; none where the platform keeps all and no gross price corresponds. */
function boundsIn(used: RentalQuote, quote: RentalQuote, usdPerGpuHour: number, hostShare: number): readonly Bound[] {
  const isGross = quote.basis !== 'host';
  const usedIsGross = used.basis !== 'host';
  if (isGross === usedIsGross) return [{ quote, usdPerGpuHour }];
  if (isGross) return [{ quote, usdPerGpuHour: usdPerGpuHour * hostShare }];
  return hostShare > 0 ? [{ quote, usdPerGpuHour: usdPerGpuHour / hostShare }] : [];
}

function lowest(first: Bound, others: readonly Bound[]): Bound {
  return others.reduce((least, bound) => (bound.usdPerGpuHour < least.usdPerGpuHour ? bound : least), first);
}

function highest(first: Bound, others: readonly Bound[]): Bound {
  return others.reduce((most, bound) => (bound.usdPerGpuHour > most.usdPerGpuHour ? bound : most), first);
}
