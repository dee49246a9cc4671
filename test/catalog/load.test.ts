import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CatalogError, loadCatalog } from '../../src/catalog/load.ts';
import { ofQuantity } from '../../src/catalog/quantities.ts';
import { byName } from '../../src/catalog/show-order.ts';
import { sourceNamesSchema } from '../../src/catalog/files/gpu-file.ts';
import { coinConditions } from '../../src/market/valuation/coin-conditions.ts';
import { hostPrices } from '../../src/market/valuation/host-price.ts';
import { coinFile, figure, gpuFile, networkFile, SMALL_DATA, writeData } from '../support/small-data.ts';
import { liveMarket } from '../support/live-market.ts';

function faultsOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  using data = writeData(changes);
  try {
    loadCatalog(data.path);
  } catch (error) {
    if (error instanceof CatalogError) return error.faults;
    throw error;
  }
  return [];
}

function withFields(file: string, fields: object): Readonly<Record<string, unknown>> {
  return { [file]: { ...(SMALL_DATA[file] as object), ...fields } };
}

const SOURCE = { title: 'A list', nature: 'third-party-list', licence: 'CC0' };
const provenance = { kind: 'listed', source: 'vendor', date: '2026-09-20' };

function reported(days: readonly object[]): object {
  return { columns: 'reported', hashrateUnit: 'GH/s', ...provenance, days };
}

const REPORTED_DAY = {
  day: '2026-09-20',
  coinPriceUsd: 0.0023,
  networkHashrate: 665,
  blockTimeS: 60,
  blockRewardCoins: 1250,
};

describe('a data directory without faults', () => {
  test('is read from a path or a URL', () => {
    using data = writeData();
    expect(loadCatalog(pathToFileURL(`${data.path}/`)).gpus).toStrictEqual(loadCatalog(data.path).gpus);
  });

  test('may name the JSON Schemas that editors go by', () => {
    using data = writeData({
      ...withFields('gpus/rtx-4090.json', { $schema: '../schemas/gpu.json' }),
      'sources/more.json': { $schema: '../schemas/sources.json', another: SOURCE },
    });
    const catalog = loadCatalog(data.path);
    expect(catalog.gpu('rtx-4090')).not.toHaveProperty('$schema');
    expect(catalog.source('another')).toEqual(SOURCE);
  });

  test('gives hashrates in H/s and keeps where they are from', () => {
    using data = writeData();
    expect(loadCatalog(data.path).gpu('rtx-4090').hashrates).toStrictEqual([
      { algorithm: 'kawpow', hashrateHs: 62_500_000, ...provenance }, // 62.5 MH/s
    ]);
  });

  test('is looked up by id and source key; an unknown one is a bug', () => {
    using data = writeData();
    const catalog = loadCatalog(data.path);
    expect(catalog.network('vast').name).toBe('Vast.ai');
    expect(catalog.coin('ravencoin').symbol).toBe('RVN');
    expect(catalog.source('tracker').title).toBe('A price tracker');
    expect(() => catalog.gpu('rtx-4091')).toThrow('no GPU "rtx-4091"');
    expect(() => catalog.network('rtx-4090')).toThrow('no network "rtx-4090"');
    expect(() => catalog.coin('RVN')).toThrow('no coin "RVN"');
    expect(() => catalog.source('toString')).toThrow('no source "toString"');
  });

  test('is frozen to its last field', () => {
    using data = writeData();
    const catalog = loadCatalog(data.path);
    const open = [catalog, ...Object.values(catalog), ...catalog.sources.values()].filter(isOpenSomewhere);
    expect(open).toStrictEqual([]);
  });

  test('lists what members own, can join and can mine first', () => {
    using data = writeData({
      'gpus/a.json': gpuFile('a', 'RTX 5080', { launchYear: figure(2025), launchPriceUsd: figure(999) }),
      'gpus/b.json': gpuFile('b', 'RTX 5090', { launchYear: figure(2025), launchPriceUsd: figure(1999) }),
      'gpus/c.json': gpuFile('c', 'H200', { segment: 'datacentre', launchYear: figure(2025) }),
      'gpus/d.json': gpuFile('d', 'GTX of unknown age'),
      'networks/a.json': networkFile('a', 'Closed one', {
        joining: { status: 'closed', reason: 'Takes nobody.', ...provenance },
      }),
      'networks/z.json': networkFile('z', 'Another open one'),
      'coins/asic.json': coinFile('asic', 'Asic coin', 'ASC', { minedBy: figure('asic') }),
    });
    const { gpus, networks, coins } = loadCatalog(data.path);
    expect(gpus.map(({ name }) => name)).toStrictEqual([
      'RTX 5090',
      'RTX 5080',
      'RTX 4090',
      'GTX of unknown age',
      'H200',
    ]);
    expect(networks.map(({ name }) => name)).toStrictEqual(['Another open one', 'Vast.ai', 'Closed one']);
    expect(coins.map(({ name }) => name)).toStrictEqual(['Ravencoin', 'Asic coin']);
  });

  test('may name a place whose price nobody may pass on', () => {
    expect(faultsOf({ 'electricity/countries.json': [{ code: 'DE', name: 'Germany' }] })).toStrictEqual([]);
  });

  test('may repeat a name within one entry, and hold files that the system hides', () => {
    expect(faultsOf(withFields('gpus/rtx-4090.json', { aliases: ['rtx4090', 'RTX-4090'] }))).toStrictEqual([]);
    expect(faultsOf({ 'gpus/.directory': 'window positions' })).toStrictEqual([]);
  });
});

