import { describe, expect, test } from 'vitest';
import { appraise } from '../../src/appraisal/appraise.ts';
import { earnerOf } from '../../src/appraisal/appraisal.ts';
import type { Appraisal, MiningAppraisal, RentingAppraisal } from '../../src/appraisal/appraisal.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { Coin, MarketFile, Network } from '../../src/catalog/schema.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { quote } from '../support/market-rows.ts';
import { figure } from '../support/small-data.ts';
import {
  assuming,
  coin,
  evidence,
  gpu,
  hashrate,
  market,
  network,
  rigOf,
  utilisation,
} from '../support/small-catalogue.ts';

const listed = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
const rtx4090 = gpu('rtx-4090', { tdpW: figure(450), idleW: figure(18) }, [hashrate(60e6, 270)]);
const rtx3070 = gpu('rtx-3070', { tdpW: figure(216) });
const vast = network('vast', { platformFee: figure(0.25), utilisation: utilisation(0.3, 0.5, 0.8) });
const prices = { rentals: [quote({ usdPerGpuHour: 0.4 })] };

function onNetwork(
  place: Network,
  { rig = rigOf(rtx4090), rows = prices, typed = {} }: Partial<Setting> = {},
): Appraisal {
  return appraise(rig, { kind: 'network', network: place }, evidence(market(rows)), assuming(typed));
}

interface Setting {
  readonly rig: readonly RigPart[];
  readonly rows: Partial<MarketFile>;
  readonly typed: Partial<Assumptions>;
}

