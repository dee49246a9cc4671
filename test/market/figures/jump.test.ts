import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { QUANTITIES } from '../../../src/catalog/quantities.ts';
import type { Observed } from '../../../src/catalog/quantities.ts';
import { dayOf } from '../../../src/market/figures/figure-date.ts';
import { isNear } from '../../../src/market/figures/jump.ts';

const price = (value: number): Observed => ({ quantity: 'coin-price', coinId: 'pearl', value });
const share = (value: number): Observed => ({ quantity: 'utilisation', networkId: 'vast', value });

test.each([
  { one: price(1), other: price(3), near: true, reason: 'three times as much' },
  { one: price(3.01), other: price(1), near: false, reason: 'a little more than that' },
  { one: price(1), other: price(0.1), near: false, reason: 'off by ten' },
  { one: share(0), other: share(0.6), near: true, reason: 'a share of nothing has no ratio' },
  { one: share(0.95), other: share(0.3), near: false, reason: '0.65 of all hours' },
])('$reason: near is $near', ({ one, other, near }) => {
  expect(isNear(one, other)).toBe(near);
  expect(isNear(other, one)).toBe(near);
});

test('no quantity has ever moved so far from one recorded day to the next', () => {
  const { histories } = loadCatalog(new URL('../../../data/', import.meta.url));
  const jumps = [...histories].flatMap(([coinId, days]) =>
    days.flatMap((day, at) => {
      const before = days[at - 1];
      if (before === undefined || dayOf(day.date) - dayOf(before.date) > 1) return [];
      const moved = (quantity: 'coin-price' | 'network-hashrate' | 'block-time', from?: number, to?: number) =>
        from === undefined ||
        to === undefined ||
        isNear({ quantity, coinId, value: from }, { quantity, coinId, value: to })
          ? []
          : [`${coinId} ${quantity} ${day.date}`];
      return [
        ...moved('coin-price', before.coinPriceUsd, day.coinPriceUsd),
        ...moved('network-hashrate', before.networkHashrateHs, day.networkHashrateHs),
        ...moved('block-time', before.blockTimeS, day.blockTimeS),
      ];
    }),
  );
  expect(histories.size).toBeGreaterThan(0);
  expect(jumps).toStrictEqual([]);
});

test('whatever is off by ten is too far, of every quantity', () => {
  for (const { jump, plausible } of Object.values(QUANTITIES)) {
    expect(jump.most).toBeLessThan(jump.by === 'factor' ? 10 : plausible.high);
  }
});
