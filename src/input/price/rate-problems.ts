import type { NamedPlace, PlaceMatch } from '../../catalog/find-place.ts';
import { type Suggestion, UserError } from '../../errors.ts';
import type { EnergyUnit } from './energy-unit.ts';
import { quoteTyped } from '../typed-text.ts';

/** Residential prices of the world lie well inside; what lies outside is a slip of the unit. USD per kWh. */
const LOWEST_PLAUSIBLE_USD = 0.01;
const HIGHEST_PLAUSIBLE_USD = 1.5;
/** Spot prices fall below zero, though not further than this. */
const LOWEST_SPOT_USD = -0.5;
/** Some people do pay so little or so much; they are believed when they say so twice. USD per kWh. */
const LOWEST_CERTAIN_USD = 0.0005;
const HIGHEST_CERTAIN_USD = 5;
/** About a world average, to put the likelier reading first. USD per kWh. */
const ORDINARY_USD = 0.16;

const MOST_SUGGESTIONS = 5;
const EXAMPLES = 'type a price per kWh such as `0.12`, `0,12 €`, `12 ct` or `28p`';

export function isPlausible(usdPerKwh: number): boolean {
  if (usdPerKwh <= 0) return usdPerKwh >= LOWEST_SPOT_USD;
  return usdPerKwh >= LOWEST_PLAUSIBLE_USD && usdPerKwh <= HIGHEST_PLAUSIBLE_USD;
}

/** Outside the ordinary, though not beyond belief. */
export function canBeCertain(usdPerKwh: number): boolean {
  return usdPerKwh >= LOWEST_CERTAIN_USD && usdPerKwh <= HIGHEST_CERTAIN_USD;
}

function rateSuggestion(rate: string, label = rate): Suggestion {
  return { label, options: { rate } };
}

/** A number as a person would type it: no exponent, no rounding that could be seen. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(Number(value.toPrecision(6))).split('e');
  return exponent === undefined ? mantissa : value.toFixed(Math.min(20, 6 - Number(exponent))).replace(/\.?0+$/u, '');
}

function rounded(value: number): string {
  return plainNumber(Number(value.toPrecision(2)));
}

export function badRate(text: string, suggestions: readonly Suggestion[] = []): UserError {
  const typed = quoteTyped(text);
  const complaint = typed === '' ? 'There is no price' : `We can't read “${typed}” as a price`;
  return new UserError('bad_rate', `${complaint}: ${EXAMPLES}.`, suggestions);
}

/** A currency without a number, or several that share a word; where it is a place's code as well, the place is offered. */
export function noAmount(text: string, sharedBy: readonly string[], match: PlaceMatch | undefined): UserError {
  const typed = quoteTyped(text);
  const complaint =
    sharedBy.length === 0
      ? `“${typed}” has no amount: ${EXAMPLES}.`
      : `“${typed}” has no amount and does not say which currency: type a price per kWh with ${listed(sharedBy)} behind it.`;
  if (match?.kind !== 'found') return new UserError('bad_rate', complaint);
  const { unmistakable, place } = match;
  const average = `For the household average of ${place.name}, type \`${unmistakable}\`.`;
  return new UserError('bad_rate', `${complaint} ${average}`, [rateSuggestion(unmistakable, place.name)]);
}

export function unknownPlace(text: string, nearest: readonly NamedPlace[]): UserError {
  if (nearest.length === 0) return badRate(text);
  const suggestions = nearest.map(({ place, unmistakable }) => rateSuggestion(unmistakable, place.name));
  const names = listed(nearest.map(({ place }) => place.name));
  return new UserError(
    'bad_rate',
    `We know no place called “${quoteTyped(text)}”: did you mean ${names}?`,
    suggestions,
  );
}

