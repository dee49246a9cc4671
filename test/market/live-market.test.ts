import { describe, expect, test } from 'vitest';
import type { MarketFile } from '../../src/catalog/schema.ts';
import { shippedObservations } from '../../src/catalog/shipped.ts';
import { DAY_MS } from '../../src/durations.ts';
import { createBook } from '../../src/market/book.ts';
import { hostPrices } from '../../src/market/valuation/host-price.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import { coinPrice, exchangeRate, ONE_OF_EACH, rent } from '../support/live-figures.ts';
import { EMPTY_MARKET, quote } from '../support/market-rows.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const pearl = { quantity: 'coin-price', coinId: 'pearl' } as const;
const from = { kind: 'listed', source: 'shipped' } as const;
const live = { kind: 'listed', source: 'tracker', date: '2026-10-10', observedAt: '2026-10-10T12:00:00.000Z' } as const;

function open(bundle: Partial<MarketFile> = {}, storage = createMemoryMarketStorage()) {
  const clock = createStandingClock();
  const shipped = shippedObservations({ ...EMPTY_MARKET, ...bundle });
  const book = createBook({ storage, shipped, now: clock.now });
  return { clock, book, shipped, market: createLiveMarket({ book, now: clock.now }) };
}

describe('a market with nothing live', () => {
  test('is what ships', () => {
    const { market, shipped } = open({
      rentals: [quote({ usdPerGpuHour: 0.3 })],
      utilisations: [{ network: 'vast', gpu: 'rtx-4090', value: 0.5, ...from, date: '2026-08' }],
      coinPrices: [{ coin: 'pearl', usd: 1, ...from, date: '2026-10-04' }],
      exchangeRates: [{ currency: 'TWD', unitsPerUsd: 32, ...from, date: '2026-07-03' }],
    });
    const [rental, busy, price, rate] = shipped;
    expect(market.rentalQuotes('vast', 'rtx-4090')).toStrictEqual([rental]);
    expect(market.utilisation('vast', 'rtx-4090')).toBe(busy);
    expect(market.coinPricesUsd('pearl')).toStrictEqual([price]);
    expect(market.networkHashratesHs('pearl')).toStrictEqual([]);
    expect(market.blockRewardsCoins('pearl')).toStrictEqual([]);
    expect(market.exchangeRate('TWD')).toBe(rate);
    expect(market.currencies).toStrictEqual(['USD', 'TWD']);
  });
});

