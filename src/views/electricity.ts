import type { ElectricityRate, SetOrigin } from '../appraisal/electricity.ts';
import type { UnderstoodRate } from '../input/electricity-rate.ts';
import type { RateSetting, TimeOfUsePrices } from '../settings/rate-setting.ts';
import { formatAmount, formatDate, formatNumber, formatRate } from './format.ts';
import type { Citing } from './provenance.ts';
import { cited } from './provenance.ts';

/** The rate in the currency it was given in, and in USD when that is another: `0.12 EUR/kWh (0.14 USD/kWh)`. */
export function rateText(
  {
    pricePerKwh,
    currency,
    usdPerKwh,
    timeOfUse,
  }: Pick<ElectricityRate, 'pricePerKwh' | 'currency' | 'usdPerKwh' | 'timeOfUse'>,
  locale: string,
): string {
  const given = formatRate(pricePerKwh, currency, locale);
  const usd = currency === 'USD' ? '' : ` (${formatRate(usdPerKwh, 'USD', locale)})`;
  return timeOfUse === undefined ? `${given}${usd}` : `${given} on average${usd}`;
}

/** A rate as it is remembered: no exchange rate is at hand. */
export function rateSettingText({ pricePerKwh, currency, timeOfUse }: RateSetting, locale: string): string {
  const given = formatRate(pricePerKwh, currency, locale);
  return timeOfUse === undefined ? given : `${given} on average; ${windowsText(timeOfUse, currency, locale)}`;
}

/** Which rate an answer used and whose it is. */
export function rateAndOrigin(rate: ElectricityRate, serverUnreadable: boolean, citing: Citing): string {
  const { locale } = citing;
  return [
    `${rateText(rate, locale)}: ${origin(rate, citing)}`,
    ...(rate.timeOfUse === undefined ? [] : [windowsText(rate.timeOfUse, rate.currency, locale)]),
    ...(serverUnreadable && rate.origin.kind !== 'typed' && rate.origin.kind !== 'person'
      ? ['This server’s own rate could not be read just now.']
      : []),
    ...rate.passedOver.map((set) => passedOverText(set, locale)),
  ].join('\n');
}

/** Whoever has asked to be forgotten is not named. */
export function setterText(userId: string | undefined): string {
  return userId === undefined ? 'somebody who has asked to be forgotten' : `<@${userId}>`;
}

/** What was understood of a typed price, where it is more than a price per kWh; undefined where there is nothing to add. */
export function readingText(reading: UnderstoodRate, currency: string, citing: Citing): string {
  const { locale } = citing;
  switch (reading.kind) {
    case 'flat':
      return reading.unit === 'kWh'
        ? 'as you typed it'
        : `as you typed it, ${formatAmount(reading.price, currency, locale)} per ${reading.unit}`;
    case 'free':
      return reading.isSolar ? 'your own solar power counted as free' : 'free, as you typed it';
    case 'bill':
      return `your bill of ${formatAmount(reading.amount, currency, locale)} for ${formatNumber(reading.kwh, locale)} kWh`;
    case 'place':
      return `household average of ${reading.place.name}, ${cited(reading.figure, citing)}`;
    case 'time-of-use':
      return reading.hoursAssumed ? 'as you typed it, at the usual hours' : 'as you typed it';
  }
}

function passedOverText({ kind, rate: { pricePerKwh, currency } }: SetOrigin, locale: string): string {
  const whose = kind === 'person' ? 'Your' : 'This server’s';
  return `${whose} own rate of ${formatRate(pricePerKwh, currency, locale)} could not be used: no exchange rate for ${currency} is known.`;
}

/** `22–6 h 0.19, 6–22 h 0.31 EUR/kWh` */
function windowsText({ windows }: TimeOfUsePrices, currency: string, locale: string): string {
  const parts = windows.map(
    ({ fromHour, toHour, pricePerKwh }) =>
      `${clock(fromHour)}–${clock(toHour)} ${formatRate(pricePerKwh, currency, locale)}`,
  );
  return parts.join(', ');
}

/** 22.5 → `22:30` */
function clock(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${String(Math.floor(hour)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function origin({ origin: from, currency }: ElectricityRate, citing: Citing): string {
  switch (from.kind) {
    case 'typed':
      return readingText(from.reading, currency, citing);
    case 'person':
      return `your own, set on ${formatDate(from.rate.setAt.slice(0, 10), citing.locale)}`;
    case 'server':
      return `this server’s default, set by ${setterText(from.rate.userId)} on ${formatDate(from.rate.at.slice(0, 10), citing.locale)}`;
    case 'country':
      return `household average of ${from.place.name}, taken from your language, ${cited(from.figure, citing)} (\`rate:\` sets yours)`;
    case 'default':
      return 'Rigwise’s default, as nobody has set one (`rate:` sets yours)';
  }
}
