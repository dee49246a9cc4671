import { money } from './values/money.ts';
import type { PeriodName } from './values/money.ts';

/** What running something costs. */
export const running = {
  title: (watts: string, hours: string): string => `${watts}, ${hours} a day`,
  costs: (amount: string, rate: string): string => `**${amount} a day** at ${rate}.`,
  costsInSteps: (amount: string, mean: string): string =>
    `**${amount} a day**, each kWh at the price of its step: ${mean} on average.`,
  row: (period: PeriodName): string => money.per(period),
  energy: 'kWh',
  sum: (watts: string, hours: string, energy: string, rate: string): string =>
    `${watts} W × ${hours} h ÷ 1000 = ${energy} kWh; × ${rate}`,
  why: 'Why? Sources',
  whyTitle: (what: string): string => `Why: ${what}`,
  electricity: 'Electricity',
  footer: 'Watts at the wall, as a plug meter shows them. A month is 730 hours.',
};
