import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsFileSchema } from '../../src/catalog/files/claims-file.ts';
import { HASHRATE_UNITS } from '../../src/catalog/files/hashing.ts';
import { marketFileSchema } from '../../src/catalog/files/market-file.ts';
import { resaleFileSchema } from '../../src/catalog/files/resale-file.ts';
import { sourcesFileSchema } from '../../src/catalog/files/source-file.ts';
import type { MarketFile } from '../../src/catalog/schema.ts';
import { dayOf } from '../../src/market/figures/figure-date.ts';
import { hostPrices } from '../../src/market/valuation/host-price.ts';
import { ofQuantity } from '../../src/catalog/quantities.ts';
import { shippedObservations } from '../../src/catalog/shipped.ts';
import { readDataFile } from '../support/data-file.ts';

const dataDirectory = new URL('../../data/', import.meta.url);

const TODAY = new Date().toISOString().slice(0, 10);

function idsIn(folder: string): ReadonlySet<string> {
  return new Set(readdirSync(new URL(`${folder}/`, dataDirectory)).map((file) => file.replace(/\.json$/, '')));
}

const market: MarketFile = marketFileSchema.parse(readDataFile('market.json'));
const claims = claimsFileSchema.parse(readDataFile('claims.json'));
const sourceKeys = [...idsIn('sources')].flatMap((file) =>
  Object.keys(sourcesFileSchema.parse(readDataFile(`sources/${file}.json`))),
);

const marketRows = Object.values(market).flat();
function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function newest<Row extends { readonly date: string }>(rows: readonly Row[]): Row {
  const [first] = rows.toSorted((left, right) => dayOf(right.date) - dayOf(left.date));
  if (first === undefined) throw new Error('no row');
  return first;
}

function newestOfPearl<Row extends { readonly coin: string; readonly date: string }>(rows: readonly Row[]): Row {
  return newest(rows.filter((row) => row.coin === 'pearl'));
}

function unitsPerUsd(currency: string): number {
  return newest(market.exchangeRates.filter((row) => row.currency === currency)).unitsPerUsd;
}

function describeRow(row: MarketFile['rentals'][number]): string {
  return `${row.network} ${row.gpu} ${row.basis} ${row.usdPerGpuHour} (${row.date})`;
}

