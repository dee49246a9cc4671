import type { ElectricityRate, PassedOver } from '../../appraisal/electricity.ts';
import type { PriceBlocks, TypedRate } from '../../appraisal/typed-rate.ts';
import type { RateSetting } from '../../settings/rate-setting.ts';
import { formatDate } from '../values/dates.ts';
import { formatAmount, formatRate } from '../values/money.ts';
import { formatNumber } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';
import { present } from '../../present.ts';
import { rateRemarks, taxSources } from '../refusals/rate-remarks.ts';
import type { Speaking } from '../values/speaking.ts';
import { meanLines, windowsText } from './tariff-hours.ts';

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