test('all faults of all files are reported at once, each on its line', () => {
  const changes = {
    'gpus/rtx-3090.json': gpuFile('rtx-3090', 'RTX 3090', { tdpW: figure(-350), nickname: 'big' }),
    'networks/vast.json': undefined,
    'networks/broken.json': '{"id": ',
    'coins/ravencoin.json': coinFile('raven', 'Ravencoin', 'RVN'),
  };
  const faults = faultsOf(changes);
  expect(faults).toStrictEqual([
    'data/gpus/rtx-3090.json: tdpW.value: Too small: expected number to be >0',
    'data/gpus/rtx-3090.json: Unrecognized key: "nickname"',
    expect.stringMatching(/^data\/networks\/broken\.json: not JSON: /),
    `data/coins/ravencoin.json: id: "raven" is not the file's name`,
    'data/market.json: rentals.0.network: no "vast" in data/networks/',
    'data/market.json: utilisations.0.network: no "vast" in data/networks/',
  ]);

  using data = writeData(changes);
  expect(() => loadCatalog(data.path)).toThrow(faults.join('\n'));
});

test('a file with a fault of its own is not also reported as missing', () => {
  expect(faultsOf(withFields('gpus/rtx-4090.json', { vendor: '3dfx' }))).toHaveLength(1);
  expect(faultsOf({ 'sources/market.json': { tracker: { ...SOURCE, title: '' } } })).toHaveLength(1);
  // Its algorithm is not one that no coin is mined with.
  expect(faultsOf(withFields('coins/ravencoin.json', { symbol: 1 }))).toHaveLength(1);
});

