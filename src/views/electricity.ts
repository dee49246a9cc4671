import type { ElectricityRate } from '../appraisal/electricity.ts';
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
  const text = `${rateText(rate, citing.locale)}: ${origin(rate, citing)}`;
  return serverUnreadable && rate.origin.kind !== 'typed'
    ? `${text}\nThis server’s own rate could not be read just now.`
    : text;
}

function origin({ origin: from }: ElectricityRate, citing: Citing): string {
  switch (from.kind) {
    case 'typed':
      return 'as you typed it';
    case 'server':
      return `this server’s default, set by <@${from.rate.userId}> on ${formatDate(from.rate.at.slice(0, 10), citing.locale)}`;
    case 'country':
      return `household average in ${from.place.name}, taken from your language, ${cited(from.figure, citing)} (\`rate:\` sets yours)`;
    case 'default':
      return 'Rigwise’s default, as nobody has set one (`rate:` sets yours)';
  }
}
