import type { Plan } from '../../appraisal/plan.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Investment } from '../../engine/estimate.ts';
import type { Goal } from '../../input/plan/goal.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import { coinName, earnerShortName, isOfAsics, shortPlace } from '../values/earner-names.ts';

/** All ways to go on with a rig, and what was said of it. */
export interface PlanModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly plan: Plan;
  readonly goal: Goal;
  /** At one price of power any two days of seven are alike. */
  readonly isReckonedOnWeekends: boolean;
  readonly investment: Investment | undefined;
  /** The tariff is the person’s own, and everybody sees the answer. */
  readonly areHoursPrivate: boolean;
  readonly buttons: readonly RunButton[];
}

/** Left over after power on a typical day, USD. */
export function netOf({ estimate }: Earning): number {
  return estimate.flows.typical.netCashUsdPerDay;
}

/** `rent it out on Salad`, `mine Pearl (PRL)` */
export function wayOf(earning: Earning, { words }: PlanModel['citing']): string {
  switch (earning.kind) {
    case 'renting':
      return words.plan.rent(shortPlace(earning.network));
    case 'mining':
      return words.plan.mine(coinName(earning.coin));
    case 'gap-mining':
      return words.plan.gaps(shortPlace(earning.rented.network), coinName(earning.mined.coin));
  }
}

/** The place, or the coin without its symbol; who mines it stands beside it where GPUs do not. */
export function earnerShort(earning: Earning): string {
  if (earning.kind === 'mining') {
    return isOfAsics(earning.coin) ? earnerShortName(earnerOf(earning), 0) : earning.coin.name;
  }
  return shortPlace((earning.kind === 'renting' ? earning : earning.rented).network);
}
