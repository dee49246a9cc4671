import { allOf } from '../values/grammar.ts';

const HOLIDAYS = 'Public holidays count as the day of the week they fall on';

type Period = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

const PER: Record<Period, string> = {
  day: 'a day',
  week: 'a week',
  fortnight: 'a fortnight',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};

const per = (period: Period | undefined): string => (period === undefined ? '' : ` ${PER[period]}`);

/** Which price of power, whose it is, and what was understood of it. */
export const electricity = {
  inUsd: (given: string, usd: string | undefined): string => (usd === undefined ? given : `${given} (${usd})`),
  meanInUsd: (given: string, usd: string | undefined): string =>
    usd === undefined ? `${given} on average` : `${given} on average (${usd})`,
  meanOf: (mean: string, windows: string): string => `${mean} on average; ${windows}`,
  whose: (rate: string, origin: string): string => `${rate}: ${origin}`,
  forgottenSetter: 'somebody who has asked to be forgotten',
  setter: (userId: string): string => `<@${userId}>`,
  own: (date: string): string => `your own, set on ${date}`,
  server: (date: string): string => `this server’s default, set on ${date}`,
  country: (place: string, cited: string): string =>
    `the household average of ${place}, taken from your language, ${cited}`,
  default: (cited: string): string => `Rigwise’s default, as nobody has set one, ${cited}`,
  setsYours: (origin: string): string => `${origin} (\`rate:\` sets yours)`,
  it: (origin: string): string => `It is ${origin}.`,
  read: {
    typed: 'as you typed it',
    typedIn: (currency: string): string => `as you typed it, taken as ${currency}`,
    perUnit: (price: string, unit: string): string => `as you typed it, ${price} per ${unit}`,
    solar: 'your own solar power counted as free',
    free: 'free, as you typed it',
    bill: (amount: string, kwh: string, period: Period | undefined): string =>
      `your bill of ${amount} for ${kwh} kWh${per(period)}`,
    blocks: (blocks: readonly string[], kwhPerDay: string): string =>
      `${blocks.join(', ')}, for ${kwhPerDay} kWh a day as if nothing else in the house used any`,
    blockUpTo: (kwh: string, period: Period, price: string): string => `up to ${kwh} kWh${per(period)} at ${price}`,
    blockRest: (price: string): string => `the rest at ${price}`,
    place: (place: string, cited: string): string => `the household average of ${place}, ${cited}`,
    usualHours: 'as you typed it, at the usual hours',
  },
  passedOver: (whose: 'person' | 'server', rate: string, reason: string): string =>
    `${whose === 'person' ? 'Your' : 'This server’s'} own rate of ${rate} could not be used: ${reason}.`,
  noExchangeRate: (currency: string): string => `no exchange rate for ${currency} is known`,
  exchangeTooOld: (currency: string, date: string): string =>
    `the last exchange rate for ${currency}, of ${date}, is too old`,
  windows: {
    hours: (from: string, to: string): string => `${from}–${to}`,
    allDay: 'all day',
    price: (hours: string, price: string): string => `${hours} ${price}`,
    times: (window: string, hours: string): string => `${window} × ${hours} h`,
    online: (from: string, to: string): string => `Online ${from}–${to}:`,
    /** Nobody has said which hours. */
    onlineAssumed: (from: string, to: string): string =>
      `Online ${from}–${to}, as no hours were named (\`hours: 23-7\` names them):`,
    sum: (parts: readonly string[], hours: string, mean: string): string =>
      `${parts.join(' + ')}, ÷ ${hours} h = ${mean}`,
    day: (weekdays: string, count: number, parts: readonly string[]): string =>
      `${weekdays}: ${count} × (${parts.join(' + ')})`,
    together: (hours: string, mean: string): string => `Together ÷ ${hours} h = ${mean}`,
    togetherInWeek: (hours: string, mean: string): string => `Together ÷ ${hours} h = ${mean}. ${HOLIDAYS}.`,
    ofDays: (weekdays: string, prices: readonly string[]): string => `${weekdays} ${prices.join(', ')}`,
    inWeek: (days: readonly string[]): string => `${days.join('; ')} (${HOLIDAYS.toLowerCase()})`,
  },
  remarks: {
    charge: {
      power: (amount: string, period: Period | undefined): string =>
        `The ${amount}${per(period)} is a charge per kW, for power and not for energy: left out.`,
      standing: (amount: string, period: Period | undefined): string =>
        `The standing charge of ${amount}${per(period)} is due whether or not anything runs: left out.`,
      sold: (amount: string): string => `The ${amount} is what power is sold for: left out.`,
      gas: (amount: string): string => `The ${amount} is the price of gas: left out.`,
    },
    leftOut: (words: readonly string[]): string => `Left out of the price: ${allOf(words.map((word) => `“${word}”`))}.`,
    /** Behind a price: of so little nobody pays a charge. */
    leftOutPeriod: (word: string): string =>
      `“${word}” is left out, as so little is no charge: the price is taken per kWh. A charge is typed as \`+ 7.50 per month\`.`,
    tax: 'tax',
    taxIncluded: (share: string | undefined, tax: string): string => `With ${named(share, tax)} in it.`,
    taxAdded: (share: string | undefined, tax: string): string => `With ${named(share, tax)} added to what you typed.`,
    taxMissingHere: (tax: string, share: string, place: string): string =>
      `This is before ${tax} (${place}: ${share}).`,
    taxSource: (share: string, tax: string, place: string, source: string): string =>
      `${share} ${tax} on a home’s power in ${place}: ${source}.`,
    taxButton: (price: string | undefined, share: string, tax: string, place: string): string =>
      `${price === undefined ? 'With' : `${price} with`} ${share} ${tax} (${place})`,
    taxMissing: (tax: string): string =>
      `This is before ${tax}: what you pay is more (\`+ 20% ${tax}\` behind the price adds it).`,
  },
};

function named(share: string | undefined, tax: string): string {
  return share === undefined ? tax : `${share} ${tax}`;
}
