import { allOf, anyOf } from '../values/grammar.ts';

/** As people there write what they pay. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  USD: ['0.12', '$0.12', '12c'],
  EUR: ['0,30 €', '30 ct'],
  GBP: ['0.28', '28p'],
  CHF: ['0.27 CHF', '27 Rp'],
  PLN: ['0,95 zł'],
  CZK: ['6,50 Kč'],
  SEK: ['1,50 kr', '150 öre'],
  NOK: ['1,50 kr', '150 øre'],
  DKK: ['2,50 kr'],
  RUB: ['5,5 руб'],
  UAH: ['4,32 грн'],
  TRY: ['3,5 TL'],
  BRL: ['R$ 0,95'],
  INR: ['₹8', '8 rs/unit'],
  CNY: ['0.6元'],
  JPY: ['31円'],
  KRW: ['150원'],
  AUD: ['A$0.33', '33c'],
  CAD: ['C$0.15', '15c'],
};
const OF_ALL = ['0.12', '0,12 €', '12 ct', '28p'];
const byHour = (cheap: string, dear: string): string => `\`${cheap} from 23:00 to 7:00, ${dear} otherwise\``;
const valueOf = (price: string): number => Number(price.replaceAll(/[^\d.,]/gu, '').replace(',', '.'));

/** Where both are in one unit; of others nobody can tell by their digits. */
function cheapFirst(prices: readonly string[]): readonly string[] {
  const [unit, ...others] = prices.map((price) => price.replaceAll(/[\d.,\s]/gu, ''));
  return others.every((other) => other === unit)
    ? prices.toSorted((one, other) => valueOf(one) - valueOf(other))
    : prices;
}

const byDay = (dear: string, cheap: string): string => `\`mon-fri 7-23 ${dear}, otherwise ${cheap}\``;

const MEANT = {
  hundredths: 'typed in hundredths',
  whole: 'whole units, not hundredths',
  'per-mwh': 'typed per MWh',
  'per-wh': 'typed per Wh',
  'per-kwh': 'per kWh',
};

