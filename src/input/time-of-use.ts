import { averagePriceUsdPerKwh, type Tariff } from '../engine/tariff.ts';
import { KWH_PER_UNIT, takePriceUnit } from './energy-unit.ts';
import { exact, isFiller, isMoneyWord } from './price-amount.ts';
import { badRate } from './rate-problems.ts';
import { badHours, severalTimes, unreadTimes } from './time-of-use-problems.ts';
import { dayOfPrices } from './priced-day.ts';
import { tariffPrices } from './tariff-prices.ts';
import { tariffSegments } from './tariff-segments.ts';
import { type TariffToken, tariffTokens } from './tariff-tokens.ts';
import type { RateReading, TypedRate } from './typed-rate.ts';

const ALWAYS = { hoursPerDay: 24, fromHour: 0 };

/**
 * "0.31 day 0.19 night", "23-07: 0.18 else 0.34": prices that change with the hour. Undefined when the text has none.
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

  const ways = tariffSegments(tokens);
  const [segments] = ways;
  if (segments === undefined) throw unreadTimes(text);
  if (ways.length > 1) throw severalTimes(text);

  const question = { text, typed: rest, kwhPerUnit: KWH_PER_UNIT[unit] };
  const { prices, currency, unitsPerUsd } = tariffPrices(question, tokens, reading);
  const { windows, hoursAssumed } = dayOfPrices(text, segments, prices);
  const tariff: Tariff = {
    kind: 'time-of-use',
    windows: windows.map(({ fromHour, toHour, pricePerKwh }) => ({
      fromHour,
      toHour,
      usdPerKwh: pricePerKwh / unitsPerUsd,
    })),
    // The windows cover the day, so that no hour is left for it.
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

/** Hours with a price, or parts of the day with several. */
function isAboutHours(tokens: readonly TariffToken[]): boolean {
  const count = (kind: TariffToken['kind']): number => tokens.filter((token) => token.kind === kind).length;
  const prices = count('price');
  return prices > 0 && (count('hours') > 0 || (prices > 1 && count('part') > 0));
}