const oneFault: readonly { changes: Readonly<Record<string, unknown>>; fault: string; reason: string }[] = [
  {
    changes: { 'claims.json': undefined },
    fault: 'data/claims.json: cannot be read',
    reason: 'a file that every data directory has',
  },
  {
    changes: { 'gpus/rtx-3090.jsn': '{}' },
    fault: 'data/gpus/rtx-3090.jsn: only .json files belong here',
    reason: 'a misspelt ending would silently lose a card',
  },
  {
    changes: { 'sources/zoo.json': { vendor: { ...SOURCE, title: 'Somebody else' } } },
    fault: 'data/sources/zoo.json: vendor: another file defines this source too',
    reason: 'a key means one source',
  },
  {
    changes: { 'sources/zoo.json': { zoo: { ...SOURCE, nature: 'mock' } } },
    fault: expect.stringMatching(/^data\/sources\/zoo\.json: zoo\.nature: Invalid option/),
    reason: 'a nature that no source has',
  },
  {
    changes: { 'sources/zoo.json': { zoo: { ...SOURCE, title: 'Literals of a unit test' } } },
    fault: 'data/sources/zoo.json: zoo: a test, a mock or an example is no source',
    reason: 'numbers that somebody made up for a test',
  },
  {
    changes: { 'sources/zoo.json': { zoo: { ...SOURCE, url: 'https://list.example/project/examples/rows.json' } } },
    fault: 'data/sources/zoo.json: zoo: a test, a mock or an example is no source',
    reason: 'the address says it where the title does not',
  },
  {
    changes: { 'sources/zoo.json': { zoo: { title: 'A list', nature: 'third-party-list' } } },
    fault: 'data/sources/zoo.json: zoo.licence: Invalid input: expected string, received undefined',
    reason: 'nobody has asked what may be done with its figures',
  },
  {
    changes: { 'sources/zoo.json': { zoo: { ...SOURCE, licence: 'No licence stated; single figures cited' } } },
    fault: expect.stringMatching(/^data\/sources\/zoo\.json: zoo\.licence: no licence, without the day/),
    reason: 'nobody knows when its licence was looked for',
  },
  {
    changes: withFields('gpus/rtx-4090.json', { tdpW: { ...figure(450), source: 'hearsay' } }),
    fault: 'data/gpus/rtx-4090.json: tdpW.source: no source "hearsay" in data/sources/',
    reason: 'a figure from nowhere',
  },
  {
    changes: withFields('coins/ravencoin.json', { caveats: [figure('a'), { ...figure('b'), source: 'hearsay' }] }),
    fault: 'data/coins/ravencoin.json: caveats.1.source: no source "hearsay" in data/sources/',
    reason: 'sources are checked in lists too',
  },
  {
    changes: withFields('coins/ravencoin.json', {
      caveats: [figure('a'), { ...figure('b'), decides: true, short: 'B.' }],
    }),
    fault: 'data/coins/ravencoin.json: caveats.1: what decides comes first',
    reason: 'the caveat that turns an answer round would not be shown',
  },
  {
    changes: withFields('market.json', { blockTimes: [{ coin: 'bitcoin', seconds: 600, ...provenance }] }),
    fault: 'data/market.json: blockTimes.0.coin: no "bitcoin" in data/coins/',
    reason: 'the pace of a coin that does not exist',
  },
  {
    changes: withFields('gpus/rtx-4090.json', { tdpW: { ...figure(450), kind: 'estimated' } }),
    fault: 'data/gpus/rtx-4090.json: tdpW.note: an estimate says why in "note"',
    reason: 'an estimate without a reason',
  },
  {
    changes: withFields('networks/vast.json', { requirements: { onlyGpus: figure(['rtx-4090', 'rtx-9090']) } }),
    fault: 'data/networks/vast.json: requirements.onlyGpus: no "rtx-9090" in data/gpus/',
    reason: 'a requirement names a card that does not exist',
  },
  {
    changes: {
      'history/bitcoin.json': { id: 'bitcoin', series: [reported([{ day: '2026-09-20', coinPriceUsd: 1 }])] },
    },
    fault: 'data/history/bitcoin.json: id: no "bitcoin" in data/coins/',
    reason: 'a history of a coin that does not exist',
  },
  {
    changes: withFields('history/ravencoin.json', {
      series: [reported([{ day: '2026-09-20', coinPriceUsd: 1 }]), reported([{ day: '2026-09-20', coinPriceUsd: 2 }])],
    }),
    fault: 'data/history/ravencoin.json: 2026-09-20 is there twice',
    reason: 'one day, two prices',
  },
  {
    changes: withFields('history/ravencoin.json', {
      // 1,250 × 86,400 ÷ 60 ÷ 665 × 0.0023 = 0.00623 USD per GH/s and day
      series: [reported([{ ...REPORTED_DAY, revenueUsdPerUnitPerDay: 0.0067 }])],
    }),
    fault: 'data/history/ravencoin.json: 2026-09-20: the revenue does not follow from its day',
    reason: 'price, network, pace and reward of one day say something else',
  },
  {
    changes: { 'electricity/default.json': undefined },
    fault: 'data/electricity/default.json: cannot be read',
    reason: 'no price where no country is known',
  },
  {
    changes: { 'electricity/default.json': { usdPerKwh: 0.16 } },
    fault: 'data/electricity/default.json: usdPerKwh: Invalid input: expected object, received number',
    reason: 'a default of nobody’s',
  },
  {
    changes: { 'electricity/default.json': { usdPerKwh: { ...figure(0.16), source: 'hearsay' } } },
    fault: 'data/electricity/default.json: usdPerKwh.source: no source "hearsay" in data/sources/',
    reason: 'a default of nobody we can name',
  },
  {
    changes: { 'claims.json': [{ ...(SMALL_DATA['claims.json'] as object[])[0], coin: 'bitcoin' }] },
    fault: 'data/claims.json: 0.coin: no "bitcoin" in data/coins/',
    reason: 'a claim about a coin that does not exist',
  },
  {
    changes: { 'resale.json': [{ gpu: 'rtx-9090', usd: 900, basis: 'ask', ...provenance }] },
    fault: 'data/resale.json: 0.gpu: no "rtx-9090" in data/gpus/',
    reason: 'a used price of a card that does not exist',
  },
  {
    changes: withFields('market.json', { coinPrices: [{ coin: 'bitcoin', usd: 1, ...provenance }] }),
    fault: 'data/market.json: coinPrices.0.coin: no "bitcoin" in data/coins/',
    reason: 'a price of a coin that does not exist',
  },
  {
    changes: { 'gpus/rtx-4090-d.json': gpuFile('rtx-4090-d', 'RTX 4090 D', { aliases: ['4090-FE'] }) },
    fault: 'data/gpus/rtx-4090.json: the name "4090 fe" already leads to data/gpus/rtx-4090-d.json',
    reason: 'case, spaces and punctuation do not tell names apart',
  },
  {
    changes: { 'networks/rvn.json': networkFile('rvn', 'Raven rentals') },
    fault: 'data/coins/ravencoin.json: the name "RVN" already leads to data/networks/rvn.json',
    reason: 'networks and coins share the option that names them',
  },
  ...Object.keys(sourceNamesSchema.shape).map((market) => ({
    changes: {
      ...withFields('gpus/rtx-4090.json', { sourceNames: { [market]: ['RTX 4090'] } }),
      'gpus/rtx-4090-d.json': gpuFile('rtx-4090-d', 'RTX 4090 D', { sourceNames: { [market]: ['RTX 4090'] } }),
    },
    fault: 'data/gpus/rtx-4090.json: the name "RTX 4090" already leads to data/gpus/rtx-4090-d.json',
    reason: `a spelling of ${market} leads to one card`,
  })),
  {
    changes: withFields('networks/vast.json', {
      payout: { token: { symbol: 'RVN', coingeckoId: 'raven-protocol', ...provenance } },
    }),
    fault: 'data/networks/vast.json: RVN is "raven-protocol" here and "ravencoin" in data/coins/ravencoin.json',
    reason: 'one symbol, two tokens',
  },
  {
    changes: withFields('networks/vast.json', {
      payout: { currency: figure('USD'), token: { symbol: 'VST', ...provenance } },
    }),
    fault: 'data/networks/vast.json: payout.currency: does not name the token VST',
    reason: 'a token that the payout does not mention',
  },
  {
    changes: withFields('gpus/rtx-4090.json', {
      hashrates: [{ algorithm: 'etchash', hashrate: 130, unit: 'MH/s', ...provenance }],
    }),
    fault: 'data/gpus/rtx-4090.json: hashrates.0.algorithm: no coin is mined with etchash',
    reason: 'a hashrate that nothing can use',
  },
  {
    changes: { 'electricity/countries.json': [{ code: 'US-NY', name: 'New York', usdPerKwh: figure(0.2) }] },
    fault: 'data/electricity/countries.json: 0.code: "US-NY" does not belong in this file',
    reason: 'a state among the countries',
  },
  {
    changes: {
      'electricity/us-states.json': [
        { code: 'US-TX', name: 'Texas', usdPerKwh: figure(0.15) },
        { code: 'US-TX', name: 'Lone Star State', usdPerKwh: figure(0.15) },
      ],
    },
    fault: 'data/electricity/us-states.json: 1: the name "US-TX" already leads to data/electricity/us-states.json: 0',
    reason: 'one code, two places',
  },
  {
    changes: { 'claims.json': [{ ...(SMALL_DATA['claims.json'] as object[])[0], lowUsd: 8 }] },
    fault: 'data/claims.json: 0: lowUsd is above highUsd',
    reason: 'a claim the wrong way round',
  },
  {
    changes: withFields('market.json', { exchangeRates: [{ currency: 'USD', unitsPerUsd: 1.01, ...provenance }] }),
    fault: 'data/market.json: exchangeRates.0.currency: the rate of USD is 1 by definition',
    reason: 'nobody quotes the dollar in dollars',
  },
];

