import type { Scheme } from '../tariff/schemes.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import { energyIn } from './electricity-bill.ts';
import type { RateProblem } from './rate-problem.ts';
import { isAboutTimes } from './rate-times.ts';
import { isCharge, kindOfCharge } from './charges.ts';

/** What a text about a price is as a whole; `prices` are the amounts that are no charges. */
export type RateShape =
  | (Prices & { readonly kind: 'flat' })
  | (Prices & { readonly kind: 'bill'; readonly total: Amount; readonly energy: Amount })
  | (Prices & { readonly kind: 'steps' })
  | (Prices & { readonly kind: 'times'; readonly scheme: Scheme | undefined })
  | { readonly kind: 'problem'; readonly problem: RateProblem };

interface Prices {
  readonly prices: readonly Amount[];
  readonly charges: readonly Amount[];
}

export function shapeOf(parts: RateParts): RateShape {
  const { amounts, rest } = parts;
  if (amounts.length === 0) {
    const isHours = rest.some(({ kind }) => kind === 'hours');
    return problem(isHours ? { kind: 'price-range', offers: [] } : { kind: 'unreadable' });
  }
  const isAboutSteps = rest.some(({ kind }) => kind === 'step');
  const energy = isAboutSteps || isAboutTimes(rest, amounts) ? undefined : energyIn(amounts);
  const [total, ...otherTotals] = amounts.filter((amount) => amount !== energy && amount.charge === undefined);
  const isBill = energy !== undefined && total !== undefined && otherTotals.length === 0;
  // "> 200 kWh 0.20 per month" is about the energy.
  const isAboutEnergy = isBill || isAboutSteps;
  const charges = amounts.filter(
    (amount) => isCharge(amount, amounts) && !(isAboutEnergy && amount.charge === undefined),
  );
  const prices = amounts.filter((amount) => !charges.includes(amount));
  if (prices.length === 0) return problem(onlyCharge(charges));
  if (parts.isLoose || prices.some(({ period }) => period !== undefined && !isAboutEnergy)) {
    return problem({ kind: 'unreadable' });
  }
  if (isBill) return { kind: 'bill', total, energy, charges, prices: prices.filter((price) => price !== energy) };
  if (isAboutSteps) return { kind: 'steps', prices, charges };
  const scheme = rest.flatMap((token) => (token.kind === 'scheme' ? [token.scheme] : []))[0];
  return isAboutTimes(rest, prices) ? { kind: 'times', prices, charges, scheme } : { kind: 'flat', prices, charges };
}

function onlyCharge(charges: readonly Amount[]): RateProblem {
  const kinds = charges.map(kindOfCharge);
  return { kind: 'only-charge', charge: kinds.find((kind) => kind !== 'standing') ?? 'standing' };
}

function problem(one: RateProblem): RateShape {
  return { kind: 'problem', problem: one };
}
