import { plural } from './grammar.ts';

export const exchange = {
  heading: (count: number): string => plural(count, 'Exchange rate', 'Exchange rates'),
  used: (units: string, currency: string, cited: string): string => `1 USD = ${units} ${currency}, ${cited}`,
  brief: (units: string, currency: string, date: string): string => `1 USD = ${units} ${currency}, ${date}`,
  missing: (currency: string): string => `No exchange rate is known for ${currency}, so this is in USD.`,
  tooOld: (currency: string): string => `The exchange rate for ${currency} is too old to use, so this is in USD.`,
};
