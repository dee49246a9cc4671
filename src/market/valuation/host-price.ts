import type { RentalQuote } from '../market.ts';
import type { Range } from '../../engine/range.ts';
import { dayOf, newestFirst, SPREAD_DAYS } from '../figures/figure-date.ts';
import { remembered } from '../../remembered.ts';

/** What a host gets for a card's working hour: `price` × (1 − `fee`). */
export interface HostPrice {
  /** The quote that the typical price is. */
  readonly used: RentalQuote;
  /** USD per GPU-hour as listed: before the fee, in the basis of the quote used. low < typical < high. */
  readonly price: Range;
  /** Share of the price that does not reach the host, 0–1; 0 where the price already is the host's. */
  readonly fee: number;
  /** False where the network's fee is unknown: then `fee` is 0 and the host may get less. */
  readonly feeKnown: boolean;
  /** Of how many dated rows of one product the quote used is the median; 1 where it stands alone or is live. */
  readonly medianOf: number;
  /** Where `price.low` and `price.high` come from. */
  readonly ends: { readonly low: PriceEnd; readonly high: PriceEnd };
  /** What else is quoted for the card, of at most `SPREAD_DAYS` before; newest first. */
  readonly others: readonly RentalQuote[];
}

/** A quote that shows how far the price moves, or our estimate, `UNSEEN_SPREAD`, where none does. */
export type PriceEnd = { readonly kind: 'quote'; readonly quote: RentalQuote } | { readonly kind: 'estimated' };

/** Rows of one product within so many days make one price: one row of a day is not a market. */
const MEDIAN_DAYS = 30;
/** How far a price moves is told by what was seen in so many days; by `SPREAD_DAYS` where nothing was. */
const SEEN_DAYS = 60;
/** Share of the price up and down where nobody shows how far it moves; our estimate. */
export const UNSEEN_SPREAD = 0.25;

interface Bound {
  readonly end: PriceEnd;
  /** In the basis of the quote used. */
  readonly usdPerGpuHour: number;
}

// A market keeps its quotes until it has newer ones, and one comparison asks about every network.
const pricesOf = remembered(new WeakMap(), (quotes: readonly RentalQuote[]) =>
  remembered(new Map(), (fee: number | undefined) =>
    remembered(new Map(), (disputed: Range | undefined) => pricesFrom(quotes, fee, disputed)),
  ),
);

/**
 * As {@link pricesFrom}, worked out once for quotes that stay the same. Fees are shares of the price, 0–1; `disputed` is a share
 * of what is the host's on which the network's own sources contradict each other.
 */
export function hostPrices(
  quotes: readonly RentalQuote[],
  fee: number | undefined,
  disputed?: Range,
): HostPrice | undefined {
  return pricesOf(quotes)(fee)(disputed);
}

/**
 * From what a market quotes for one card to what its host gets. The newest quote leads; bids and interruptible work only
 * show how low it goes, so without any other quote there is no price. Of several quotes of the newest date the host's own
 * price goes before a gross one, the everyday product before the premium one, and the better founded figure before the
 * weaker; of equals the one seen last, and of one moment the lower price. A live quote is the typical price; of dated rows
 * it is the median of that product's last `MEDIAN_DAYS`, of two in the middle the lower, which somebody did quote.
 *
 * Low and high are the ends that the source of that quote gives; where it gives none, the lowest and highest that a host
 * got by any quote of `SEEN_DAYS`, expressed in the same basis, else of `SPREAD_DAYS`, else `UNSEEN_SPREAD` off. Where the
 * network's sources contradict each other about a share, low takes the greatest and high the smallest.
 */
