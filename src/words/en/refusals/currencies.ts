import { anyOf } from '../values/grammar.ts';

/** Of a currency that was typed and can't be taken. What was typed comes in quoted. */
export const refusedCurrencies = {
  coin: (examples: readonly string[]): string =>
    `Rigwise reckons in ordinary money, not in coins: type a currency such as ${anyOf(examples)}.`,
  shared: (typed: string, codes: readonly string[]): string =>
    `${typed} is used by several currencies: type ${anyOf(codes)}.`,
  none: (examples: readonly string[]): string =>
    `That is no currency: type a three-letter code such as ${anyOf(examples)}.`,
  unknown: (typed: string, examples: readonly string[]): string =>
    `We don't know the currency ${typed}: type a three-letter code such as ${anyOf(examples)}.`,
};
