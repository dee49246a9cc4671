import { describe, expect, test } from 'vitest';
import { hostPrices } from '../../../src/market/valuation/host-price.ts';
import { createLiveMarket } from '../../../src/market/live-market.ts';
import { createBook } from '../../../src/market/book.ts';
import { createIoNet } from '../../../src/market/sources/io-net.ts';
import { createMemoryMarketStorage } from '../../support/memory-market-storage.ts';
import { answersOf, CATALOG, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const PAID = {
  kind: 'listed',
  quantity: 'rental-price',
  networkId: 'io-net',
  basis: 'renter',
  observedAt: NOW.toISOString(),
} as const;

const hardware = (fields: object = {}) => ({ type: 'GPU', hardware_name: 'GeForce RTX 4090', price: 0.25, ...fields });
const other = hardware({ hardware_name: 'GeForce RTX 3090' });
const read = (...data: readonly unknown[]) => readPlayed(createIoNet(), () => ({ status: 'succeeded', data }));

describe('io.net', () => {
  test('gives what customers pay for the cheapest product and the dearest, and no share that is hired', async () => {
    const { said, asked } = await readPlayed(createIoNet(), answersOf(readFixture('io-net')));
    expect(figuresOf(said)).toStrictEqual([
      { ...PAID, gpuId: 'h100-sxm', usdPerGpuHour: 1.19, highUsdPerGpuHour: 2.09 },
      { ...PAID, gpuId: 'rtx-4090', usdPerGpuHour: 0.25, highUsdPerGpuHour: 0.35 },
      { ...PAID, gpuId: 'rtx-3090', usdPerGpuHour: 0.14, highUsdPerGpuHour: 0.14 },
    ]);
    // Apple's is no GPU; the A10G has no price.
    expect(said.dropped).toStrictEqual({ 'other-subject': 1, 'no-value': 1 });
    expect(said.unmatched).toStrictEqual(['Unheard Of']);
    expect(asked.map(({ url }) => url)).toStrictEqual([readFixture('io-net').url]);
  });

  test('its host gets the price less the network’s fee', async () => {
    const { said } = await readPlayed(createIoNet(), answersOf(readFixture('io-net')));
    const book = createBook({ storage: createMemoryMarketStorage(), shipped: CATALOG.bundle, now: () => NOW });
    book.record(said.observations);
    const market = createLiveMarket({ book, now: () => NOW });
    const fee = CATALOG.networks.find(({ id }) => id === 'io-net')?.platformFee?.value;
    expect(hostPrices(market.rentalQuotes('io-net', 'rtx-4090'), fee)).toMatchObject({
      used: { source: 'io-net', basis: 'renter' },
      // The low end is our estimate, a quarter less: 0.25 × 0.75.
      price: { low: 0.1875, typical: 0.25, high: 0.35 },
      // What the owner pays on jobs settled in USDC.
      fee: 0.02,
      feeKnown: true,
    });
  });

  test.each([
    { fields: { price: null, kubernetes_price: 0.35 }, usd: 0.35, reason: 'the only product there is' },
    { fields: { price: '0.25' }, usd: 0.25, reason: 'text' },
    { fields: { price: 0.4, caas_price: 0.3 }, usd: 0.3, reason: 'the cheapest, whichever it is' },
  ])('a card with $fields costs $usd: $reason', async ({ fields, usd }) => {
    const { said } = await read(hardware(fields));
    expect(said.observations).toMatchObject([{ usdPerGpuHour: usd }]);
  });

  test.each([
    { bad: { price: 0 }, dropped: 'implausible', reason: 'for nothing' },
    { bad: { price: -1 }, dropped: 'implausible', reason: 'negative' },
    { bad: { vmaas_price: 1e9 }, dropped: 'implausible', reason: 'an absurd product' },
    { bad: { price: 'NaN' }, dropped: 'unreadable', reason: 'NaN as text' },
    { bad: { hardware_name: undefined }, dropped: 'unreadable', reason: 'a key renamed' },
    { bad: { price: undefined }, dropped: 'no-value', reason: 'no price' },
    { bad: { type: 'CPU' }, dropped: 'other-subject', reason: 'no GPU' },
  ])('$reason is $dropped, and costs no other card its price', async ({ bad, dropped }) => {
    const { said } = await read(hardware(bad), other);
    expect(said.dropped).toStrictEqual({ [dropped]: 1 });
    expect(said.observations).toMatchObject([{ gpuId: 'rtx-3090' }]);
  });

  test('of two entries of one card the first counts', async () => {
    const { said } = await read(hardware(), hardware({ price: 0.9 }));
    expect(said.observations).toMatchObject([{ usdPerGpuHour: 0.25 }]);
    expect(said.dropped).toStrictEqual({ repeated: 1 });
  });

  test('an answer that says it failed is none', async () => {
    const failed = { status: 'failed', data: [hardware()] };
    await expect(readPlayed(createIoNet(), () => failed)).rejects.toMatchObject({ failure: 'invalid_response' });
  });
});
