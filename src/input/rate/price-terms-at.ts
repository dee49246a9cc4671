import { matchAt } from '../pattern-at.ts';
import { chargeWordAt, unsaidChargeEnd } from '../price/charge-words.ts';
import { asideNumberEnd, boundEnd, contextWordAt } from '../price/context-words.ts';
import { discountAt } from '../price/discount-words.ts';
import { energyUnitAt } from '../price/energy-unit.ts';
import { fillerPhraseEnd } from '../price/filler-words.ts';
import { periodAt } from '../price/period.ts';
import { shortPeriodAt } from '../price/short-period.ts';
import { taxAt } from '../price/tax-words.ts';
import { stepAt } from './consumption-step.ts';
import { endOf, isDigitAt, isOfNumber, type Reading, type Take, taken } from './take-token.ts';

/** Days that have no hours are whole days anyway. */
const ALL_DAY =
  /(?:all[- ]day(?: long)?|the whole day|whole day|24 ?h(?:ours|rs)?|24\/7|ganztags|ganztägig|todo el d[ií]a|o dia todo|o dia inteiro|tutto il giorno|toute la journée|весь день|круглосуточно|цілодобово|cały dzień|całą dobę|hele dagen|celý den|tüm gün|終日|全天|종일)(?![\p{L}\d-])/uy;
/** A year is no price, and has no money beside it. */
const YEAR = /(?<!(?<!\d\s?)\p{Sc}\s?)20[1-4]\d(?![\d.,]*\d|\s?[a-z\p{Sc}%/-])/uy;

/** A time or a power that a price of energy can't be per. */
const PER_HOUR =
  /(?:\/\s?|(?:per|an?|each|every|pro|je|par|por|all'|per|za|na|за|в|på|i|om)\s)(?:hours?|hrs?|h|stunde|std\.?|heure|hora|ora|uur|godzin[ęa]|godz\.?|hodinu|час|годину|timme|timmen|time|timen|tunti|saat|watts?|w(?!\s\p{L})|вт)(?![\p{L}\p{M}·⋅*]|\s?[/·⋅*]|\s(?:creuse|pleine|de pointe|punta|pico|valle|llan))/uy;

/** Money in whole units, with its sign before or behind it. */
const WHOLES = /(?<![\d.,])(\p{Sc}\s?)?(\d+(?:[.,]\d{1,2})?)\s?(?:\p{Sc}|[a-z]{3})?\s?$/u;
/** A name, and nothing that a price is per. */
const UNIT_PRICE = /\/?\s?units? (?:rates?|prices?|costs?|charges?)(?!\p{L})/uy;

export const takeStep: Take = ({ text, position, hasSteps }) => {
  const step = stepAt(text, position, hasSteps);
  return step && taken({ kind: 'step', step: step.step }, step.end);
};

export const takePhrase: Take = (at) => {
  const end = endOf(ALL_DAY, at) ?? fillerPhraseEnd(at.text, at.position);
  return end === undefined ? undefined : taken({ kind: 'filler' }, end);
};

export const takeTax: Take = ({ text, position, isHighTariff }) => {
  if (/\d/u.test(text[position] ?? '') && !text.includes('%', position)) return undefined;
  const tax = taxAt(text, position, isHighTariff);
  return tax && taken({ kind: 'tax', how: tax.how, name: tax.name, share: tax.share }, tax.end);
};

export const takeCharge: Take = ({ text, position }) => {
  const found = chargeWordAt(text, position);
  return found && taken({ kind: 'charge', charge: found.charge, period: found.period }, found.end);
};

export const takeUnit: Take = ({ text, position, last }) => {
  if (matchAt(UNIT_PRICE, text, position) !== undefined) return undefined;
  const at = energyUnitAt(text, position);
  // "unit" is one only behind a number or money; "day unit rate" counts nothing.
  if (at === undefined || (!at.isPer && text.startsWith('unit', position) && !isOfNumber(last))) return undefined;
  // Many who write "280 квт" mean kilowatt-hours.
  const isKilowatt = at.isKilowatt && (at.isPer || !text.startsWith('квт', position));
  const isMostlyEnergy = isKilowatt && /[а-яі]/u.test(text.slice(position, at.end));
  return taken({ kind: 'unit', unit: at.unit, isPer: at.isPer, isKilowatt, isMostlyEnergy }, at.end);
};

export const takePeriod: Take = ({ text, position, last }) => {
  // "15p / daily charge 60p": what stands behind the stroke is a name.
  const slash = /^\/\s?/u.exec(text.slice(position, position + 2));
  if (slash !== null && chargeWordAt(text, position + slash[0].length) !== undefined) return undefined;
  const period =
    periodAt(text, position, last?.kind === 'unit' && last.isKilowatt && last.isMostlyEnergy !== true) ??
    (isOfNumber(last) && isOfWholes(text, position) ? shortPeriodAt(text, position) : undefined);
  if (period === undefined || period.period === 'hour') return undefined;
  return taken({ kind: 'period', period: period.period }, period.end);
};

/** "£90 pa", "7,50 pm": nobody pays so much for a kilowatt-hour in whole units, and "28p pm" is a price. */
function isOfWholes(text: string, position: number): boolean {
  const found = WHOLES.exec(text.slice(0, position));
  const amount = Number((found?.[2] ?? '').replace(',', '.'));
  // The p of "50p/d" is a penny, that of "£50p/d" is none.
  const isGlued = /\d$/u.test(text.slice(0, position));
  return amount >= 1 && (found?.[1] !== undefined || !isGlued);
}

export const takeDiscount: Take = ({ text, position }) => {
  if (!text.includes('%', position)) return undefined;
  const discount = discountAt(text, position);
  return discount && taken({ kind: 'discount', share: discount.share }, discount.end);
};

export const takeContext: Take = ({ text, position }) => {
  const found = contextWordAt(text, position);
  return found && taken({ kind: found.kind, word: text.slice(position, found.end) }, found.end);
};

export const takeAside: Take = (at) => {
  const end =
    asideNumberEnd(at.text, at.position) ?? (isDigitAt(at) ? yearEnd(at) : unsaidChargeEnd(at.text, at.position));
  return end === undefined ? undefined : taken({ kind: 'aside', word: at.text.slice(at.position, end) }, end);
};

/** Behind a step "above 0.25" is the price of what is left. */
export const takeBound: Take = ({ text, position, hasSteps }) => {
  const end = hasSteps ? undefined : boundEnd(text, position);
  return end === undefined ? undefined : taken({ kind: 'aside', word: text.slice(position, end) }, end);
};

/** "an hour", which is no energy: as a word that nobody knows. */
export const takePerHour: Take = (at) => {
  const end = isOfNumber(at.last) ? endOf(PER_HOUR, at) : undefined;
  return end === undefined ? undefined : taken({ kind: 'word', word: at.text.slice(at.position, end) }, end);
};

/** The only number of a text is its price: "KRW 2024". */
function yearEnd(at: Reading): number | undefined {
  const end = endOf(YEAR, at);
  if (end === undefined) return undefined;
  return /\d/u.test(at.text.slice(0, at.position) + at.text.slice(end)) ? end : undefined;
}