/** Of a price of electricity that was typed and can't be taken, to a reader of a currency (ISO 4217). What was typed comes in quoted, as `typed`; an example for prices by the hour is made of the two that it has (`own`). */
export const refusedRates = (reader?: string, own: readonly string[] = []) => {
  const [one, other] = own.length === 2 ? cheapFirst(own) : [];
  const BY_HOUR = one === undefined || other === undefined ? byHour('0.18', '0.34') : byHour(one, other);
  const BY_DAY = one === undefined || other === undefined ? byDay('0.31', '0.19') : byDay(other, one);
  const some = (reader === undefined ? undefined : EXAMPLES[reader]) ?? OF_ALL;
  const examples = `type a price per kWh such as ${anyOf(some.map((example) => `\`${example}\``))}`;
  return {
    none: `There is no price: ${examples}.`,
    unreadable: (typed: string): string => `We can't read ${typed} as a price: ${examples}.`,
    noAmount: (typed: string): string => `${typed} has no amount: ${examples}.`,
    noAmountOfWhich: (typed: string, codes: readonly string[]): string =>
      `${typed} has no amount and does not say which currency: type a price per kWh with ${anyOf(codes)} behind it.`,
    averageOf: (place: string, rate: string): string => `For the household average of ${place}, type \`${rate}\`.`,
    unknownPlace: (typed: string, nearest: readonly string[]): string =>
      `We know no place called ${typed}: did you mean ${anyOf(nearest)}?`,
    whichPlace: (typed: string, rates: readonly string[]): string =>
      `${typed} is the name of several places: type ${anyOf(rates.map((rate) => `\`${rate}\``))}, or the price itself.`,
    placeButton: (place: string, isState: boolean): string => `${place} (${isState ? 'US state' : 'country'})`,
    noPlacePrice: (place: string): string => `We know no electricity price for ${place} that can be used: ${examples}.`,
    whichCurrency: (typed: string, codes: readonly string[], example: string): string =>
      `${typed} does not say which currency: add ${anyOf(codes)}, such as \`${example}\`.`,
    noExchangeRate: (currency: string): string =>
      `We have no exchange rate for ${currency}: type the price in another currency, such as \`0.12 USD\`.`,
    implausible: (typed: string, currency: string, example: string): string =>
      `${typed} can hardly be what a kilowatt-hour costs in ${currency}. If you meant one of these, pick it; otherwise type the price with its unit, such as \`${example}\`.`,
    outOfBounds: (typed: string, currency: string, lowest: string, highest: string): string =>
      `${typed} can hardly be what a kilowatt-hour costs in ${currency}. Type a price between ${lowest} and ${highest} ${currency} per kWh, or name another currency.`,
    slipButton: (rate: string, isBare: boolean, how: keyof typeof MEANT, unit: string): string =>
      `${isBare ? `${rate} per kWh` : rate} (${MEANT[how]}${how === 'per-kwh' ? `, not per ${unit}` : ''})`,
    certainButton: (price: string): string => `Really ${price} per kWh`,
    implausibleTimes: (typed: string, currency: string): string =>
      `A price in ${typed} can hardly be what a kilowatt-hour costs in ${currency}: type each with its unit, such as \`18 ct night, 34 ct day\`.`,
    implausibleBill: (typed: string, price: string): string =>
      `${typed} comes to ${price} per kWh, which can hardly be: check both numbers, or type the price itself, such as \`0.12\`.`,
    unreadBill: (typed: string): string =>
      `We can't work a price out of ${typed}: type the whole amount and the energy it paid for, such as \`120 € for 400 kWh\`.`,
    whichPeriod: (typed: string): string =>
      `Is the energy in ${typed} that of a month or of a year? Pick what is meant, or type both for one time, such as \`120 € a month for 400 kWh a month\`.`,
    billButton: (bill: string, price: string): string => `${bill}: ${price} per kWh`,
    priceRange: (typed: string): string => `${typed} is a range: type a price per kWh, the one that you pay now.`,
    whichPrice: (typed: string): string =>
      `${typed} has several prices and no hours: pick the one that you pay, or type when each holds, such as \`${other ?? '0.31'} day ${one ?? '0.19'} night\`.`,
    sumOrPrice: (typed: string): string =>
      `Are the prices in ${typed} parts of one that you pay together? Pick what a kilowatt-hour costs you in all.`,
    sumButton: (rate: string): string => `${rate}, together`,
    dayOrCharge: (typed: string): string =>
      `Is the amount for the day in ${typed} the price of the daytime, or a charge for each day? Pick what is meant, or type \`per day\`.`,
    hourOrCharge: (typed: string, hour: string): string =>
      `Is the “${hour}” in ${typed} a charge for each month, or a time of the day? Pick the charge, or type when each price holds, such as ${BY_HOUR}.`,
    dashOrMinus: (typed: string): string =>
      `Is the price in ${typed} negative, or is that a dash? Pick what is meant, or type a price without it, such as \`0.12\`.`,
    dashesOrMinuses: (typed: string): string =>
      `Are the prices in ${typed} negative, or are those dashes? Pick what is meant, or type the prices without them.`,
    dashButton: (price: string): string => `${price}: the dash is no minus`,
    minusButton: (price: string): string => `${price}, negative`,
    onlyCharge: {
      power: (typed: string): string => `${typed} is a charge per kW, for power, and no price of energy: ${examples}.`,
      standing: (typed: string): string =>
        `${typed} is a charge that is due whether or not you use anything, and no price of energy: ${examples}.`,
      sold: (typed: string): string =>
        `${typed} is what you get for power that you sell: ${examples}, as you pay for power that you buy.`,
      gas: (typed: string): string => `${typed} is the price of gas: ${examples}, of electricity.`,
      network: (typed: string): string =>
        `${typed} is the part of a price that is for bringing the power: add the power itself, and type what a kWh costs you in all.`,
    },
    onlySurcharge: (typed: string): string =>
      `${typed} is so much on top of a price that is not there: type what a kWh costs you in all, such as \`${some[0]}\`.`,
    discount: (typed: string): string =>
      `Is the discount in ${typed} still to be taken off the price? Pick what you pay, or type the price with the discount in it.`,
    pricesBySeason: (typed: string): string =>
      `${typed} has a price for each part of the year: pick or type the one that you pay now.`,
    severalTaxes: (typed: string): string =>
      `Is one tax in ${typed} charged on the other? Pick what is added in all, or type the price with the taxes in it.`,
    taxUnclear: (typed: string, tax: string): string =>
      `Does the price in ${typed} have the ${tax} in it, or does that come on top? Pick what is meant, or type a price with \`incl.\` or \`+\` before the tax.`,
    taxContradicts: (typed: string): string =>
      `${typed} says that tax is in the price, and that it is not: type a price with one of them, such as \`0.30 € incl. VAT\`.`,
    unknownWords: (words: readonly string[]): string =>
      `We don't know what ${anyOf(words)} says about a price: ${examples}.`,
    withoutWords: (rate: string, words: string): string => `${rate}, without ${words}`,
    unreadBlocks: (typed: string): string =>
      `${typed} has steps of kWh that we can't read: type each with its price, such as \`first 100 kWh a month 0.15, then 0.25\`, or the price of the step that your rig is in.`,
    blocksOfWhat: (typed: string): string =>
      `Are the kWh in ${typed} those of a day or of a month? Pick what is meant, or type the price of the step that your rig is in.`,
    blocksHere: (typed: string): string =>
      `${typed} costs more or less with the kWh you use, which \`/power\`, \`/roi\` and \`/compare\` of one rig can reckon. Here type a price per kWh: that of the step your rig is in.`,
    unreadTimes: (typed: string): string =>
      `We can’t read ${typed} as prices by the hour: type a price for each part of the day, such as ${BY_HOUR}.`,
    unknownTimes: (typed: string): string =>
      `We need the hours to read ${typed} as prices by the hour: type a price for each part of the day, such as ${BY_HOUR}.`,
    severalTimes: (typed: string): string =>
      `In ${typed} it is open which price belongs to which hours: type a comma between them, such as ${BY_HOUR}.`,
    unclearHours: (typed: string): string =>
      `${typed} has hours that we can't be sure of: type them on the 24-hour clock, such as ${BY_HOUR}.`,
    openDays: (typed: string): string =>
      `In ${typed} it is open which price belongs to which days: name the days of each, such as ${BY_DAY}.`,
    unclearDays: (typed: string): string =>
      `${typed} has days that could be meant in two ways: name the first and the last, such as ${BY_DAY}.`,
    noHoursLeft: (typed: string): string =>
      `In ${typed} no hour is left for one of the prices: type the hours of each, such as ${BY_HOUR}.`,
    overlappingHours: (typed: string, hours: string, isOfDays: boolean): string =>
      `${typed} has two prices ${hours}: type one price for each time, such as ${isOfDays ? BY_DAY : BY_HOUR}.`,
    uncoveredHours: (typed: string, hours: string, isOfDays: boolean): string =>
      `${typed} has no price ${hours}: type one for the rest of the time too, such as ${isOfDays ? BY_DAY : BY_HOUR}.`,
    tooManyWindows: (typed: string, most: number): string =>
      `${typed} has prices for more than ${most} times of the week, which is more than an answer can show.`,
    /** `from 7:00 to 23:00`, `on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00` */
    onDays: (days: string): string => `on ${days}`,
    fromTo: (spans: readonly { readonly from: string; readonly to: string }[]): string =>
      allOf(spans.map(({ from, to }) => `from ${from} to ${to}`)),
  };
};
