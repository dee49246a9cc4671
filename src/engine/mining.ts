import { dailyFlows } from './daily-flows.ts';
import { depreciationUsdPerDay } from './depreciation.ts';
import type { DailyFlows, Estimate, Investment } from './estimate.ts';
import { outcomeOf } from './outcome.ts';
import { energyKwhPerDay } from './power.ts';
import type { WallPower } from './power.ts';
import type { Range } from './range.ts';
import { averagePriceUsdPerKwh } from './tariff.ts';
import type { Online, Tariff } from './tariff.ts';

/** How a coin pays whoever mines it. Hashrate and block time are above 0; the reward is per block. */
export interface MiningConditions {
  readonly networkHashrateHs: number;
  readonly blockRewardCoins: number;
  readonly blockTimeS: number;
  readonly coinPriceUsd: Range;
  /** Share of the mined coins that the pool keeps, 0–1. */
  readonly poolFee: number;
}

/** A rig pointed at one coin. */
export interface Mining {
  /** Of the whole rig. */
  readonly hashrateHs: number;
  readonly conditions: MiningConditions;
  /** Its load is what the rig draws while it mines this coin. */
  readonly power: WallPower;
  readonly online: Online;
  readonly tariff: Tariff;
  readonly investment: Investment | undefined;
  readonly horizonDays: number;
}

export interface MiningEstimate extends Estimate {
  readonly kind: 'mining';
  /** Before the pool's fee. */
  readonly coinsPerDay: number;
}

const SECONDS_PER_DAY = 86_400;
const HOURS_PER_DAY = 24;
/** A mining rig always has work: it mines all the hours that it is online. */
const MINING_UTILISATION = 1;

/**
 * Expected coins before the pool's fee; `uptime` is the fraction of the day online. Simplifications: the network's hashrate
 * and the reward stay as they are, no luck, no rejected shares, and the rig is part of the network's hashrate already.
 */
export function coinsPerDay(
  hashrateHs: number,
  conditions: Pick<MiningConditions, 'networkHashrateHs' | 'blockRewardCoins' | 'blockTimeS'>,
  uptime: number,
): number {
  const networkShare = hashrateHs / conditions.networkHashrateHs;
  const blocksPerDay = SECONDS_PER_DAY / conditions.blockTimeS;
  return networkShare * conditions.blockRewardCoins * blocksPerDay * uptime;
}

/** Low, typical and high are the coin price's; what is sold is sold at that price on the day it is mined. */
export function estimateMining(mining: Mining): MiningEstimate {
  const flows = {
    low: miningFlows(mining, 'low'),
    typical: miningFlows(mining, 'typical'),
    high: miningFlows(mining, 'high'),
  };
  return {
    ...outcomeOf(flows, mining.investment, mining.horizonDays),
    kind: 'mining',
    coinsPerDay: minedCoinsPerDay(mining),
  };
}

/** One day at one coin price. */
export function miningFlows(mining: Mining, coinPrice: keyof Range): DailyFlows {
  const { conditions, online } = mining;
  const grossUsdPerDay = minedCoinsPerDay(mining) * conditions.coinPriceUsd[coinPrice];
  return dailyFlows({
    grossUsdPerDay,
    revenueUsdPerDay: grossUsdPerDay * (1 - conditions.poolFee),
    energyKwhPerDay: energyKwhPerDay(mining.power, online.hoursPerDay, MINING_UTILISATION),
    electricityPriceUsdPerKwh: averagePriceUsdPerKwh(mining.tariff, online),
    depreciationUsdPerDay: depreciationUsdPerDay(mining.investment),
  });
}

function minedCoinsPerDay({ hashrateHs, conditions, online }: Mining): number {
  return coinsPerDay(hashrateHs, conditions, online.hoursPerDay / HOURS_PER_DAY);
}
