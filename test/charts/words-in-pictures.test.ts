import { expect, test } from 'vitest';
import { svgOf } from '../../src/charts/chart-svg.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { Chart } from '../../src/views/pictures/chart.ts';
import { openDiscord, realCatalog } from '../support/real-discord.ts';

const byLength = (one: string, other: string): number => other.length - one.length;
const cards = realCatalog.gpus.map(({ name }) => name);
const networks = realCatalog.networks.map(({ name }) => name);
const coins = realCatalog.coins.map(({ name, symbol }) => ({ name, symbol }));
/** Some of all, and those that take most room. */
const SAMPLE = [...cards.filter((_, index) => index % 31 === 0), ...cards.toSorted(byLength).slice(0, 2)];
const [longestNetwork = ''] = networks.toSorted(byLength);

const QUESTIONS: readonly (readonly [string, (gpu: string) => RawOptions])[] = [
  ['roi', (gpu) => ({ gpu, price: 900, resale: 20, chart: 'cash' })],
  ['roi', (gpu) => ({ gpu, chart: 'rate', currency: 'EUR' })],
  ['roi', (gpu) => ({ gpu, network: longestNetwork, chart: 'cash', rent: 1 })],
  [
    'roi',
    (gpu) => ({ gpu: `99x ${gpu} + 2x ${cards[0]}`, network: coins[0]?.name ?? '', chart: 'cash', rate: 'free' }),
  ],
  ['compare', (gpu) => ({ gpu, chart: true })],
  ['compare', (gpu) => ({ gpu, with: 'RTX 4090, RX 7900 XTX', chart: true, period: 'year', currency: 'JPY' })],
  ['odds', (gpu) => ({ gpu, price: 900, chart: true })],
  ['networks', (gpu) => ({ gpu, network: longestNetwork, chart: '180' })],
];

async function chartsOf(gpu: string): Promise<readonly Chart[]> {
  const asked: Chart[] = [];
  const discord = openDiscord({
    async drawChart(chart) {
      asked.push(chart);
      return new Uint8Array();
    },
  });
  for (const [index, [path, optionsFor]] of QUESTIONS.entries()) {
    await discord.as({ userId: `user-${index}`, guildId: `guild-${index}` }).run(path, optionsFor(gpu));
  }
  return asked;
}

function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(?<text>[^<]*)<\/text>/gu)].map(({ groups }) =>
    (groups?.['text'] ?? '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
}

const shortened = (names: readonly string[]) => names.flatMap((name) => [name, name.split(' (')[0] ?? name]);
const NAMES = [
  ...shortened([...cards, ...networks, ...coins.flatMap(({ name, symbol }) => [name, symbol, `${name} (${symbol})`])]),
];
const ALLOWED = new Set(NAMES);
/** Numbers, dates, currencies, a kind’s letter before its date, percentiles, units. */
const MARKS =
  /^(?:[-−]?[\d.,]*[KMBT]?(?: %)?|[\d-]+|[A-Z]{3}|[\d.,]+ [A-Z]{3}\/kWh|[MLCE] [\d-]+|p[19]0|USD \/ (?:h|[KMGT]H\/s)|%)$/u;

function isAllowed(part: string): boolean {
  const name = part.replace(/^\d+× /u, '').trim();
  if (MARKS.test(name) || ALLOWED.has(name)) return true;
  return name.endsWith('…') && NAMES.some((whole) => whole.startsWith(name.slice(0, -1).trim()));
}

test.each(SAMPLE)('every picture of the %s is drawn, and has names, digits and dates alone', async (gpu) => {
  const charts = await chartsOf(gpu);
  expect(charts.length).toBeGreaterThan(0);
  const texts = charts.flatMap((chart) => textsIn(svgOf(chart)));
  expect(texts.length).toBeGreaterThan(charts.length);
  const foreign = texts.filter((text) => !text.split(/ {2}· {2}| · | \+ /u).every(isAllowed));
  expect(foreign).toEqual([]);
  // Letters that the font does not have would be boxes.
  expect(texts.filter((text) => !/^[\u0020-\u007E·×−…]*$/u.test(text))).toEqual([]);
});

test('a word in a picture would be found', () => {
  expect(['off', 'Your price', 'Vast.ai and gaps'].filter(isAllowed)).toEqual([]);
});
