import { describe, expect, test } from 'vitest';
import { quote } from '../support/market-rows.ts';
import { listed, onNetwork, prices, renting, rtx3070, rtx4090, vast } from '../support/small-appraisals.ts';
import { network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

const measured = (value: number) => ({
  ...prices,
  utilisations: [{ network: 'vast', gpu: 'rtx-4090', value, ...listed }],
});

const ofAll = (value: number) => ({ network: 'vast', value, ...listed });

describe('the share of hours that is rented', () => {
  test.each([
    ['this card’s figure within the network’s range', 0.6, { low: 0.3, typical: 0.6, high: 0.8 }],
    // 0.9 × 1.25 is more than all.
    ['a card that is busier than the range says', 0.9, { low: 0.3, typical: 0.9, high: 1 }],
    // 0.1 × 0.75
    ['a card that is idler than the range says', 0.1, { low: expect.closeTo(0.075, 12), typical: 0.1, high: 0.8 }],
  ])('%s', (_reason, value, range) => {
    const { utilisation: busy, renting: rented } = renting(onNetwork(vast, { rows: measured(value) }));
    expect(busy).toMatchObject({ kind: 'figure', of: 'card', range, provenance: { value } });
    expect(rented.utilisation).toEqual(range);
  });

  test('is this card’s where the network has none, and a quarter more or less by our estimate', () => {
    const seen = renting(onNetwork(network('vast', { platformFee: figure(0.25) }), { rows: measured(0.6) }));
    expect(seen.renting.utilisation).toEqual({ low: expect.closeTo(0.45, 12), typical: 0.6, high: 0.75 });
  });

  test('is the network’s for a mixed rig: no card’s own figure holds for all', () => {
    const rig = rigOf(rtx4090, rtx3070);
    const rows = {
      rentals: [...prices.rentals, quote({ gpu: 'rtx-3070', usdPerGpuHour: 0.1 })],
      utilisations: measured(0.6).utilisations,
    };
    expect(renting(onNetwork(vast, { rig, rows })).utilisation).toMatchObject({ of: 'general' });
    const withAll = { ...rows, utilisations: [...rows.utilisations, ofAll(0.45)] };
    expect(renting(onNetwork(vast, { rig, rows: withAll })).utilisation).toMatchObject({
      of: 'network',
      range: { low: 0.3, typical: 0.45, high: 0.8 },
    });
  });

  test.each([
    {
      rows: [ofAll(0.45)],
      of: 'network',
      typical: 0.45,
      low: 0.3,
      reason: 'all cards’ where none is known of this one',
    },
    {
      rows: [ofAll(0.2)],
      of: 'network',
      typical: 0.2,
      low: expect.closeTo(0.15, 12), // 0.2 × 0.75
      reason: 'all cards’, idler than the range says',
    },
    {
      rows: [ofAll(0.45), ...measured(0.6).utilisations],
      of: 'card',
      typical: 0.6,
      low: 0.3,
      reason: 'this card’s before all cards’',
    },
    {
      rows: [{ ...ofAll(0.45), date: '2026-10-04' }, ...measured(0.6).utilisations],
      of: 'card',
      typical: 0.6,
      low: 0.3,
      reason: 'this card’s of 20 September, 14 days before all cards’',
    },
    {
      rows: [{ ...ofAll(0.45), date: '2026-10-05' }, ...measured(0.6).utilisations],
      of: 'network',
      typical: 0.45,
      low: 0.3,
      reason: 'all cards’ where this card’s is 15 days older',
    },
    {
      rows: [{ ...ofAll(0.45), network: 'akash' }],
      of: 'general',
      typical: 0.5,
      low: 0.3,
      reason: 'not another network’s',
    },
  ])('is $reason', ({ rows, of, typical, low }) => {
    const { utilisation: busy, renting: rented } = renting(
      onNetwork(vast, { rows: { ...prices, utilisations: rows } }),
    );
    expect(busy).toMatchObject({ kind: 'figure', of });
    expect(rented.utilisation).toMatchObject({ low, typical, high: 0.8 });
  });

  test('is all cards’ where the network has no range, and a quarter more or less', () => {
    const place = network('vast', { platformFee: figure(0.25) });
    const seen = renting(onNetwork(place, { rows: { ...prices, utilisations: [ofAll(0.45)] } }));
    expect(seen.renting.utilisation).toEqual({ low: 0.3375, typical: 0.45, high: 0.5625 });
  });

  test.each([
    ['which nobody has counted', undefined],
    ['which we have only estimated', { ...utilisation(0.4, 0.5, 0.6), kind: 'estimated', note: 'A guess.' }],
    ['which is only claimed', { ...utilisation(0.4, 0.5, 0.6), kind: 'claimed' }],
  ])('is unknown, 20 to 80 %%, %s', (_reason, share) => {
    const place = network('vast', { platformFee: figure(0.25), ...(share && { utilisation: share }) });
    const seen = renting(onNetwork(place, { rows: prices }));
    expect(seen.utilisation.kind).toBe('unknown');
    expect(seen.renting.utilisation).toEqual({ low: 0.2, typical: 0.5, high: 0.8 });
    expect(seen.certainty).toMatchObject({
      grade: 'on-paper',
      weakest: { ingredient: { what: 'busy-share' }, doubt: { kind: 'share-unknown' } },
    });
  });
});
