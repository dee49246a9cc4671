import { newestFirst } from './figures/figure-date.ts';
import type { Book } from './book.ts';
import type { Observation } from '../catalog/quantities.ts';
import type { Market, UsdRate } from './market.ts';
import type { DayFigure } from './storage/market-storage.ts';
import { MINUTE_MS } from '../durations.ts';
import { remembered } from '../remembered.ts';

/** A figure grows too old without anybody recording it; a minute later is soon enough to notice. */
const REMEMBERED_MS = MINUTE_MS;

/** Nobody quotes the dollar in dollars. */
const USD: UsdRate = { kind: 'definition', currency: 'USD', unitsPerUsd: 1 };

/**
 * The market as the book has it. Until something changes, the same question gets the same list: who works something out
 * of a list can remember it by the list.
 */
export function createLiveMarket({ book, now }: { readonly book: Book; readonly now: () => Date }): Market {
  let answers = rememberedAnswers(book);
  let { revision } = book;
  let sinceMs = now().getTime();

  function newest(): RememberedAnswers {
    const nowMs = now().getTime();
    const ageMs = nowMs - sinceMs;
    if (revision === book.revision && ageMs >= 0 && ageMs < REMEMBERED_MS) return answers;
    answers = rememberedAnswers(book);
    revision = book.revision;
    sinceMs = nowMs;
    return answers;
  }

  return {
    get edition() {
      return newest();
    },
    rentalQuotes: (networkId, gpuId) => newest().rentalQuotes(networkId)(gpuId),
    utilisation: (networkId, gpuId) => newest().utilisation(networkId)(gpuId),
    networkPayout: (networkId) => newest().networkPayout(networkId),
    coinPricesUsd: (coinId) => newest().coinPricesUsd(coinId),
    networkHashratesHs: (coinId) => newest().networkHashratesHs(coinId),
    blockRewardsCoins: (coinId) => newest().blockRewardsCoins(coinId),
    blockTimesS: (coinId) => newest().blockTimesS(coinId),
    coinVolumesUsdPerDay: (coinId) => newest().coinVolumesUsdPerDay(coinId),
    coinDays: (coinId) => newest().coinDays(coinId),
    dayHistory: (topic) => book.dayHistory(topic),
    exchangeRate: (currency) => (currency === USD.currency ? USD : newest().exchangeRate(currency)),
    get currencies() {
      return newest().currencies(book);
    },
    electricityPrice: (placeCode) => newest().electricityPrice(placeCode),
    changes: book.changes,
    lastSeen: (topic) => book.lastSeen(topic),
  };
}

type RememberedAnswers = ReturnType<typeof rememberedAnswers>;

/** What the book answers as it stands; each question is put to it once. */
function rememberedAnswers(book: Book) {
  return {
    rentalQuotes: remembered(new Map(), (networkId: string) =>
      remembered(new Map(), (gpuId: string) => book.figures({ quantity: 'rental-price', networkId, gpuId })),
    ),
    utilisation: remembered(new Map(), (networkId: string) =>
      remembered(
        new Map(),
        (gpuId: string | undefined) => book.figures({ quantity: 'utilisation', networkId, gpuId })[0],
      ),
    ),
    networkPayout: remembered(
      new Map(),
      (networkId: string) => book.figures({ quantity: 'network-payout', networkId })[0],
    ),
    coinPricesUsd: remembered(new Map(), (coinId: string) => coinPrices(book, coinId)),
    networkHashratesHs: remembered(new Map(), (coinId: string) =>
      book.figures({ quantity: 'network-hashrate', coinId }),
    ),
    blockRewardsCoins: remembered(new Map(), (coinId: string) => book.figures({ quantity: 'block-reward', coinId })),
    blockTimesS: remembered(new Map(), (coinId: string) => book.figures({ quantity: 'block-time', coinId })),
    coinVolumesUsdPerDay: remembered(new Map(), (coinId: string) => book.figures({ quantity: 'coin-volume', coinId })),
    coinDays: remembered(new Map(), (coinId: string) => book.coinDays(coinId)),
    exchangeRate: remembered(new Map(), (currency: string) => book.figures({ quantity: 'exchange-rate', currency })[0]),
    currencies: remembered(new WeakMap(), currenciesIn),
    electricityPrice: remembered(
      new Map(),
      (placeCode: string) => book.latest({ quantity: 'electricity-price', placeCode })[0],
    ),
  };
}

/** The newest of every source, and what each said on the days before. */
function coinPrices(book: Book, coinId: string): readonly Observation<'coin-price'>[] {
  const figures = book.figures({ quantity: 'coin-price', coinId });
  // The last thing that a source said is part of its day.
  const told = new Set(book.latest({ quantity: 'coin-price', coinId }).map(({ source, date }) => `${source} ${date}`));
  const days = book
    .coinDays(coinId)
    .filter(({ quantity, sourceId, day }) => quantity === 'coin-price' && !told.has(`${sourceId} ${day}`));
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
