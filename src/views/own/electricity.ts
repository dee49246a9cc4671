import type { ElectricityRate, PassedOver } from '../../appraisal/electricity.ts';
import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { hoursWithin, type PriceWindow, WEEKDAYS, type Weekday } from '../../engine/clock-window.ts';
import type { PriceBlocks, TypedRate } from '../../appraisal/typed-rate.ts';
import { clockText } from '../values/clock-text.ts';
import { weekdaysText } from '../values/weekdays-text.ts';
import type { RateSetting, TimeOfUsePrices } from '../../settings/rate-setting.ts';
import { formatDate } from '../values/dates.ts';
import { formatAmount, formatRate } from '../values/money.ts';
import { formatNumber } from '../values/numbers.ts';
import { linesWithin } from '../message/limits.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';
import { present } from '../../present.ts';
import { rateRemarks, taxSources } from '../refusals/rate-remarks.ts';

type Speaking = Pick<Citing, 'locale' | 'words'>;

/** The rate in the currency it was given in, and in USD when that is another: `0.12 EUR/kWh (0.14 USD/kWh)`. */
export function rateText(
  {
    pricePerKwh,
    currency,
    usdPerKwh,
    timeOfUse,
  }: Pick<ElectricityRate, 'pricePerKwh' | 'currency' | 'usdPerKwh' | 'timeOfUse'>,
  { locale, words }: Speaking,
): string {
  const say = words.electricity;
  const given = formatRate(pricePerKwh, currency, locale);
  const usd = currency === 'USD' ? undefined : formatRate(usdPerKwh, 'USD', locale);
  return timeOfUse === undefined ? say.inUsd(given, usd) : say.meanInUsd(given, usd);
}

/** A rate as it is remembered: no exchange rate is at hand. */
export function rateSettingText({ pricePerKwh, currency, timeOfUse }: RateSetting, speaking: Speaking): string {
  const given = formatRate(pricePerKwh, currency, speaking.locale);
  return timeOfUse === undefined
    ? given
    : speaking.words.electricity.meanOf(given, windowsText(timeOfUse, currency, speaking));
}

/** Which rate an answer used and whose it is. */
export function rateAndOrigin(rate: ElectricityRate, serverUnreadable: boolean, citing: Citing): string {
  const { electricity: say } = citing.words;
  const from = origin(rate, citing);
  const isAverage = rate.origin.kind === 'country' || rate.origin.kind === 'default';
  const whose = say.whose(rateText(rate, citing), isAverage ? say.setsYours(from) : from);
  return [whose, ...rateDetails(rate, serverUnreadable, citing)].join('\n');
}

/** The same without the rate itself, where that stands before it. */
export function originLines(rate: ElectricityRate, serverUnreadable: boolean, citing: Citing): readonly string[] {
  return [citing.words.electricity.it(origin(rate, citing)), ...rateDetails(rate, serverUnreadable, citing)];
}

function rateDetails(rate: ElectricityRate, serverUnreadable: boolean, citing: Citing): readonly string[] {
  const { words } = citing;
  return present(
    ...(rate.timeOfUse === undefined ? [] : meanLines(rate, rate.timeOfUse, citing)),
    ...(rate.origin.kind === 'typed'
      ? [...rateRemarks(rate.origin.typed, citing), ...taxSources(rate.origin.typed, citing)]
      : []),
    serverUnreadable && rate.origin.kind !== 'typed' && rate.origin.kind !== 'person' && words.power.serverUnreadable,
    rate.ownUnreadable === true && rate.origin.kind !== 'typed' && words.power.ownUnreadable,
    ...rate.passedOver.map((set) => passedOverText(set, citing)),
  );
}

/** Whoever has asked to be forgotten is not named. */
export function setterText(userId: string | undefined, { words }: Speaking): string {
  return userId === undefined ? words.electricity.forgottenSetter : words.electricity.setter(userId);
}

/** What was understood of a typed price, where it is more than a price per kWh; undefined where there is nothing to add. */
export function readingText({ reading, currency, isCurrencyAssumed }: TypedRate, citing: Citing): string {
  const { locale } = citing;
  const say = citing.words.electricity.read;
  switch (reading.kind) {
    case 'flat':
      if (reading.unit !== 'kWh') return say.perUnit(formatAmount(reading.price, currency, locale), reading.unit);
      return isCurrencyAssumed && currency !== 'USD' ? say.typedIn(currency) : say.typed;
    case 'free':
      return reading.isSolar ? say.solar : say.free;
    case 'bill':
      return say.bill(
        formatAmount(reading.amount, currency, locale),
        formatNumber(reading.kwh, locale),
        reading.period,
      );
    case 'blocks':
      return say.blocks(blockWords(reading, currency, citing), formatNumber(reading.energyKwhPerDay, locale));
    case 'place':
      return say.place(reading.place.name, cited(reading.figure, citing));
    case 'time-of-use':
      return reading.hoursAssumed ? say.usualHours : say.typed;
  }
}

