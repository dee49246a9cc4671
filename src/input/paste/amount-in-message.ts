import { readCurrencyWord } from '../money/currency.ts';
import { DAYS_PER_PERIOD, periodAt } from '../price/period.ts';
import { readNumber } from '../typed-number.ts';

const AMOUNT =
  /(?<before>[$€£]|usd|eur|gbp)?\s?(?<number>(?<![\d.,])\d[\d.,]*)(?<thousand>k(?![\p{L}\d]))?\s?(?<behind>[$€£]|(?:usd|eur|gbp|dollars?|bucks|euros?|pounds?)(?![\p{L}\d]))?\s*/giu;
const HOURLY = /(?:\/|per|an|each|every)\s*(?:h|hr|hour)(?![\p{L}\d])/iuy;
const HOURS_PER_MONTH = 730;

/** An amount of money for a month. `currency` is ISO 4217. */
interface MonthlyAmount {
  readonly amount: number;
  readonly currency: string;
}

/** The first amount in a text that has a currency and a period, for a month of 730 hours. Undefined where none has both. */
export function monthlyAmountIn(text: string): MonthlyAmount | undefined {
  const said = text.normalize('NFKC').toLowerCase();
  for (const match of said.matchAll(AMOUNT)) {
    const { before, number = '', thousand, behind } = match.groups ?? {};
    const currency = currencyOf(before ?? behind);
    const [value, ...others] = readNumber(number.replace(/[.,]$/u, ''));
    const perMonth = timesAMonth(said, match.index + match[0].length);
    if (currency === undefined || value === undefined || others.length > 0 || perMonth === undefined) continue;
    return { amount: value * (thousand === undefined ? 1 : 1_000) * perMonth, currency };
  }
  return undefined;
}

function currencyOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (written === 'bucks') return 'USD';
  const word = readCurrencyWord(written, 'USD');
  if (word?.kind !== 'currency') return undefined;
  return word.codes.includes('USD') ? 'USD' : (word.usual ?? word.codes[0]);
}

function timesAMonth(text: string, at: number): number | undefined {
  HOURLY.lastIndex = at;
  if (HOURLY.test(text)) return HOURS_PER_MONTH;
  const found = periodAt(text, at);
  return found && DAYS_PER_PERIOD.month / DAYS_PER_PERIOD[found.period];
}
