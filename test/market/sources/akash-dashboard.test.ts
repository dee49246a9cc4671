import { describe, expect, test } from 'vitest';
import { createAkashDashboard } from '../../../src/market/sources/akash-dashboard.ts';
import { answersOf, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

const PAYOUT = { kind: 'measured', quantity: 'network-payout', networkId: 'akash' } as const;

describe('Akash’s dashboard', () => {
  test('gives what all leases paid in a day and how many GPUs are leased, and no busy share', async () => {
    const { said, asked } = await readPlayed(createAkashDashboard(), answersOf(readFixture('akash-dashboard')));
    // 7,534,761,378.24 millionths of a dollar.
    const usdPerDay = expect.closeTo(7_534.76, 2);
    expect(figuresOf(said)).toStrictEqual([
      { ...PAYOUT, usdPerDay, cards: 126, observedAt: '2026-07-17T20:07:00.000Z' },
    ]);
    expect(asked.map(({ url }) => url)).toStrictEqual([readFixture('akash-dashboard').url]);
  });

  test.each([
    { now: { dailyUUsdSpent: 0, activeGPU: 0 }, reason: 'nought for everything, as when it cannot read its chain' },
    { now: { dailyUUsdSpent: 7.5e9, activeGPU: 0 }, reason: 'nobody’s card' },
    { now: { dailyUUsdSpent: 0, activeGPU: 126 }, reason: 'no payment' },
    { now: { dailyUUsdSpent: 7.5e9, activeGPU: 12.5 }, reason: 'half a card' },
    { now: { dailyUUsdSpent: 7.5e9 }, reason: 'another shape' },
  ])('an answer of $now is of no use: $reason', async ({ now }) => {
    await expect(readPlayed(createAkashDashboard(), () => ({ now }))).rejects.toThrow('akash-dashboard');
  });
});
