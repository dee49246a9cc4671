import { describe, expect, test } from 'vitest';
import { coinFileSchema } from '../../src/catalog/files/coin-file.ts';
import type { Coin } from '../../src/catalog/schema.ts';
import { readDataFile } from '../support/data-file.ts';

function coin(id: string): Coin {
  return coinFileSchema.parse(readDataFile(`coins/${id}.json`));
}

describe('coins', () => {
  test.each([
    { id: 'pearl', symbol: 'PRL', minedBy: 'gpu', blockTimeS: 194, reason: 'target in the explorer’s answer' },
    { id: 'quantus', symbol: 'QTC', minedBy: 'gpu', blockTimeS: 12, reason: 'target in the chain’s code' },
    { id: 'ethereum-classic', symbol: 'ETC', minedBy: 'gpu-and-asic', blockTimeS: 14.95, reason: 'the real pace' },
    { id: 'ravencoin', symbol: 'RVN', minedBy: 'gpu', blockTimeS: 60, reason: 'target' },
    { id: 'ergo', symbol: 'ERG', minedBy: 'gpu', blockTimeS: 120, reason: 'target' },
    { id: 'conflux', symbol: 'CFX', minedBy: 'gpu', blockTimeS: 0.5, reason: 'two blocks a second' },
    { id: 'kaspa', symbol: 'KAS', minedBy: 'asic', blockTimeS: 0.1, reason: 'ten blocks a second since May 2025' },
  ])('$symbol: blocks of $blockTimeS s, mined by $minedBy: $reason', ({ id, symbol, minedBy, blockTimeS }) => {
    const { symbol: found, minedBy: miners, blockTimeS: time } = coin(id);
    expect([found, miners.value, time.value]).toEqual([symbol, minedBy, blockTimeS]);
  });

  test.each([
    // 5 × 0.8^5, with 5 = floor(25,471,049 / 5,000,000)
    { id: 'ethereum-classic', height: 25_471_049, coins: 1.6384, reason: 'sixth era' },
    // 5,000 × 0.5^2, with 2 = floor(4,566,758 / 2,100,000)
    { id: 'ravencoin', height: 4_566_758, coins: 1_250, reason: 'second halving passed' },
  ])('the schedule of $id gives $coins at block $height: $reason', ({ id, height, coins: reward }) => {
    const schedule = coin(id).rewardSchedule;
    if (schedule.moves !== 'by-era') throw new Error(`${id} has no eras`);
    const era = Math.floor(height / schedule.blocksPerEra);
    expect(schedule.initialCoins * schedule.factorPerEra ** era).toBeCloseTo(reward, 10);
  });

  test('that GPUs hardly earn on say so', () => {
    expect(coin('kaspa').caveats.some(({ value }) => value.includes('ASIC'))).toBe(true);
  });
});
