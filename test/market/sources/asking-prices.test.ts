import { describe, expect, test } from 'vitest';
import { createAkash } from '../../../src/market/sources/akash.ts';
import { createClore } from '../../../src/market/sources/clore.ts';
import type { SourceAnswer } from '../../../src/market/source.ts';
import { ofQuantity } from '../../../src/catalog/quantities.ts';
import { newestFirst } from '../../../src/market/figures/figure-date.ts';
import { isBid } from '../../../src/market/valuation/host-price.ts';
import { answersOf, CATALOG, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const observedAt = NOW.toISOString();

const sharesOf = ({ observations }: SourceAnswer): readonly number[] =>
  observations.flatMap((seen) => (seen.quantity === 'utilisation' ? [seen.value] : []));

describe('Akash', () => {
  const ASK = { kind: 'listed', quantity: 'rental-price', networkId: 'akash', basis: 'ask', observedAt } as const;
  const SHARE = { kind: 'measured', quantity: 'utilisation', networkId: 'akash', observedAt } as const;

  test('gives lowest, median and highest ask, and 1 − available ÷ total, also where nobody has bid', async () => {
    const { said } = await readPlayed(createAkash(), answersOf(readFixture('akash')));
    const a100 = { lowUsdPerGpuHour: 1.07, usdPerGpuHour: 1.83, highUsdPerGpuHour: 1.83 };
    const rtx4090 = { lowUsdPerGpuHour: 0.28, usdPerGpuHour: 0.34, highUsdPerGpuHour: 0.49 };
    expect(figuresOf(said)).toStrictEqual([
      { ...ASK, gpuId: 'a100-80gb-sxm', ...a100 },
      // 1 − 116 / 222
      { ...SHARE, gpuId: 'a100-80gb-sxm', value: expect.closeTo(0.4775, 4) },
      { ...ASK, gpuId: 'rtx-4090', ...rtx4090 },
      // Without the A100, which are counted by themselves: (419 − 215 − 106) / (419 − 222)
      { ...SHARE, gpuId: undefined, value: expect.closeTo(0.4975, 4) },
    ]);
    // The shares of eight pro6000mq and of five RTX 4090.
    expect(said.dropped).toStrictEqual({ 'no-value': 1, 'too-few': 2 });
    expect(said.unmatched).toStrictEqual(['gpu2 8Gi PCIe']);
  });

  const good = {
    model: 'rtx4090',
    ram: '24Gi',
    interface: 'PCIe',
    availability: { total: 5, available: 2 },
    price: { currency: 'USD', min: 0.28, med: 0.34, max: 0.49 },
  };

  test.each([
    { bad: { price: { ...good.price, currency: 'uakt' } }, reason: 'a price in another unit' },
    { bad: { price: { ...good.price, med: 1e9 } }, reason: 'absurd' },
    { bad: { price: { ...good.price, min: 0 } }, reason: 'nothing' },
    { bad: { price: { ...good.price, med: 'NaN' } }, reason: 'NaN as text' },
    { bad: { availability: { total: 5, available: 6 } }, reason: 'more free than there are' },
  ])('$reason is not a price', async ({ bad }) => {
    const other = { ...good, model: 'rtx3090' };
    const { said } = await readPlayed(createAkash(), () => ({ models: [{ ...good, ...bad }, other] }));
    expect(said.observations.filter(({ quantity }) => quantity === 'rental-price')).toMatchObject([
      { gpuId: 'rtx-3090' },
    ]);
  });

  test.each([
    { total: 0, available: 0, shares: [], reason: 'none' },
    { total: 19, available: 19, shares: [], reason: 'a share of 19 errs by up to √(0.25 / 19) = 0.115' },
    { total: 20, available: 5, shares: [0.75], reason: '15 / 20, which errs by up to √(0.25 / 20) = 0.112' },
    { total: 20, available: 20, shares: [0], reason: 'none of enough' },
    { total: 20, available: 0, shares: [1], reason: 'all of enough' },
  ])('of $total cards, $available free, the shares are $shares: $reason', async ({ total, available, shares }) => {
    const availability = { total, available };
    const models = [{ ...good, availability }];
    const { said } = await readPlayed(createAkash(), () => ({ availability, models }));
    expect(said.observations.filter(({ quantity }) => quantity === 'rental-price')).toHaveLength(1);
    expect(sharesOf(said)).toStrictEqual(shares);
    // Nothing is left where all are of one model that is counted by itself.
    expect(said.dropped).toStrictEqual({ 'too-few': shares.length > 0 ? 1 : 2 });
  });
});

const server = (fields: object = {}) => ({
  rented: false,
  specs: { gpu: '1x NVIDIA GeForce RTX 4090', gpuram: 24 },
  price: { usd: { on_demand_usd: 9.6 } },
  ...fields,
});
const serversOfOne = (count: number, fields: object = {}) => Array.from({ length: count }, () => server(fields));
/** RTX 4090s at 0.40 USD an hour each. */
const cardsFor = (count: number, fields: object = {}) => ({
  ...server(fields),
  specs: { gpu: `${count}x NVIDIA GeForce RTX 4090`, gpuram: 24 },
  price: { usd: { on_demand_usd: count * 9.6 } },
});
const read = (...servers: readonly object[]) => readPlayed(createClore(), () => ({ code: 0, servers }));

describe('Clore.ai', () => {
  const ASK = {
    kind: 'listed',
    quantity: 'rental-price',
    networkId: 'clore',
    basis: 'ask',
    tier: 'on-demand',
    observedAt,
  } as const;
  const SHARE = { kind: 'measured', quantity: 'utilisation', networkId: 'clore', observedAt } as const;

  test('gives prices per card and hour from prices per server and day', async () => {
    const { said } = await readPlayed(createClore(), answersOf(readFixture('clore')));
    expect(figuresOf(said)).toStrictEqual([
      {
        ...ASK,
        gpuId: 'rtx-4090',
        // Rented ones: 67.2 / 24 / 8, 40.32 / 24 / 4 and 73.92 / 24 / 8; the free one of 12 / 24 is only counted.
        lowUsdPerGpuHour: expect.closeTo(0.35, 10),
        usdPerGpuHour: expect.closeTo(0.385, 10),
        highUsdPerGpuHour: expect.closeTo(0.42, 10),
      },
      {
        ...ASK,
        gpuId: 'rtx-3090',
        // None is rented: 7.2 / 24 / 2
        lowUsdPerGpuHour: expect.closeTo(0.15, 10),
        usdPerGpuHour: expect.closeTo(0.15, 10),
        highUsdPerGpuHour: expect.closeTo(0.15, 10),
      },
      // 8 of 8, 0 of 1, 3 of 4, 8 of 8
      { ...SHARE, gpuId: 'rtx-4090', value: 19 / 21 },
      // Those and 0 of 2 RTX 3090
      { ...SHARE, gpuId: undefined, value: 19 / 23 },
    ]);
    // 100 and 0.01 USD an hour for an RTX 4090; cards of two kinds; a card that has no price anywhere; bitcoin only; the
    // share of two RTX 3090.
    expect(said.dropped).toStrictEqual({
      implausible: 2,
      unreadable: 1,
      'no-reference': 1,
      'no-value': 1,
      'too-few': 1,
    });
    expect(said.unmatched).toStrictEqual(['NVIDIA Unheard Of']);
  });

  test.each([
    { partial: true, share: 1, reason: 'a boolean says nothing about parts' },
    { partial: { total_gpus: 20, available_gpus: 5 }, share: 0.75, reason: '15 of 20' },
    { partial: { total_gpus: 20, available_gpus: 20 }, share: 1, reason: 'rented as a whole' },
    { partial: { total_gpus: 40, available_gpus: 5 }, share: 1, reason: 'another server’s parts' },
  ])('a rented server of 20 is rented to $share: $reason', async ({ partial, share }) => {
    const { said } = await read(cardsFor(20, { rented: true, partial_gpu_rental: partial }));
    expect(said.observations).toMatchObject([
      { usdPerGpuHour: expect.closeTo(0.4, 10) },
      { gpuId: 'rtx-4090', value: share },
      { gpuId: undefined, value: share },
    ]);
  });

  test.each([
    { rented: 0, free: 1, shares: [], reason: 'one idle card is no proof that none is ever rented' },
    { rented: 19, free: 0, shares: [], reason: 'nor are 19 rented ones that all are' },
    { rented: 15, free: 5, shares: [0.75, 0.75], reason: '15 / 20' },
    { rented: 0, free: 20, shares: [0, 0], reason: 'none of enough' },
  ])('of $rented rented and $free free cards the shares are $shares: $reason', async ({ rented, free, shares }) => {
    const { said } = await read(...serversOfOne(rented, { rented: true }), ...serversOfOne(free));
    expect(said.observations[0]).toMatchObject({ usdPerGpuHour: expect.closeTo(0.4, 10) });
    expect(sharesOf(said)).toStrictEqual(shares);
    expect(said.dropped).toStrictEqual(shares.length > 0 ? {} : { 'too-few': 2 });
  });

  test('cards that are too few for a share of their own still count in that of the network', async () => {
    const rtx3090 = { gpu: '8x NVIDIA GeForce RTX 3090', gpuram: 24 };
    const { said } = await read(
      cardsFor(12, { rented: true }),
      server({ specs: rtx3090, price: { usd: { on_demand_usd: 32 } } }),
    );
    // 12 of 12 and 0 of 8
    expect(said.observations.filter(({ quantity }) => quantity === 'utilisation')).toMatchObject([
      { networkId: 'clore', gpuId: undefined, value: 0.6 },
    ]);
    expect(said.dropped).toStrictEqual({ 'too-few': 2 });
  });

  test.each([
    { gpu: 'NVIDIA GeForce RTX 4090', reason: 'how many is not said' },
    { gpu: '0x NVIDIA GeForce RTX 4090', reason: 'none' },
    { gpu: '1x NVIDIA GeForce RTX 4090 2x NVIDIA GeForce RTX 3090', reason: 'two kinds' },
  ])('$gpu is not counted: $reason', async ({ gpu }) => {
    const { said } = await read(server({ specs: { gpu } }), cardsFor(20));
    expect(said.dropped).toStrictEqual({ unreadable: 1 });
    expect(said.observations).toHaveLength(3);
  });

  test.each([
    { times: 0.19, kept: 0, reason: 'under a fifth' },
    { times: 0.21, kept: 1, reason: 'just above a fifth' },
    { times: 4.9, kept: 1, reason: 'just under five times' },
    { times: 5.1, kept: 0, reason: 'over five times' },
    { times: -1, kept: 0, reason: 'negative' },
  ])(
    'an RTX 4090 at $times times of what Vast.ai’s hosts asked last: $kept price, $reason',
    async ({ times, kept }) => {
      const [vast] = ofQuantity(CATALOG.bundle, 'rental-price')
        .filter(({ networkId, gpuId }) => networkId === 'vast' && gpuId === 'rtx-4090')
        .filter((quote) => !isBid(quote))
        .toSorted(newestFirst);
      const usdPerDay = (vast?.usdPerGpuHour ?? Number.NaN) * 24 * times;
      const other = server({
        specs: { gpu: '1x NVIDIA GeForce RTX 3090', gpuram: 24 },
        price: { usd: { on_demand_usd: 4 } },
      });
      const { said } = await read(server({ price: { usd: { on_demand_usd: usdPerDay } } }), other);
      const prices = said.observations.filter(({ quantity }) => quantity === 'rental-price');
      expect(prices.filter((seen) => 'gpuId' in seen && seen.gpuId === 'rtx-4090')).toHaveLength(kept);
    },
  );

  test('the price on its chain in USD stands in for the one in USD', async () => {
    const { said } = await read(server({ price: { on_demand: { 'USD-Blockchain': 9.6, bitcoin: 0.0001 } } }));
    expect(said.observations[0]).toMatchObject({ usdPerGpuHour: expect.closeTo(0.4, 10) });
  });

  test.each([
    { code: 5, failure: 'rate_limited', reason: 'too many requests' },
    { code: 1, failure: 'invalid_response', reason: 'some other failure' },
  ])('code $code is $failure: $reason', async ({ code, failure }) => {
    const answering = () => ({ code, servers: [server()] });
    await expect(readPlayed(createClore(), answering)).rejects.toMatchObject({ failure });
  });
});
