import type { OddsChart } from '../../views/pictures/chart.ts';
import { cashPlot } from './cash-plot.ts';
import type { Plot } from './frame.ts';

/** A fan of cash: the band from p10 to p90, each edge named, around p50. */
export function oddsPlot({ p10, p50, p90, ...chart }: OddsChart): Plot {
  return cashPlot({
    ...chart,
    kind: 'cash',
    low: p10,
    likely: p50,
    high: p90,
    withResale: undefined,
    decays: [
      { label: 'p10', cash: p10 },
      { label: 'p90', cash: p90 },
    ],
  });
}
