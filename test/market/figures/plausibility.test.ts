import { describe, expect, test } from 'vitest';
import { QUANTITIES } from '../../../src/catalog/quantities.ts';
import type { Observed, Quantity } from '../../../src/catalog/quantities.ts';
import { isPlausible } from '../../../src/market/figures/plausibility.ts';
import { CATALOG } from '../../support/played-source.ts';

const rent = (usdPerGpuHour: number, ends: object = {}): Observed => ({
  quantity: 'rental-price',
  networkId: 'vast',
  gpuId: 'rtx-4090',
  basis: 'ask',
  usdPerGpuHour,
  ...ends,
});

const WITH_ONE_NUMBER: Readonly<Record<Quantity, (value: number) => Observed>> = {
  'rental-price': rent,
  utilisation: (value) => ({ quantity: 'utilisation', networkId: 'vast', value }),
  'network-payout': (usdPerDay) => ({ quantity: 'network-payout', networkId: 'akash', usdPerDay, cards: 126 }),
  'coin-price': (value) => ({ quantity: 'coin-price', coinId: 'pearl', value }),
  'network-hashrate': (value) => ({ quantity: 'network-hashrate', coinId: 'pearl', value }),
  'block-reward': (value) => ({ quantity: 'block-reward', coinId: 'pearl', value }),
  'block-time': (value) => ({ quantity: 'block-time', coinId: 'pearl', value }),
  'coin-volume': (value) => ({ quantity: 'coin-volume', coinId: 'pearl', value }),
  'exchange-rate': (unitsPerUsd) => ({ quantity: 'exchange-rate', currency: 'EUR', unitsPerUsd }),
  'electricity-price': (value) => ({
    quantity: 'electricity-price',
    placeCode: 'DE',
    currency: 'EUR',
    value,
  }),
};
const EVERY = Object.keys(QUANTITIES) as Quantity[];

describe.each(EVERY)('a figure of the quantity %s', (quantity) => {
  const isGood = (value: number) => isPlausible(WITH_ONE_NUMBER[quantity](value));
  const { low, high } = QUANTITIES[quantity].plausible;

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
  expect(EVERY.filter((quantity) => isPlausible(WITH_ONE_NUMBER[quantity](0)))).toStrictEqual(['utilisation']);
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
  const shipped: readonly Observed[] = [
    ...CATALOG.bundle,
    ...[...CATALOG.countries, ...CATALOG.usStates].flatMap(({ usdPerKwh, eurPerKwh }) =>
      [usdPerKwh, eurPerKwh]
        .filter((price) => price !== undefined)
        .map(({ value }) => WITH_ONE_NUMBER['electricity-price'](value)),
    ),
  ];
  expect(shipped.length).toBeGreaterThan(300);
  expect(shipped.filter((figure) => !isPlausible(figure))).toStrictEqual([]);
});
