import { earnerOf } from '../../appraisal/appraisal.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { mainDoubt } from '../evidence/certainty.ts';
import { coinName, earnerName } from '../values/earner-names.ts';
import { aboutMoney } from '../values/money.ts';
import { shortfallsWords } from '../joining/machine.ts';
import type { RoiModel } from './roi-model.ts';

/** Of how many places it is the best, where it alone is. */
export function bestOfLine({ bestOf, ties, citing: { words } }: RoiModel): string | undefined {
  if (bestOf === undefined || ties.length > 0) return undefined;
  return bestOf === 0 ? words.roi.noneTakesItAsItIs : words.roi.bestOf(bestOf);
}

/** Which others are as good. */
export function tiesLine({ earning, ties, bestOf, citing: { words } }: RoiModel): string | undefined {
  if (ties.length === 0) return undefined;
  return words.roi.aboutTheSame(
    [earning, ...ties].map((each) => earnerName(earnerOf(each))),
    bestOf,
  );
}

/** Where it would be better, and what the PC lacks for that. */
export function betterLine({ betterWithMore, money, period, citing }: RoiModel): string | undefined {
  if (betterWithMore === undefined) return undefined;
  const { network, estimate, eligibility } = betterWithMore;
  return citing.words.roi.better(
    network.name,
    citing.words.money.net(
      estimate.flows.typical.netCashUsdPerDay,
      aboutMoney(estimate.flows.typical.netCashUsdPerDay * DAYS_PER[period], money),
      period,
    ),
    shortfallsWords(eligibility.shortfalls, citing),
  );
}

/** What a coin pays more. Only where it is true, and by more than nobody can tell apart. */
export function miningLine({ earning, mining, money, period, citing }: RoiModel): string | undefined {
  if (mining === undefined || earning.kind !== 'renting') return undefined;
  const [rented, mined] = [earning, mining].map(({ estimate }) => estimate.flows.typical.netCashUsdPerDay);
  if (rented === undefined || mined === undefined || mined <= Math.max(0, rented)) return undefined;
  if (isNearTie(earning, mining)) return undefined;
  return citing.words.roi.miningPaysMore(
    coinName(mining.coin),
    citing.words.money.about(aboutMoney(mined * DAYS_PER[period], money)),
    mainDoubt(mining, citing),
  );
}
