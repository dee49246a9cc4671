import { describe, expect, test } from 'vitest';
import { beyondRecord } from '../../src/appraisal/earning-records.ts';
import type { BeyondRecord, Recorded } from '../../src/appraisal/earning-records.ts';
import { shippedObservations } from '../../src/catalog/shipped.ts';
import type { MarketFile } from '../../src/catalog/schema.ts';
import { dailyFlows } from '../../src/engine/daily-flows.ts';
import { EMPTY_MARKET, quote } from '../support/market-rows.ts';
import { coin, gpu, rigOf } from '../support/small-catalogue.ts';
import { rtx3070, rtx4090 } from '../support/small-answers.ts';

const dear = gpu('dear');
const coins = [coin('ravencoin', 'RVN')];
/** 0.5 × 24 = 12 USD a day for the RTX 4090, 4 × 24 = 96 for the dear card, nothing for the RTX 3070. */
const rents = [quote({ usdPerGpuHour: 0.4, highUsdPerGpuHour: 0.5 }), quote({ gpu: 'dear', usdPerGpuHour: 4 })];

function recorded(rows: Partial<MarketFile> = { rentals: rents }, coinDays: Recorded['coinDays'] = () => []): Recorded {
  const bundle = shippedObservations({ ...EMPTY_MARKET, ...rows });
  return { gpus: [rtx4090, rtx3070, dear], coins, bundle, coinDays };
}

function day(grossUsdPerDay: number) {
  return dailyFlows({
    grossUsdPerDay,
    revenueUsdPerDay: grossUsdPerDay,
    energyKwhPerDay: 0,
    electricityPriceUsdPerKwh: 0,
    depreciationUsdPerDay: 0,
  });
}

function taking(low: number, typical: number, high: number) {
  return { flows: { low: day(low), typical: day(typical), high: day(high) } };
}

describe('a rig’s takings are beyond the record', () => {
  test.each<[string, ReturnType<typeof rigOf>, ReturnType<typeof taking>, BeyondRecord | undefined]>([
    ['not when likely they are twice what the card took', rigOf(rtx4090), taking(1, 24, 96), undefined],
    ['when likely they are more', rigOf(rtx4090), taking(1, 24.1, 30), { mostUsdPerDay: 12, of: 'such-rigs' }],
    ['card by card', rigOf([6, rtx4090]), taking(1, 144, 150), undefined],
    ['summed over the rig', rigOf([6, rtx4090]), taking(1, 145, 150), { mostUsdPerDay: 72, of: 'such-rigs' }],
    ['not for the card that took most at what it took', rigOf(dear), taking(1, 96, 96), undefined],
    ['when no card took so much', rigOf(dear), taking(1, 97, 99), { mostUsdPerDay: 96, of: 'any-cards' }],
    ['also of a card without a record', rigOf(rtx3070), taking(1, 97, 99), { mostUsdPerDay: 96, of: 'any-cards' }],
  ])('%s', (_when, rig, takings, expected) => {
    expect(beyondRecord(rig, takings, recorded())).toEqual(expected);
  });

  test('what is only claimed is no record', () => {
    const rows = { rentals: [...rents, quote({ usdPerGpuHour: 40, kind: 'claimed' })] };
    expect(beyondRecord(rigOf(rtx4090), taking(1, 25, 30), recorded(rows))).toBeDefined();
  });

  test('a coin’s best recorded day is a record of every card that mines it', () => {
    const seen = { coinPriceUsd: 1, kind: 'measured', source: 'tracker' } as const;
    const revenues = [1e-8, 5e-7, 2e-8];
    const days = revenues.map((revenueUsdPerHashPerDay, index) => ({
      ...seen,
      date: `2026-06-0${index + 1}`,
      revenueUsdPerHashPerDay,
    }));
    const mined = recorded({ rentals: [quote({ gpu: 'dear', usdPerGpuHour: 4 })] }, () => days);
    // 60 MH/s × 5e-7 = 30 USD; twice that is 60.
    expect(beyondRecord(rigOf(rtx4090), taking(1, 60, 61), mined)).toBeUndefined();
    expect(beyondRecord(rigOf(rtx4090), taking(1, 61, 62), mined)).toEqual({ mostUsdPerDay: 30, of: 'such-rigs' });
  });

  test('so is the shipped day of a coin without a history', () => {
    const row = { coin: 'ravencoin', kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
    const paid = recorded({
      rentals: [quote({ gpu: 'dear', usdPerGpuHour: 4 })],
      coinPrices: [{ ...row, usd: 0.02 }],
      networkHashrates: [{ ...row, hashrate: 6, unit: 'TH/s' }],
      blockRewards: [{ ...row, coins: 2_500 }],
    });
    // 60 MH/s of 6 TH/s, 86 400 / 60 blocks of 2 500 coins at 0.02 USD: 0.72 USD; twice that is 1.44.
    expect(coins[0]?.blockTimeS.value).toBe(60);
    expect(beyondRecord(rigOf(rtx4090), taking(1, 1.44, 2), paid)).toBeUndefined();
    expect(beyondRecord(rigOf(rtx4090), taking(1, 1.45, 2), paid)?.mostUsdPerDay).toBeCloseTo(0.72);
  });

  test('never where nothing is on record', () => {
    expect(beyondRecord(rigOf(rtx4090), taking(1, 1e6, 1e7), recorded({}))).toBeUndefined();
  });
});
