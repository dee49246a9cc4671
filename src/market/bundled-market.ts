import type { Figure } from '../catalog/figure.ts';
import { HASHRATE_UNITS } from '../catalog/schema.ts';
import type { MarketFile } from '../catalog/schema.ts';
import { newestFirst } from './figure-date.ts';
import type { ExchangeRate, Market, QuotedExchangeRate } from './market.ts';

/** The market as the dated figures that Rigwise ships with describe it. */
export function createBundledMarket(bundle: MarketFile): Market {
  const quotes = newestFirstByPair(bundle.rentals);
  const utilisations = newestFirstByPair(bundle.utilisations);
  const coinPrices = figuresByCoin(bundle.coinPrices, ({ usd }) => usd);
  const hashrates = figuresByCoin(bundle.networkHashrates, ({ hashrate, unit }) => hashrate * HASHRATE_UNITS[unit]);
  const blockRewards = figuresByCoin(bundle.blockRewards, ({ coins }) => coins);
  const exchangeRates = newestExchangeRates(bundle.exchangeRates);

  return {
    rentalQuotes: (networkId, gpuId) => quotes.get(networkId)?.get(gpuId) ?? [],
    utilisation: (networkId, gpuId) => utilisations.get(networkId)?.get(gpuId)?.[0],
    coinPricesUsd: (coinId) => coinPrices.get(coinId) ?? [],
    networkHashratesHs: (coinId) => hashrates.get(coinId) ?? [],
    blockRewardsCoins: (coinId) => blockRewards.get(coinId) ?? [],
    exchangeRate: (currency) => exchangeRates.get(currency),
    currencies: [...exchangeRates.keys()],
  };
}

/** By network, then by card. */
function newestFirstByPair<Row extends { readonly date: string; readonly network: string; readonly gpu: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>> {
  const byNetwork = newestFirstBy(rows, ({ network }) => network);
  return new Map(Array.from(byNetwork, ([network, own]) => [network, Map.groupBy(own, ({ gpu }) => gpu)]));
}

function newestFirstBy<Row extends { readonly date: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows.toSorted(newestFirst), keyOf);
}

function figuresByCoin<Row extends Omit<Figure<number>, 'value'> & { readonly coin: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => number,
): ReadonlyMap<string, readonly Figure<number>[]> {
  const byCoin = newestFirstBy(rows, ({ coin }) => coin);
  return new Map(
    Array.from(byCoin, ([coin, own]) => [
      coin,
      own.map((row) => ({
        value: valueOf(row),
        kind: row.kind,
        source: row.source,
        date: row.date,
        ...(row.note === undefined ? {} : { note: row.note }),
      })),
    ]),
  );
}

/** USD first, then in alphabetical order. */
function newestExchangeRates(rows: readonly QuotedExchangeRate[]): ReadonlyMap<string, ExchangeRate> {
  const rates = new Map<string, ExchangeRate>([['USD', { kind: 'definition', currency: 'USD', unitsPerUsd: 1 }]]);
  const byCurrency = newestFirstBy(rows, ({ currency }) => currency);
  for (const currency of [...byCurrency.keys()].toSorted()) {
    const newest = byCurrency.get(currency)?.[0];
    if (newest !== undefined) rates.set(currency, newest);
  }
  return rates;
}
