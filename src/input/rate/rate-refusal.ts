import type { NamedPlace } from '../../catalog/find-place.ts';
import { joinedOverMidnight } from '../../engine/clock-window.ts';
import { type Suggestion, UserError } from '../../errors.ts';
import { oneOf } from '../one-of.ts';
import { CRYPTO_REFUSED } from '../money/currency.ts';
import { HIGHEST_PLAUSIBLE_USD, LOWEST_PLAUSIBLE_USD, plainNumber } from '../price/plausible.ts';
import { clockText } from '../tariff/clock-text.ts';
import { weekdaysText } from '../tariff/weekdays-text.ts';
import { present } from '../../present.ts';
import { quoteTyped } from '../typed-text.ts';
import type { HoursOfDays, RateProblem, Slip, TimesProblem } from './rate-problem.ts';

const MOST_SUGGESTIONS = 5;
const EXAMPLES = 'type a price per kWh such as `0.12`, `0,12 €`, `12 ct` or `28p`';
const TIMES_EXAMPLE = '`0.18 from 23:00 to 7:00, 0.34 otherwise`';
const DAYS_EXAMPLE = '`mon-fri 7-23 0.31, otherwise 0.19`';

/** What a person is told about a price that can't be taken: a sentence, and a button for each likely reading. */
export function rateRefusal(problem: RateProblem, typed: string): UserError {
  const quoted = `“${quoteTyped(typed)}”`;
  switch (problem.kind) {
    case 'unreadable':
      return unreadable(typed);
    case 'coin':
      return new UserError('unknown_currency', CRYPTO_REFUSED);
    case 'no-amount':
      return noAmount(problem, quoted);
    case 'unknown-place':
      return problem.nearest.length === 0 ? unreadable(typed) : unknownPlace(problem.nearest, quoted);
    case 'which-place':
      return whichPlace(problem.candidates, quoted);
    case 'no-place-price':
      return bad(`We know no electricity price for ${problem.name} that can be used: ${EXAMPLES}.`);
    case 'which-currency':
      return whichCurrency(problem, quoted);
    case 'no-exchange-rate':
      return new UserError(
        'unknown_currency',
        `We have no exchange rate for ${problem.currency}: type the price in another currency, such as \`0.12 USD\`.`,
      );
    case 'implausible':
      return implausible(problem, quoted);
    case 'implausible-times':
      return new UserError(
        'implausible_rate',
        `A price in ${quoted} can hardly be what a kilowatt-hour costs in ${problem.currency}: type each with its unit, such as \`18 ct night, 34 ct day\`.`,
        offered(problem.offers),
      );
    case 'implausible-bill':
      return new UserError(
        'implausible_rate',
        `${quoted} comes to ${plainNumber(problem.pricePerKwh)} ${problem.currency} per kWh, which can hardly be: check both numbers, or type the price itself, such as \`0.12\`.`,
      );
    case 'unread-bill':
      return bad(
        `We can't work a price out of ${quoted}: type the whole amount and the energy it paid for, such as \`120 € for 400 kWh\`.`,
      );
    case 'which-period':
      return bad(
        `Is the energy in ${quoted} that of a month or of a year? Pick what is meant, or type both for one time, such as \`120 € a month for 400 kWh a month\`.`,
        offered(problem.offers),
      );
    case 'price-range':
      return bad(`${quoted} is a range: type a price per kWh, the one that you pay now.`, offered(problem.offers));
    case 'dash-or-minus':
      return bad(
        `Is the price in ${quoted} negative, or is that a dash? Pick what is meant, or type a price without it, such as \`0.12\`.`,
        offered(problem.offers),
      );
    case 'only-charge':
      return onlyCharge(problem.isPerKilowatt, quoted);
    case 'tax-unclear':
      return bad(
        `Does the price in ${quoted} have the ${quoteTyped(problem.name)} in it, or does that come on top? Pick what is meant, or type a price with \`incl.\` or \`+\` before the tax.`,
        offered(problem.offers),
      );
    case 'tax-contradicts':
      return bad(
        `${quoted} says that tax is in the price, and that it is not: type a price with one of them, such as \`0.30 € incl. VAT\`.`,
      );
    case 'unknown-words':
      return bad(
        `We don't know what ${oneOf(problem.words.map((word) => `“${quoteTyped(word)}”`))} says about a price: ${EXAMPLES}.`,
        offered(problem.offers),
      );
    case 'unread-blocks':
      return bad(
        `${quoted} has steps of kWh that we can't read: type each with its price, such as \`first 100 kWh a month 0.15, then 0.25\`, or the price of the step that your rig is in.`,
      );
    case 'blocks-of-what':
      return bad(
        `Are the kWh in ${quoted} those of a day or of a month? Pick what is meant, or type the price of the step that your rig is in.`,
        offered(problem.offers),
      );
    default:
      return timesRefusal(problem, quoted);
  }
}

