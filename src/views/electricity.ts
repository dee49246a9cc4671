import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { ServerRate } from '../settings/guild-settings.ts';
import { formatDate, formatRate } from './format.ts';
import type { Citing } from './provenance.ts';
import { cited } from './provenance.ts';

/** The rate in the currency it was given in, and in USD when that is another: `0.12 EUR/kWh (0.14 USD/kWh)`. */
export function rateText({ pricePerKwh, currency, usdPerKwh }: ElectricityRate, locale: string): string {
  const given = formatRate(pricePerKwh, currency, locale);
  return currency === 'USD' ? given : `${given} (${formatRate(usdPerKwh, 'USD', locale)})`;
}

/** Which rate an answer used and whose it is. */
export function rateAndOrigin(rate: ElectricityRate, serverUnreadable: boolean, citing: Citing): string {
  return [
    `${rateText(rate, citing.locale)}: ${origin(rate, citing)}`,
    ...(serverUnreadable && rate.origin.kind !== 'typed' ? ['This server’s own rate could not be read just now.'] : []),
    ...(rate.passedOver === undefined ? [] : [passedOverText(rate.passedOver, citing.locale)]),
  ].join('\n');
}

/** Whoever has asked to be forgotten is not named. */
export function setterText(userId: string | undefined): string {
  return userId === undefined ? 'somebody who has asked to be forgotten' : `<@${userId}>`;
}

function passedOverText({ pricePerKwh, currency }: ServerRate, locale: string): string {
  return `This server’s own rate of ${formatRate(pricePerKwh, currency, locale)} could not be used: no exchange rate for ${currency} is known.`;
}

function origin({ origin: from }: ElectricityRate, citing: Citing): string {
  switch (from.kind) {
    case 'typed':
      return 'as you typed it';
    case 'server':
      return `this server’s default, set by ${setterText(from.rate.userId)} on ${formatDate(from.rate.at.slice(0, 10), citing.locale)}`;
    case 'country':
      return `household average of ${from.place.name}, taken from your language, ${cited(from.figure, citing)} (\`rate:\` sets yours)`;
    case 'default':
      return 'Rigwise’s default, as nobody has set one (`rate:` sets yours)';
  }
}
