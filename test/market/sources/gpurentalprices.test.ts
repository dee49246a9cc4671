import { expect, test } from 'vitest';
import { createGpuRentalPrices } from '../../../src/market/sources/gpurentalprices.ts';
import { answersOf, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

const PRICE = {
  kind: 'listed',
  quantity: 'rental-price',
  basis: 'renter',
  observedAt: '2026-10-05T08:47:00.000Z',
} as const;

function alone(usdPerGpuHour: number) {
  return { lowUsdPerGpuHour: usdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour: usdPerGpuHour };
}

test('gpurentalprices gives what renters pay by product, of providers that are networks', async () => {
  const { said } = await readPlayed(createGpuRentalPrices(), answersOf(readFixture('gpurentalprices')));
  const tensorDock = { ...PRICE, networkId: 'tensordock' } as const;
  const runPod = { ...PRICE, networkId: 'runpod-community', gpuId: 'rtx-3090' } as const;
  expect(figuresOf(said)).toStrictEqual([
    { ...runPod, tier: 'community', ...alone(0.22) },
    { ...runPod, tier: 'secure', ...alone(0.5) },
    { ...tensorDock, gpuId: 'rtx-4090', tier: 'on-demand', ...alone(0.35) },
    { ...tensorDock, gpuId: 'h100-sxm', tier: 'on-demand', ...alone(2.25) },
    { ...tensorDock, gpuId: 'a100-80gb-pcie', tier: 'on-demand', ...alone(1.5) },
    { ...tensorDock, gpuId: 'h100-sxm', tier: 'interruptible', ...alone(1.91) },
  ]);
  expect(said.unmatched).toStrictEqual(['unheard-of']);
});

test('several offers of one product are its range', async () => {
  const offer = { provider: 'runpod', gpu: 'rtx-4090', vram_gb: 24, kind: 'community' };
  const offers = [0.44, 0.34, 0.39].map((usd_hr) => ({ ...offer, usd_hr }));
  const { said } = await readPlayed(createGpuRentalPrices(), () => ({ offers }));
  expect(said.observations).toMatchObject([{ lowUsdPerGpuHour: 0.34, usdPerGpuHour: 0.39, highUsdPerGpuHour: 0.44 }]);
});
