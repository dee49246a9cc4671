import type { Figure } from '../catalog/figure.ts';
import { estimateGapMining } from '../engine/gap-mining.ts';
import { miningFlows } from '../engine/mining.ts';
import { rentingFlows } from '../engine/renting.ts';
import type { GapAppraisal, MiningAppraisal, RentingAppraisal } from './appraisal.ts';
import { miningOf } from './at-prices.ts';
import type { Evidence } from './evidence.ts';
import { isSure, worthUsdPerDay } from './choice.ts';
import { graded } from './graded.ts';
import { bestMining } from './rank.ts';
import type { Ranking } from './rank.ts';

/** What a rig can do on a network while it waits there. */
export type Gaps =
  | { readonly kind: 'mined'; readonly earning: GapAppraisal }
  /** The network does not have it. */
  | { readonly kind: 'forbidden'; readonly by: Figure<'allowed' | 'forbidden'> }
  /** Nobody has said whether the network has it: it has to be asked. */
  | { readonly kind: 'not-said' }
  /** No coin that is better than on paper leaves more than waiting costs. */
  | { readonly kind: 'no-coin' };

/**
 * Renting first, the gaps mined, with the coin that pays the rig best. Only what the network allows is worked out, and only
 * with a coin that is firm or dated: what is on paper is no reason to wear a card.
 */
export function mineTheGaps(rented: RentingAppraisal, mined: MiningAppraisal | undefined, evidence: Evidence): Gaps {
  const { gapMining } = rented.network.requirements;
  if (gapMining === undefined) return { kind: 'not-said' };
  if (gapMining.value === 'forbidden') return { kind: 'forbidden', by: gapMining };
  if (mined === undefined || !isSure(mined)) return { kind: 'no-coin' };
  const mining = miningOf(mined, rented.renting);
  const waiting = rentingFlows(rented.renting, 'typical', 0);
  if (miningFlows(mining, 'typical').netCashUsdPerDay <= waiting.netCashUsdPerDay) return { kind: 'no-coin' };
  const estimate = estimateGapMining({ renting: rented.renting, mining });
  const earning = graded(
    {
      kind: 'gap-mining',
      rented,
      mined,
      estimate,
      powerGrounds: rented.powerGrounds,
      beyondRecord: rented.beyondRecord ?? mined.beyondRecord,
    },
    evidence,
  );
  return { kind: 'mined', earning };
}

/** The same ranking with a row more for each place that is open and lets its gaps be mined. */
export function withGaps(ranking: Ranking, evidence: Evidence): Ranking {
  const mined = bestMining(ranking);
  const gaps = ranking.open.flatMap((earning) => {
    if (earning.kind !== 'renting') return [];
    const found = mineTheGaps(earning, mined, evidence);
    return found.kind === 'mined' ? [found.earning] : [];
  });
  return {
    ...ranking,
    open: [...ranking.open, ...gaps].toSorted((one, other) => worthUsdPerDay(other) - worthUsdPerDay(one)),
  };
}
