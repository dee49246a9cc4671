import { describe, expect, test } from 'vitest';
import { AGE_LIMITS, freshness, isFromTheFuture } from '../../src/market/freshness.ts';

const NOW = new Date('2026-10-10T12:00:00Z');
const QUANTITIES = Object.keys(AGE_LIMITS) as (keyof typeof AGE_LIMITS)[];

const seen = (quantity: keyof typeof AGE_LIMITS, agoMs: number) => ({
  quantity,
  observedAt: new Date(NOW.getTime() - agoMs).toISOString(),
});

describe.each(QUANTITIES)('the freshness of a figure: %s', (quantity) => {
  const { freshMs, ageingMs, staleMs } = AGE_LIMITS[quantity];

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
    expect(freshness(seen(quantity, agoMs), NOW)).toBe(is);
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
  expect(freshness({ quantity, observedAt: `${from}T00:00:00.000Z` }, new Date(to))).toBe(is);
});

test('another machine’s clock may be ten minutes ahead, not more', () => {
  expect(isFromTheFuture(seen('coin-price', -10 * 60_000), NOW)).toBe(false);
  expect(isFromTheFuture(seen('coin-price', -10 * 60_000 - 1), NOW)).toBe(true);
});
