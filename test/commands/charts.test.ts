import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/catalog/quantities.ts';
import { createBook } from '../../src/market/book.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import type { Chart } from '../../src/views/pictures/chart.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { labelsOf, openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { createStandingClock } from '../support/standing-clock.ts';
import type { SimulatorParts } from '../support/simulator.ts';

const PNG = new Uint8Array([1, 2, 3]);

/** Draws nothing and keeps what was to be drawn. */
function openWithPictures(parts: Partial<SimulatorParts> = {}) {
  const asked: Chart[] = [];
  const discord = openDiscord({
    ...parts,
    async drawChart(chart) {
      asked.push(chart);
      return PNG;
    },
  });
  return { discord, asked };
}

const UNPRICED =
  realCatalog.networks.find(
    ({ id }) => !realCatalog.bundle.some((row) => row.quantity === 'rental-price' && row.networkId === id),
  )?.name ?? '';

const of = (subject: Subject, day: string, median: number) => ({
  subject: subjectOf(subject),
  sourceId: 'vast-api',
  day,
  median,
});

/** Paid 0.25 $ an hour, all of which are rented, for 500 W at 0.20 $: 6 − 2.40 = 3.60 $ a day. */
const EXAMPLE = { gpu: 'RTX 4090', network: 'Vast.ai', rent: 0.25, utilisation: 100, watts: 500, rate: '$0.20' };

describe('/roi with a chart', () => {
  test('of cash adds up what is left, from the price on', async () => {
    const { discord, asked } = openWithPictures();
    const seen = await discord.run('roi', { ...EXAMPLE, price: 1_600, life: 24, resale: 25, chart: 'cash' });
    const [chart] = asked;
    if (chart?.kind !== 'cash') throw new Error('There is no cash chart.');
    expect(chart.dates).toHaveLength(25);
    expect(chart.dates[0]).toBe('2026-10');
    expect(chart.likely[0]).toBe(-1_600);
    expect(chart.likely.at(-1)).toBeCloseTo(1_028, 6); // 730 × 3.60 − 1,600
    expect(chart.withResale?.at(-1)).toBeCloseTo(1_428, 6); // and a quarter of the price
    expect(Math.ceil(chart.paybackMonth ?? 0)).toBe(15); // 1,600 / 3.60 / (365 / 12) = 14.6
    expect(chart.caption.facts).toEqual(expect.arrayContaining(['USD', '2026-10-10', '0.20 USD/kWh']));
    expect(seen.reply?.files?.[0]?.description).toContain('The price is back in 2028-01.');
  });

  test('of the price of power shows where it stops paying, and who is best where', async () => {
    const { discord, asked } = openWithPictures();
    await discord.run('roi', { ...EXAMPLE, chart: 'rate' });
    const [chart] = asked;
    if (chart?.kind !== 'rate') throw new Error('There is no chart of rates.');
    expect(chart.breakEvenRate).toBeCloseTo(0.5, 10); // 6 / 12 kWh
    expect(chart.lines[0]).toMatchObject({ name: 'Vast.ai', isAsked: true, atZero: 6 });
    expect(chart.best.at(-1)?.name).toBeUndefined();
    expect(chart.best[0]?.fromRate).toBe(0);
    expect(chart.best.slice(1).map(({ fromRate }) => fromRate)).toEqual(
      chart.best.slice(0, -1).map(({ toRate }) => toRate),
    );
  });

  test('keeps its answer, and its buttons lead from one picture to the other', async () => {
    const { discord, asked } = openWithPictures();
    const plain = await discord.run('roi', EXAMPLE);
    const [first] = textOf(plain).split('\n').slice(1);
    const charted = await discord.click('Chart', plain);
    expect(textOf(charted)).toContain(first);
    expect(charted.message).toBe(plain.message);
    expect(labelsOf(charted)).toEqual(expect.arrayContaining(['Over months', 'Power price']));
    await discord.click('Power price', charted);
    expect(asked.map(({ kind }) => kind)).toEqual(['cash', 'rate']);
  });

  test('of somebody else’s answer is private', async () => {
    const { discord } = openWithPictures();
    const seen = await discord.run('roi', EXAMPLE);
    const other = await discord.as({ userId: 'user-2' }).click('Chart', seen);
    expect(other.visibility).toBe('private');
    expect(other.reply?.files).toHaveLength(1);
    expect(seen.reply?.files).toBeUndefined();
  });
});

test('/compare with a chart has the rows of its table, rented out and mined apart', async () => {
  const { discord, asked } = openWithPictures();
  const seen = await discord.run('compare', { gpu: 'RTX 4090', rate: '$0.15', chart: true });
  const [chart] = asked;
  if (chart?.kind !== 'options') throw new Error('There is no chart of places.');
  const [renting = [], mining = []] = chart.groups.map(({ options }) => options);
  expect(renting.length).toBeGreaterThan(0);
  expect(mining.length).toBeGreaterThan(0);
  for (const { low, likely, high } of [...renting, ...mining]) {
    expect(low).toBeLessThanOrEqual(likely);
    expect(likely).toBeLessThanOrEqual(high);
  }
  expect(seen.reply?.files?.[0]?.description).toMatch(/^RTX 4090, what each place leaves: /);
});

describe('/odds with a chart', () => {
  test('fans out over the months from the price on, and leads back to the words', async () => {
    const { discord, asked } = openWithPictures();
    const plain = await discord.run('odds', {
      gpu: 'RTX 4090',
      network: 'Vast.ai',
      price: 1_600,
      horizon: 12,
      rate: '$0.20',
      rent: 0.25,
    });
    const seen = await discord.click('Chart', plain);
    const [chart] = asked;
    if (chart?.kind !== 'odds') throw new Error('There is no chart of odds.');
    const { p10, p50, p90 } = chart;
    expect(chart.dates.map((date) => date.slice(0, 4)).at(-1)).toBe('2027');
    for (const cash of [p10, p50, p90]) {
      expect(cash).toHaveLength(13);
      expect(cash[0]).toBe(-1_600);
    }
    expect(p50.every((middle, month) => (p10[month] ?? 0) <= middle && middle <= (p90[month] ?? 0))).toBe(true);
    expect(p10.at(-1)).toBeLessThan(p90.at(-1) ?? 0);
    expect(chart.caption.facts).toEqual(expect.arrayContaining(['USD', '2026-10-10', '0.20 USD/kWh']));
    expect(chart.caption.grade).toBeDefined();
    expect(seen.reply?.files?.[0]?.description).toMatch(/how cash may go from 2026-10 to 2027-10/);
    expect(textOf(await discord.click('In words', seen))).toBe(textOf(plain));
  });
});

describe('/compare of several cards with a chart', () => {
  const ASKED = { gpu: 'RTX 4090', with: '3090, RX 7900 XTX', rate: '$0.15' };

  test('has the best place and the best coin of each, and leads there and back', async () => {
    const { discord, asked } = openWithPictures();
    const plain = await discord.run('compare', ASKED);
    expect(textOf(plain)).toContain('```');
    const charted = await discord.click('Chart', plain);
    const [chart] = asked;
    if (chart?.kind !== 'options') throw new Error('There is no chart of places.');
    expect(chart.groups.map(({ heading }) => heading)).toEqual(['RTX 4090', 'RTX 3090', 'RX 7900 XTX']);
    for (const { options } of chart.groups) {
      expect(options.filter(({ isMined }) => isMined).length).toBeLessThanOrEqual(1);
      expect(options.filter(({ isMined }) => !isMined).length).toBeLessThanOrEqual(1);
    }
    expect(charted.reply?.files?.[0]?.description).toMatch(/^What is best for each card\. RTX 4090: .+ RTX 3090: /);
    expect(textOf(charted)).not.toContain('```');
    const back = await discord.click('Table', charted);
    expect(textOf(back)).toBe(textOf(plain));
  });

  test('says so where there is nothing to draw', async () => {
    const { discord, asked } = openWithPictures();
    const seen = await discord.run('compare', { gpu: 'RTX 4090', with: '3090', only: UNPRICED, chart: true });
    expect(textOf(seen)).toContain('No picture: there is no figure to draw.');
    expect(asked).toEqual([]);
  });
});

test.each([
  ['roi', { gpu: 'RTX 4090', network: 'Vast.ai', price: 1_600, chart: 'cash' }],
  ['compare', { gpu: 'RTX 4090', chart: true }],
] as const)('/%s with a chart has it in place of its table, and a way back', async (path, options) => {
  const { discord } = openWithPictures();
  const charted = await discord.run(path, options);
  expect(textOf(charted)).not.toContain('```');
  const plain = await discord.click('Table', charted);
  expect(textOf(plain)).toContain('```');
  expect(plain.reply?.files).toBeUndefined();
});

test('a chart of what has no figure is said to be none', async () => {
  const { discord, asked } = openWithPictures();
  const seen = await discord.run('roi', { gpu: 'RTX 4090', network: UNPRICED, chart: 'cash' });
  expect(textOf(seen)).toContain('No picture: there is no figure to draw.');
  expect(asked).toEqual([]);
});

describe('/networks with a chart', () => {
  test('of a card has the host’s price and the busy share, as they were told day by day', async () => {
    const storage = createMemoryMarketStorage();
    const card = { networkId: 'vast', gpuId: 'rtx-4090' };
    const rent = { quantity: 'rental-price', ...card, basis: 'ask' } as const;
    storage.dayFigures = [
      of(rent, '2026-09-20', 0.4),
      of(rent, '2026-10-08', 0.5),
      of({ ...rent, basis: 'bid' }, '2026-10-08', 0.1),
      of({ quantity: 'utilisation', ...card }, '2026-10-08', 0.8),
      of({ quantity: 'utilisation', ...card }, '2026-10-09', 0.6),
    ];
    const quoted = { kind: 'listed', source: 'vast-api', date: '2026-10-01' } as const;
    const shipped = [{ ...rent, usdPerGpuHour: 0.6, ...quoted }];
    const { now } = createStandingClock(new Date('2026-10-10T12:00:00Z'));
    const book = createBook({ storage, shipped, now });
    await book.load();
    const { discord, asked } = openWithPictures({ market: createLiveMarket({ book, now }) });
    const seen = await discord.run('networks', { network: 'Vast.ai', gpu: 'RTX 4090', chart: '180' });
    const [chart] = asked;
    if (chart?.kind !== 'history') throw new Error('There is no history.');
    const [price, busy] = chart.panels;
    expect(price).toMatchObject({ unit: 'USD / h' });
    const dayOfPrice = (day: string) => price?.points.find((point) => point.day === day)?.value;
    // 0.60, 0.40 and 0.50 less a fee of 25 %; a bid is no price.
    expect(dayOfPrice('2026-10-01')).toBeCloseTo(0.45, 10);
    expect(dayOfPrice('2026-09-20')).toBeCloseTo(0.3, 10);
    expect(dayOfPrice('2026-10-08')).toBeCloseTo(0.375, 10);
    expect(dayOfPrice('2026-09-21')).toBeUndefined();
    expect(busy).toEqual({
      unit: '%',
      points: [
        { day: '2026-10-08', value: 80 },
        { day: '2026-10-09', value: 60 },
      ],
    });
    expect(textOf(seen)).toContain('busy share (%)');
    expect(labelsOf(seen)).toEqual(expect.arrayContaining(['30 days', '180 days', 'Without the chart']));
    expect((await discord.click('Without the chart', seen)).reply?.files).toBeUndefined();
  });

  test('of a coin has its recorded days, and gaps where there were none', async () => {
    const { discord, asked } = openWithPictures();
    const seen = await discord.run('networks', { network: 'PRL', chart: '180' });
    const [chart] = asked;
    if (chart?.kind !== 'history') throw new Error('There is no history.');
    expect(chart.panels.map(({ unit }) => unit)).toEqual(['USD', 'USD / TH/s']);
    expect(chart.toDay).toBe('2026-10-10');
    expect(seen.reply?.files).toHaveLength(1);
  });

  test('says so where there is no figure to draw', async () => {
    const { discord, asked } = openWithPictures();
    const seen = await discord.run('networks', { network: 'Salad', chart: '30' });
    expect(textOf(seen)).toContain('No picture: there is no figure to draw.');
    expect(asked).toEqual([]);
  });
});
