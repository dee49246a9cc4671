import type { Figure } from '../catalog/figure.ts';
import { HASHRATE_UNITS } from '../catalog/schema.ts';
import type { MarketFile } from '../catalog/schema.ts';
import { newestFirst } from './figures/figure-date.ts';
import { isBid } from './valuation/host-price.ts';
import type { ExchangeRate, Market, QuotedExchangeRate } from './market.ts';
import type { Topic } from './figures/subject.ts';

/** The market as the dated figures that Rigwise ships with describe it. */
export function createBundledMarket(bundle: MarketFile): Market {
  const quotes = newestFirstByPair(bundle.rentals);
  const utilisations = newestFirstByPair(bundle.utilisations);
  const coinPrices = figuresByCoin(bundle.coinPrices, ({ usd }) => usd);
  const hashrates = figuresByCoin(bundle.networkHashrates, ({ hashrate, unit }) => hashrate * HASHRATE_UNITS[unit]);
  const blockRewards = figuresByCoin(bundle.blockRewards, ({ coins }) => coins);
  const quotedRates = newestByCurrency(bundle.exchangeRates);
  const exchangeRates = withUsdFirst(quotedRates);

  const utilisation = (networkId: string, gpuId: string | undefined): Figure<number> | undefined =>
    utilisations.get(networkId)?.get(gpuId)?.[0];

  function newestAbout(topic: Topic): { readonly date: string } | undefined {
    switch (topic.quantity) {
      case 'rental-price':
        return quotes
          .get(topic.networkId)
          ?.get(topic.gpuId)
          ?.find((quote) => !isBid(quote));
      case 'utilisation':
        return utilisation(topic.networkId, topic.gpuId);
      case 'coin-price':
        return coinPrices.get(topic.coinId)?.[0];
      case 'network-hashrate':
        return hashrates.get(topic.coinId)?.[0];
      case 'block-reward':
        return blockRewards.get(topic.coinId)?.[0];
      case 'exchange-rate':
        return quotedRates.get(topic.currency);
      case 'electricity-price':
        return undefined;
      default:
        return topic satisfies never;
    }
  }

  return {
    rentalQuotes: (networkId, gpuId) => quotes.get(networkId)?.get(gpuId) ?? [],
    utilisation,
    coinPricesUsd: (coinId) => coinPrices.get(coinId) ?? [],
    networkHashratesHs: (coinId) => hashrates.get(coinId) ?? [],
    blockRewardsCoins: (coinId) => blockRewards.get(coinId) ?? [],
    exchangeRate: (currency) => exchangeRates.get(currency),
    currencies: [...exchangeRates.keys()],
    // These are the catalogue's own dated figures.
    electricityPrice: () => undefined,
    // Dated figures of several sources and products tell no movement.
    changes: () => [],
    lastSeen: (topic) => newestAbout(topic)?.date,
  };
}

/** By network, then by card. */
function newestFirstByPair<
  Row extends { readonly date: string; readonly network: string; readonly gpu?: string | undefined },
>(rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<Row['gpu'], readonly Row[]>> {
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

function newestByCurrency(rows: readonly QuotedExchangeRate[]): ReadonlyMap<string, QuotedExchangeRate> {
  // Of several entries of one key a map keeps the last.
  return new Map(
    rows
      .toSorted(newestFirst)
      .toReversed()
      .map((row) => [row.currency, row]),
  );
}

/** USD, then the others in alphabetical order. */
function withUsdFirst(quoted: ReadonlyMap<string, QuotedExchangeRate>): ReadonlyMap<string, ExchangeRate> {
  const inOrder = [...quoted].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map<string, ExchangeRate>([['USD', { kind: 'definition', currency: 'USD', unitsPerUsd: 1 }], ...inOrder]);
}
