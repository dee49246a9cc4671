import type { CashChart } from '../../views/pictures/chart.ts';
import { COLOURS, HEIGHT } from '../look.ts';
import { apart, axisLook, framed, labelledDots, line, PLOT_TOP, roundSpan, shortMoney, shortNumber } from './frame.ts';
import type { Plot } from './frame.ts';

/** So many dates stand below the axis. */
const DATES = 4;
/** Months between two of them. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 36];
const BOTTOM = 52;

/** A band from quiet to busy, the likely course in it, and what the price is worth with the card still there to sell. */
export function cashPlot(chart: CashChart): Plot {
  const { dates, low, likely, high, withResale, decays, paybackMonth } = chart;
  const months = dates.length - 1;
  const every = STEPS.find((step) => months / step <= DATES) ?? months;
  const span = roundSpan([...low, ...high, ...likely, ...(withResale ?? []), ...decays.flatMap(({ cash }) => cash)]);
  return framed(chart.caption, {
    grid: { left: 96, right: 116, top: PLOT_TOP, bottom: BOTTOM },
    xAxis: {
      type: 'value',
      min: 0,
      max: months,
      interval: every,
      ...axisLook({
        formatter: (month: number) => dates[month] ?? '',
        hideOverlap: true,
        showMaxLabel: months % every === 0,
      }),
      splitLine: { show: false },
    },
    yAxis: { type: 'value', ...span, ...axisLook({ formatter: shortNumber, verticalAlignMinLabel: 'bottom' }) },
    series: [
      line(points(low), 'transparent', 0, { stack: 'band', stackStrategy: 'all' }),
      line(
        high.map((amount, month) => [month, amount - (low[month] ?? 0)]),
        'transparent',
        0,
        { stack: 'band', stackStrategy: 'all', areaStyle: { color: COLOURS.band, opacity: 0.55 } },
      ),
      line(
        [
          [0, 0],
          [months, 0],
        ],
        COLOURS.zero,
        3,
        { lineStyle: { type: [2, 6] } },
      ),
      ...decays.map(({ cash }) => line(points(cash), COLOURS.faint, 3, { lineStyle: { type: [3, 7] } })),
      ...(withResale === undefined
        ? []
        : [line(points(withResale), COLOURS.second, 4, { lineStyle: { type: [14, 8] } })]),
      line(points(likely), COLOURS.likely, 6),
      labelledDots(
        apart(
          [
            { at: lastOf(likely), label: shortMoney(likely.at(-1) ?? 0), colour: COLOURS.likely, size: 14 },
            ...(withResale === undefined
              ? []
              : [
                  {
                    at: lastOf(withResale),
                    label: shortMoney(withResale.at(-1) ?? 0),
                    colour: COLOURS.second,
                    size: 14,
                  },
                ]),
            ...decays.map(({ label, cash }) => ({ at: lastOf(cash), label, colour: COLOURS.quiet })),
          ],
          span,
          HEIGHT - PLOT_TOP - BOTTOM,
        ),
        'right',
      ),
      ...(paybackMonth === undefined
        ? []
        : [
            labelledDots(
              [
                {
                  at: [paybackMonth, 0],
                  label: dates[Math.ceil(paybackMonth)] ?? '',
                  colour: COLOURS.text,
                  size: 20,
                },
              ],
              'top',
            ),
          ]),
    ],
  });
}

function points(cash: readonly number[]): readonly (readonly [number, number])[] {
  return cash.map((amount, month) => [month, amount]);
}

function lastOf(cash: readonly number[]): readonly [number, number] {
  return [cash.length - 1, cash.at(-1) ?? 0];
}
