import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/catalog/quantities.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import { createTrends } from '../../src/market/trends.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const PEARL = { quantity: 'coin-price', coinId: 'pearl' } as const;
const RENT = {
  quantity: 'rental-price',
  networkId: 'vast',
  gpuId: 'rtx-4090',
  basis: 'ask',
  tier: 'on-demand',
} as const;
const NOW = '2026-10-10T12:00:00.000Z';

const day = (written: string, median: number, subject: Subject = PEARL, sourceId = 'tracker') => ({
  subject: subjectOf(subject),
  sourceId,
  day: written,
  median,
});

async function changes(
  dayFigures: readonly ReturnType<typeof day>[],
  { subject = PEARL, source = 'tracker', value = 6, observedAt = NOW }: Partial<Asked> = {},
) {
  const storage = createMemoryMarketStorage();
  storage.dayFigures = dayFigures;
  const trends = createTrends({ storage, now: createStandingClock(new Date(NOW)).now });
  await trends.refresh();
  return trends.changes(subject, { source, value, observedAt });
}

interface Asked {
  readonly subject: Subject;
  readonly source: string;
  readonly value: number;
  readonly observedAt: string | undefined;
}

describe('what a coin cost day by day', () => {
  test.each([
    { written: '2026-10-10', known: 0, reason: 'today is not over' },
    { written: '2026-10-09', known: 1, reason: 'yesterday is' },
    // 10 + 30 + 31 + 31 + 30 + 31 + 17 = 180 days before 10 October
    { written: '2026-04-13', known: 1, reason: '180 days ago still tells how far it moves' },
    { written: '2026-04-12', known: 0, reason: '181 days ago no longer does' },
  ])('$reason', async ({ written, known }) => {
    const storage = createMemoryMarketStorage();
    storage.dayFigures = [day(written, 5)];
    const trends = createTrends({ storage, now: () => new Date(NOW) });
    expect(trends.coinDays('pearl')).toHaveLength(0);
    await trends.refresh();
    expect(trends.coinDays('pearl')).toHaveLength(known);
  });

  test('is told of every source, and of that coin alone', async () => {
    const storage = createMemoryMarketStorage();
    const own = [day('2026-10-08', 5), day('2026-10-09', 6, PEARL, 'other')];
    storage.dayFigures = [...own, day('2026-10-09', 7, { ...PEARL, coinId: 'ergo' }), day('2026-10-09', 8, RENT)];
    const trends = createTrends({ storage, now: () => new Date(NOW) });
    await trends.refresh();
    expect(trends.coinDays('pearl')).toStrictEqual(own.map((figure) => ({ ...figure, quantity: 'coin-price' })));
  });
});

describe('how a figure has moved', () => {
  test.each([
    { figures: [], moved: [], reason: 'nothing to compare with' },
    // 6 / 5 − 1 and 6 / 8 − 1
    {
      figures: [day('2026-10-03', 5), day('2026-09-10', 8)],
      moved: [
        [7, 0.2],
        [30, -0.25],
      ],
      reason: 'since 7 and since 30 days ago',
    },
    { figures: [day('2026-09-10', 8)], moved: [[30, -0.25]], reason: 'only the longer time is known' },
    { figures: [day('2026-10-03', 6)], moved: [[7, 0]], reason: 'not at all' },
    { figures: [day('2026-10-04', 5)], moved: [[7, 0.2]], reason: '6 days ago stands for 7' },
    { figures: [day('2026-10-02', 5)], moved: [[7, 0.2]], reason: '8 days ago does' },
    { figures: [day('2026-10-05', 5), day('2026-10-01', 5)], moved: [], reason: '5 and 9 do not' },
    { figures: [day('2026-09-07', 5)], moved: [[30, 0.2]], reason: '33 days ago stands for 30' },
    { figures: [day('2026-09-13', 5)], moved: [[30, 0.2]], reason: '27 days ago does' },
    { figures: [day('2026-09-06', 5), day('2026-09-14', 5)], moved: [], reason: '26 and 34 do not' },
    {
      figures: [day('2026-10-02', 1), day('2026-10-03', 5), day('2026-10-04', 2)],
      moved: [[7, 0.2]],
      reason: 'the nearest day counts',
    },
    {
      figures: [day('2026-09-12', 1), day('2026-09-09', 5), day('2026-09-07', 2)],
      moved: [[30, 0.2]],
      reason: 'the nearest of several counts, though others are later',
    },
    {
      figures: [day('2026-10-02', 5), day('2026-10-04', 2)],
      moved: [[7, 0.2]],
      reason: 'of two as near, the earlier one',
    },
    { figures: [day('2026-10-03', 0)], moved: [], reason: 'of nothing there is no share' },
    { figures: [day('2026-10-03', 5, PEARL, 'other')], moved: [], reason: 'another source is no measure' },
    { figures: [day('2026-10-03', 5, { ...PEARL, coinId: 'ergo' })], moved: [], reason: 'nor is another coin' },
  ])('$reason', async ({ figures, moved }) => {
    expect(await changes(figures)).toStrictEqual(
      moved.map(([days, ratio]) => ({ days, ratio: expect.closeTo(ratio ?? 0) })),
    );
  });

  test.each([
    { before: RENT, ratios: [0.2], reason: 'the same product' },
    { before: { ...RENT, tier: 'interruptible' }, ratios: [], reason: 'another product' },
    { before: { ...RENT, basis: 'host' }, ratios: [], reason: 'another basis' },
    { before: { ...RENT, gpuId: 'rtx-5090' }, ratios: [], reason: 'another card' },
  ] as const)('by the same product alone: $reason', async ({ before, ratios }) => {
    const moved = await changes([day('2026-10-03', 5, before)], { subject: RENT });
    expect(moved.map(({ ratio }) => ratio)).toStrictEqual(ratios.map((ratio) => expect.closeTo(ratio)));
  });

  test.each([
    { observedAt: '2026-10-09T12:00:00.000Z', known: 1, reason: 'seen a day ago' },
    { observedAt: '2026-10-09T11:59:59.999Z', known: 0, reason: 'seen longer ago: it has moved over another week' },
    { observedAt: undefined, known: 0, reason: 'dated by its day: it is not live' },
  ])('only of what is live: $reason', async ({ observedAt, known }) => {
    const storage = createMemoryMarketStorage();
    storage.dayFigures = [day('2026-10-03', 5)];
    const trends = createTrends({ storage, now: () => new Date(NOW) });
    await trends.refresh();
    expect(trends.changes(PEARL, { source: 'tracker', value: 6, observedAt })).toHaveLength(known);
  });
});
