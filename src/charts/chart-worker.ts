import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../views/pictures/chart.ts';
import { FONT, HEIGHT, WIDTH } from './look.ts';
import { cashPlot } from './plots/cash-plot.ts';
import type { Plot } from './plots/frame.ts';
import { historyPlot } from './plots/history-plot.ts';
import { oddsPlot } from './plots/odds-plot.ts';
import { optionsPlot } from './plots/options-plot.ts';
import { ratePlot } from './plots/rate-plot.ts';

use([LineChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer]);

const fileOf = (specifier: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(specifier)));
const fontBuffers = ['400Regular', '700Bold'].map((weight) =>
  fileOf(`@expo-google-fonts/pt-sans-caption/PTSansCaption_${weight}.ttf`),
);
const isReady = initWasm(fileOf('@resvg/resvg-wasm/index_bg.wasm'));

/** A chart as a PNG of 800 × 450 points. What WebAssembly holds of it is freed: nothing else ever would. */
export async function draw(chart: Chart): Promise<Uint8Array> {
  await isReady;
  const resvg = new Resvg(svgOf(plotOf(chart)), {
    font: { fontBuffers, defaultFontFamily: FONT, loadSystemFonts: false },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
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

function svgOf(plot: Plot): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    drawing.setOption(plot);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