function pricesFrom(
  quotes: readonly RentalQuote[],
  fee: number | undefined,
  disputed: Range | undefined,
): HostPrice | undefined {
  const [newest] = quotes.filter((quote) => !isBid(quote)).toSorted(byPreference);
  if (newest === undefined) return undefined;
  const ofProduct = newest.observedAt === undefined ? rowsOfProduct(newest, quotes) : [newest];
  const used = lowerMedian(ofProduct) ?? newest;

  const hostShare = 1 - (fee ?? 0);
  const typicalUsd = used.usdPerGpuHour;
  const within = (days: number): readonly RentalQuote[] =>
    quotes.filter((quote) => dayOf(quote.date) >= dayOf(newest.date) - days);
  const lowsOf = (rows: readonly RentalQuote[]): readonly Bound[] =>
    rows
      .flatMap((quote) => boundsIn(used, quote, quote.lowUsdPerGpuHour ?? quote.usdPerGpuHour, hostShare))
      .filter(({ usdPerGpuHour }) => usdPerGpuHour < typicalUsd)
      .toSorted((one, other) => one.usdPerGpuHour - other.usdPerGpuHour);
  const highsOf = (rows: readonly RentalQuote[]): readonly Bound[] =>
    rows
      .filter((quote) => !isBid(quote))
      .flatMap((quote) => boundsIn(used, quote, quote.highUsdPerGpuHour ?? quote.usdPerGpuHour, hostShare))
      .filter(({ usdPerGpuHour }) => usdPerGpuHour > typicalUsd)
      .toSorted((one, other) => other.usdPerGpuHour - one.usdPerGpuHour);
  const seen = [[used], within(SEEN_DAYS), within(SPREAD_DAYS)];
  const low = firstOf(seen.map(lowsOf), typicalUsd * (1 - UNSEEN_SPREAD));
  const high = firstOf(seen.map(highsOf), typicalUsd * (1 + UNSEEN_SPREAD));

  const isHostsOwn = used.basis === 'host';
  // The most is taken off at the low end.
  const kept = {
    low: 1 - (disputed?.high ?? 0),
    typical: 1 - (disputed?.typical ?? 0),
    high: 1 - (disputed?.low ?? 0),
  };
  return {
    used,
    price: {
      low: low.usdPerGpuHour * kept.low,
      typical: typicalUsd * kept.typical,
      high: high.usdPerGpuHour * kept.high,
    },
    fee: isHostsOwn ? 0 : (fee ?? 0),
    feeKnown: isHostsOwn || fee !== undefined,
    medianOf: ofProduct.length,
    ends: { low: low.end, high: high.end },
    others: within(SPREAD_DAYS)
      .filter((quote) => quote !== used)
      .toSorted((left, right) => newestFirst(left, right) || byMoment(left, right)),
  };
}

function rowsOfProduct(newest: RentalQuote, quotes: readonly RentalQuote[]): readonly RentalQuote[] {
  return quotes.filter(
    ({ basis, tier, kind, date, observedAt }) =>
      basis === newest.basis &&
      tier === newest.tier &&
      // A claim is no market’s row.
      kind === newest.kind &&
      observedAt === undefined &&
      dayOf(date) >= dayOf(newest.date) - MEDIAN_DAYS,
  );
}

function lowerMedian(rows: readonly RentalQuote[]): RentalQuote | undefined {
  const ascending = rows.toSorted((one, other) => one.usdPerGpuHour - other.usdPerGpuHour);
  return ascending[(ascending.length - 1) >> 1];
}

/** The outermost of the first bounds that there are any of; each list has it first. */
function firstOf(bounds: readonly (readonly Bound[])[], estimatedUsdPerGpuHour: number): Bound {
  const outermost = bounds.find((some) => some.length > 0)?.[0];
  return outermost ?? { end: { kind: 'estimated' }, usdPerGpuHour: estimatedUsdPerGpuHour };
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

/** A quote's price in the basis of the quote used; none where the platform keeps all and no gross price corresponds. */
function boundsIn(used: RentalQuote, quote: RentalQuote, usdPerGpuHour: number, hostShare: number): readonly Bound[] {
  const isGross = quote.basis !== 'host';
  const usedIsGross = used.basis !== 'host';
  const end: PriceEnd = { kind: 'quote', quote };
  if (isGross === usedIsGross) return [{ end, usdPerGpuHour }];
  if (isGross) return [{ end, usdPerGpuHour: usdPerGpuHour * hostShare }];
  return hostShare > 0 ? [{ end, usdPerGpuHour: usdPerGpuHour / hostShare }] : [];
}