describe('the dated figures', () => {
  test('name only cards, networks, coins and sources that exist, each source key defined once', () => {
    const gpus = idsIn('gpus');
    const networks = idsIn('networks');
    const coins = idsIn('coins');
    const mined = [
      ...market.coinPrices,
      ...market.networkHashrates,
      ...market.blockRewards,
      ...market.blockTimes,
      ...market.coinVolumes,
      ...claims,
    ];
    const rented = [...market.rentals, ...market.utilisations, ...claims];
    const unknown = [
      ...rented.flatMap(({ gpu }) => (gpu === undefined || gpus.has(gpu) ? [] : [gpu])),
      ...rented.flatMap(({ network }) => (network === undefined || networks.has(network) ? [] : [network])),
      ...mined.flatMap(({ coin }) => (coin === undefined || coins.has(coin) ? [] : [coin])),
      ...[...marketRows, ...claims].flatMap(({ source }) => (sourceKeys.includes(source) ? [] : [source])),
    ];
    expect(unknown).toEqual([]);
    expect(sourceKeys.toSorted()).toEqual([...new Set(sourceKeys)].toSorted());
  });

  test('are none of a day that is still to come', () => {
    expect([...marketRows, ...claims].filter(({ date }) => dayOf(date) > dayOf(TODAY))).toEqual([]);
  });

  test('no figure is there twice', () => {
    const keys = market.rentals.map((row) => [row.network, row.gpu, row.basis, row.tier, row.source, row.date].join());
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('rental prices', () => {
  const byCard = Map.groupBy(market.rentals, (row) => row.gpu);

  test('of one card lie within a factor of six of their median', () => {
    const strays = [...byCard.values()].flatMap((rows) => {
      const middle = median(rows.map((row) => row.usdPerGpuHour));
      return rows.filter((row) => row.usdPerGpuHour > middle * 6 || row.usdPerGpuHour < middle / 6).map(describeRow);
    });
    expect(strays).toEqual([]);
  });

  test('pay the host less than customers pay on the same network', () => {
    const pairs = market.rentals
      .filter((row) => row.basis === 'host')
      .flatMap((host) =>
        market.rentals
          .filter((row) => row.basis === 'renter' && row.network === host.network && row.gpu === host.gpu)
          .map((renter) => ({ host, renter })),
      );
    expect(pairs).not.toEqual([]);
    expect(pairs.filter(({ host, renter }) => host.usdPerGpuHour >= renter.usdPerGpuHour)).toEqual([]);
  });

  test('a calculated price says how', () => {
    const estimated = market.rentals.filter((row) => row.kind === 'estimated');
    expect(estimated).not.toEqual([]);
    expect(estimated.filter((row) => row.note === undefined).map(describeRow)).toEqual([]);
  });

  test.each([
    ['nosana', 'rtx-4090', 'host', 0.2182, 'the community market of 3 September 2026 comes before the premium one'],
    ['akash', 'rtx-4090', 'ask', 0.39, 'the page of September 2026, not the bids of mid-year'],
    ['salad', 'rtx-3060-12gb', 'renter', 0.04, 'the 12 GB card; the 8 GB card costs 0.03'],
    ['vast', 'rtx-4090', 'ask', 0.469, 'the median of verified offers of one card'],
    ['vast', 'rtx-3060-12gb', 'host', 0.045, 'what hosts got, so no fee comes off it'],
    ['tensordock', 'rtx-4090', 'renter', 0.35, 'the reading of September 2026, not that of May'],
  ])('%s, %s: the answer starts from the %s price %d (%s)', (network, gpu, basis, usdPerGpuHour) => {
    const quotes = ofQuantity(shippedObservations(market), 'rental-price').filter(
      ({ networkId, gpuId }) => networkId === network && gpuId === gpu,
    );
    expect(hostPrices(quotes, undefined)?.used).toMatchObject({ basis, usdPerGpuHour });
  });
});

describe('busy shares', () => {
  test('of fewer than twenty cards are chance and not shipped', () => {
    expect(market.utilisations.filter(({ cards = 20 }) => cards < 20)).toEqual([]);
  });

  test.each([
    // (0.30 × 0.95 + 0.029) × 24 × 0.72
    ['lium', 'rtx-4090', 5.43],
    // 0.16 × 0.95 × 24 × 0.45
    ['lium', 'rtx-3090', 1.64],
    // 1.70 × 24 × 162 ÷ 230: nothing comes off
    ['akash', 'a100-80gb-sxm', 28.74],
  ])('on %s an %s grosses %d USD a day', (network, gpu, usdPerDay) => {
    const [rent] = market.rentals.filter((row) => row.network === network && row.gpu === gpu);
    const share = market.utilisations.find((row) => row.network === network && row.gpu === gpu);
    expect((rent?.usdPerGpuHour ?? 0) * 24 * (share?.value ?? 0)).toBeCloseTo(usdPerDay, 1);
  });
});

describe('what a feed’s owner forbids to pass on in bulk', () => {
  test('is one dated figure per card', () => {
    const cards = market.rentals.filter(({ network }) => network === 'vast').map(({ gpu }) => gpu);
    expect(cards).toEqual([...new Set(cards)]);
  });
});

describe('used prices', () => {
  const resale = resaleFileSchema.parse(readDataFile('resale.json'));

  test('are of cards and sources that exist, one for each month', () => {
    const keys = resale.map(({ gpu, basis, source, date }) => [gpu, basis, source, date].join());
    expect(keys).toEqual([...new Set(keys)]);
    const gpus = idsIn('gpus');
    expect(resale.filter(({ gpu, source }) => !gpus.has(gpu) || !sourceKeys.includes(source))).toEqual([]);
  });

  test('have risen over the summer of 2026 for most cards: a fixed loss of value would be wrong', () => {
    const ratios = [...Map.groupBy(resale, ({ gpu }) => gpu).values()].flatMap((rows) => {
      const [first, last] = [rows.at(0), rows.at(-1)];
      return first === undefined || last === undefined || first === last ? [] : [last.usd / first.usd];
    });
    expect(ratios.filter((ratio) => ratio > 1).length).toBeGreaterThan(ratios.length / 2);
  });
});

describe('mining figures', () => {
  test('an RTX 4090 at 254 TH/s mines 5.03 PRL worth 5.24 USD a day at the real pace', () => {
    const network = newestOfPearl(market.networkHashrates);
    const share = 254e12 / (network.hashrate * HASHRATE_UNITS[network.unit]);
    // 254e12 ÷ 53.57e18 × 2,282.42 × 86,400 ÷ 186 = 5.027; × 1.042 = 5.238
    const coinsPerDay =
      (share * newestOfPearl(market.blockRewards).coins * 86_400) / newestOfPearl(market.blockTimes).seconds;
    expect(coinsPerDay).toBeCloseTo(5.027, 3);
    expect(coinsPerDay * newestOfPearl(market.coinPrices).usd).toBeCloseTo(5.238, 3);
  });

  test('a coin has price, network hashrate and reward, or none of them: half a set helps nobody', () => {
    const halfKnown = [...idsIn('coins')].filter((coin) => {
      const lists = [market.coinPrices, market.networkHashrates, market.blockRewards];
      return new Set(lists.map((list) => list.some((row) => row.coin === coin))).size > 1;
    });
    expect(halfKnown).toEqual([]);
  });

  test('a pace stands beside a network hashrate of the same source and day', () => {
    const alone = market.blockTimes.filter(
      ({ coin, source, date }) =>
        !market.networkHashrates.some((row) => row.coin === coin && row.source === source && row.date === date),
    );
    expect(alone).toEqual([]);
  });
});

describe('exchange rates', () => {
  test.each([
    ['EUR', 0.75, 1.05],
    ['GBP', 0.65, 0.9],
    ['JPY', 120, 190],
    ['INR', 80, 110],
    ['CNY', 6, 8],
    ['DKK', 5.6, 7.8],
  ])('one USD buys a plausible amount of %s', (currency, least, most) => {
    expect(unitsPerUsd(currency)).toBeGreaterThan(least);
    expect(unitsPerUsd(currency)).toBeLessThan(most);
  });

  test('independent readings of one currency agree within five per cent', () => {
    const apart = market.exchangeRates.filter(
      (row) => Math.abs(row.unitsPerUsd / unitsPerUsd(row.currency) - 1) > 0.05,
    );
    expect(apart).toEqual([]);
    expect(new Set(market.exchangeRates.map((row) => row.currency)).size).toBeGreaterThanOrEqual(30);
  });
});

describe('claims', () => {
  test.each([
    ['article-000-4090-day', 3, 7, 'a range stays a range'],
    ['article-002-4090-month', 400, 800, 'the article that contradicts the others'],
    ['article-004-io-net-net', 3.75, 3.75, 'a net figure is kept apart from its gross one'],
    ['article-004-kaspa-net', -0.82, -0.82, 'a loss is a claim too'],
  ])('%s is %d to %d (%s)', (id, lowUsd, highUsd) => {
    expect(claims.find((claim) => claim.id === id)).toMatchObject({ lowUsd, highUsd, kind: 'claimed' });
  });

  test('none is presented as anything but a claim, or as a measurement of one day', () => {
    const isOfOneDay = ({ kind, trueOn, date }: (typeof claims)[number]): boolean =>
      kind === 'measured' && trueOn === date && date.length === '2026-06-01'.length;
    expect(claims.filter((claim) => claim.kind !== 'claimed' && !isOfOneDay(claim))).toEqual([]);
    expect(claims.filter(({ lowUsd, highUsd }) => lowUsd > highUsd)).toEqual([]);
  });

  test('of what may not be handed on in bulk, a card has one figure', () => {
    const cited = claims.filter(({ source }) => source === 'vast-public-feed').map(({ gpu }) => gpu);
    expect(cited).toEqual([...new Set(cited)]);
  });
});