test.each(oneFault)('a fault: $reason', ({ changes, fault }) => {
  expect(faultsOf(changes)).toStrictEqual([fault]);
});

describe('the data that Rigwise ships with', () => {
  const catalog = loadCatalog(new URL('../../data/', import.meta.url));
  const market = liveMarket(catalog.bundle);

  test('is whole', () => {
    expect(catalog.gpus.length).toBeGreaterThanOrEqual(90);
    expect(catalog.coins.length).toBeGreaterThanOrEqual(7);
    const priced = catalog.countries.filter(({ usdPerKwh, eurPerKwh }) => usdPerKwh ?? eurPerKwh);
    expect(priced.length).toBeGreaterThanOrEqual(50);
    expect(catalog.usStates).toHaveLength(51);
    expect(catalog.claims.length).toBeGreaterThan(0);
  });

  test('has its names in the order in which Intl.Collator has them', () => {
    const names = [...catalog.gpus, ...catalog.networks, ...catalog.coins].map(({ name }) => ({ name }));
    const { compare } = new Intl.Collator('en', { numeric: true });
    expect(names.toSorted(byName)).toStrictEqual(names.toSorted((one, other) => compare(one.name, other.name)));
  });

  test('gives every card that a network quotes a price around which its range lies', () => {
    const prices = ofQuantity(catalog.bundle, 'rental-price').flatMap(({ networkId, gpuId }) => {
      const found = hostPrices(market.rentalQuotes(networkId, gpuId), catalog.network(networkId).platformFee?.value);
      return found === undefined ? [] : [{ networkId, gpuId, ...found.price }];
    });
    expect(prices.length).toBeGreaterThan(100);
    expect(prices.filter(({ low, typical, high }) => low >= typical || typical >= high)).toStrictEqual([]);
  });

  test('has what it takes to mine the coins that cards mine most', () => {
    const known = catalog.coins.filter((coin) => {
      const recorded = { days: catalog.coinDays(coin.id), now: new Date('2026-11-28T06:00:00Z') };
      return coinConditions(coin, market, recorded).kind === 'known';
    });
    expect(known.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['PRL', 'ETC', 'RVN', 'KAS']));
  });
});

function isOpenSomewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Map) return false;
  return !Object.isFrozen(value) || Object.values(value).some(isOpenSomewhere);
}