describe('a card rented out', () => {
  test('earns the price less the fee for the hours that are rented, after power', () => {
    const { estimate, renting: rented, prices: grounds, utilisation: busy, powerGrounds } = renting(onNetwork(vast));
    // 0.4 × 0.75 × 24 × 0.5
    expect(estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(3.6);
    // (600 W × 0.5 + 120 W × 0.5) × 24 h × 0.1 USD
    expect(estimate.flows.typical.electricityUsdPerDay).toBeCloseTo(0.864);
    expect(rented.utilisation).toMatchObject({ low: 0.3, typical: 0.5, high: 0.8 });
    expect(grounds).toMatchObject([
      { kind: 'quotes', gpu: rtx4090, host: { fee: 0.25, used: { usdPerGpuHour: 0.4 } } },
    ]);
    expect(busy).toMatchObject({ kind: 'figure', of: 'general', provenance: { date: '2026-09-20' } });
    expect(powerGrounds.kind).toBe('board-power');
  });

  test('earns the host’s own price whole, whatever the fee', () => {
    const rows = { rentals: [quote({ usdPerGpuHour: 0.4, basis: 'host' })] };
    expect(renting(onNetwork(vast, { rows })).estimate.flows.typical).toMatchObject({ feeUsdPerDay: 0 });
    const free = network('vast', { utilisation: utilisation(0.3, 0.5, 0.8) });
    expect(renting(onNetwork(free, { rows })).estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(4.8);
  });

  test('earns what was typed, with no fee off it and without any price being known', () => {
    const seen = renting(onNetwork(vast, { rows: {}, typed: { rentUsdPerGpuHour: 0.3, utilisation: 1 } }));
    expect(seen.estimate.flows.typical).toMatchObject({ feeUsdPerDay: 0, grossUsdPerDay: expect.closeTo(7.2) });
    expect(seen.prices).toEqual([{ kind: 'typed', usdPerGpuHour: 0.3 }]);
    expect(seen.utilisation).toEqual({ kind: 'typed', utilisation: 1 });
    expect(seen.estimate.flows.low).toEqual(seen.estimate.flows.high);
  });

  test('twice as much when there are two, each in a PC of its own where the network wants that', () => {
    const onePerPc = network('vast', { ...vast, requirements: { maxGpusPerPc: figure(1) } });
    const two = renting(onNetwork(onePerPc, { rig: rigOf([2, rtx4090]) }));
    expect(two.estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(7.2);
    expect(two.renting.power.loadW).toBeCloseTo(1200);
    expect(two.eligibility).toMatchObject({ kind: 'eligible', conditions: [{ kind: 'gpus-per-pc' }] });
  });

  test('with another, what both earn together', () => {
    const rows = { rentals: [quote({ usdPerGpuHour: 0.4 }), quote({ gpu: 'rtx-3070', usdPerGpuHour: 0.1 })] };
    const mixed = renting(onNetwork(vast, { rig: rigOf(rtx4090, [2, rtx3070]), rows }));
    // (0.4 + 2 × 0.1) × 0.75 × 24 × 0.5
    expect(mixed.estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(5.4);
    expect(mixed.prices).toHaveLength(2);
  });
});

const measured = (value: number) => ({
  ...prices,
  utilisations: [{ network: 'vast', gpu: 'rtx-4090', value, ...listed }],
});

const ofAll = (value: number) => ({ network: 'vast', value, ...listed });

describe('the share of hours that is rented', () => {
  test.each([
    ['this card’s figure within the network’s range', 0.6, { low: 0.3, typical: 0.6, high: 0.8 }],
    // 0.9 × 1.25 is more than all.
    ['a card that is busier than the range says', 0.9, { low: 0.3, typical: 0.9, high: 1 }],
    // 0.1 × 0.75
    ['a card that is idler than the range says', 0.1, { low: expect.closeTo(0.075, 12), typical: 0.1, high: 0.8 }],
  ])('%s', (_reason, value, range) => {
    const { utilisation: busy, renting: rented } = renting(onNetwork(vast, { rows: measured(value) }));
    expect(busy).toMatchObject({ kind: 'figure', of: 'card', range, provenance: { value } });
    expect(rented.utilisation).toEqual(range);
  });

  test('is this card’s where the network has none, and a quarter more or less by our estimate', () => {
    const seen = renting(onNetwork(network('vast', { platformFee: figure(0.25) }), { rows: measured(0.6) }));
    expect(seen.renting.utilisation).toEqual({ low: expect.closeTo(0.45, 12), typical: 0.6, high: 0.75 });
  });

  test('is the network’s for a mixed rig: no card’s own figure holds for all', () => {
    const rig = rigOf(rtx4090, rtx3070);
    const rows = {
      rentals: [...prices.rentals, quote({ gpu: 'rtx-3070', usdPerGpuHour: 0.1 })],
      utilisations: measured(0.6).utilisations,
    };
    expect(renting(onNetwork(vast, { rig, rows })).utilisation).toMatchObject({ of: 'general' });
    const withAll = { ...rows, utilisations: [...rows.utilisations, ofAll(0.45)] };
    expect(renting(onNetwork(vast, { rig, rows: withAll })).utilisation).toMatchObject({
      of: 'network',
      range: { low: 0.3, typical: 0.45, high: 0.8 },
    });
  });

  test.each([
    {
      rows: [ofAll(0.45)],
      of: 'network',
      typical: 0.45,
      low: 0.3,
      reason: 'all cards’ where none is known of this one',
    },
    {
      rows: [ofAll(0.2)],
      of: 'network',
      typical: 0.2,
      low: expect.closeTo(0.15, 12), // 0.2 × 0.75
      reason: 'all cards’, idler than the range says',
    },
    {
      rows: [ofAll(0.45), ...measured(0.6).utilisations],
      of: 'card',
      typical: 0.6,
      low: 0.3,
      reason: 'this card’s before all cards’',
    },
    {
      rows: [{ ...ofAll(0.45), date: '2026-10-04' }, ...measured(0.6).utilisations],
      of: 'card',
      typical: 0.6,
      low: 0.3,
      reason: 'this card’s of 20 September, 14 days before all cards’',
    },
    {
      rows: [{ ...ofAll(0.45), date: '2026-10-05' }, ...measured(0.6).utilisations],
      of: 'network',
      typical: 0.45,
      low: 0.3,
      reason: 'all cards’ where this card’s is 15 days older',
    },
    {
      rows: [{ ...ofAll(0.45), network: 'akash' }],
      of: 'general',
      typical: 0.5,
      low: 0.3,
      reason: 'not another network’s',
    },
  ])('is $reason', ({ rows, of, typical, low }) => {
    const { utilisation: busy, renting: rented } = renting(
      onNetwork(vast, { rows: { ...prices, utilisations: rows } }),
    );
    expect(busy).toMatchObject({ kind: 'figure', of });
    expect(rented.utilisation).toMatchObject({ low, typical, high: 0.8 });
  });

  test('is all cards’ where the network has no range, and a quarter more or less', () => {
    const place = network('vast', { platformFee: figure(0.25) });
    const seen = renting(onNetwork(place, { rows: { ...prices, utilisations: [ofAll(0.45)] } }));
    expect(seen.renting.utilisation).toEqual({ low: 0.3375, typical: 0.45, high: 0.5625 });
  });

  test.each([
    ['which nobody has counted', undefined],
    ['which we have only estimated', { ...utilisation(0.4, 0.5, 0.6), kind: 'estimated', note: 'A guess.' }],
    ['which is only claimed', { ...utilisation(0.4, 0.5, 0.6), kind: 'claimed' }],
  ])('is unknown, 20 to 80 %%, %s', (_reason, share) => {
    const place = network('vast', { platformFee: figure(0.25), ...(share && { utilisation: share }) });
    const seen = renting(onNetwork(place, { rows: prices }));
    expect(seen.utilisation.kind).toBe('unknown');
    expect(seen.renting.utilisation).toEqual({ low: 0.2, typical: 0.5, high: 0.8 });
    expect(seen.certainty).toMatchObject({
      grade: 'on-paper',
      weakest: { ingredient: { what: 'busy-share' }, doubt: { kind: 'share-unknown' } },
    });
  });
});

describe('a network that one can’t join', () => {
  const joining = (status: string) => ({ ...figureless, status, reason: 'Because.' });
  const figureless = { kind: 'listed', source: 'vendor', date: '2026-09-20' };
  const closedTo = (status: string) => network('vast', { ...vast, joining: joining(status) });

  test.each([
    ['whoever waits may know what the work would pay', 'waitlist', 'renting'],
    ['so may whoever is inside already', 'closed', 'renting'],
    ['a home card never gets in', 'datacentre', 'refused'],
    ['no money is paid', 'testnet', 'refused'],
    ['it has nothing to do with GPUs', 'not-gpu', 'refused'],
    ['a stake opens it', 'stake', 'renting'],
    ['nobody says who may join', 'unknown', 'renting'],
  ])('%s', (_reason, status, kind) => {
    expect(onNetwork(closedTo(status)).kind).toBe(kind);
  });

  test('says why when it can’t be worked out either', () => {
    expect(onNetwork(closedTo('waitlist'), { rows: {} })).toMatchObject({
      kind: 'refused',
      reasons: [{ kind: 'joining', status: 'waitlist' }],
    });
  });

  test.each([
    ['for the wrong card', vast.requirements, { vendors: figure(['amd']) }, 'vendor'],
    ['for a card of too little memory', vast.requirements, { minVramGb: figure(48) }, 'vram'],
  ])('gives no figure %s, though one is known', (_reason, _before, requirements, kind) => {
    const small = gpu('rtx-4090', { vramGb: figure(24), tdpW: figure(450) });
    const place = network('vast', { ...vast, joining: joining('closed'), requirements });
    expect(onNetwork(place, { rig: rigOf(small) })).toMatchObject({
      kind: 'refused',
      reasons: expect.arrayContaining([expect.objectContaining({ kind })]),
    });
  });
});

function onList(date: string): Network {
  return network('vast', { ...vast, requirements: { onlyGpus: { ...figure(['rtx-3070']), date } } });
}

function paid(fields: object = {}): Partial<MarketFile> {
  return { rentals: [quote({ usdPerGpuHour: 0.4, basis: 'host', ...fields })] };
}

describe('a network’s own price for a card', () => {
  test.each([
    ['overrules an older list of the cards that it takes', '2025-12-24', paid(), 'renting'],
    ['overrules no newer list', '2026-09-20', paid(), 'refused'],
    ['is what a host gets, not what somebody asks', '2025-12-24', paid({ basis: 'ask' }), 'refused'],
    ['is the network’s word, not a claim', '2025-12-24', paid({ kind: 'claimed' }), 'refused'],
  ])('%s', (_reason, date, rows, kind) => {
    expect(onNetwork(onList(date), { rows }).kind).toBe(kind);
  });
});

describe('a PC that falls short of what the network asks', () => {
  const machine = { ramGb: 8 };
  const shortfalls = [{ resource: 'ramGb', needs: 32, has: 8 }];
  const hungry = { ...vast, requirements: { ramGb: figure(32) } };
  const closed = { joining: { status: 'waitlist', reason: 'Wait.', ...listed } };
  test.each([
    { kind: 'renting', fields: {}, rows: prices, reason: 'the income is worked out nevertheless' },
    { kind: 'unknown', fields: {}, rows: {}, reason: 'no price is known' },
    { kind: 'refused', fields: closed, rows: {}, reason: 'nobody can start there' },
    { kind: 'renting', fields: closed, rows: prices, reason: 'whoever waits is told the pay, and what it takes' },
  ])('is told of it where the answer is $kind: $reason', ({ kind, fields, rows }) => {
    const seen = onNetwork(network('vast', { ...hungry, ...fields }), { rows, typed: { machine } });
    expect(seen.kind).toBe(kind);
    expect(seen).toMatchObject(kind === 'renting' ? { eligibility: { shortfalls } } : { shortfalls });
  });

  test('earns there what any other PC does', () => {
    const place = network('vast', hungry);
    const told = renting(onNetwork(place, { typed: { machine } }));
    const untold = renting(onNetwork(place));
    expect(told.estimate).toEqual(untold.estimate);
    expect(untold.eligibility.shortfalls).toEqual([]);
  });
});

describe('what is not known is said, all of it', () => {
  const bare = network('vast');
  const unmeasured = gpu('rtx-4090');
  test.each([
    ['nothing', bare, rigOf(unmeasured), {}, ['price', 'power']],
    [
      'the fee that a renter’s price lacks',
      network('vast', { utilisation: vast.utilisation }),
      rigOf(rtx4090),
      prices,
      ['fee'],
    ],
    ['the price of one of two cards', vast, rigOf(rtx4090, rtx3070), prices, ['price']],
    [
      'a price that only bids show',
      vast,
      rigOf(rtx4090),
      { rentals: [quote({ usdPerGpuHour: 0.4, basis: 'bid' })] },
      ['price'],
    ],
  ])('%s', (_reason, place, rig, rows, kinds) => {
    const seen = onNetwork(place, { rig, rows });
    expect(seen).toMatchObject({ kind: 'unknown', missing: kinds.map((kind) => ({ kind })) });
  });

  test('names the cards', () => {
    expect(onNetwork(vast, { rig: rigOf(rtx4090, rtx3070) })).toMatchObject({ missing: [{ gpus: [rtx3070] }] });
  });
});

describe('a card that mines', () => {
  const ravencoin = coin('ravencoin', 'RVN');
  const conditions = {
    coinPrices: [{ coin: 'ravencoin', usd: 0.02, ...listed }],
    networkHashrates: [{ coin: 'ravencoin', hashrate: 6, unit: 'TH/s' as const, ...listed }],
    blockRewards: [{ coin: 'ravencoin', coins: 2500, ...listed }],
  };
  /** By its miner’s maker, so dated at best. */
  const madeFaster = gpu('rtx-4090', { tdpW: figure(450) }, [{ ...hashrate(60e6, 270), origin: 'makers-table' }]);
  const mine = (rig: readonly RigPart[], rows: Partial<MarketFile> = conditions, place: Coin = ravencoin) =>
    appraise(rig, { kind: 'coin', coin: place }, evidence(market(rows)), assuming());

  test('earns its share of the coins, after the pool and power', () => {
    const seen = mining(mine(rigOf([2, rtx4090])));
    // 120 MH/s of 6 TH/s × 2,500 coins × 1,440 blocks = 72 coins × 0.02 USD
    expect(seen.hashrateHs.typical).toBe(120e6);
    expect(seen.estimate.coinsPerDay).toBeCloseTo(72);
    expect(seen.estimate.flows.typical).toMatchObject({
      grossUsdPerDay: expect.closeTo(1.44),
      feeUsdPerDay: expect.closeTo(0.0144),
    });
    // (2 × 270 + 90) / 0.9
    expect(seen.power.loadW).toBeCloseTo(700);
    expect(seen).toMatchObject({
      hashrates: [{ gpu: rtx4090 }],
      conditions: {
        networkHashrateHs: { value: 6e12 },
        blockRewardCoins: { value: 2500 },
        coinPriceUsd: { used: { value: 0.02 } },
      },
      powerGrounds: { kind: 'board-power' },
    });
  });

  test.each([
    // 72 coins × 0.02 USD = 1.44 USD a day.
    [undefined, undefined, 'dated'],
    [20_000, { shareOfVolume: expect.closeTo(0.000072, 9), isLarge: false }, 'dated'],
    [143, { shareOfVolume: expect.closeTo(0.01007, 5), isLarge: true }, 'on-paper'],
  ])(
    'is a part of the %s USD traded in a day, and is told where it is more than 1 %%',
    (usdPerDay, liquidity, grade) => {
      const coinVolumes = usdPerDay === undefined ? [] : [{ coin: 'ravencoin', usdPerDay, ...listed }];
      const seen = mining(mine(rigOf([2, madeFaster]), { ...conditions, coinVolumes }));
      expect(seen.liquidity).toEqual(liquidity);
      expect(seen.certainty.grade).toBe(grade);
    },
  );

  test.each([
    ['everything', rigOf(gpu('rtx-4090')), {}, ['hashrate', 'coin-price', 'network-hashrate', 'block-reward', 'power']],
    ['the hashrate of one of two cards', rigOf(rtx4090, rtx3070), conditions, ['hashrate']],
    ['the coin’s price', rigOf(rtx4090), { ...conditions, coinPrices: [] }, ['coin-price']],
    ['the power', rigOf(gpu('rtx-4090', {}, [hashrate(60e6)])), conditions, ['power']],
  ])('or it is said what is not known: %s', (_reason, rig, rows, kinds) => {
    const seen = mine(rig, rows);
    expect(seen).toMatchObject({ kind: 'unknown', earner: { kind: 'coin', coin: ravencoin } });
    expect(seen.kind === 'unknown' && seen.missing.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test.each([
  ['a claim', 'claimed', true],
  ['a list', 'listed', false],
] as const)('an earning is no surer than a rent that is a claim: %s', (_reason, kind, expected) => {
  const rows = { rentals: [quote({ usdPerGpuHour: 0.4, kind })] };
  const doubts = (typed = {}) =>
    renting(onNetwork(vast, { rows, typed })).certainty.weaknesses.map(
      ({ ingredient, doubt }) => `${ingredient.what} ${doubt.kind}`,
    );
  expect(doubts().includes('rent claimed')).toBe(expected);
  expect(doubts({ rentUsdPerGpuHour: 1 })).not.toContain('rent claimed');
});

test.each([
  ['worked out', onNetwork(vast)],
  ['not known', onNetwork(vast, { rows: {} })],
  ['refused', onNetwork(network('vast', { requirements: { vendors: figure(['amd']) } }))],
])('every answer names its network: %s', (_reason, appraisal) => {
  expect(earnerOf(appraisal)).toMatchObject({ kind: 'network', network: { id: 'vast' } });
});

function renting(appraisal: Appraisal): RentingAppraisal {
  if (appraisal.kind !== 'renting') throw new Error(`It is ${appraisal.kind}.`);
  return appraisal;
}

function mining(appraisal: Appraisal): MiningAppraisal {
  if (appraisal.kind !== 'mining') throw new Error(`It is ${appraisal.kind}.`);
  return appraisal;
}