/** What a person is told where prices by the energy used meet a question that no energy is known for. */
export function blocksRefusal(typed: string, prices: readonly string[]): UserError {
  return bad(
    `“${quoteTyped(typed)}” costs more or less with the kWh you use, which \`/power\` can reckon for so many watts. Here type a price per kWh: that of the step your rig is in.`,
    offered(prices),
  );
}

function bad(message: string, suggestions: readonly Suggestion[] = []): UserError {
  return new UserError('bad_rate', message, suggestions);
}

function offered(
  offers: readonly (string | { readonly rate: string; readonly label: string })[],
): readonly Suggestion[] {
  return offers
    .map((offer) => (typeof offer === 'string' ? { rate: offer, label: offer } : offer))
    .map(({ rate, label }) => ({ label, options: { rate } }));
}

function unreadable(typed: string): UserError {
  const quoted = quoteTyped(typed);
  return bad(`${quoted === '' ? 'There is no price' : `We can't read “${quoted}” as a price`}: ${EXAMPLES}.`);
}

/** A currency without a number, or several that share a word; where it is a place's code as well, the place is offered. */
function noAmount({ sharedBy, place: match }: RateProblem & { readonly kind: 'no-amount' }, quoted: string): UserError {
  const complaint =
    sharedBy.length === 0
      ? `${quoted} has no amount: ${EXAMPLES}.`
      : `${quoted} has no amount and does not say which currency: type a price per kWh with ${oneOf(sharedBy)} behind it.`;
  if (match?.kind !== 'found') return bad(complaint);
  const { unmistakable, place } = match;
  const average = `For the household average of ${place.name}, type \`${unmistakable}\`.`;
  return bad(`${complaint} ${average}`, offered([{ rate: unmistakable, label: place.name }]));
}

function unknownPlace(nearest: readonly NamedPlace[], quoted: string): UserError {
  return bad(
    `We know no place called ${quoted}: did you mean ${oneOf(nearest.map(({ place }) => place.name))}?`,
    offered(nearest.map(({ place, unmistakable }) => ({ rate: unmistakable, label: place.name }))),
  );
}

function whichPlace(candidates: readonly NamedPlace[], quoted: string): UserError {
  return bad(
    `${quoted} is the name of several places: type ${oneOf(candidates.map(({ unmistakable }) => `\`${unmistakable}\``))}, or the price itself.`,
    offered(
      candidates.map(({ place, unmistakable }) => ({
        rate: unmistakable,
        label: `${place.name} (${place.code.startsWith('US-') ? 'US state' : 'country'})`,
      })),
    ),
  );
}

function whichCurrency({ codes, plain }: RateProblem & { readonly kind: 'which-currency' }, quoted: string): UserError {
  const some = codes.slice(0, MOST_SUGGESTIONS);
  // The rest of the text stays, for its sign and its unit.
  const suggestions = offered(some.map((code) => `${plain} ${code}`));
  return bad(
    `${quoted} does not say which currency: add ${oneOf(some)}, such as \`${suggestions[0]?.label ?? ''}\`.`,
    suggestions,
  );
}

const MEANT: Readonly<Record<Slip['how'], string>> = {
  hundredths: 'typed in hundredths',
  whole: 'whole units, not hundredths',
  'per-mwh': 'typed per MWh',
  'per-wh': 'typed per Wh',
  'per-kwh': 'per kWh',
};

