import { newestFirst } from './figures/figure-date.ts';
import type { Book } from './book.ts';
import type { Observation } from '../catalog/quantities.ts';
import type { Market, UsdRate } from './market.ts';
import type { DayFigure } from './storage/market-storage.ts';
import { MINUTE_MS } from '../durations.ts';

/** A figure grows too old without anybody recording it; a minute later is soon enough to notice. */
const REMEMBERED_MS = MINUTE_MS;

/** Nobody quotes the dollar in dollars. */
const USD: UsdRate = { kind: 'definition', currency: 'USD', unitsPerUsd: 1 };

/**
 * The market as the book has it. Until something changes, the same question gets the same list: who works something out
 * of a list can remember it by the list.
 */
export function createLiveMarket({ book, now }: { readonly book: Book; readonly now: () => Date }): Market {
  const remembered = rememberWhile(() => book.revision, now);
  const currencies = remembered(() => currenciesIn(book));
  return {
    rentalQuotes: remembered((networkId: string, gpuId: string) =>
      book.figures({ quantity: 'rental-price', networkId, gpuId }),
    ),
    utilisation: remembered(
      (networkId: string, gpuId: string | undefined) => book.figures({ quantity: 'utilisation', networkId, gpuId })[0],
    ),
    coinPricesUsd: remembered((coinId: string) => coinPrices(book, coinId)),
    networkHashratesHs: remembered((coinId: string) => book.figures({ quantity: 'network-hashrate', coinId })),
    blockRewardsCoins: remembered((coinId: string) => book.figures({ quantity: 'block-reward', coinId })),
    blockTimesS: remembered((coinId: string) => book.figures({ quantity: 'block-time', coinId })),
    coinVolumesUsdPerDay: remembered((coinId: string) => book.figures({ quantity: 'coin-volume', coinId })),
    exchangeRate: remembered((currency: string) =>
      currency === USD.currency ? USD : book.figures({ quantity: 'exchange-rate', currency })[0],
    ),
    get currencies() {
      return currencies();
    },
    electricityPrice: remembered((placeCode: string) => book.latest({ quantity: 'electricity-price', placeCode })[0]),
    changes: book.changes,
    lastSeen: (topic) => book.lastSeen(topic),
  };
}
/** The newest of every source, and what each said on the days before. */
function coinPrices(book: Book, coinId: string): readonly Observation<'coin-price'>[] {
  const figures = book.figures({ quantity: 'coin-price', coinId });
  // The last thing that a source said is part of its day.
  const told = new Set(book.latest({ quantity: 'coin-price', coinId }).map(({ source, date }) => `${source} ${date}`));
  const days = book.coinPriceDays(coinId).filter(({ sourceId, day }) => !told.has(`${sourceId} ${day}`));
  if (days.length === 0) return figures;
  const ofDays = days.map((day) => dayPrice(coinId, day));
  return [...figures.filter(isSeen), ...ofDays, ...figures.filter((figure) => !isSeen(figure))].toSorted(newestFirst);
}

function isSeen({ observedAt }: Observation): boolean {
  return observedAt !== undefined;
}

/** A day's median; it shows how far the price has moved. */
function dayPrice(coinId: string, { sourceId, day, median }: DayFigure): Observation<'coin-price'> {
  // Coin prices are what exchanges list, whoever passes them on.
  return { quantity: 'coin-price', coinId, value: median, kind: 'listed', source: sourceId, date: day };
}

/** USD, then the others in alphabetical order. */
function currenciesIn(book: Book): readonly string[] {
  const known = [...book.shipped, ...book.all()].flatMap((figure) =>
    figure.quantity === 'exchange-rate' && figure.currency !== USD.currency ? [figure.currency] : [],
  );
  return [USD.currency, ...[...new Set(known)].toSorted()];
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
