import type { Grade } from '../../appraisal/certainty.ts';
import type { OptionsChart } from '../../views/pictures/chart.ts';
import { COLOURS, FONT, SIZES } from '../look.ts';
import { axisLook, framed, line, PLOT_TOP, shortMoney, shortNumber } from './frame.ts';
import type { Plot, Series } from './frame.ts';

/** Filled circle: firm. Filled diamond: dated. Empty circle: on paper. */
const SYMBOLS: Record<Grade, string> = { firm: 'circle', dated: 'diamond', 'on-paper': 'circle' };

type Option = OptionsChart['groups'][number]['options'][number];

/** A whisker, or a heading; undefined is the room between two groups. */
type Row = Option | { readonly heading: string } | undefined;

/** A whisker per place from low to high, its likely amount marked; the groups one below the other. */
export function optionsPlot(chart: OptionsChart): Plot {
  const groups = chart.groups.filter(({ heading, options }) => heading !== undefined || options.length > 0);
  const rows: readonly Row[] = groups.flatMap(({ heading, options }, index): Row[] => [
    ...(heading === undefined ? (index > 0 ? [undefined] : []) : [{ heading }]),
    ...options,
  ]);
  const dense = rows.length > 9;
  const size = dense ? SIZES.label - 3 : SIZES.label;
  return framed(chart.caption, {
    grid: { left: 244, right: 88, top: PLOT_TOP - 12, bottom: 48 },
    xAxis: {
      type: 'value',
      splitNumber: 5,
      ...axisLook({ formatter: shortNumber }),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(labelOf),
      ...axisLook({ interval: 0, color: COLOURS.text, fontSize: size }),
    },
    series: [
      zeroLine(rows.length),
      ...rows.flatMap((row, index) => (row !== undefined && 'name' in row ? whisker(row, index, size) : [])),
    ],
  });
}

function labelOf(row: Row): string | { readonly value: string; readonly textStyle: object } {
  if (row === undefined) return '';
  if ('name' in row) return row.name;
  return { value: row.heading, textStyle: { color: COLOURS.second, fontWeight: 'bold' } };
}

function zeroLine(rows: number): Series {
  return line(
    [
      [0, 0],
      [0, Math.max(0, rows - 1)],
    ],
    COLOURS.zero,
    3,
    { lineStyle: { type: [2, 6] } },
  );
}

function whisker({ low, likely, high, grade, isMined }: Option, index: number, fontSize: number): readonly Series[] {
  const colour = isMined ? COLOURS.mining : COLOURS.likely;
  return [
    line(
      [
        [low, index],
        [high, index],
      ],
      colour,
      10,
      { lineStyle: { opacity: 0.45 } },
    ),
    {
      type: 'scatter',
      z: 5,
      silent: true,
      symbol: SYMBOLS[grade],
      symbolSize: grade === 'dated' ? 24 : 19,
      data: [[likely, index]],
      itemStyle: {
        opacity: 1,
        color: grade === 'on-paper' ? COLOURS.ground : colour,
        borderColor: grade === 'on-paper' ? colour : COLOURS.ground,
        borderWidth: grade === 'on-paper' ? 4 : 2,
      },
    },
    {
      type: 'scatter',
      z: 5,
      silent: true,
      clip: false,
      symbolSize: 1,
      data: [[Math.max(high, likely), index]],
      itemStyle: { opacity: 1, color: colour },
      label: {
        show: true,
        position: 'right',
        distance: 12,
        formatter: () => shortMoney(likely),
        color: colour,
        fontSize,
        fontFamily: FONT,
        fontWeight: 'bold',
        backgroundColor: COLOURS.ground,
        padding: [1, 2],
      },
    },
  ];
}
