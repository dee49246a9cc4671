import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { createMarketSources } from '../../src/market/sources/index.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { runWithWhy, withWhy } from '../support/all-pages.ts';
import { liveMarket } from '../support/live-market.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { recordedAnswer } from '../support/recorded-market.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { MEANT } from '../support/meant.ts';

const earners = [
  ...realCatalog.networks.map((network) => earnerId({ kind: 'network', network })),
  ...realCatalog.coins.map((coin) => earnerId({ kind: 'coin', coin })),
];
const names = realCatalog.gpus.map(({ name }) => name);
/** Amounts and thresholds that are shown say what kind of figure they come from, and from when. */
const KIND_AND_DATE = /(?:measured|listed|claimed|our estimate,?) .*20\d\d/;

const inCurrency = (currency: string) =>
  [
    ['roi', { gpu: 'RTX 4090', currency, price: 1600, ...MEANT }],
    ['roi', { gpu: '1000x RTX 4090', network: 'vast', currency, period: 'year', price: 1600, ...MEANT }],
    ['roi', { gpu: 'RTX 3060 12GB', network: 'ravencoin', currency }],
    ['compare', { gpu: 'RTX 4090', currency, period: 'month' }],
    ['compare', { gpu: 'RTX 4090', with: '3090, 5090, 7900 XTX', currency, period: 'year' }],
    ['power', { watts: 987_654, currency, rate: '0.13 USD', ...MEANT }],
    ['networks', { network: 'vast' }],
    ['gpus', { gpu: 'RTX 4090' }],
  ] as const;

describe('with everything that ships, an answer is a sound message', () => {
  test.each(earners)('for every card with %s', async (network) => {
    expect(await faultsIn(names.map((gpu) => ['roi', { gpu, network, rate: '$0.13' }] as const))).toEqual([]);
  });

  test.each([
    ['roi', {}, 'the best place'],
    ['roi', { price: 1600, resale: 40, currency: 'EUR', period: 'month', ...MEANT }, 'what it cost'],
    ['compare', {}, 'every place'],
    ['compare', { with: 'RTX 3090, RX 7900 XTX, H100 SXM' }, 'side by side'],
    ['networks', {}, 'where it may join'],
    ['gpus', {}, 'the card itself'],
  ] as const)('for every card: /%s %j (%s)', async (path, options, _what) => {
    expect(await faultsIn(names.map((gpu) => [path, { gpu, ...options }] as const))).toEqual([]);
  });

  test.each([
    ['networks', {}],
    ['networks', { gpu: 'RTX 4090' }],
    ['networks', { gpu: '2x RX 580 8GB + RTX 3070' }],
  ] as const)('for every network and coin in depth: /%s %j', async (path, options) => {
    expect(await faultsIn(earners.map((network) => [path, { network, ...options }] as const))).toEqual([]);
  });

  test('for the lists', async () => {
    const workloads = [...new Set(realCatalog.networks.flatMap((network) => network.workloads))];
    expect(
      await faultsIn([
        ['networks', {}],
        ['gpus', {}],
        ['about', {}],
        ['help', {}],
        ...workloads.flatMap((workload) => [
          ['networks', { workload }] as const,
          ['networks', { workload, gpu: 'RTX 4090' }] as const,
        ]),
      ]),
    ).toEqual([]);
  });

  const tenModels = names
    .filter((name) => /^RTX .* Laptop$/.test(name))
    .slice(0, 10)
    .map((name) => `99x ${name.slice(4)}`)
    .join('+');
  test.each([
    ['a thousand cards a year in rupiahs', { gpu: '1000x RTX 5090', currency: 'IDR', period: 'year' }],
    [
      'one that costs ten million',
      { gpu: '1000x RTX 5090', price: 10_000_000, life: 1, period: 'year', currency: 'JPY' },
    ],
    ['paid 50 dollars an hour', { gpu: '1000x B200', rent: 50, utilisation: 100, period: 'year', currency: 'IDR' }],
    ['paid nothing at all', { gpu: 'RTX 5090', rent: 0, utilisation: 0, watts: 0 }],
    ['never online', { gpu: 'RTX 5090', hours: 0, price: 1, currency: 'USD' }],
    ['a trickle', { gpu: 'RTX 5090', rent: 0.0001, utilisation: 1, watts: 0, price: 0.01, life: 1, currency: 'USD' }],
    ['power for nothing', { gpu: 'RTX 5090', rate: 'free' }],
    ['power that pays', { gpu: 'RTX 5090', rate: '-$0.05' }],
    ['a drain', { gpu: '4x RTX 5090', rate: '1.4 USD', watts: 900, period: 'year', currency: 'KRW' }],
    ['ten models', { gpu: tenModels }],
  ])('at the edges: %s', async (_reason, options) => {
    // A rent is one network's.
    const isOfAny = !('rent' in options);
    const places = ['vast', 'nosana', 'salad', 'pearl', 'grass', ...(isOfAny ? [undefined] : [])];
    const faults = await faultsIn([
      ...places.map((network) => ['roi', { ...options, ...MEANT, ...(network !== undefined && { network }) }] as const),
      ...(isOfAny ? [['compare', { ...options, ...MEANT }] as const] : []),
      ['compare', { ...options, ...MEANT, with: 'RTX 3090, RTX 4090, RX 580 8GB' }],
      ['networks', { gpu: options.gpu }],
    ]);
    expect(faults).toEqual([]);
  });

  test.each(['de', 'fr', 'ja', 'en-GB', 'ru', 'hi', 'th', 'zh-CN', 'sv-SE', 'es-419', 'tr', 'ko'])(
    'in the locale %s',
    async (locale) => {
      const currencies = ['USD', 'EUR', 'JPY', 'INR', 'IDR', 'CAD', 'SEK'];
      expect(await faultsIn(currencies.flatMap(inCurrency), locale)).toEqual([]);
    },
  );
});

