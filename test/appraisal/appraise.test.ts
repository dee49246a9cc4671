import { describe, expect, test } from 'vitest';
import { appraise } from '../../src/appraisal/appraise.ts';
import { earnerOf } from '../../src/appraisal/appraisal.ts';
import type { Appraisal, MiningAppraisal } from '../../src/appraisal/appraisal.ts';
import type { Coin, MarketFile } from '../../src/catalog/schema.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { quote } from '../support/market-rows.ts';
import { listed, onNetwork, prices, renting, rtx3070, rtx4090, vast } from '../support/small-appraisals.ts';
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

function mining(appraisal: Appraisal): MiningAppraisal {
  if (appraisal.kind !== 'mining') throw new Error(`It is ${appraisal.kind}.`);
  return appraisal;
}