describe('a market with live figures', () => {
  test('has every quantity, with the moment it was seen', () => {
    const { market, book } = open();
    book.record(ONE_OF_EACH);
    const [rental, busy, , payout, price, hashrate, reward, pace, volume, euro, electricity] = ONE_OF_EACH;
    expect(market.rentalQuotes('vast', 'rtx-4090')).toStrictEqual([rental]);
    expect(market.utilisation('vast', 'rtx-4090')).toStrictEqual(busy);
    expect(market.networkPayout('akash')).toStrictEqual(payout);
    expect(market.coinPricesUsd('pearl')).toStrictEqual([price]);
    expect(market.networkHashratesHs('pearl')).toStrictEqual([hashrate]);
    expect(market.blockRewardsCoins('pearl')).toStrictEqual([reward]);
    expect(market.blockTimesS('pearl')).toStrictEqual([pace]);
    expect(market.coinVolumesUsdPerDay('pearl')).toStrictEqual([volume]);
    expect(market.exchangeRate('EUR')).toStrictEqual(euro);
    expect(market.electricityPrice('DE')).toStrictEqual(electricity);
  });

  test('does not take how busy a whole network is for how busy one of its cards is', () => {
    const { market, book } = open();
    book.record(ONE_OF_EACH);
    expect(market.utilisation('nosana', 'rtx-4090')).toBeUndefined();
  });

  test('shows every source, newest first, the bundle’s of the same day last', () => {
    const { market, book } = open({
      coinPrices: [
        { coin: 'pearl', usd: 1, ...from, date: '2026-10-04' },
        { coin: 'pearl', usd: 2, ...from, date: '2026-10-10' },
      ],
    });
    book.record([
      coinPrice(3, { source: 'old', observedAt: '2026-10-05T00:00:00.000Z' }),
      coinPrice(4, { source: 'a', observedAt: '2026-10-10T11:00:00.000Z' }),
      coinPrice(5, { source: 'b', observedAt: '2026-10-10T11:59:00.000Z' }),
    ]);
    expect(market.coinPricesUsd('pearl').map(({ value }) => value)).toStrictEqual([5, 4, 2, 3, 1]);
  });

  test('knows what a coin cost on the days before, so that its price has a range', async () => {
    const storage = createMemoryMarketStorage([coinPrice(1)]);
    const subject = subjectOf(coinPrice(1));
    storage.dayFigures = [
      { subject, sourceId: 'tracker', day: '2026-10-08', median: 0.8 },
      { subject, sourceId: 'tracker', day: '2026-10-09', median: 1.2 },
    ];
    const { market, book } = open({ coinPrices: [{ coin: 'pearl', usd: 0.9, ...from, date: '2026-10-08' }] }, storage);
    await book.load();
    expect(market.coinPricesUsd('pearl')).toStrictEqual([
      { ...pearl, value: 1, ...live },
      { ...pearl, value: 1.2, kind: 'listed', source: 'tracker', date: '2026-10-09' },
      { ...pearl, value: 0.8, kind: 'listed', source: 'tracker', date: '2026-10-08' },
      { ...pearl, value: 0.9, ...from, date: '2026-10-08' },
    ]);
    expect(market.coinPricesUsd('pearl')).toBe(market.coinPricesUsd('pearl'));
  });

  test('tells the last price of a source and not that day of it again', async () => {
    const storage = createMemoryMarketStorage([coinPrice(1, { observedAt: '2026-10-09T20:00:00.000Z' })]);
    const subject = subjectOf(coinPrice(1));
    storage.dayFigures = [
      { subject, sourceId: 'tracker', day: '2026-10-09', median: 1.2 },
      { subject, sourceId: 'other', day: '2026-10-09', median: 1.3 },
    ];
    const { market, book } = open({}, storage);
    await book.load();
    expect(market.coinPricesUsd('pearl').map(({ value }) => value)).toStrictEqual([1, 1.3]);
  });

  test('pays the host by the newest live quote', () => {
    const { market, book } = open({ rentals: [quote({ usdPerGpuHour: 0.9 })] });
    book.record([rent(0.4)]);
    expect(hostPrices(market.rentalQuotes('vast', 'rtx-4090'), 0.25)?.used).toMatchObject({
      usdPerGpuHour: 0.4,
      ...live,
    });
  });

  test('falls back on the bundle once they are too old', async () => {
    const { market, book, clock } = open({ coinPrices: [{ coin: 'pearl', usd: 1, ...from, date: '2026-12-24' }] });
    book.record([coinPrice(3)]);
    await clock.pass(180 * DAY_MS);
    expect(market.coinPricesUsd('pearl').map(({ value }) => value)).toStrictEqual([1, 3]);
    await clock.pass(60_000);
    expect(market.coinPricesUsd('pearl').map(({ value }) => value)).toStrictEqual([1]);
  });

  test('gives the same list until something changes, and then the new one at once', () => {
    const { market, book } = open();
    book.record([rent(0.4)]);
    const before = market.rentalQuotes('vast', 'rtx-4090');
    book.record([rent(0.4)]);
    expect(market.rentalQuotes('vast', 'rtx-4090')).toBe(before);
    book.record([rent(0.5)]);
    expect(market.rentalQuotes('vast', 'rtx-4090').map(({ usdPerGpuHour }) => usdPerGpuHour)).toStrictEqual([0.5]);
  });

  test('knows the currencies of both, the dollar first and never quoted', () => {
    const { market, book } = open({
      exchangeRates: [{ currency: 'TWD', unitsPerUsd: 32, ...from, date: '2026-07-03' }],
    });
    expect(market.currencies).toStrictEqual(['USD', 'TWD']);
    book.record([exchangeRate('USD', 1.2), exchangeRate('EUR', 0.9), exchangeRate('TWD', 31)]);
    expect(market.currencies).toStrictEqual(['USD', 'EUR', 'TWD']);
    expect(market.exchangeRate('USD')).toStrictEqual({ kind: 'definition', currency: 'USD', unitsPerUsd: 1 });
    expect(market.exchangeRate('TWD')?.unitsPerUsd).toBe(31);
    expect(market.exchangeRate('XYZ')).toBeUndefined();
  });
});

