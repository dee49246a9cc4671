import type { CashChart, Chart } from '../../src/views/pictures/chart.ts';

const caption = { title: 'RTX 4090 · Vast.ai', grade: 'dated', facts: ['USD', '2026-10-10', '0.15 USD/kWh'] } as const;

/** Cash that grows by so much a month. */
export function cashChart(perMonth: number, months = 24): CashChart {
  const course = (share: number) => Array.from({ length: months + 1 }, (_, month) => share * perMonth * month - 1_600);
  return {
    kind: 'cash',
    caption,
    currency: 'USD',
    dates: Array.from({ length: months + 1 }, (_, month) => `2026-${String((month % 12) + 1).padStart(2, '0')}`),
    low: course(0.5),
    likely: course(1),
    high: course(1.5),
    withResale: course(1).map((cash) => cash + 600),
    decays: [{ label: '−5 %', cash: course(0.8) }],
    paybackMonth: 17.7,
  };
}

/** One of every kind. */
export const CHARTS: Readonly<Record<Chart['kind'], Chart>> = {
  cash: cashChart(90),
  odds: {
    kind: 'odds',
    caption,
    currency: 'USD',
    dates: cashChart(90).dates,
    p10: cashChart(60).likely,
    p50: cashChart(90).likely,
    p90: cashChart(130).likely,
    paybackMonth: 17.7,
  },
  rate: {
    kind: 'rate',
    caption,
    currency: 'USD',
    mostRate: 0.6,
    ownRate: 0.15,
    lines: [
      { name: 'Vast.ai', isAsked: true, atZero: 5.8, atMost: -0.7 },
      { name: 'Pearl', isAsked: false, atZero: 6.3, atMost: -2.3 },
    ],
    breakEvenRate: 0.54,
    best: [
      { name: 'Pearl', fromRate: 0, toRate: 0.3 },
      { name: 'Vast.ai', fromRate: 0.3, toRate: 0.54 },
      { name: undefined, fromRate: 0.54, toRate: 0.6 },
    ],
  },
  options: {
    kind: 'options',
    caption: { ...caption, grade: undefined },
    currency: 'USD',
    groups: [
      {
        heading: 'RTX 4090',
        options: [{ name: 'Vast.ai', isMined: false, low: 2.1, likely: 4.2, high: 7.9, grade: 'firm' }],
      },
      {
        heading: undefined,
        options: [{ name: 'Pearl', isMined: true, low: -0.5, likely: 4.1, high: 14.3, grade: 'on-paper' }],
      },
    ],
  },
  history: {
    kind: 'history',
    caption: { ...caption, grade: undefined },
    fromDay: '2026-09-01',
    toDay: '2026-09-05',
    panels: [
      {
        unit: 'USD',
        points: [
          { day: '2026-09-01', value: 0.3 },
          { day: '2026-09-02', value: 0.4 },
          { day: '2026-09-05', value: 0.35 },
        ],
      },
    ],
  },
};
