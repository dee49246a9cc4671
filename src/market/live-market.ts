import type { Figure, Provenance } from '../catalog/figure.ts';
import type { RentalQuote } from '../catalog/schema.ts';
import type { Book } from './book.ts';
import { dayOf, dayWritten, newestFirst } from './figures/figure-date.ts';
import { freshnessOf } from './figures/freshness.ts';
import type { ExchangeRate, Market } from './market.ts';
import type { Observation } from './figures/observation.ts';
import type { DayFigure } from './storage/market-storage.ts';
import type { Topic } from './figures/subject.ts';
import { valueOf } from './figures/subject.ts';
import { present } from '../present.ts';

/** A figure grows too old without anybody recording it; a minute later is soon enough to notice. */
const REMEMBERED_MS = 60_000;

/**
 * The live figures of the book beside those that Rigwise ships with, as far as they are not too old to use. Newest
 * first, source by source; of the same day the live ones go first. Until something changes, the same question gets the
 * same list: who works something out of a list can remember it by the list.
 */
export function createLiveMarket({
  book,
  bundled,
  now,
}: {
  readonly book: Book;
  readonly bundled: Market;
  readonly now: () => Date;
}): Market {
  const remembered = rememberWhile(() => book.revision, now);
  const quotes = remembered((networkId: string, gpuId: string) =>
    merged(
      book.latest({ quantity: 'rental-price', networkId, gpuId }).map(toQuote),
      usable('rental-price', bundled.rentalQuotes(networkId, gpuId)),
    ),
  );
  const utilisation = remembered((networkId: string, gpuId: string | undefined) => {
    const shipped = bundled.utilisation(networkId, gpuId);
    return merged(
      liveFigures({ quantity: 'utilisation', networkId, gpuId }),
      usable('utilisation', present(shipped)),
    )[0];
  });
  const coinPrices = remembered((coinId: string) => {
    const live = liveFigures({ quantity: 'coin-price', coinId });
    // The last thing that a source said is part of its day.
    const isTold = (day: DayFigure): boolean =>
      live.some(({ source, date }) => source === day.sourceId && date === day.day);
    const days = book.coinPriceDays(coinId).filter((day) => !isTold(day));
    return merged([...live, ...days.map(toDayPrice)], usable('coin-price', bundled.coinPricesUsd(coinId)));
  });
  const hashrates = remembered((coinId: string) =>
    merged(
      liveFigures({ quantity: 'network-hashrate', coinId }),
      usable('network-hashrate', bundled.networkHashratesHs(coinId)),
    ),
  );
  const blockRewards = remembered((coinId: string) =>
    merged(
      liveFigures({ quantity: 'block-reward', coinId }),
      usable('block-reward', bundled.blockRewardsCoins(coinId)),
    ),
  );
  const exchangeRate = remembered((currency: string) => newestRate(currency));
  const electricityPrice = remembered((placeCode: string) => {
    const [newest] = book.latest({ quantity: 'electricity-price', placeCode });
    if (newest === undefined) return undefined;
    const { currency, pricePerKwh } = newest;
    return { currency, pricePerKwh, ...provenanceOf(newest) };
  });
  const currencies = remembered((): readonly string[] => {
    const live = book.all().flatMap((held) => (held.quantity === 'exchange-rate' ? [held.currency] : []));
    const others = new Set([...bundled.currencies, ...live]);
    others.delete('USD');
    return ['USD', ...[...others].toSorted()];
  });

  function liveFigures(topic: Topic): readonly Figure<number>[] {
    return book.latest(topic).map((seen) => ({ value: valueOf(seen), ...provenanceOf(seen) }));
  }

  function newestRate(currency: string): ExchangeRate | undefined {
    const shipped = bundled.exchangeRate(currency);
    // Nobody quotes the dollar in dollars.
    if (currency === 'USD' || shipped?.kind === 'definition') return shipped;
    const live = book
      .latest({ quantity: 'exchange-rate', currency })
      .map((seen) => ({ currency, unitsPerUsd: seen.unitsPerUsd, ...provenanceOf(seen) }));
    return merged(live, usable('exchange-rate', present(shipped)))[0];
  }

  /** The same list where all of it is. */
  function usable<Dated extends Provenance>(quantity: Topic['quantity'], shipped: readonly Dated[]): readonly Dated[] {
    const isUsable = (figure: Dated): boolean => freshnessOf(figure, quantity, now()) !== 'too-old';
    return shipped.every(isUsable) ? shipped : shipped.filter(isUsable);
  }

  function lastSeen(topic: Topic): string | undefined {
    const live = book.lastSeen(topic);
    const days = [live === undefined ? undefined : dayWritten(live), bundled.lastSeen(topic)];
    return days.filter((day) => day !== undefined).toSorted((one, other) => dayOf(other) - dayOf(one))[0];
  }

  return {
    rentalQuotes: quotes,
    utilisation,
    coinPricesUsd: coinPrices,
    networkHashratesHs: hashrates,
    blockRewardsCoins: blockRewards,
    exchangeRate,
    get currencies() {
      return currencies();
    },
    electricityPrice,
    changes: book.changes,
    lastSeen,
  };
}

function toQuote(seen: Observation & { readonly quantity: 'rental-price' }): RentalQuote {
  const { networkId, gpuId, basis, tier, lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } = seen;
  return {
    network: networkId,
    gpu: gpuId,
    basis,
    ...(tier === undefined ? {} : { tier }),
    ...(lowUsdPerGpuHour === undefined ? {} : { lowUsdPerGpuHour }),
    usdPerGpuHour,
    ...(highUsdPerGpuHour === undefined ? {} : { highUsdPerGpuHour }),
    ...provenanceOf(seen),
  };
}

function provenanceOf({ kind, sourceId, observedAt }: Observation): Provenance {
  return { kind, source: sourceId, date: dayWritten(observedAt), observedAt };
}

/** A day's median; it shows how far the price has moved. */
function toDayPrice({ sourceId, day, median }: DayFigure): Figure<number> {
  // Coin prices are what exchanges list, whoever passes them on.
  return { value: median, kind: 'listed', source: sourceId, date: day };
}

function merged<Dated extends { readonly date: string }>(
  live: readonly Dated[],
  shipped: readonly Dated[],
): readonly Dated[] {
  // The sort keeps the order of what is of the same day.
  return live.length === 0 ? shipped : [...live, ...shipped].toSorted(newestFirst);
}

/** Remembers answers for a minute, and no longer than the state stays what it is. */
function rememberWhile(stateNow: () => number, now: () => Date) {
  let state = stateNow();
  let sinceMs = now().getTime();
  const memories: Map<string, unknown>[] = [];

  function forgetWhatMayHaveChanged(): void {
    const ageMs = now().getTime() - sinceMs;
    if (state === stateNow() && ageMs >= 0 && ageMs < REMEMBERED_MS) return;
    for (const memory of memories) memory.clear();
    state = stateNow();
    sinceMs = now().getTime();
  }

  return <Keys extends readonly (string | undefined)[], Answer>(
    answer: (...keys: Keys) => Answer,
  ): ((...keys: Keys) => Answer) => {
    const memory = new Map<string, Answer>();
    memories.push(memory);
    return (...keys) => {
      forgetWhatMayHaveChanged();
      const key = keys.join(' ');
      const known = memory.get(key);
      if (known !== undefined) return known;
      const found = answer(...keys);
      memory.set(key, found);
      return found;
    };
  };
}
