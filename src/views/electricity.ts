import type { ElectricityRate, PassedOver } from '../appraisal/electricity.ts';
import { HOURS_PER_DAY, hoursUntil, type PriceWindow, WEEKDAYS, type Weekday } from '../engine/clock-window.ts';
import type { PriceBlocks, TypedRate } from '../appraisal/typed-rate.ts';
import { clockText } from './clock-text.ts';
import { weekdaysText } from './weekdays-text.ts';
import type { RateSetting, TimeOfUsePrices } from '../settings/rate-setting.ts';
import { formatAmount, formatDate, formatNumber, formatRate } from './format.ts';
import { linesWithin } from './limits.ts';
import type { Citing } from './provenance.ts';
import { cited } from './provenance.ts';
import { present } from '../present.ts';
import { rateRemarks } from './rate-remarks.ts';

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
  const whose = `${rateText(rate, locale)}: ${origin(rate, citing)}`;
  const mean = rate.timeOfUse === undefined ? [] : meanLines(rate, rate.timeOfUse, locale);
  const remarks = present(
    ...(rate.origin.kind === 'typed' ? rateRemarks(rate.origin.typed, locale) : []),
    serverUnreadable &&
      rate.origin.kind !== 'typed' &&
      rate.origin.kind !== 'person' &&
      'This server’s own rate could not be read just now.',
    rate.ownUnreadable === true &&
      rate.origin.kind !== 'typed' &&
      'What you have set yourself could not be read just now.',
    ...rate.passedOver.map((set) => passedOverText(set, locale)),
  );
  return [whose, ...mean, ...remarks].join('\n');
}

/** Whoever has asked to be forgotten is not named. */
export function setterText(userId: string | undefined): string {
  return userId === undefined ? 'somebody who has asked to be forgotten' : `<@${userId}>`;
}

/** What was understood of a typed price, where it is more than a price per kWh; undefined where there is nothing to add. */
export function readingText({ reading, currency, isCurrencyAssumed }: TypedRate, citing: Citing): string {
  const { locale } = citing;
  switch (reading.kind) {
    case 'flat':
      return reading.unit === 'kWh'
        ? `as you typed it${isCurrencyAssumed && currency !== 'USD' ? `, taken as ${currency}` : ''}`
        : `as you typed it, ${formatAmount(reading.price, currency, locale)} per ${reading.unit}`;
    case 'free':
      return reading.isSolar ? 'your own solar power counted as free' : 'free, as you typed it';
    case 'bill':
      return `your bill of ${formatAmount(reading.amount, currency, locale)} for ${formatNumber(reading.kwh, locale)} kWh${reading.period === undefined ? '' : ` a ${reading.period}`}`;
    case 'blocks':
      return `${blocksText(reading, currency, locale)}, for ${formatNumber(reading.energyKwhPerDay, locale)} kWh a day as if nothing else in the house used any`;
    case 'place':
      return `household average of ${reading.place.name}, ${cited(reading.figure, citing)}`;
    case 'time-of-use':
      return reading.hoursAssumed ? 'as you typed it, at the usual hours' : 'as you typed it';
  }
}

function passedOverText(
  { kind, rate: { pricePerKwh, currency }, exchangeRateLastSeen: lastSeen }: PassedOver,
  locale: string,
): string {
  const reason =
    lastSeen === undefined
      ? `no exchange rate for ${currency} is known`
      : `the last exchange rate for ${currency}, of ${formatDate(lastSeen, locale)}, is too old`;
  const whose = kind === 'person' ? 'Your' : 'This server’s';
  return `${whose} own rate of ${formatRate(pricePerKwh, currency, locale)} could not be used: ${reason}.`;
}

/** What a field has left for it beside all else that is told there. */
const MEAN_LIMIT = 560;

/**
 * How the mean comes about: `07:00–23:00 0.31 EUR/kWh × 16 h + 23:00–07:00 0.19 EUR/kWh × 8 h, ÷ 24 h = 0.27 EUR/kWh`.
 * Where the days of the week differ, a line for those that are alike.
 */
