import type { RateChart } from '../../views/pictures/chart.ts';
import { COLOURS, HEIGHT, LINES } from '../look.ts';
import { apart, axisLook, framed, labelledDots, line, PLOT_TOP, shortNumber } from './frame.ts';
import type { Plot } from './frame.ts';

/** Names at the ends of lines are cut there. */
const NAME_LENGTH = 12;
const BOTTOM = 52;
/** Below the caption, beside its upright line. */
const OWN_RATE_DOWN = 14;

/** Falling lines against the price of power; the strip below shows which of them is best where. */
export function ratePlot(chart: RateChart): Plot {
  const { lines, mostRate, ownRate, breakEvenRate, best } = chart;
  const looks = lines.map((_line, index) => LINES[index % LINES.length] ?? LINES[0]);
  const most = Math.max(0, ...lines.map(({ atZero }) => atZero));
  const least = Math.min(0, ...lines.map(({ atMost }) => atMost));
  const room = (most - least) * 0.14;
  const floor = Math.max(least, -most * 0.75) - room;
  const span = { min: floor, max: most + room / 2, interval: 0 };
  const lookOf = (name: string | undefined) => looks[lines.findIndex((each) => each.name === name)];
  return framed(chart.caption, {
    grid: { left: 84, right: 190, top: PLOT_TOP, bottom: BOTTOM },
    xAxis: {
      type: 'value',
      min: 0,
      max: mostRate,
      splitNumber: 4,
      ...axisLook({ formatter: shortNumber, hideOverlap: true, showMaxLabel: false }),
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: span.min,
      max: span.max,
      splitNumber: 4,
      ...axisLook({ formatter: shortNumber, showMinLabel: false, showMaxLabel: false }),
    },
    series: [
      line(
        [
          [0, 0],
          [mostRate, 0],
        ],
        COLOURS.zero,
        3,
        { lineStyle: { type: [2, 6] } },
      ),
      line(
        [
          [ownRate, floor],
          [ownRate, span.max],
        ],
        COLOURS.text,
        3,
        { lineStyle: { type: [8, 8] } },
      ),
      ...lines.map(({ atZero, atMost, isAsked }, index) =>
        line(
          [
            [0, atZero],
            [mostRate, atMost],
          ],
          looks[index]?.colour ?? COLOURS.likely,
          isAsked ? 7 : 4,
          { clip: true, lineStyle: { type: looks[index]?.dash ?? 'solid' } },
        ),
      ),
      ...best.map(({ name, fromRate, toRate }) =>
        line(
          [
            [fromRate, floor],
            [toRate, floor],
          ],
          lookOf(name)?.colour ?? COLOURS.grid,
          lookOf(name) === undefined ? 6 : 16,
          { z: 6, clip: false, lineStyle: { cap: 'butt', type: lookOf(name)?.dash ?? 'solid' } },
        ),
      ),
      labelledDots(
        apart(
          lines.map(({ name, atMost }, index) => ({
            at: [mostRate, Math.max(atMost, floor)] as const,
            label: name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name,
            colour: looks[index]?.colour ?? COLOURS.likely,
          })),
          span,
          HEIGHT - PLOT_TOP - BOTTOM,
        ),
        'right',
      ),
      labelledDots(
        [{ at: [ownRate, span.max], label: shortNumber(ownRate), colour: COLOURS.text, down: OWN_RATE_DOWN }],
        'right',
      ),
      ...(breakEvenRate === undefined || breakEvenRate > mostRate
        ? []
        : [
            labelledDots(
              [{ at: [breakEvenRate, 0], label: shortNumber(breakEvenRate), colour: COLOURS.text, size: 20 }],
              'top',
            ),
          ]),
    ],
  });
}