describe('what is too old', () => {
  // At noon on 10 October 2026: 365 and a half days before, 364 and a half; of coins 180 and a half, 179 and a half.
  const YEAR_OVER = '2025-10-10';
  const WITHIN_YEAR = '2025-10-11';
  const HALF_YEAR_OVER = '2026-04-13';
  const WITHIN_HALF_YEAR = '2026-04-14';
  const utilised = { network: 'vast', gpu: 'rtx-4090', value: 0.5, ...from };
  const hashrate = { coin: 'pearl', hashrate: 50, unit: 'EH/s' as const, ...from };

  test.each([
    { date: YEAR_OVER, coinDate: HALF_YEAR_OVER, known: 0, reason: 'is not used' },
    { date: WITHIN_YEAR, coinDate: WITHIN_HALF_YEAR, known: 1, reason: 'but for a day is' },
    { date: '2025', coinDate: '2026', known: 0, reason: 'by the first day that it may mean is not used' },
    { date: '2026', coinDate: '2026-05', known: 1, reason: 'by its last day only is' },
  ])('of what ships $reason', ({ date, coinDate, known }) => {
    const { market } = open({
      rentals: [quote({ usdPerGpuHour: 0.3, date })],
      utilisations: [{ ...utilised, date }],
      coinPrices: [{ coin: 'pearl', usd: 1, ...from, date: coinDate }],
      networkHashrates: [{ ...hashrate, date: coinDate }],
      blockRewards: [{ coin: 'pearl', coins: 2283.16, ...from, date }],
      exchangeRates: [{ currency: 'TWD', unitsPerUsd: 32, ...from, date }],
    });
    expect(market.rentalQuotes('vast', 'rtx-4090')).toHaveLength(known);
    expect(market.utilisation('vast', 'rtx-4090') === undefined).toBe(known === 0);
    expect(market.coinPricesUsd('pearl')).toHaveLength(known);
    expect(market.networkHashratesHs('pearl')).toHaveLength(known);
    expect(market.blockRewardsCoins('pearl')).toHaveLength(known);
    expect(market.exchangeRate('TWD') === undefined).toBe(known === 0);
    // It still is a currency: whoever types it hears that its rate is too old.
    expect(market.currencies).toStrictEqual(['USD', 'TWD']);
    const coin = { coinId: 'pearl' };
    expect(market.lastSeen({ quantity: 'rental-price', networkId: 'vast', gpuId: 'rtx-4090' })).toBe(date);
    expect(market.lastSeen({ quantity: 'utilisation', networkId: 'vast', gpuId: 'rtx-4090' })).toBe(date);
    expect(market.lastSeen({ quantity: 'coin-price', ...coin })).toBe(coinDate);
    expect(market.lastSeen({ quantity: 'network-hashrate', ...coin })).toBe(coinDate);
    expect(market.lastSeen({ quantity: 'block-reward', ...coin })).toBe(date);
    expect(market.lastSeen({ quantity: 'exchange-rate', currency: 'TWD' })).toBe(date);
  });

  test('leaves the rest of a list', () => {
    const { market } = open({
      rentals: [quote({ usdPerGpuHour: 0.3, date: YEAR_OVER }), quote({ usdPerGpuHour: 0.4, date: WITHIN_YEAR })],
    });
    expect(market.rentalQuotes('vast', 'rtx-4090').map(({ usdPerGpuHour }) => usdPerGpuHour)).toStrictEqual([0.4]);
  });

  test('becomes so without anybody touching it', async () => {
    const { market, clock } = open({ rentals: [quote({ usdPerGpuHour: 0.3, date: WITHIN_YEAR })] });
    expect(market.rentalQuotes('vast', 'rtx-4090')).toHaveLength(1);
    await clock.pass(DAY_MS / 2);
    expect(market.rentalQuotes('vast', 'rtx-4090')).toHaveLength(1);
    await clock.pass(60_000);
    expect(market.rentalQuotes('vast', 'rtx-4090')).toHaveLength(0);
  });

  test('is last seen on the later day of what is live and what ships', async () => {
    const topic = { quantity: 'coin-price', coinId: 'pearl' } as const;
    const { market, book, clock } = open({ coinPrices: [{ coin: 'pearl', usd: 1, ...from, date: '2026-10-04' }] });
    expect(market.lastSeen(topic)).toBe('2026-10-04');
    book.record([coinPrice(3, { observedAt: '2026-10-03T23:00:00.000Z' })]);
    expect(market.lastSeen(topic)).toBe('2026-10-04');
    book.record([coinPrice(3)]);
    expect(market.lastSeen(topic)).toBe('2026-10-10');
    await clock.pass(400 * DAY_MS);
    expect(market.coinPricesUsd('pearl')).toStrictEqual([]);
    expect(market.lastSeen(topic)).toBe('2026-10-10');
    expect(market.lastSeen({ quantity: 'coin-price', coinId: 'ergo' })).toBeUndefined();
    expect(market.lastSeen({ quantity: 'electricity-price', placeCode: 'DE' })).toBeUndefined();
  });

  test.each([
    { bid: { basis: 'bid' }, reason: 'a bid' },
    { bid: { basis: 'ask', tier: 'interruptible' }, reason: 'a price of interruptible work' },
  ] as const)('of a card’s price, which $reason is not', ({ bid }) => {
    const topic = { quantity: 'rental-price', networkId: 'vast', gpuId: 'rtx-4090' } as const;
    const onlyBids = open({ rentals: [quote({ usdPerGpuHour: 0.2, ...bid, date: '2026-10-01' })] });
    onlyBids.book.record([rent(0.2, bid)]);
    expect(onlyBids.market.lastSeen(topic)).toBeUndefined();
    const priced = open({
      rentals: [
        quote({ usdPerGpuHour: 0.2, ...bid, date: '2026-10-01' }),
        quote({ usdPerGpuHour: 0.4, date: '2025-07' }),
      ],
    });
    priced.book.record([rent(0.2, bid)]);
    expect(priced.market.lastSeen(topic)).toBe('2025-07');
  });
});