function implausible(
  { currency, unitsPerUsd, slips, certain }: RateProblem & { readonly kind: 'implausible' },
  quoted: string,
): UserError {
  const likely = slips.map((slip) => ({
    rate: slip.rate,
    label: `${slip.label} (${MEANT[slip.how]}${slip.how === 'per-kwh' ? `, not per ${slip.unit}` : ''})`,
  }));
  const bound = (usd: number): string => plainNumber(Number((usd * unitsPerUsd).toPrecision(2)));
  const [likeliest] = likely;
  const advice =
    likeliest === undefined
      ? `Type a price between ${bound(LOWEST_PLAUSIBLE_USD)} and ${bound(HIGHEST_PLAUSIBLE_USD)} ${currency} per kWh, or name another currency.`
      : `If you meant one of these, pick it; otherwise type the price with its unit, such as \`${likeliest.rate}\`.`;
  return new UserError(
    'implausible_rate',
    `${quoted} can hardly be what a kilowatt-hour costs in ${currency}. ${advice}`,
    offered([...likely, ...certain].slice(0, MOST_SUGGESTIONS)),
  );
}

function onlyCharge(isPerKilowatt: boolean, quoted: string): UserError {
  return bad(
    isPerKilowatt
      ? `${quoted} is a charge per kW, for power, and no price of energy: ${EXAMPLES}.`
      : `${quoted} is a charge that is due whether or not you use anything, and no price of energy: ${EXAMPLES}.`,
  );
}

function timesRefusal(problem: TimesProblem, quoted: string): UserError {
  switch (problem.kind) {
    case 'unread-times':
    case 'unknown-times': {
      const why = problem.kind === 'unread-times' ? 'We can’t read' : 'We need the hours to read';
      return bad(
        `${why} ${quoted} as prices by the hour: type a price for each part of the day, such as ${TIMES_EXAMPLE}.`,
      );
    }
    case 'several-times':
      return bad(
        `In ${quoted} it is open which price belongs to which hours: type a comma between them, such as ${TIMES_EXAMPLE}.`,
      );
    case 'unclear-hours':
      return bad(
        `${quoted} has hours that we can't be sure of: type them on the 24-hour clock, such as ${TIMES_EXAMPLE}.`,
      );
    case 'open-days':
      return bad(
        `In ${quoted} it is open which price belongs to which days: name the days of each, such as ${DAYS_EXAMPLE}.`,
      );
    case 'unclear-days':
      return bad(
        `${quoted} has days that could be meant in two ways: name the first and the last, such as ${DAYS_EXAMPLE}.`,
      );
    case 'no-hours-left':
      return bad(
        `In ${quoted} no hour is left for one of the prices: type the hours of each, such as ${TIMES_EXAMPLE}.`,
      );
    case 'overlapping-hours':
      return bad(
        `${quoted} has two prices ${hoursText(problem.hours)}: type one price for each time, such as ${exampleFor(problem.hours)}.`,
      );
    case 'uncovered-hours':
      return bad(
        `${quoted} has no price ${hoursText(problem.hours)}: type one for the rest of the time too, such as ${exampleFor(problem.hours)}.`,
      );
    case 'too-many-windows':
      return bad(
        `${quoted} has prices for more than ${problem.most} times of the week, which is more than an answer can show.`,
      );
  }
}

function exampleFor(hours: readonly HoursOfDays[]): string {
  return hours.some(({ weekdays }) => weekdays !== undefined) ? DAYS_EXAMPLE : TIMES_EXAMPLE;
}

/** `from 7:00 to 23:00`, `on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00; on Sat–Sun`. */
function hoursText(all: readonly HoursOfDays[]): string {
  return all
    .map(({ weekdays, hours }) => {
      const spans =
        weekdays === undefined
          ? joinedOverMidnight(hours, () => true)
          : hours.filter(({ fromHour, toHour }) => toHour - fromHour < 24);
      const from = spans
        .map(({ fromHour, toHour }) => `from ${clockText(fromHour)} to ${clockText(toHour)}`)
        .join(' and ');
      return present(weekdays !== undefined && `on ${weekdaysText(weekdays)}`, from !== '' && from).join(' ');
    })
    .join('; ');
}
