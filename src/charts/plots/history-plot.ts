import { DAY_MS } from '../../durations.ts';
import type { HistoryChart } from '../../views/pictures/chart.ts';
import { FONT, HEIGHT, LINES, SIZES } from '../look.ts';
import { axisLook, framed, labelledDots, PLOT_TOP, shortNumber } from './frame.ts';
import type { Plot } from './frame.ts';

const BOTTOM = 50;
const BETWEEN = 44;
/** Room for the unit above the first panel. */
const UNIT = 24;

/** A panel per figure over the same days; where a day has none, the line has a gap. */
export function historyPlot({ caption, fromDay, toDay, panels }: HistoryChart): Plot {
  const height = (HEIGHT - PLOT_TOP - UNIT - BOTTOM - BETWEEN * (panels.length - 1)) / panels.length;
  const top = (index: number): number => PLOT_TOP + UNIT + index * (height + BETWEEN);
  const days = daysBetween(fromDay, toDay);
  return framed(caption, {
    grid: panels.map((_panel, index) => ({ left: 96, right: 104, top: top(index), height })),
    xAxis: panels.map((_panel, index) => ({
      type: 'category',
      gridIndex: index,
      data: days,
      boundaryGap: false,
      ...axisLook({ show: index === panels.length - 1, interval: Math.ceil(days.length / 3) - 1, hideOverlap: true }),
      splitLine: { show: false },
    })),
    yAxis: panels.map(({ unit }, index) => ({
      type: 'value',
      gridIndex: index,
      scale: true,
      name: unit,
      nameGap: 12,
      nameTextStyle: {
        color: LINES[index % LINES.length]?.colour,
        fontSize: SIZES.axis,
        fontFamily: FONT,
        align: 'left',
      },
      splitNumber: panels.length > 1 ? 2 : 4,
      ...axisLook({ formatter: shortNumber, verticalAlignMinLabel: 'bottom' }),
    })),
    series: panels.flatMap(({ points }, index) => {
      const { colour } = LINES[index % LINES.length] ?? LINES[0];
      const byDay = new Map(points.map(({ day, value }) => [day, value]));
      const last = points.at(-1);
      return [
        {
          type: 'line',
          xAxisIndex: index,
          yAxisIndex: index,
          data: days.map((day, at) => ({
            value: byDay.get(day) ?? null,
            // No line leads to a day that stands alone.
            symbolSize: byDay.has(days[at - 1] ?? '') || byDay.has(days[at + 1] ?? '') ? 0 : 14,
          })),
          connectNulls: false,
          showSymbol: true,
          showAllSymbol: true,
          symbol: 'circle',
          itemStyle: { color: colour },
          lineStyle: { color: colour, width: 5 },
          silent: true,
        },
        ...(last === undefined
          ? []
          : [
              labelledDots(
                [{ at: [last.day, last.value], label: shortNumber(rounded(last.value)), colour, size: 14 }],
                'right',
                {
                  xAxisIndex: index,
                  yAxisIndex: index,
                },
              ),
            ]),
      ];
    }),
  });
}

/** To three digits: more have no room beside a panel. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function daysBetween(fromDay: string, toDay: string): readonly string[] {
  const [from, to] = [Date.parse(fromDay), Date.parse(toDay)];
  return Array.from({ length: Math.round((to - from) / DAY_MS) + 1 }, (_, index) =>
    new Date(from + index * DAY_MS).toISOString().slice(0, '2026-10-10'.length),
  );
}