function passedOverText(
  { kind, rate: { pricePerKwh, currency }, exchangeRateLastSeen: lastSeen }: PassedOver,
  { locale, words }: Speaking,
): string {
  const say = words.electricity;
  const reason =
    lastSeen === undefined ? say.noExchangeRate(currency) : say.exchangeTooOld(currency, formatDate(lastSeen, locale));
  return say.passedOver(kind, formatRate(pricePerKwh, currency, locale), reason);
}

/** What a field has left for it beside all else that is told there. */
const MEAN_LIMIT = 560;

/**
 * How the mean comes about: `07:00–23:00 0.31 EUR/kWh × 16 h + 23:00–07:00 0.19 EUR/kWh × 8 h, ÷ 24 h = 0.27 EUR/kWh`.
 * Where the days of the week differ, a line for those that are alike.
 */
function meanLines(
  { pricePerKwh, currency, hoursOnline, onlineFromHour }: ElectricityRate,
  prices: TimeOfUsePrices,
  speaking: Speaking,
): readonly string[] {
  const { locale, words } = speaking;
  const say = words.electricity.windows;
  const products = (windows: readonly PriceWindow[]): readonly string[] =>
    windows
      .map((window) => ({ ...window, hours: hoursWithin(window, onlineFromHour ?? 0, hoursOnline) }))
      .filter(({ hours }) => hours > 0)
      .map((window) => say.times(windowText(window, currency, speaking), formatNumber(window.hours, locale)));
  const when = hoursOnline === HOURS_PER_DAY ? [] : [onlineText(hoursOnline, onlineFromHour, words)];
  const mean = formatRate(pricePerKwh, currency, locale);
  const groups = daysAlike(prices);
  if (groups === undefined) {
    const parts = products(prices.windows);
    const hours = formatNumber(hoursOnline, locale);
    const line = [...when, say.sum(parts, hours, mean)].join(' ');
    return line.length <= MEAN_LIMIT
      ? [line]
      : [...when, linesWithin(parts, MEAN_LIMIT, words), say.together(hours, mean)];
  }
  const days = groups.map(({ weekdays, windows }) =>
    say.day(weekdaysText(weekdays), weekdays.length, products(windows)),
  );
  const hoursPerWeek = formatNumber(hoursOnline * WEEKDAYS.length, locale);
  return [...when, linesWithin(days, MEAN_LIMIT, words), say.togetherInWeek(hoursPerWeek, mean)];
}

function onlineText(
  hours: number,
  fromHour: number | undefined,
  { electricity: { windows: say } }: Citing['words'],
): string {
  const from = fromHour ?? 0;
  const to = (from + hours) % HOURS_PER_DAY;
  const [since, until] = [clock(from), clock(to === 0 ? HOURS_PER_DAY : to)];
  return fromHour === undefined ? say.onlineAssumed(since, until) : say.online(since, until);
}

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

function windowText(
  { fromHour, toHour, pricePerKwh }: PriceWindow,
  currency: string,
  { locale, words }: Speaking,
): string {
  const say = words.electricity.windows;
  const isWholeDay = fromHour === 0 && toHour === HOURS_PER_DAY;
  const hours = isWholeDay ? say.allDay : say.hours(clock(fromHour), clock(toHour));
  return say.price(hours, formatRate(pricePerKwh, currency, locale));
}

/** `07:00–23:00 0.31 EUR/kWh, 23:00–07:00 0.19 EUR/kWh`, or that for each of the week’s days. */
export function windowsText(prices: TimeOfUsePrices, currency: string, speaking: Speaking): string {
  const say = speaking.words.electricity.windows;
  const priced = (windows: readonly PriceWindow[]): readonly string[] =>
    windows.map((window) => windowText(window, currency, speaking));
  const groups = daysAlike(prices);
  if (groups === undefined) return priced(prices.windows).join(', ');
  return say.inWeek(groups.map(({ weekdays, windows }) => say.ofDays(weekdaysText(weekdays), priced(windows))));
}

/** 7 → `07:00` */
function clock(hour: number): string {
  return clockText(hour).padStart(5, '0');
}

/** `15 kWh a day at 0.22 EUR/kWh, the rest at 0.30 EUR/kWh` */
function blockWords({ blocks, per }: PriceBlocks, currency: string, { locale, words }: Speaking): readonly string[] {
  const say = words.electricity.read;
  return blocks.map(({ upToKwh, pricePerKwh }) => {
    const price = formatRate(pricePerKwh, currency, locale);
    return upToKwh === undefined ? say.blockRest(price) : say.blockUpTo(formatNumber(upToKwh, locale), per, price);
  });
}

function origin({ origin: from }: ElectricityRate, citing: Citing): string {
  const say = citing.words.electricity;
  switch (from.kind) {
    case 'typed':
      return readingText(from.typed, citing);
    case 'person':
      return say.own(formatDate(from.rate.setAt.slice(0, 10), citing.locale));
    case 'server':
      return say.server(formatDate(from.rate.at.slice(0, 10), citing.locale));
    case 'country':
      return say.country(from.place.name, cited(from.figure, citing));
    case 'default':
      return say.default(cited(from.figure, citing));
  }
}
