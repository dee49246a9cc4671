import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../views/pictures/chart.ts';
import { HEIGHT, WIDTH } from './look.ts';
import { cashPlot } from './plots/cash-plot.ts';
import type { Plot } from './plots/frame.ts';
import { historyPlot } from './plots/history-plot.ts';
import { oddsPlot } from './plots/odds-plot.ts';
import { optionsPlot } from './plots/options-plot.ts';
import { ratePlot } from './plots/rate-plot.ts';

use([LineChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer]);

/** A chart as an SVG of 800 × 450 points, with its letters as text. */
export function svgOf(chart: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    drawing.setOption(plotOf(chart));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function plotOf(chart: Chart): Plot {
  switch (chart.kind) {
    case 'cash':
      return cashPlot(chart);
    case 'odds':
      return oddsPlot(chart);
    case 'rate':
      return ratePlot(chart);
    case 'options':
      return optionsPlot(chart);
    case 'history':
      return historyPlot(chart);
  }
}
