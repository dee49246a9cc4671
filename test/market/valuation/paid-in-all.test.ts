import { describe, expect, test } from 'vitest';
import { paidInAll } from '../../../src/market/valuation/paid-in-all.ts';
import { figure } from '../../support/small-data.ts';
import { liveMarket } from '../../support/live-market.ts';
import { network } from '../../support/small-catalogue.ts';

const counted = 'that is rented';
const shipped = figure({ usdPerCardDay: 31.6, counted });

function toldOn(date: string) {
  const observedAt = `${date}T12:00:00Z`;
  return liveMarket([], {
    quantity: 'network-payout',
    networkId: 'vast',
    usdPerDay: 7_534.76,
    cards: 126,
    kind: 'measured',
    source: 'tracker',
    date,
    observedAt,
  });
}

describe('what a network pays in all', () => {
  test('is what was told last, for each card', () => {
    const told = paidInAll(network('vast', { paysInAll: shipped }), toldOn('2026-10-09'));
    // 7,534.76 / 126
    expect(told).toMatchObject({ value: { usdPerCardDay: expect.closeTo(59.8, 2), counted }, date: '2026-10-09' });
  });

  test('is what ships where that is newer, or where nobody tells', () => {
    const asShipped = network('vast', { paysInAll: shipped });
    expect(paidInAll(asShipped, toldOn('2026-01-09'))).toEqual(shipped);
    expect(paidInAll(asShipped, liveMarket([]))).toEqual(shipped);
  });

  test('is not known where nobody says which cards are counted', () => {
    expect(paidInAll(network('vast'), toldOn('2026-10-09'))).toBeUndefined();
  });
});
