import type { Charge, ChargeKind } from '../../appraisal/typed-rate.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { plainNumber } from '../price/plausible.ts';
import type { Money } from './amount-money.ts';
import type { Amount } from './amount.ts';

/** An amount for a time, for power or by a word of its own is no price of energy. */
export function isCharge({ charge, period, unit }: Amount, all: readonly Amount[]): boolean {
  if (charge !== undefined || (period !== undefined && unit?.isPer !== true)) return true;
  if (unit?.isKilowatt !== true) return false;
  // Many who write "/kW" mean the kilowatt-hour; beside a price per kWh it is the power.
  if (period !== undefined || unit.isMostlyEnergy === true) return period !== undefined;
  return all.some((other) => other.unit?.isKilowatt !== true && other.period === undefined);
}

export function kindOfCharge({ unit, charge }: Amount): ChargeKind {
  return unit?.isKilowatt === true ? 'power' : (charge ?? 'standing');
}

/** What people are charged for a month's connection. */
const LOWEST_USD_A_MONTH = 0.2;
const HIGHEST_USD_A_MONTH = 500;

/** USD a month. */
export function isUsualCharge(usdAMonth: number): boolean {
  return usdAMonth >= LOWEST_USD_A_MONTH && usdAMonth <= HIGHEST_USD_A_MONTH;
}

export function chargeOf(amount: Amount, { wholesOf, unitsPerUsd }: Money): Charge {
  const values = wholesOf(amount);
  const isUsual = (value: number): boolean =>
    isUsualCharge((value / unitsPerUsd / DAYS_PER[amount.period ?? 'month']) * DAYS_PER.month);
  // "1,200円" is no fraction.
  return { kind: kindOfCharge(amount), amount: values.findLast(isUsual) ?? values[0] ?? 0, period: amount.period };
}

const AS_TYPED: Readonly<Record<ChargeKind, string>> = {
  standing: 'standing charge',
  power: 'demand charge',
  sold: 'feed-in',
  gas: 'gas',
};

/** As anybody could type it. */
export function chargeAsTyped({ kind, amount, period }: Charge, currency: string): string {
  return `${AS_TYPED[kind]} ${plainNumber(amount)} ${currency}${period === undefined ? '' : ` per ${period}`}`;
}