export function whichPlace(text: string, candidates: readonly NamedPlace[]): UserError {
  const suggestions = candidates.map(({ place, unmistakable }) =>
    rateSuggestion(unmistakable, `${place.name} (${place.code.startsWith('US-') ? 'US state' : 'country'})`),
  );
  const typed = listed(candidates.map(({ unmistakable }) => `\`${unmistakable}\``));
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” is the name of several places: type ${typed}, or the price itself.`,
    suggestions,
  );
}

export function noPlacePrice(name: string): UserError {
  return new UserError('bad_rate', `We know no electricity price for ${name} that can be used: ${EXAMPLES}.`);
}

export function whichCurrency(text: string, typed: string, codes: readonly string[]): UserError {
  const offered = codes.slice(0, MOST_SUGGESTIONS);
  // The rest of the text stays, for its sign and its unit.
  const suggestions = offered.map((code) => rateSuggestion(`${typed} ${code}`));
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” does not say which currency: add ${listed(offered)}, such as \`${suggestions[0]?.label ?? ''}\`.`,
    suggestions,
  );
}

export function noExchangeRate(currency: string): UserError {
  return new UserError(
    'unknown_currency',
    `We have no exchange rate for ${currency}: type the price in another currency, such as \`0.12 USD\`.`,
  );
}

/** How an amount may have been meant, other than it was typed. */
interface Slip {
  /** How many times too large the figure then is. */
  readonly times: number;
  readonly meant: string;
}

const SLIPS: readonly Slip[] = [
  { times: 100, meant: 'typed in hundredths' },
  { times: 1000, meant: 'typed per MWh' },
  { times: 0.001, meant: 'typed per Wh' },
];

/** `values` are per kWh, in the currency's whole units. */
export function implausible(
  text: string,
  price: {
    readonly values: readonly number[];
    readonly currency: string;
    readonly unit: EnergyUnit;
    readonly kwhPerUnit: number;
  },
  unitsPerUsd: number,
): UserError {
  const { values, currency, unit, kwhPerUnit } = price;
  const offFromOrdinary = (value: number): number => Math.abs(Math.log(Math.abs(value) / unitsPerUsd / ORDINARY_USD));
  const slips =
    unit === 'kWh' ? SLIPS : [{ times: 1 / kwhPerUnit, meant: `per kWh, not per ${unit}` }, ...SLIPS.slice(0, 1)];
  const readings = values
    .flatMap((value) => slips.map(({ times, meant }) => ({ value: value / times, meant })))
    .filter(({ value }) => value !== 0 && isPlausible(value / unitsPerUsd))
    .toSorted((one, other) => offFromOrdinary(one.value) - offFromOrdinary(other.value));
  const slipSuggestions = [...new Map(readings.map((one) => [plainNumber(one.value), one])).entries()].map(
    ([value, { meant }]) => rateSuggestion(`${value} ${currency}`, `${value} ${currency} per kWh (${meant})`),
  );
  const certain = values
    .filter((value) => canBeCertain(value / unitsPerUsd))
    .map((value) => {
      const written = `${plainNumber(value)} ${currency}`;
      return rateSuggestion(`exactly ${written}`, `Really ${written} per kWh`);
    });
  const suggestions = [...slipSuggestions, ...certain].slice(0, MOST_SUGGESTIONS);
  const [likeliest] = slipSuggestions;
  const advice =
    likeliest === undefined
      ? `Type a price between ${rounded(LOWEST_PLAUSIBLE_USD * unitsPerUsd)} and ${rounded(HIGHEST_PLAUSIBLE_USD * unitsPerUsd)} ${currency} per kWh, or name another currency.`
      : `If you meant one of these, pick it; otherwise type the price with its unit, such as \`${String(likeliest.options['rate'])}\`.`;
  return new UserError(
    'implausible_rate',
    `“${quoteTyped(text)}” can hardly be what a kilowatt-hour costs in ${currency}. ${advice}`,
    suggestions,
  );
}

export function implausibleBill(text: string, pricePerKwh: number, currency: string): UserError {
  return new UserError(
    'implausible_rate',
    `“${quoteTyped(text)}” comes to ${plainNumber(pricePerKwh)} ${currency} per kWh, which can hardly be: check both numbers, or type the price itself, such as \`0.12\`.`,
  );
}

export function unreadBill(text: string): UserError {
  return new UserError(
    'bad_rate',
    `We can't work a price out of “${quoteTyped(text)}”: type the whole amount and the energy it paid for, such as \`120 € for 400 kWh\`.`,
  );
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
