import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RentalQuote } from '../../../src/market/market.ts';
import { hostPrices } from '../../../src/market/valuation/host-price.ts';
import { quoted } from '../../support/market-rows.ts';

describe('the typical price', () => {
  const cases: readonly { quotes: readonly RentalQuote[]; typical: number | undefined; reason: string }[] = [
    { quotes: [], typical: undefined, reason: 'nobody quotes the card' },
    {
      quotes: [quoted({ usdPerGpuHour: 0.39, basis: 'bid' })],
      typical: undefined,
      reason: 'a bid alone says how low it goes, not what is usual',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.31, tier: 'interruptible' })],
      typical: undefined,
      reason: 'interruptible work alone is no better than a bid',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.45, date: '2026-05' }), quoted({ usdPerGpuHour: 0.54, date: '2026-08-21' })],
      typical: 0.54,
      reason: 'the newest counts, wherever it stands',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.6, date: '2026' }), quoted({ usdPerGpuHour: 0.5, date: '2026-02-01' })],
      typical: 0.5,
      reason: 'a bare year may mean its first day',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.39, basis: 'bid', date: '2026-10-01' }), quoted({ usdPerGpuHour: 0.54 })],
      typical: 0.54,
      reason: 'a newer bid is still a bid',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.35 }), quoted({ usdPerGpuHour: 0.22, basis: 'host' })],
      typical: 0.22,
      reason: 'of one day, what the host gets goes before what a renter pays',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.2909, basis: 'host', tier: 'premium' }),
        quoted({ usdPerGpuHour: 0.2182, basis: 'host', tier: 'community' }),
      ],
      typical: 0.2182,
      reason: 'of one day, the everyday product goes before the premium one',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.69, tier: 'secure' }), quoted({ usdPerGpuHour: 0.44 })],
      typical: 0.44,
      reason: 'a product without a name goes before the secure one',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.5, basis: 'ask' }), quoted({ usdPerGpuHour: 0.45 })],
      typical: 0.45,
      reason: 'of one day, what is paid goes before what is asked',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.4, kind: 'claimed' }), quoted({ usdPerGpuHour: 0.45, kind: 'measured' })],
      typical: 0.45,
      reason: 'of one day, a measurement goes before a claim',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.4, source: 'offers', observedAt: '2026-09-20T11:50:00.000Z' }),
        quoted({ usdPerGpuHour: 0.45, observedAt: '2026-09-20T11:56:00.000Z' }),
      ],
      typical: 0.45,
      reason: 'of one day and alike, the one seen last goes before the lower one',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.4 }), quoted({ usdPerGpuHour: 0.45, observedAt: '2026-09-20T00:05:00.000Z' })],
      typical: 0.45,
      reason: 'of one day and alike, a live one goes before one of which only the day is known',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.54, observedAt: '2026-09-20T11:56:00.000Z' }),
        quoted({ usdPerGpuHour: 0.37, source: 'offers', observedAt: '2026-09-20T11:56:00.000Z' }),
      ],
      typical: 0.37,
      reason: 'of one moment, the lower one promises less',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.22, basis: 'host', observedAt: '2026-09-20T00:05:00.000Z' }),
        quoted({ usdPerGpuHour: 0.35, observedAt: '2026-09-20T11:56:00.000Z' }),
      ],
      typical: 0.22,
      reason: 'what the host gets goes before what was seen later the same day',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.3, tier: 'secure', observedAt: '2026-09-20T11:56:00.000Z' }),
        quoted({ usdPerGpuHour: 0.5, tier: 'on-demand', observedAt: '2026-09-20T00:05:00.000Z' }),
      ],
      typical: 0.5,
      reason: 'so does the everyday product',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.3, kind: 'claimed', observedAt: '2026-09-20T11:56:00.000Z' }),
        quoted({ usdPerGpuHour: 0.5, observedAt: '2026-09-20T00:05:00.000Z' }),
      ],
      typical: 0.5,
      reason: 'so does what is listed before what is claimed',
    },
    {
      quotes: [
        quoted({ usdPerGpuHour: 0.3, date: '2026-09-19', observedAt: '2026-09-19T23:59:00.000Z' }),
        quoted({ usdPerGpuHour: 0.5 }),
      ],
      typical: 0.5,
      reason: 'a live one of the day before goes behind',
    },
    {
      quotes: [quoted({ usdPerGpuHour: 0.54 }), quoted({ usdPerGpuHour: 0.37 })],
      typical: 0.37,
      reason: 'of equals, the lower one promises less',
    },
  ];

  test.each(cases)('$reason', ({ quotes, typical }) => {
    expect(hostPrices(quotes, 0.25)?.price.typical).toBe(typical);
    expect(hostPrices(quotes.toReversed(), 0.25)?.price.typical).toBe(typical);
  });
});