function meanLines(
  { pricePerKwh, currency, hoursOnline }: ElectricityRate,
  prices: TimeOfUsePrices,
  locale: string,
): readonly string[] {
  const products = (windows: readonly PriceWindow[]): readonly string[] =>
    windows
      .map((window) => ({ ...window, hours: hoursUntil(window, hoursOnline) }))
      .filter(({ hours }) => hours > 0)
      .map((window) => `${windowText(window, currency, locale)} × ${formatNumber(window.hours, locale)} h`);
  const when = hoursOnline === HOURS_PER_DAY ? [] : [`Online ${clock(0)}–${clock(hoursOnline)}:`];
  const mean = formatRate(pricePerKwh, currency, locale);
  const groups = daysAlike(prices);
  if (groups === undefined) {
    const parts = products(prices.windows);
    const result = `÷ ${formatNumber(hoursOnline, locale)} h = ${mean}`;
    const line = [...when, `${parts.join(' + ')}, ${result}`].join(' ');
    return line.length <= MEAN_LIMIT ? [line] : [...when, linesWithin(parts, MEAN_LIMIT), `Together ${result}`];
  }
  const days = groups.map(
    ({ weekdays, windows }) => `${weekdaysText(weekdays)}: ${weekdays.length} × (${products(windows).join(' + ')})`,
  );
  const hoursPerWeek = formatNumber(hoursOnline * WEEKDAYS.length, locale);
  return [...when, linesWithin(days, MEAN_LIMIT), `Together ÷ ${hoursPerWeek} h = ${mean}. ${HOLIDAYS}.`];
}

const HOLIDAYS = 'Public holidays count as the day of the week they fall on';

/** The windows of days that have the same ones; undefined where every day has the same. */
function daysAlike({
  windows,
}: TimeOfUsePrices):
  | readonly { readonly weekdays: readonly Weekday[]; readonly windows: readonly PriceWindow[] }[]
  | undefined {
  if (windows.every(({ weekdays }) => weekdays === undefined)) return undefined;
  return [...Map.groupBy(windows, ({ weekdays = WEEKDAYS }) => weekdaysText(weekdays)).values()].map((alike) => ({
    weekdays: alike[0]?.weekdays ?? WEEKDAYS,
    windows: alike,
  }));
}

function windowText({ fromHour, toHour, pricePerKwh }: PriceWindow, currency: string, locale: string): string {
  const isWholeDay = fromHour === 0 && toHour === HOURS_PER_DAY;
  const hours = isWholeDay ? 'all day' : `${clock(fromHour)}–${clock(toHour)}`;
  return `${hours} ${formatRate(pricePerKwh, currency, locale)}`;
}

/** `07:00–23:00 0.31 EUR/kWh, 23:00–07:00 0.19 EUR/kWh`, or that for each of the week’s days. */
export function windowsText(prices: TimeOfUsePrices, currency: string, locale: string): string {
  const listed = (windows: readonly PriceWindow[]): string =>
    windows.map((window) => windowText(window, currency, locale)).join(', ');
  const groups = daysAlike(prices);
  if (groups === undefined) return listed(prices.windows);
  const days = groups.map(({ weekdays, windows }) => `${weekdaysText(weekdays)} ${listed(windows)}`);
  return `${days.join('; ')} (${HOLIDAYS.toLowerCase()})`;
}

/** 7 → `07:00` */
function clock(hour: number): string {
  return clockText(hour).padStart(5, '0');
}

/** `15 kWh a day at 0.22 EUR/kWh, the rest at 0.30 EUR/kWh` */
function blocksText({ blocks, per }: PriceBlocks, currency: string, locale: string): string {
  return blocks
    .map(({ upToKwh, pricePerKwh }) => {
      const price = formatRate(pricePerKwh, currency, locale);
      return upToKwh === undefined
        ? `the rest at ${price}`
        : `up to ${formatNumber(upToKwh, locale)} kWh a ${per} at ${price}`;
    })
    .join(', ');
}

function origin({ origin: from }: ElectricityRate, citing: Citing): string {
  switch (from.kind) {
    case 'typed':
      return readingText(from.typed, citing);
    case 'person':
      return `your own, set on ${formatDate(from.rate.setAt.slice(0, 10), citing.locale)}`;
    case 'server':
      return `this server’s default, set by ${setterText(from.rate.userId)} on ${formatDate(from.rate.at.slice(0, 10), citing.locale)}`;
    case 'country':
      return `household average of ${from.place.name}, taken from your language, ${cited(from.figure, citing)} (\`rate:\` sets yours)`;
    case 'default':
      return `Rigwise’s default, as nobody has set one, ${cited(from.figure, citing)} (\`rate:\` sets yours)`;
  }
}
