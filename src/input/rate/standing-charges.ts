import type { StandingCharge } from '../../appraisal/typed-rate.ts';
import type { Money } from './amount-money.ts';
import type { Amount } from './amounts.ts';

/** An amount for a time, for power or by a word of its own is no price of energy. */
export function isCharge({ charge, period, unit }: Amount, all: readonly Amount[]): boolean {
  if (charge !== undefined || (period !== undefined && unit?.isPer !== true)) return true;
  if (unit?.isKilowatt !== true) return false;
  // Many who write "/kW" mean the kilowatt-hour; beside a price per kWh it is the power.
  return period !== undefined || all.some((other) => other.unit?.isKilowatt !== true && other.period === undefined);
}

export function isForPower({ unit, charge }: Amount): boolean {
  return unit?.isKilowatt === true || charge === 'demand';
}

export function chargeOf(charge: Amount, { wholesOf }: Money): StandingCharge {
  return { amount: wholesOf(charge)[0] ?? 0, period: charge.period, isPerKilowatt: isForPower(charge) };
}