describe('the fee', () => {
  test.each([
    { basis: 'renter', platformFee: 0.25, fee: 0.25, feeKnown: true, reason: 'a renter pays gross' },
    { basis: 'ask', platformFee: 0.25, fee: 0.25, feeKnown: true, reason: 'an asking price is gross' },
    { basis: 'host', platformFee: 0.25, fee: 0, feeKnown: true, reason: 'the host already gets the price' },
    { basis: 'host', platformFee: undefined, fee: 0, feeKnown: true, reason: 'and no fee needs to be known for that' },
    {
      basis: 'renter',
      platformFee: undefined,
      fee: 0,
      feeKnown: false,
      reason: 'an unknown fee is said to be unknown',
    },
    { basis: 'renter', platformFee: 0, fee: 0, feeKnown: true, reason: 'no fee is a known fee' },
  ] as const)('$reason', ({ basis, platformFee, fee, feeKnown }) => {
    expect(hostPrices([quoted({ usdPerGpuHour: 0.4, basis })], platformFee)).toMatchObject({ fee, feeKnown });
  });
});

describe('what else is quoted', () => {
  const used = quoted({ usdPerGpuHour: 0.45, basis: 'ask', tier: 'on-demand', observedAt: '2026-09-20T11:56:00.000Z' });
  const offers = quoted({ usdPerGpuHour: 0.4, source: 'offers', basis: 'ask', observedAt: '2026-09-20T11:50:00.000Z' });
  const dated = quoted({ usdPerGpuHour: 0.35, basis: 'ask' });
  const older = quoted({ usdPerGpuHour: 0.5, date: '2026-08' });

  test.each([
    { quotes: [used], others: [], reason: 'nothing, where one quote is all' },
    {
      quotes: [used, offers, dated, older],
      others: [offers, dated, older],
      reason: 'all but the one used, newest first',
    },
    {
      quotes: [used, quoted({ usdPerGpuHour: 0.1, date: '2026-03-23' })],
      others: [],
      reason: 'nothing of more than half a year before',
    },
    {
      quotes: [used, quoted({ usdPerGpuHour: 0.3, basis: 'bid', date: '2026-10-01' })],
      others: [quoted({ usdPerGpuHour: 0.3, basis: 'bid', date: '2026-10-01' })],
      reason: 'bids too, though they are newer than the one used',
    },
    { quotes: [used, { ...used }], others: [used], reason: 'the same said twice' },
  ])('is $reason', ({ quotes, others }) => {
    expect(hostPrices(quotes, 0.25)?.used).toStrictEqual(used);
    expect(hostPrices(quotes, 0.25)?.others).toStrictEqual(others);
    expect(hostPrices(quotes.toReversed(), 0.25)?.others).toStrictEqual(others);
  });
});

function ask(date: string, usdPerGpuHour: number, fields: Partial<RentalQuote> = {}): RentalQuote {
  return quoted({ usdPerGpuHour, basis: 'ask', date, ...fields });
}

