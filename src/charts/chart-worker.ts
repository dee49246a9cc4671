import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Chart } from '../views/pictures/chart.ts';
import { svgOf } from './chart-svg.ts';
import { FONT } from './look.ts';

const fileOf = (specifier: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(specifier)));
const fontBuffers = ['400Regular', '700Bold'].map((weight) =>
  fileOf(`@expo-google-fonts/pt-sans-caption/PTSansCaption_${weight}.ttf`),
);
const isReady = initWasm(fileOf('@resvg/resvg-wasm/index_bg.wasm'));

/** A chart as a PNG of 800 × 450 points. What WebAssembly holds of it is freed: nothing else ever would. */
export async function draw(chart: Chart): Promise<Uint8Array> {
  await isReady;
  const resvg = new Resvg(svgOf(chart), {
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
