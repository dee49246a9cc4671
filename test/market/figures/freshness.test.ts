import { describe, expect, test } from 'vitest';
import { QUANTITIES } from '../../../src/catalog/quantities.ts';
import type { Quantity } from '../../../src/catalog/quantities.ts';
import { freshnessOf, isFromTheFuture } from '../../../src/market/figures/freshness.ts';

const NOW = new Date('2026-10-10T12:00:00Z');
const EVERY = Object.keys(QUANTITIES) as Quantity[];

function seen(agoMs: number) {
  const observedAt = new Date(NOW.getTime() - agoMs).toISOString();
  return { date: observedAt.slice(0, 10), observedAt };
}

describe.each(EVERY)('the freshness of a figure: %s', (quantity) => {
  const { freshMs, ageingMs, staleMs } = QUANTITIES[quantity].ages;

  test.each([
    { agoMs: 0, is: 'fresh', reason: 'just seen' },
    { agoMs: freshMs, is: 'fresh', reason: 'at the limit' },
    { agoMs: freshMs + 1, is: 'ageing', reason: 'just over it' },
    { agoMs: ageingMs, is: 'ageing', reason: 'at the next limit' },
    { agoMs: ageingMs + 1, is: 'stale', reason: 'over the next' },
    { agoMs: staleMs, is: 'stale', reason: 'at the last limit' },
    { agoMs: staleMs + 1, is: 'too-old', reason: 'over the last' },
    { agoMs: -staleMs - 1, is: 'too-old', reason: 'as far in the future' },
  ])('$reason: $is', ({ agoMs, is }) => {
    expect(freshnessOf(seen(agoMs), quantity, NOW)).toBe(is);
  });
});

describe('the freshness of a figure of which only the day is known', () => {
  test.each([
    { date: '2026-10-10', quantity: 'coin-price', is: 'ageing', reason: 'of today: some moment since midnight' },
    { date: '2026-10-09', quantity: 'coin-price', is: 'ageing', reason: 'one and a half days old' },
    { date: '2026-10-08', quantity: 'coin-price', is: 'stale', reason: 'two and a half days old' },
    { date: '2026-10', quantity: 'coin-price', is: 'stale', reason: 'from 1 October on' },
    { date: '2026-10', quantity: 'rental-price', is: 'ageing', reason: 'nine and a half days since 1 October' },
    { date: '2026', quantity: 'coin-price', is: 'too-old', reason: '282 days since 1 January' },
    { date: '2026', quantity: 'rental-price', is: 'stale', reason: 'within a year of 1 January' },
    { date: '2025-10-11', quantity: 'rental-price', is: 'stale', reason: '364 and a half days old' },
    { date: '2025-10-10', quantity: 'rental-price', is: 'too-old', reason: '365 and a half days old' },
    { date: '2025', quantity: 'exchange-rate', is: 'too-old', reason: 'nobody knows when in that year' },
    { date: '2024-01', quantity: 'electricity-price', is: 'stale', reason: '1,013 days old' },
  ] as const)('$date, $quantity: $is, $reason', ({ date, quantity, is }) => {
    expect(freshnessOf({ date }, quantity, NOW)).toBe(is);
  });
});

test('figures that are used for a year, half a year and three years, and no longer', () => {
  expect(
    Object.fromEntries(EVERY.map((quantity) => [quantity, QUANTITIES[quantity].ages.staleMs / 86_400_000])),
  ).toStrictEqual({
    'rental-price': 365,
    utilisation: 365,
    'network-payout': 365,
    'coin-price': 180,
    'network-hashrate': 180,
    'block-reward': 365,
    'block-time': 180,
    'coin-volume': 60,
    'exchange-rate': 365,
    'electricity-price': 1_095,
  });
});

test.each([
  { quantity: 'exchange-rate', from: '2026-04-02', to: '2026-04-07T12:00:00Z', is: 'ageing', reason: 'over Easter' },
  { quantity: 'exchange-rate', from: '2026-10-09', to: '2026-10-12T12:00:00Z', is: 'fresh', reason: 'over a weekend' },
  {
    quantity: 'electricity-price',
    from: '2026-01-01',
    to: '2027-05-01T00:00:00Z',
    is: 'fresh',
    reason: 'the first half of a year until the second is published',
  },
] as const)('what nobody could know better is used: $quantity $reason', ({ quantity, from, to, is }) => {
  expect(freshnessOf({ date: from, observedAt: `${from}T00:00:00.000Z` }, quantity, new Date(to))).toBe(is);
});

test('another machine’s clock may be ten minutes ahead, not more', () => {
  expect(isFromTheFuture(seen(-10 * 60_000), NOW)).toBe(false);
  expect(isFromTheFuture(seen(-10 * 60_000 - 1), NOW)).toBe(true);
});