test('what shows a market figure shows its kind and date', async () => {
  const discord = openDiscord();
  let amounts = 0;
  for (const [index, gpu] of names.entries()) {
    const asking = discord.as({ userId: `user-${index}`, guildId: `guild-${index}` });
    for (const seen of [await asking.run('roi', { gpu }), await withWhy(asking, asking.run('compare', { gpu }))]) {
      const text = textOf(seen);
      // Where there is no amount, nothing has to be cited.
      if (!text.includes('a day')) continue;
      amounts += 1;
      expect(text).toMatch(KIND_AND_DATE);
    }
  }
  expect(amounts).toBeGreaterThan(names.length);
});

describe('with every source answering as well', () => {
  test('every answer is a sound message', async () => {
    const asked = [
      ...['RTX 4090', '2x RTX 4090 + 3090', '4090 + 3090 + 4080 + 3080'].flatMap((gpu) => [
        ...earners.map((network) => ['roi', { gpu, network, price: 1600, currency: 'EUR' }] as const),
        ['compare', { gpu }] as const,
      ]),
      ['compare', { gpu: 'RTX 4090', with: '3090, 5090, 7900 XTX' }] as const,
      ...earners.map((network) => ['networks', { network, gpu: 'RTX 4090' }] as const),
    ];
    expect(await faultsIn(asked, 'en-GB', await openWithLiveFigures())).toEqual([]);
  });

  test('what is live says how long ago it was seen, and how much of the answer is', async () => {
    const discord = await openWithLiveFigures();
    const vast = textOf(await runWithWhy(discord, { gpu: '4090', network: 'vast' }));
    expect(vast).toMatch(/\*\*Price\*\* .*listed 6 min ago \(\[Vast\.ai’s offers\]/);
    expect(vast).toContain('Both market figures are live.');
    const ioNet = textOf(await runWithWhy(discord, { gpu: '4090', network: 'io.net' }));
    // How busy its cards are nobody publishes.
    expect(ioNet).toContain('The market figure is live.');
    const pearl = textOf(await runWithWhy(discord, { gpu: '4090', network: 'pearl' }));
    expect(pearl).toContain('All 3 market figures are live.');
    expect(pearl).toMatch(/\nAlso: £\d.*listed 6 min ago \(\[DefiLlama\]/);
  });
});

/** Every source has said what it once answered, six minutes before now. */
async function openWithLiveFigures() {
  const now = new Date('2026-10-10T11:54:00Z');
  const readings = await Promise.all(
    createMarketSources({ coinGecko: undefined, eia: 'key' }).map((source) =>
      source.read(async (url) => recordedAnswer(url, now), { catalog: realCatalog, now }),
    ),
  );
  const seen = readings.flatMap(({ observations }) => observations);
  return openDiscord({ market: liveMarket(realCatalog.bundle, ...seen) });
}

type Asked = readonly [path: string, options: RawOptions];

/** Asks each, as somebody new in a server of its own, for nobody may ask so much at once. */
async function faultsIn(
  asked: readonly Asked[],
  locale = 'en-GB',
  discord = openDiscord(),
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, [path, options]] of asked.entries()) {
    const { reply } = await discord
      .as({ userId: `user-${index}`, guildId: `guild-${index}`, locale })
      .run(path, options);
    if (reply?.embeds === undefined) faults.push(`/${path} ${JSON.stringify(options)}: ${reply?.content}`);
    else faults.push(...faultsOf(reply).map((fault) => `/${path} ${JSON.stringify(options)}: ${fault}`));
  }
  return faults.slice(0, 12);
}
