import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createVastMarket } from '../../../src/market/sources/vast-market.ts';
import { createVastOffers } from '../../../src/market/sources/vast-offers.ts';
import { answersOf, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const PRICE = { kind: 'listed', quantity: 'rental-price', networkId: 'vast', basis: 'ask', tier: 'on-demand' } as const;
const SHARE = { kind: 'measured', quantity: 'utilisation', networkId: 'vast' } as const;

const leaf = (fields: object) => ({ all: [fields] });
const model = (rented: unknown, all: unknown) => ({ name: 'RTX 4090', stats: { rented, all } });
const priced = { count: 10, price_median: 0.4, price_10th_percentile: 0.3, price_90th_percentile: 0.5 };

describe('Vast.ai through 500.farm', () => {
  test('gives prices of rented cards, or of all where none is, and the rented share, at its own time', async () => {
    const { reading, asked } = await readPlayed(createVastMarket(), answersOf(readFixture('vast-market')));
    const observedAt = '2026-11-21T01:59:00.123Z';
    const dear = { lowUsdPerGpuHour: 0.11, usdPerGpuHour: 0.14, highUsdPerGpuHour: 0.2 };
    expect(figuresOf(reading)).toStrictEqual([
      {
        ...PRICE,
        gpuId: 'rtx-5090',
        lowUsdPerGpuHour: 0.32,
        usdPerGpuHour: 0.45,
        highUsdPerGpuHour: 0.61,
        observedAt,
      },
      // 5,152 / 7,475
      { ...SHARE, gpuId: 'rtx-5090', utilisation: expect.closeTo(0.6892, 4), observedAt },
      { ...PRICE, gpuId: 'rtx-4070-ti-super', ...dear, observedAt },
      { ...SHARE, gpuId: 'rtx-4070-ti-super', utilisation: 0.75, observedAt },
      {
        ...PRICE,
        gpuId: 'gtx-1080',
        lowUsdPerGpuHour: 0.04,
        usdPerGpuHour: 0.05,
        highUsdPerGpuHour: 0.08,
        observedAt,
      },
      { ...SHARE, gpuId: 'gtx-1080', utilisation: 0, observedAt },
    ]);
    expect(reading.dropped).toStrictEqual({ 'no-value': 1 });
    expect(reading.unmatched).toStrictEqual(['RTX 4060 Ti']);
    expect(asked.map(({ url }) => url)).toStrictEqual(['https://500.farm/vastai-exporter/gpu-stats']);
  });

  test.each([
    { timestamp: '2026-11-20T02:00:00Z', at: '2026-11-20T02:00:00.000Z', reason: 'yesterday’s stays yesterday’s' },
    { timestamp: '2027-01-01T00:00:00Z', at: NOW.toISOString(), reason: 'nobody has seen the future' },
    { timestamp: 'soon', at: NOW.toISOString(), reason: 'no time at all: when it was asked' },
    { timestamp: undefined, at: NOW.toISOString(), reason: 'left out' },
  ])('a figure of $timestamp was seen at $at: $reason', async ({ timestamp, at }) => {
    const models = [model(leaf(priced), leaf(priced))];
    const { reading } = await readPlayed(createVastMarket(), () => ({ timestamp, models }));
    expect(new Set(reading.observations.map(({ observedAt }) => observedAt))).toStrictEqual(new Set([at]));
  });

  test.each([
    { bad: model({ all: priced }, leaf(priced)), dropped: 'unreadable', reason: 'a leaf that is no array' },
    { bad: model({ all: [] }, leaf(priced)), dropped: 'unreadable', reason: 'an empty leaf' },
    {
      bad: model(leaf({ ...priced, price_median: 'NaN' }), leaf(priced)),
      dropped: 'unreadable',
      reason: 'NaN as text',
    },
    { bad: { ...model(leaf(priced), leaf(priced)), name: 7 }, dropped: 'unreadable', reason: 'a name that is none' },
    { bad: model(leaf({ ...priced, price_median: 0 }), leaf(priced)), dropped: 'implausible', reason: 'for nothing' },
    { bad: model(leaf({ ...priced, price_median: -1 }), leaf(priced)), dropped: 'implausible', reason: 'negative' },
    { bad: model(leaf({ ...priced, price_median: 1e9 }), leaf(priced)), dropped: 'implausible', reason: 'absurd' },
    {
      bad: model(leaf({ ...priced, price_median: 0.6 }), leaf(priced)),
      dropped: 'implausible',
      reason: 'median over p90',
    },
    {
      bad: model(leaf({ ...priced, count: 11 }), leaf(priced)),
      dropped: 'implausible',
      reason: 'more rented than there are',
    },
  ])('$reason is $dropped, and costs no other card its figures', async ({ bad, dropped }) => {
    const good = { ...model(leaf(priced), leaf(priced)), name: 'RTX 5090' };
    const { reading } = await readPlayed(createVastMarket(), () => ({ models: [bad, good] }));
    expect(reading.dropped).toStrictEqual({ [dropped]: 1 });
    expect(reading.observations.filter((seen) => 'gpuId' in seen && seen.gpuId === 'rtx-5090')).toHaveLength(2);
  });

  test('prices as text are numbers', async () => {
    const text = { count: '10', price_median: '0.4' };
    const { reading } = await readPlayed(createVastMarket(), () => ({ models: [model(leaf(text), leaf(text))] }));
    expect(reading.observations[0]).toMatchObject({ usdPerGpuHour: 0.4 });
  });

  test('of two entries of one card the first counts', async () => {
    const models = [model(leaf(priced), leaf(priced)), model(leaf({ ...priced, price_median: 0.45 }), leaf(priced))];
    const { reading } = await readPlayed(createVastMarket(), () => ({ models }));
    expect(reading.observations).toHaveLength(2);
    expect(reading.observations[0]).toMatchObject({ usdPerGpuHour: 0.4 });
    expect(reading.dropped).toStrictEqual({ repeated: 2 });
  });
});

const nameAsked = (url: string): string => {
  const query = JSON.parse(new URL(url).searchParams.get('q') ?? '') as { gpu_name: { eq: string } };
  return query.gpu_name.eq;
};

describe('Vast.ai’s own offers', () => {
  const offers = answersOf(readFixture('vast-offers'));
  const only4090 = (url: string): unknown => (nameAsked(url) === 'RTX 4090' ? offers(url) : { offers: [] });

  test('are divided by their cards, bids and offers without a price left out', async () => {
    const { reading } = await readPlayed(createVastOffers(), only4090);
    expect(figuresOf(reading)).toStrictEqual([
      {
        ...PRICE,
        gpuId: 'rtx-4090',
        // 1.2 / 4, one of 0.412, 4.4 / 8
        lowUsdPerGpuHour: expect.closeTo(0.3, 10),
        usdPerGpuHour: 0.412,
        highUsdPerGpuHour: expect.closeTo(0.55, 10),
        observedAt: NOW.toISOString(),
      },
    ]);
    expect(reading.dropped).toStrictEqual({ 'other-subject': 1, 'no-value': 1, unreadable: 1 });
  });

  test('are asked for card by card, by Vast’s names, 25 at most', async () => {
    const { asked } = await readPlayed(createVastOffers(), only4090);
    const names = asked.map(({ url }) => nameAsked(url));
    expect(names).toHaveLength(25);
    expect(new Set(names).size).toBe(25);
    expect(names).toEqual(expect.arrayContaining(['RTX 4090', 'RTX 3060', 'RTX 4070S Ti']));
  });

  test('are asked only when 500.farm fails', () => {
    expect(createVastOffers().fallbackFor).toBe(createVastMarket().id);
  });

  test('after a refusal no more is asked, and what came is used', async () => {
    let count = 0;
    const { reading, asked } = await readPlayed(createVastOffers(), (url) => {
      count += 1;
      return count > 3 ? new ProviderError('vast-offers', 'rate_limited') : only4090(url);
    });
    expect(asked).toHaveLength(4);
    expect(reading.observations).toHaveLength(1);
    expect(reading.dropped).toMatchObject({ 'request-failed': 1 });
  });

  test('a refusal of the first is the source’s failure', async () => {
    const refused = new ProviderError('vast-offers', 'rate_limited');
    await expect(readPlayed(createVastOffers(), () => refused)).rejects.toBe(refused);
  });

  test('a joke price is not the highest of its card', async () => {
    const sane = { gpu_name: 'RTX 4090', num_gpus: 1, dph_base: 0.4 };
    const { reading } = await readPlayed(createVastOffers(), (url) =>
      nameAsked(url) === 'RTX 4090' ? { offers: [sane, { ...sane, dph_base: 9999 }] } : { offers: [] },
    );
    expect(reading.observations[0]).toMatchObject({ usdPerGpuHour: 0.4, highUsdPerGpuHour: 0.4 });
    expect(reading.dropped).toStrictEqual({ implausible: 1 });
  });
});
