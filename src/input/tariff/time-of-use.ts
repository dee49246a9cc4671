import { averagePriceUsdPerKwh, type Tariff, WEEKDAYS } from '../../engine/tariff.ts';
import { KWH_PER_UNIT, takePriceUnit } from '../price/energy-unit.ts';
import { exact, isFiller, isMoneyWord } from '../price/price-amount.ts';
import { badRate } from '../price/rate-problems.ts';
import { badHours, unclearDays, unreadTimes } from './time-of-use-problems.ts';
import { readWeek } from './tariff-week.ts';
import { tariffPrices } from './tariff-prices.ts';
import { tariffSegments } from './tariff-segments.ts';
import { type TariffToken, tariffTokens } from './tariff-tokens.ts';
import type { RateReading, TypedRate } from '../price/typed-rate.ts';
import type { MeantDays } from './weekday-words.ts';

const ALWAYS = { hoursPerDay: 24, fromHour: 0 };

/**
 * "0.31 day 0.19 night", "mon-fri 7-23 0.31 else 0.19": prices that change with the hour or the day of the week.
 * Undefined when the text has none.
 * @throws {UserError} `bad_rate`, `implausible_rate` or `unknown_currency`
 */
export function readTimesOfDay(
  { text, typed }: { readonly text: string; readonly typed: string },
  reading: RateReading,
): TypedRate | undefined {
  const { rest, unit = 'kWh' } = takePriceUnit(typed);
  const tokens = tariffTokens(rest);
  if (!isAboutHours(tokens)) return undefined;
  if (unit === null) throw badRate(text);
  const isUnderstood = tokens.every(
    (token) => token.kind !== 'word' || isFiller(token.word) || isMoneyWord(token.word, reading),
  );
  if (!isUnderstood) throw unreadTimes(text);
  const hours = tokens.flatMap((token) => (token.kind === 'hours' ? [token.read.kind] : []));
  if (hours.includes('unclear') || (hours.includes('either-half') && !hours.includes('sure'))) throw badHours(text);

  if (tokens.some((token) => token.kind === 'days' && token.weekdays === undefined)) throw unclearDays(text);

  const ways = tariffSegments(tokens);
  if (ways.length === 0) throw unreadTimes(text);

  const question = { text, typed: rest, kwhPerUnit: KWH_PER_UNIT[unit] };
  const { prices, currency, unitsPerUsd } = tariffPrices(question, tokens, reading);
  const { windows, hoursAssumed } = readWeek(text, ways, prices);
  const tariff: Tariff = {
    kind: 'time-of-use',
    windows: windows.map(({ name: _called, pricePerKwh, ...when }) => ({
      ...when,
      usdPerKwh: pricePerKwh / unitsPerUsd,
    })),
    // The windows cover every day, so that no hour is left for it.
    otherwiseUsdPerKwh: (windows.at(-1)?.pricePerKwh ?? 0) / unitsPerUsd,
  };
  const usdPerKwh = averagePriceUsdPerKwh(tariff, ALWAYS);
  return {
    pricePerKwh: exact(usdPerKwh * unitsPerUsd),
    currency,
    usdPerKwh,
    tariff,
    reading: { kind: 'time-of-use', windows, hoursAssumed },
  };
}

/** Hours or some days with a price, or parts of the day with several. */
function isAboutHours(tokens: readonly TariffToken[]): boolean {
  const count = (kind: TariffToken['kind']): number => tokens.filter((token) => token.kind === kind).length;
  const prices = count('price');
  // A day alone may be none: a "sat" is money too. And "every day" alone is no time of use.
  const isAboutDays = tokens.some((token) => token.kind === 'days' && isSeveralDays(token.weekdays));
  return prices > 0 && (count('hours') > 0 || isAboutDays || (prices > 1 && count('part') + count('days') > 0));
}

function isSeveralDays(weekdays: MeantDays): boolean {
  return weekdays === undefined || (weekdays.length > 1 && weekdays.length < WEEKDAYS.length);
}
