import type { Earner } from '../catalog/finder.ts';
import type { RigPart } from './rig.ts';
import { appraise } from './appraise.ts';
import type { Assumptions } from './assumptions.ts';
import type { Evidence } from './evidence.ts';
import { remembered } from '../remembered.ts';

/** What the cards of one model add to a rig, on a typical day. The PC's own power belongs to none of them. */
export interface CardShare extends RigPart {
  readonly revenueUsdPerDay: number;
  readonly netCashUsdPerDay: number;
  /** Net cash per kilowatt-hour that the cards draw; what decides which card goes first. */
  readonly netCashUsdPerKwh: number;
}

/**
 * Each model's share of a mixed rig's income and power, worst per kilowatt-hour first. Empty for a rig of one model, and
 * where watts were typed for the whole: then nobody knows which card draws them.
 */
export function cardShares(
  rig: readonly RigPart[],
  earner: Earner,
  evidence: Evidence,
  assumptions: Assumptions,
): readonly CardShare[] {
  if (rig.length < 2 || assumptions.wallLoadWPerCard !== undefined) return [];
  const cardsAlone = { ...assumptions, investment: undefined, runsAnyway: true };
  return rig
    .flatMap((part) => {
      const appraisal = appraise(aloneOf(part), earner, evidence, cardsAlone);
      if (appraisal.kind !== 'renting' && appraisal.kind !== 'mining') return [];
      const { revenueUsdPerDay, netCashUsdPerDay, energyKwhPerDay } = appraisal.estimate.flows.typical;
      return energyKwhPerDay === 0
        ? []
        : [{ ...part, revenueUsdPerDay, netCashUsdPerDay, netCashUsdPerKwh: netCashUsdPerDay / energyKwhPerDay }];
    })
    .toSorted((one, other) => one.netCashUsdPerKwh - other.netCashUsdPerKwh);
}

// What a rig earns is remembered by the rig.
const aloneOf = remembered(new WeakMap(), (part: RigPart): readonly RigPart[] => [part]);
