import { plainPriceText } from '../price/price-text.ts';
import { rateParts } from './amounts.ts';
import { rateTokens } from './rate-tokens.ts';

/** The prices of a text with their money, as they were typed: "31ct" and "19 ct". For an example to be made of them. */
export function typedPrices(typed: string, currency: string): readonly string[] {
  const plain = plainPriceText(typed, currency);
  if (plain === undefined) return [];
  return rateParts(plain, rateTokens(plain, currency)).amounts.flatMap(
    ({ sign, charge, period, start, end, numberStart }) => {
      const isPrice = sign === 'plain' && charge === undefined && period === undefined && numberStart < end;
      return isPrice ? [plain.slice(start, end)] : [];
    },
  );
}
