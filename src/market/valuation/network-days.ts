import type { DaySeries, Market, RentalQuote } from '../market.ts';
import { dayOf, isExactDay } from '../figures/figure-date.ts';
import { hostPrices } from './host-price.ts';
import type { HostPrice } from './host-price.ts';

export interface DayValue {
  /** `2026-10-10` */
  readonly day: string;
  readonly value: number;
}

/** How a card fared on a network day by day, oldest first; a day of which nobody told anything is missing. */
export interface NetworkDays {
  /** USD per GPU-hour to the host, of the product that its price of today is; undefined where it has none. */
  readonly price: { readonly host: HostPrice; readonly days: readonly DayValue[] } | undefined;
  /** Share of online hours that was rented, 0–1: of the card, or of all cards where nobody tells of it. */
  readonly busy: { readonly of: 'card' | 'all'; readonly days: readonly DayValue[] } | undefined;
}

/** `gpuId` is undefined for the network as a whole, of which there is no price. */
export function networkDays(
  network: { readonly id: string; readonly fee: number | undefined },
  gpuId: string | undefined,
  market: Market,
): NetworkDays {
  const ofCard = gpuId === undefined ? [] : busyDays(network.id, gpuId, market);
  const busy = ofCard.length > 0 ? ofCard : busyDays(network.id, undefined, market);
  return {
    price: gpuId === undefined ? undefined : priceDays(network, gpuId, market),
    busy: busy.length === 0 ? undefined : { of: busy === ofCard ? 'card' : 'all', days: busy },
  };
}

/** A premium card's day beside an everyday one's would look like a fall: only one product is followed, after today's fee. */
function priceDays(
  network: { readonly id: string; readonly fee: number | undefined },
  gpuId: string,
  market: Market,
): NetworkDays['price'] {
  const quotes = market.rentalQuotes(network.id, gpuId);
  const host = hostPrices(quotes, network.fee);
  if (host === undefined) return undefined;
  const { used } = host;
  const kept = 1 - host.fee;
  const told = market
    .dayHistory({ quantity: 'rental-price', networkId: network.id, gpuId })
    .filter(({ product: [basis, tier] }) => basis === used.basis && tier === (used.tier ?? 'unnamed'))
    .flatMap(({ days }) => days);
  const quoted = quotes
    .filter((quote) => isSameProduct(quote, used))
    .map(({ date, usdPerGpuHour }) => ({ day: date, value: usdPerGpuHour }));
  return { host, days: byDay(told, quoted).map(({ day, value }) => ({ day, value: value * kept })) };
}

function isSameProduct(one: RentalQuote, other: RentalQuote): boolean {
  return one.basis === other.basis && one.tier === other.tier;
}

function busyDays(networkId: string, gpuId: string | undefined, market: Market): readonly DayValue[] {
  const told = market.dayHistory({ quantity: 'utilisation', networkId, gpuId }).flatMap(({ days }: DaySeries) => days);
  const seen = market.utilisation(networkId, gpuId);
  return byDay(told, seen === undefined ? [] : [{ day: seen.date, value: seen.value }]);
}

/** Oldest first, of each day the middle value, of two the lower; what was told of a day goes before what is known of it besides. */
function byDay(told: readonly DayValue[], besides: readonly DayValue[]): readonly DayValue[] {
  const toldDays = new Set(told.map(({ day }) => day));
  const all = [...told, ...besides.filter(({ day }) => isExactDay(day) && !toldDays.has(day))];
  return [...Map.groupBy(all, ({ day }) => day)]
    .map(([day, ofDay]) => ({ day, value: lowerMedian(ofDay.map(({ value }) => value)) }))
    .toSorted((one, other) => dayOf(one.day) - dayOf(other.day));
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[(values.length - 1) >> 1] ?? 0;
}