describe('dated rows of one product', () => {
  test('are typical by their median, not by the newest of them, and the range is what was seen', () => {
    // A100 SXM on Vast.ai: 1.7043 was one row of one day.
    const rows = [ask('2026-08-21', 1), ask('2026-10-28', 1.1378), ask('2026-10-29', 1.7043)];
    expect(hostPrices(rows, 0.25)).toMatchObject({
      used: rows[1],
      price: { low: 1, typical: 1.1378, high: 1.7043 },
      medianOf: 2,
      ends: { low: { quote: rows[0] }, high: { quote: rows[2] } },
    });
  });

  test('count for 30 days before the newest, and of two in the middle the lower is taken', () => {
    const rows = [ask('2026-09-20', 5), ask('2026-09-10', 4), ask('2026-08-21', 3), ask('2026-08-20', 1)];
    expect(hostPrices(rows, 0.25)).toMatchObject({ price: { typical: 4 }, medianOf: 3 });
    expect(hostPrices(rows.slice(0, 2), 0.25)).toMatchObject({ price: { typical: 4 }, medianOf: 2 });
  });

  test('are those of the product that leads, and of no other', () => {
    const others = [ask('2026-09-19', 1, { tier: 'secure' }), ask('2026-09-18', 2, { basis: 'renter' })];
    expect(hostPrices([ask('2026-09-20', 5), ...others], 0.25)).toMatchObject({ price: { typical: 5 }, medianOf: 1 });
  });

  test('have no part in a live price', () => {
    const live = ask('2026-09-20', 5, { observedAt: '2026-09-20T11:56:00.000Z' });
    expect(hostPrices([live, ask('2026-09-19', 1), ask('2026-09-18', 2)], 0.25)).toMatchObject({
      price: { typical: 5 },
      medianOf: 1,
    });
  });
});

describe('a disputed fee', () => {
  test('takes the most at the low end and the least at the high end', () => {
    const only = quoted({ usdPerGpuHour: 1, lowUsdPerGpuHour: 0.8, highUsdPerGpuHour: 1.5, basis: 'host' });
    // 0.8 × (1 − 0.1); 1 × (1 − 0.05); 1.5 × (1 − 0)
    expect(hostPrices([only], undefined, { low: 0, typical: 0.05, high: 0.1 })).toMatchObject({
      price: { low: expect.closeTo(0.72, 12), typical: expect.closeTo(0.95, 12), high: 1.5 },
      fee: 0,
    });
  });
});

