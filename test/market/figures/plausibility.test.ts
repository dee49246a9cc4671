import { describe, expect, test } from 'vitest';
import type { Observed } from '../../../src/market/figures/observation.ts';
import { isPlausible, PLAUSIBLE } from '../../../src/market/figures/plausibility.ts';
import { CATALOG } from '../../support/played-source.ts';

const rent = (usdPerGpuHour: number, ends: object = {}): Observed => ({
  quantity: 'rental-price',
  networkId: 'vast',
  gpuId: 'rtx-4090',
  basis: 'ask',
  usdPerGpuHour,
  ...ends,
});

const WITH_ONE_NUMBER: Readonly<Record<Observed['quantity'], (value: number) => Observed>> = {
  'rental-price': rent,
  utilisation: (utilisation) => ({ quantity: 'utilisation', networkId: 'vast', gpuId: undefined, utilisation }),
  'coin-price': (coinPriceUsd) => ({ quantity: 'coin-price', coinId: 'pearl', coinPriceUsd }),
  'network-hashrate': (networkHashrateHs) => ({ quantity: 'network-hashrate', coinId: 'pearl', networkHashrateHs }),
  'block-reward': (blockRewardCoins) => ({ quantity: 'block-reward', coinId: 'pearl', blockRewardCoins }),
  'exchange-rate': (unitsPerUsd) => ({ quantity: 'exchange-rate', currency: 'EUR', unitsPerUsd }),
  'electricity-price': (pricePerKwh) => ({
    quantity: 'electricity-price',
    placeCode: 'DE',
    currency: 'EUR',
    pricePerKwh,
  }),
};
const QUANTITIES = Object.keys(PLAUSIBLE) as Observed['quantity'][];

describe.each(QUANTITIES)('a figure of the quantity %s', (quantity) => {
  const isGood = (value: number) => isPlausible(WITH_ONE_NUMBER[quantity](value));
  const { low, high } = PLAUSIBLE[quantity];

  test('can lie on its bounds', () => {
    expect([low, (low + high) / 2, high].map(isGood)).toStrictEqual([true, true, true]);
  });

  test('cannot lie outside them, nor be no number', () => {
    const outside = [
      low * 0.999 - 1e-12,
      -1,
      high * 1.001,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ];
    expect(outside.map(isGood)).toStrictEqual(outside.map(() => false));
  });
});

test('only of a utilisation nothing is a figure', () => {
  expect(QUANTITIES.filter((quantity) => isPlausible(WITH_ONE_NUMBER[quantity](0)))).toStrictEqual(['utilisation']);
});

test.each([
  { ends: { lowUsdPerGpuHour: 0.2, highUsdPerGpuHour: 0.6 }, good: true, reason: 'in order' },
  { ends: { lowUsdPerGpuHour: 0.4, highUsdPerGpuHour: 0.4 }, good: true, reason: 'all the same' },
  { ends: { lowUsdPerGpuHour: 0.5 }, good: false, reason: 'low above typical' },
  { ends: { highUsdPerGpuHour: 0.3 }, good: false, reason: 'high below typical' },
  { ends: { lowUsdPerGpuHour: 0 }, good: false, reason: 'low is nothing' },
  { ends: { highUsdPerGpuHour: 51 }, good: false, reason: 'high is absurd' },
  { ends: { lowUsdPerGpuHour: Number.NaN }, good: false, reason: 'low is no number' },
  { ends: { highUsdPerGpuHour: Number.NaN }, good: false, reason: 'high is no number' },
])('a rental’s range is good: $good, when $reason', ({ ends, good }) => {
  expect(isPlausible(rent(0.4, ends))).toBe(good);
});

test('every dated figure that Rigwise ships with is plausible', () => {
  const { rentals, utilisations, coinPrices, blockRewards, exchangeRates } = CATALOG.bundle;
  const shipped: readonly Observed[] = [
    ...rentals.map(({ usdPerGpuHour, lowUsdPerGpuHour, highUsdPerGpuHour }) =>
      rent(usdPerGpuHour, { lowUsdPerGpuHour, highUsdPerGpuHour }),
    ),
    ...utilisations.map(({ value }) => WITH_ONE_NUMBER.utilisation(value)),
    ...coinPrices.map(({ usd }) => WITH_ONE_NUMBER['coin-price'](usd)),
    ...blockRewards.map(({ coins }) => WITH_ONE_NUMBER['block-reward'](coins)),
    ...exchangeRates.map(({ unitsPerUsd }) => WITH_ONE_NUMBER['exchange-rate'](unitsPerUsd)),
    ...[...CATALOG.countries, ...CATALOG.usStates].flatMap(({ usdPerKwh, eurPerKwh }) =>
      [usdPerKwh, eurPerKwh]
        .filter((price) => price !== undefined)
        .map(({ value }) => WITH_ONE_NUMBER['electricity-price'](value)),
    ),
  ];
  expect(shipped.length).toBeGreaterThan(300);
  expect(shipped.filter((figure) => !isPlausible(figure))).toStrictEqual([]);
});
