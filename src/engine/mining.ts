import { HOURS_PER_DAY, SECONDS_PER_DAY } from './calendar.ts';
import { dailyFlows } from './daily-flows.ts';
import { depreciationUsdPerDay } from './depreciation.ts';
import type { DailyFlows, Estimate, Investment } from './estimate.ts';
import { outcomeOf } from './outcome.ts';
import { energyKwhPerDay } from './power.ts';
import type { WallPower } from './power.ts';
import type { Range } from './range.ts';
import { averagePriceUsdPerKwh } from './tariff.ts';
import type { Online, Tariff } from './tariff.ts';

/** How a coin pays whoever mines it. */
interface MiningConditions {
  /** Coins that one hash a second finds in 24 hours, before the pool’s fee. */
  readonly coinsPerHashPerDay: number;
  /** What they are worth, USD: a day’s price times a day’s coins, never one of another day. */
  readonly revenueUsdPerHashPerDay: Range;
  /** Share of the mined coins that the pool keeps, 0–1. */
  readonly poolFee: number;
}

/** A rig pointed at one coin. */
export interface Mining {
  /** Of the whole rig, after what the miner’s maker keeps. */
  readonly hashrateHs: Range;
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
  /** At the typical hashrate, before the pool’s fee. */
  readonly coinsPerDay: number;
}

/** A mining rig always has work: it mines all the hours that it is online. */
const MINING_UTILISATION = 1;

/** A chain in one window of time: the three belong together, or the coins are wrong by as much as the pace was. */
export interface ChainWindow {
  readonly networkHashrateHs: number;
  readonly blockRewardCoins: number;
  /** Real seconds per block. The target only where the network’s hashrate was made of the difficulty and the target. */
  readonly blockTimeS: number;
}

/**
 * Expected coins of one H/s in 24 hours. Simplifications: the network’s hashrate and the reward stay as they are, no luck,
 * no rejected shares, and the rig is part of the network’s hashrate already.
 */
export function coinsPerHashPerDay({ networkHashrateHs, blockRewardCoins, blockTimeS }: ChainWindow): number {
  return (blockRewardCoins * (SECONDS_PER_DAY / blockTimeS)) / networkHashrateHs;
}

/** Low is the low hashrate at the low revenue per hash; what is mined is sold on the day it is mined. */
export function estimateMining(mining: Mining): MiningEstimate {
  const flowsIn = daysOf(mining);
  const flows = { low: flowsIn('low'), typical: flowsIn('typical'), high: flowsIn('high') };
  const { hashrateHs, conditions, online } = mining;
  return {
    ...outcomeOf(flows, mining.investment, mining.horizonDays),
    kind: 'mining',
    coinsPerDay: hashrateHs.typical * conditions.coinsPerHashPerDay * (online.hoursPerDay / HOURS_PER_DAY),
  };
}

/** One day in one scenario. */
export function miningFlows(mining: Mining, scenario: keyof Range): DailyFlows {
  return daysOf(mining)(scenario);
}

/** All of them use the same power at the same price. */
function daysOf(mining: Mining): (scenario: keyof Range) => DailyFlows {
  const { hashrateHs, conditions, power, online, tariff, investment } = mining;
  const uptime = online.hoursPerDay / HOURS_PER_DAY;
  const usedKwhPerDay = energyKwhPerDay(power, online.hoursPerDay, MINING_UTILISATION);
  const electricityPriceUsdPerKwh = averagePriceUsdPerKwh(tariff, online);
  const wearUsdPerDay = depreciationUsdPerDay(investment);
  return (scenario) => {
    const grossUsdPerDay = hashrateHs[scenario] * conditions.revenueUsdPerHashPerDay[scenario] * uptime;
    return dailyFlows({
      grossUsdPerDay,
      revenueUsdPerDay: grossUsdPerDay * (1 - conditions.poolFee),
      energyKwhPerDay: usedKwhPerDay,
      electricityPriceUsdPerKwh,
      depreciationUsdPerDay: wearUsdPerDay,
    });
  };
}
