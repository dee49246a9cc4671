import { describe, expect, test } from 'vitest';
import { createLium } from '../../../src/market/sources/lium.ts';
import { answersOf, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

const ASK = { kind: 'listed', quantity: 'rental-price', networkId: 'lium', basis: 'ask' } as const;
const SHARE = { kind: 'measured', quantity: 'utilisation', networkId: 'lium' } as const;
const observedAt = '2026-10-05T17:51:38.000Z';

describe('Lium', () => {
  test('gives the reference price between what is asked, and the share of listed cards that is rented', async () => {
    const { said, asked } = await readPlayed(createLium(), answersOf(readFixture('lium')));
    expect(figuresOf(said)).toStrictEqual([
      { ...ASK, gpuId: 'h100-sxm', lowUsdPerGpuHour: 1.3, usdPerGpuHour: 1.39, highUsdPerGpuHour: 2.75, observedAt },
      // 147 / 260
      { ...SHARE, gpuId: 'h100-sxm', value: expect.closeTo(0.5654, 4), observedAt },
      { ...ASK, gpuId: 'b200', lowUsdPerGpuHour: 5.6, usdPerGpuHour: 5.6, highUsdPerGpuHour: 7.7194, observedAt },
      // 40 / 52
      { ...SHARE, gpuId: 'b200', value: expect.closeTo(0.7692, 4), observedAt },
      // All of its hosts ask more than the reference.
      { ...ASK, gpuId: 'rtx-4090', usdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6, observedAt },
    ]);
    // The share of twelve RTX 4090.
    expect(said.dropped).toStrictEqual({ 'too-few': 1 });
    expect(said.unmatched).toStrictEqual(['Unheard Of']);
    expect(asked.map(({ url }) => url)).toStrictEqual([readFixture('lium').url]);
  });

  const card = { gpu_model: 'RTX 4090', reference_price_usd_per_gpu_hour: 0.3, listed_gpus: 40, rented_gpus: 30 };

  test.each([
    { fields: { rented_gpus: 41 }, dropped: 'implausible', reason: 'more rented than listed' },
    { fields: { rented_gpus: null }, dropped: 'no-value', reason: 'how many are rented is not said' },
    { fields: { listed_gpus: -1 }, dropped: 'unreadable', reason: 'fewer than none listed' },
  ])('of $fields no share is read, and other cards still are: $reason', async ({ fields, dropped }) => {
    const other = { gpu_model: 'RTX 3090', reference_price_usd_per_gpu_hour: 0.16 };
    const { said } = await readPlayed(createLium(), () => ({ models: [{ ...card, ...fields }, other] }));
    expect(said.observations.filter(({ quantity }) => quantity === 'utilisation')).toStrictEqual([]);
    expect(said.observations.at(-1)).toMatchObject({ gpuId: 'rtx-3090', usdPerGpuHour: 0.16 });
    expect(said.dropped[dropped]).toBeGreaterThan(0);
  });
});