describe('low and high', () => {
  test('one quote shows no spread, so it is a quarter, which is our estimate', () => {
    const only = quoted({ usdPerGpuHour: 0.4 });
    expect(hostPrices([only], 0.25)).toStrictEqual({
      used: only,
      others: [],
      price: { low: expect.closeTo(0.3, 12), typical: 0.4, high: 0.5 },
      fee: 0.25,
      feeKnown: true,
      medianOf: 1,
      ends: { low: { kind: 'estimated' }, high: { kind: 'estimated' } },
    });
  });

  test('the ends that the source itself gives go before what others quote', () => {
    const used = quoted({ usdPerGpuHour: 0.45, lowUsdPerGpuHour: 0.4, highUsdPerGpuHour: 0.5 });
    const older = [quoted({ usdPerGpuHour: 0.1, date: '2026-08' }), quoted({ usdPerGpuHour: 0.9, date: '2026-08' })];
    expect(hostPrices([used, ...older], 0.25)).toMatchObject({
      price: { low: 0.4, typical: 0.45, high: 0.5 },
      ends: { low: { quote: used }, high: { quote: used } },
    });
  });

  test('an end of the source’s own that is the price itself shows no spread', () => {
    const used = quoted({ usdPerGpuHour: 0.045, lowUsdPerGpuHour: 0.045, highUsdPerGpuHour: 0.073 });
    expect(hostPrices([used], 0.25)).toMatchObject({
      price: { low: expect.closeTo(0.03375, 12), high: 0.073 },
      ends: { low: { kind: 'estimated' }, high: { quote: used } },
    });
  });

  test('without such ends they are the lowest and highest of 60 days, bids only at the low end', () => {
    const used = quoted({ usdPerGpuHour: 0.54, basis: 'ask', date: '2026-08-21' });
    const bid = quoted({ usdPerGpuHour: 0.39, basis: 'bid', date: '2026-08-21' });
    const rush = quoted({ usdPerGpuHour: 0.7, lowUsdPerGpuHour: 0.5, highUsdPerGpuHour: 0.875, date: '2026-06-22' });
    const before = quoted({ usdPerGpuHour: 0.9, date: '2026-06-21' }); // 9 + 31 + 21 = 61 days
    const high = quoted({ usdPerGpuHour: 2, basis: 'bid', date: '2026-08-21' });
    const result = hostPrices([used, bid, rush, before, high], 0.25);
    expect(result?.price).toStrictEqual({ low: 0.39, typical: 0.54, high: 0.875 });
    expect(result?.ends).toStrictEqual({ low: { kind: 'quote', quote: bid }, high: { kind: 'quote', quote: rush } });
  });

  test('where nothing was seen in 60 days, what was seen in 180 tells, and after that nothing does', () => {
    const used = quoted({ usdPerGpuHour: 0.5, date: '2026-09-20' });
    const within = quoted({ usdPerGpuHour: 0.4, date: '2026-03-24' }); // 7 + 30 + 31 + 30 + 31 + 31 + 20 = 180 days
    const before = quoted({ usdPerGpuHour: 0.1, date: '2026-03-23' });
    expect(hostPrices([used, within, before], 0.25)?.price.low).toBe(0.4);
    expect(hostPrices([used, before], 0.25)?.price.low).toBe(0.375);
  });

  test('gross prices are set against a host’s income after the fee', () => {
    const used = quoted({ usdPerGpuHour: 0.2182, basis: 'host' });
    const gross = quoted({ usdPerGpuHour: 0.4, date: '2026-08' });
    // 0.40 × (1 − 0.25) = 0.30 reaches the host
    expect(hostPrices([used, gross], 0.25)?.price).toMatchObject({ typical: 0.2182, high: 0.4 * 0.75 });
  });

  test('a host’s income is set against gross prices as the price that would give it', () => {
    const used = quoted({ usdPerGpuHour: 0.4 });
    const income = quoted({ usdPerGpuHour: 0.15, basis: 'host', date: '2026-08' });
    // 0.15 / (1 − 0.25) = 0.20 gross
    expect(hostPrices([used, income], 0.25)?.price.low).toBeCloseTo(0.2, 12);
    // Where the platform keeps all, no gross price gives it.
    expect(hostPrices([used, income], 1)?.price.low).toBeCloseTo(0.3, 12);
  });

  test('are below and above the typical price whatever is quoted, by some quote or by our estimate', () => {
    const quotes = fc.array(
      fc.record({
        usdPerGpuHour: fc.double({ min: 0.01, max: 50, noNaN: true }),
        basis: fc.constantFrom('host', 'renter', 'ask', 'bid'),
        tier: fc.constantFrom('community', 'premium', 'interruptible', undefined),
        date: fc.constantFrom('2026', '2026-03', '2026-08-21', '2026-09-20', '2025-01-01'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(quotes, fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), (rows, fee) => {
        const all = rows.map((row) => quoted(row));
        const found = hostPrices(all, fee);
        const isOnlyBids = all.every(({ basis, tier }) => basis === 'bid' || tier === 'interruptible');
        expect(found === undefined).toBe(isOnlyBids);
        const { low, typical, high } = found?.price ?? { low: 0, typical: 0, high: 0 };
        if (found === undefined) return;
        expect(low).toBeLessThan(typical);
        expect(typical).toBeLessThan(high);
        expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
        const told = Object.values(found.ends).flatMap((end) => (end.kind === 'quote' ? [end.quote] : []));
        expect(all).toEqual(expect.arrayContaining(told));
      }),
    );
  });
});
