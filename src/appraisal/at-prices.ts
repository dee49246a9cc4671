import { estimateMining, miningFlows } from '../engine/mining.ts';
import type { Mining } from '../engine/mining.ts';
import { estimateRenting } from '../engine/renting.ts';
import type { AppraisalOfOne, MiningAppraisal } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';

/** What decides about the estimate alone: what power and cards cost. */
type Prices = Pick<Assumptions, 'tariff' | 'investment' | 'horizonDays'>;

/** Whatever else somebody assumes, as a key. */
export function allButPrices(assumptions: Assumptions): string {
  const nothing: Record<keyof Prices, undefined> = { tariff: undefined, investment: undefined, horizonDays: undefined };
  return JSON.stringify({ ...assumptions, ...nothing });
}

/** The same appraisal under assumptions that differ from its own in no more than prices. */
export function atPrices(appraisal: AppraisalOfOne, assumptions: Assumptions): AppraisalOfOne {
  switch (appraisal.kind) {
    case 'renting': {
      const { tariff, investment, horizonDays } = assumptions;
      const renting = { ...appraisal.renting, tariff, investment, horizonDays };
      return { ...appraisal, renting, estimate: estimateRenting(renting) };
    }
    case 'mining':
      return miningAtPrices(appraisal, assumptions);
    case 'refused':
    case 'unknown':
      return appraisal;
  }
}

export function miningAtPrices(appraisal: MiningAppraisal, assumptions: Assumptions): MiningAppraisal {
  return { ...appraisal, estimate: estimateMining(miningOf(appraisal, assumptions)) };
}

/** What such a day of mining is worth, USD; as `worthUsdPerDay` of its estimate. */
export function minedUsdPerDay(appraisal: MiningAppraisal, assumptions: Assumptions): number {
  return miningFlows(miningOf(appraisal, assumptions), 'typical').netProfitUsdPerDay;
}

/** What an appraisal of mining is worked out from, in these hours and at these prices. */
export function miningOf(
  { coin, hashrateHs, conditions, power }: Pick<MiningAppraisal, 'coin' | 'hashrateHs' | 'conditions' | 'power'>,
  { online, tariff, investment, horizonDays }: Prices & Pick<Assumptions, 'online'>,
): Mining {
  const { coinsPerHashPerDay, revenueUsdPerHashPerDay } = conditions;
  return {
    hashrateHs,
    conditions: { coinsPerHashPerDay, revenueUsdPerHashPerDay, poolFee: coin.poolFee.value },
    power,
    online,
    tariff,
    investment,
    horizonDays,
  };
}
