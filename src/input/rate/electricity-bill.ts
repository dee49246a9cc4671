import { DAYS_PER } from '../../engine/calendar.ts';
import { exact } from '../../engine/exact.ts';
import { KWH_PER_UNIT, type Period, type UnderstoodRate } from '../../appraisal/typed-rate.ts';
import { isPlausible, plainNumber } from '../price/plausible.ts';
import type { Money } from './amount-money.ts';
import type { Amount } from './amount.ts';
import type { RateProblem } from './rate-problem.ts';

/** The one amount of energy in a text, "400 kWh": no price is per it, and no money is in it. */
export function energyIn(amounts: readonly Amount[]): Amount | undefined {
  const [energy, ...others] = amounts.filter(
    ({ unit, money, charge }) =>
      unit?.isPer === false && !unit.isKilowatt && money.length === 0 && charge === undefined,
  );
  return others.length === 0 ? energy : undefined;
}

interface Footing {
  readonly amount: number;
  readonly kwh: number;
  readonly period: Period | undefined;
}

/** "120 € for 400 kWh", "95 € a month for 3500 kWh a year": what a bill comes to per kWh. */
export function readBill(
  total: Amount,
  energy: Amount,
  { wholesOf, currency, unitsPerUsd }: Money,
): UnderstoodRate | RateProblem {
  if (total.sign !== 'plain' || energy.sign !== 'plain') return { kind: 'unread-bill' };
  const kwhs = energy.values
    .map((value) => exact(value * KWH_PER_UNIT[energy.unit?.unit ?? 'kWh']))
    .filter((kwh) => kwh > 0);
  const isOfMonth = energy.period === undefined && kwhs.every((kwh) => kwh < LEAST_KWH_A_YEAR);
  const periodOfEnergy = isOfMonth ? total.period : energy.period;
  const footings = periodsOf(total.period, periodOfEnergy).map(([ofTotal, ofEnergy]) =>
    kwhs
      .flatMap((kwh) => wholesOf(total).map((amount) => onOneFooting({ amount, ofTotal }, { kwh, ofEnergy })))
      // "1.200 € for 3.500 kWh": either way the same price, and nobody is billed for a fraction of a cent.
      .toSorted((one, other) => other.kwh - one.kwh),
  );
  if (footings.flat().length === 0 || !footings.flat().every((one) => Number.isFinite(priceOf(one)))) {
    return { kind: 'unread-bill' };
  }
  const plausible = footings
    .map((bills) => bills.filter((bill) => isPlausible(priceOf(bill) / unitsPerUsd)))
    .filter((bills) => bills.length > 0);
  const [bills, ...otherFootings] = plausible;
  if (bills !== undefined && otherFootings.length > 0) return whichPeriod(plausible, currency);
  const yearly = bills?.flatMap((each) => asYearOfMonths(each, unitsPerUsd)) ?? [];
  if (bills !== undefined && yearly.length > 0) {
    return whichPeriod([yearly, bills.map((each) => ({ ...each, period: 'year' }))], currency);
  }
  const [bill] = bills ?? [];
  const isOne = bill !== undefined && bills?.every((other) => priceOf(other) === priceOf(bill));
  if (bill === undefined || isOne !== true) {
    const pricePerKwh = priceOf(bill ?? footings[0]?.[0] ?? { amount: 0, kwh: 1 });
    return { kind: 'implausible-bill', pricePerKwh, currency };
  }
  return bill.kwh === 1 ? { kind: 'flat', price: bill.amount, unit: 'kWh' } : { kind: 'bill', ...bill };
}

/** USD per kWh. */
const CHEAP_USD = 0.05;
const ORDINARY_USD = [0.08, 0.8] as const;
const MOST_KWH_A_MONTH = 1_000;
/** Nobody who has a computer for this uses less. */
const LEAST_KWH_A_YEAR = 600;

/** "104 € Abschlag, 4000 kWh" may be so much a month for the energy of a year, where one price is cheap and the other usual. */
function asYearOfMonths({ amount, kwh, period }: Footing, unitsPerUsd: number): readonly Footing[] {
  const usd = amount / kwh / unitsPerUsd;
  const [lowest, highest] = ORDINARY_USD;
  const isLikely = usd > 0 && usd < CHEAP_USD && usd * 12 > lowest && usd * 12 < highest;
  if (period !== undefined || kwh < MOST_KWH_A_MONTH || !isLikely) return [];
  return [{ amount: exact(amount * 12), kwh, period: 'year' }];
}

function priceOf({ amount, kwh }: Pick<Footing, 'amount' | 'kwh'>): number {
  return exact(amount / kwh);
}

/** Over which time each may be meant. Where only one says it, energy is often a year's and payment a month's. */
function periodsOf(
  ofTotal: Period | undefined,
  ofEnergy: Period | undefined,
): readonly (readonly [Period | undefined, Period | undefined])[] {
  if (ofTotal !== undefined && ofEnergy !== undefined) return [[ofTotal, ofEnergy]];
  const same = ofTotal ?? ofEnergy;
  if (ofTotal === 'month')
    return [
      ['month', 'year'],
      [same, same],
    ];
  if (ofEnergy === 'year')
    return [
      ['month', 'year'],
      [same, same],
    ];
  return [[same, same]];
}

function onOneFooting(
  { amount, ofTotal }: { readonly amount: number; readonly ofTotal: Period | undefined },
  { kwh, ofEnergy }: { readonly kwh: number; readonly ofEnergy: Period | undefined },
): Footing {
  if (ofTotal === ofEnergy || ofTotal === undefined || ofEnergy === undefined) {
    return { amount, kwh, period: ofTotal ?? ofEnergy };
  }
  // Twelve months are a year, whatever a month of 730 hours comes to.
  const times = ofTotal === 'month' && ofEnergy === 'year' ? 12 : DAYS_PER[ofEnergy] / DAYS_PER[ofTotal];
  return { amount: exact(amount * times), kwh, period: ofEnergy };
}

function whichPeriod(footings: readonly (readonly Footing[])[], currency: string): RateProblem {
  const offers = footings.flatMap(([bill]) => {
    if (bill === undefined) return [];
    const each = bill.period === undefined ? '' : ` a ${bill.period}`;
    const rate = `${plainNumber(bill.amount)} ${currency}${each} for ${plainNumber(bill.kwh)} kWh${each}`;
    return [{ rate, pricePerKwh: Number(priceOf(bill).toPrecision(4)), currency }];
  });
  return { kind: 'which-period', offers };
}
