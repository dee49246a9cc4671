import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createVastMarket } from '../../../src/market/sources/vast-market.ts';
import { createVastOffers } from '../../../src/market/sources/vast-offers.ts';
import { cases } from '../../support/cases.ts';
import { answersOf, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const PRICE = { kind: 'listed', quantity: 'rental-price', networkId: 'vast', basis: 'ask', tier: 'on-demand' } as const;
const SHARE = { kind: 'measured', quantity: 'utilisation', networkId: 'vast' } as const;

interface Counted {
  readonly count?: unknown;
  readonly price_median?: unknown;
  readonly price_10th_percentile?: unknown;
  readonly price_90th_percentile?: unknown;
}
const priced = { count: 20, price_median: 0.4, price_10th_percentile: 0.3, price_90th_percentile: 0.5 } as const;
const NONE = { count: 0 } as const;

/** What is counted of small machines that people own; `more` says otherwise. */
const category = (rented: Counted, all: Counted, more: object = {}) => ({
  datacenter: false,
  gpu_count_range: '1-3',
  verified: true,
  stats: { rented: [rented], available: [NONE], all: [all] },
  ...more,
});
const model = (...categories: readonly unknown[]) => ({ name: 'RTX 4090', categories });
const read = (...models: readonly unknown[]) => readPlayed(createVastMarket(), () => ({ models }));

describe('Vast.ai through 500.farm', () => {
  test('gives what small machines of people ask, rented ones first, and the rented share, at its own time', async () => {
    const { said, asked } = await readPlayed(createVastMarket(), answersOf(readFixture('vast-market')));
    const observedAt = '2026-11-21T01:59:00.123Z';
    const ask = (gpuId: string, low: number, usdPerGpuHour: number, high: number) => ({
      ...PRICE,
      gpuId,
      lowUsdPerGpuHour: expect.closeTo(low, 10),
      usdPerGpuHour: expect.closeTo(usdPerGpuHour, 10),
      highUsdPerGpuHour: expect.closeTo(high, 10),
      observedAt,
    });
    expect(figuresOf(said)).toStrictEqual([
      // Neither the datacentre's 0.70 nor the 0.41 of machines with eight cards.
      ask('rtx-5090', 0.32, 0.45, 0.61),
      // 5,152 / 7,475
      { ...SHARE, gpuId: 'rtx-5090', value: expect.closeTo(0.6892, 4), observedAt },
      // (10 × 0.09 + 20 × 0.12) / 30, (10 × 0.12 + 20 × 0.15) / 30, 0.20
      ask('rtx-4070-ti-super', 0.11, 0.14, 0.2),
      // (10 + 20) / (16 + 24)
      { ...SHARE, gpuId: 'rtx-4070-ti-super', value: 0.75, observedAt },
      // Nobody has fewer than four of them.
      ask('rtx-3080-10gb', 0.05, 0.06, 0.08),
      // None is rented: all.
      ask('gtx-1080', 0.04, 0.05, 0.08),
      // Of all of people's machines, also of the cards that are few and of the one that matches nothing:
      // (5,152 + 300 + 50 + 10 + 20 + 6 + 0) / (7,475 + 400 + 100 + 16 + 24 + 12 + 4)
      { ...SHARE, gpuId: undefined, value: 5_538 / 8_031, observedAt },
    ]);
    // The L40S, which is in datacentres only; the shares of twelve RTX 3080 and four GTX 1080.
    expect(said.dropped).toStrictEqual({ 'other-subject': 1, 'too-few': 2 });
    expect(said.unmatched).toStrictEqual(['RTX 4060 Ti']);
    expect(asked.map(({ url }) => url)).toStrictEqual(['https://500.farm/vastai-exporter/gpu-stats/v2']);
  });

  test.each([
    { more: { datacenter: true }, kept: [], reason: 'a datacentre’s price is no home owner’s' },
    { more: { gpu_count_range: '4-7' }, kept: [0.4], reason: 'larger machines where there are no small ones' },
    { more: { gpu_count_range: '8+' }, kept: [0.4], reason: 'the largest where there are no others' },
    { more: { verified: false }, kept: [0.4], reason: 'new hosts are not verified yet' },
  ])('of a card that is counted with $more alone the prices are $kept: $reason', async ({ more, kept }) => {
    const other = { ...model(category(priced, priced)), name: 'RTX 5090' };
    const { said } = await read(model(category(priced, priced, more)), other);
    const prices = said.observations.flatMap((seen) =>
      seen.quantity === 'rental-price' && seen.gpuId === 'rtx-4090' ? [seen.usdPerGpuHour] : [],
    );
    expect(prices).toStrictEqual(kept);
  });

  test('a size of machine that nobody has any more is passed over', async () => {
    const gone = category(NONE, NONE);
    const { said } = await read(model(gone, category(priced, priced, { gpu_count_range: '8+' })));
    expect(said.observations).toMatchObject([{ usdPerGpuHour: 0.4 }, { value: 1 }, { gpuId: undefined }]);
  });

  test('the shape that it had before is not read as if it were this one', async () => {
    const before = { name: 'RTX 4090', stats: { rented: { all: [priced] }, all: { all: [priced] } } };
    await expect(read(before)).rejects.toMatchObject({ failure: 'invalid_response' });
  });

  test.each([
    { timestamp: '2026-11-20T02:00:00Z', at: '2026-11-20T02:00:00.000Z', reason: 'yesterday’s stays yesterday’s' },
    { timestamp: '2027-01-01T00:00:00Z', at: NOW.toISOString(), reason: 'nobody has seen the future' },
    { timestamp: 'soon', at: NOW.toISOString(), reason: 'no time at all: when it was asked' },
    { timestamp: undefined, at: NOW.toISOString(), reason: 'left out' },
  ])('a figure of $timestamp was seen at $at: $reason', async ({ timestamp, at }) => {
    const models = [model(category(priced, priced))];
    const { said } = await readPlayed(createVastMarket(), () => ({ timestamp, models }));
    expect(new Set(said.observations.map(({ observedAt }) => observedAt))).toStrictEqual(new Set([at]));
  });

  const bad = (rented: Counted, all: Counted = priced) => model(category(rented, all));

  test.each([
    {
      odd: model({ ...category(priced, priced), stats: { rented: priced, all: priced } }),
      dropped: 'unreadable',
      reason: 'a leaf that is no array',
    },
    {
      odd: model({ ...category(priced, priced), stats: { rented: [], all: [] } }),
      dropped: 'unreadable',
      reason: 'an empty leaf',
    },
    { odd: model(category(priced, priced, { gpu_count_range: '1' })), dropped: 'unreadable', reason: 'other sizes' },
    {
      odd: model(category(priced, priced, { datacenter: undefined })),
      dropped: 'unreadable',
      reason: 'whose it is not said',
    },
    { odd: bad({ ...priced, price_median: 'NaN' }), dropped: 'unreadable', reason: 'NaN as text' },
    { odd: { ...bad(priced), name: 7 }, dropped: 'unreadable', reason: 'a name that is none' },
    { odd: bad({ ...priced, price_median: 0 }), dropped: 'implausible', reason: 'for nothing' },
    { odd: bad({ ...priced, price_median: -1 }), dropped: 'implausible', reason: 'negative' },
    { odd: bad({ ...priced, price_median: 1e9 }), dropped: 'implausible', reason: 'absurd' },
    { odd: bad({ ...priced, price_median: 0.6 }), dropped: 'implausible', reason: 'median over p90' },
    { odd: bad({ ...priced, count: 21 }), dropped: 'implausible', reason: 'more rented than there are' },
    { odd: bad({ count: 20 }, { count: 20 }), dropped: 'no-value', reason: 'no price at all' },
    { odd: model(), dropped: 'other-subject', reason: 'counted nowhere' },
  ])('$reason is $dropped, and costs no other card its figures', async ({ odd, dropped }) => {
    const good = { ...bad(priced), name: 'RTX 5090' };
    const { said } = await read(odd, good);
    expect(said.dropped).toStrictEqual({ [dropped]: 1 });
    expect(said.observations.filter((seen) => 'gpuId' in seen && seen.gpuId === 'rtx-5090')).toHaveLength(2);
  });

  test('the share of the whole network leaves out what is counted wrongly', async () => {
    const { said } = await read(bad({ ...priced, count: 21 }), {
      ...bad({ ...priced, count: 8 }),
      name: 'RTX 5090',
    });
    // 8 of 20, without the 21 of 20
    expect(said.observations.at(-1)).toMatchObject({ gpuId: undefined, value: 0.4 });
  });

  test.each([
    { rented: 0, all: 19, shares: [], reason: 'a share of 19 errs by up to √(0.25 / 19) = 0.115' },
    { rented: 15, all: 20, shares: [0.75, 0.75], reason: '15 / 20, which errs by up to √(0.25 / 20) = 0.112' },
    { rented: 0, all: 20, shares: [0, 0], reason: 'none of enough' },
    { rented: 20, all: 20, shares: [1, 1], reason: 'all of enough' },
  ])('of $rented rented of $all cards the shares are $shares: $reason', async ({ rented, all, shares }) => {
    const { said } = await read(bad({ ...priced, count: rented }, { ...priced, count: all }));
    expect(said.observations[0]).toMatchObject({ usdPerGpuHour: 0.4 });
    expect(said.observations.flatMap((seen) => (seen.quantity === 'utilisation' ? [seen.value] : []))).toStrictEqual(
      shares,
    );
    expect(said.dropped).toStrictEqual(shares.length > 0 ? {} : { 'too-few': 2 });
  });

  test('cards that are too few in each group are enough together', async () => {
    const verified = category({ ...priced, count: 6 }, { ...priced, count: 8 });
    const others = category({ ...priced, count: 9 }, { ...priced, count: 12 }, { verified: false });
    const { said } = await read(model(verified, others));
    // (6 + 9) / (8 + 12)
    expect(said.observations[1]).toMatchObject({ gpuId: 'rtx-4090', value: 0.75 });
  });

  test('of two entries of one card the first counts, also where its cards are too few for a share', async () => {
    const few = { ...priced, count: 19 };
    const { said } = await read(bad(few, few), bad({ ...priced, price_median: 0.45 }));
    expect(said.observations).toMatchObject([{ usdPerGpuHour: 0.4 }, { gpuId: undefined }]);
    expect(said.dropped).toStrictEqual({ 'too-few': 1, repeated: 2 });
  });

  test('prices as text are numbers, and a median without the other percentiles is one', async () => {
    const text = { count: '20', price_median: '0.4' };
    const { said } = await read(bad(text, text));
    expect(said.observations[0]).toMatchObject({ usdPerGpuHour: 0.4, lowUsdPerGpuHour: undefined });
  });

  test('of two entries of one card the first counts', async () => {
    const { said } = await read(bad(priced), bad({ ...priced, price_median: 0.45 }));
    expect(said.observations).toMatchObject([{ usdPerGpuHour: 0.4 }, { gpuId: 'rtx-4090' }, { gpuId: undefined }]);
    expect(said.dropped).toStrictEqual({ repeated: 2 });
  });

  test('a card’s price lies between those of its verified and its other machines', async () => {
    const cents = fc.integer({ min: 1, max: 5_000 });
    const counted = fc
      .record({ count: fc.integer({ min: 1, max: 9_999 }), prices: fc.tuple(cents, cents, cents) })
      .map(({ count, prices }) => {
        const [low = 0, median = 0, high = 0] = prices.toSorted((one, other) => one - other).map((each) => each / 100);
        return { count, price_10th_percentile: low, price_median: median, price_90th_percentile: high };
      });
    await fc.assert(
      fc.asyncProperty(counted, counted, async (one, other) => {
        const { said } = await read(model(category(one, one), category(other, other, { verified: false })));
        const [seen] = said.observations;
        expect(said.dropped).not.toHaveProperty('implausible');
        expect(seen).toHaveProperty('usdPerGpuHour');
        const { usdPerGpuHour } = seen as { usdPerGpuHour: number };
        const ends = [one.price_median, other.price_median];
        expect(usdPerGpuHour).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
        expect(usdPerGpuHour).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
      }),
      { numRuns: cases(200) },
    );
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
    const { said } = await readPlayed(createVastOffers(), only4090);
    expect(figuresOf(said)).toStrictEqual([
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
    expect(said.dropped).toStrictEqual({ 'other-subject': 1, 'no-value': 1, unreadable: 1 });
  });

  test.each([
    { hosting_type: 0, kept: true, reason: 'somebody’s own machine' },
    { hosting_type: 1, kept: false, reason: 'a datacentre' },
    { hosting_type: 2, kept: false, reason: 'a kind of datacentre that came later' },
    { hosting_type: null, kept: true, reason: 'not said' },
  ])('with hosting type $hosting_type an offer counts: $kept, $reason', async ({ hosting_type, kept }) => {
    const sane = { gpu_name: 'RTX 4090', num_gpus: 1, dph_base: 0.4 };
    const { said } = await readPlayed(createVastOffers(), (url) =>
      nameAsked(url) === 'RTX 4090' ? { offers: [sane, { ...sane, dph_base: 0.6, hosting_type }] } : { offers: [] },
    );
    expect(said.observations[0]).toMatchObject({ highUsdPerGpuHour: kept ? 0.6 : 0.4 });
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
    const { said, asked } = await readPlayed(createVastOffers(), (url) => {
      count += 1;
      return count > 3 ? new ProviderError('vast-offers', 'rate_limited') : only4090(url);
    });
    expect(asked).toHaveLength(4);
    expect(said.observations).toHaveLength(1);
    expect(said.dropped).toMatchObject({ 'request-failed': 1 });
  });

  test('a refusal of the first is the source’s failure', async () => {
    const refused = new ProviderError('vast-offers', 'rate_limited');
    await expect(readPlayed(createVastOffers(), () => refused)).rejects.toBe(refused);
  });

  test('a joke price is not the highest of its card', async () => {
    const sane = { gpu_name: 'RTX 4090', num_gpus: 1, dph_base: 0.4 };
    const { said } = await readPlayed(createVastOffers(), (url) =>
      nameAsked(url) === 'RTX 4090' ? { offers: [sane, { ...sane, dph_base: 9999 }] } : { offers: [] },
    );
    expect(said.observations[0]).toMatchObject({ usdPerGpuHour: 0.4, highUsdPerGpuHour: 0.4 });
    expect(said.dropped).toStrictEqual({ implausible: 1 });
  });
});
