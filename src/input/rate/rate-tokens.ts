import {
  takeAside,
  takeBound,
  takeCharge,
  takeContext,
  takeDiscount,
  takePerHour,
  takePeriod,
  takePhrase,
  takeStep,
  takeTax,
  takeUnit,
} from './price-terms-at.ts';
import type { RateToken } from './rate-token.ts';
import { takeBlank, takeBreak, takeCalled, takeDash, takeNumber, takeTo, takeWord } from './signs-and-words-at.ts';
import { isDigitAt, type Reading, type Take, type Taken } from './take-token.ts';
import { takeDays, takeHours, takePart, takeScheme, takeStartHour } from './times-at.ts';

const ALONE_D = /(?<!\p{L})d(?![\p{L}'])/u;
const ALONE_N = /(?<!\p{L})n(?![\p{L}'])/u;
const HIGH_TARIFF_BESIDE = /(?<!\p{L})(?:nt|lt|tt|niedertarif|hochtarif|nachts?|nachtstrom|nachttarif)(?!\p{L})/u;

/** Numbers are most of a text, and few things begin with one. */
const AT_DIGIT: readonly Take[] = [
  takeStep,
  takeDiscount,
  takeHours,
  takeTax,
  takeDays,
  takePhrase,
  takeStartHour,
  takeAside,
  takeNumber,
  takeWord,
];
/** What is said in the most words goes first: "20:00" is no twenty, "HT" no word of its own. */
const ELSEWHERE: readonly Take[] = [
  takeBlank,
  takeStep,
  takeDiscount,
  takeHours,
  takeScheme,
  takePhrase,
  takeAside,
  takeTax,
  takeCharge,
  takeUnit,
  takeDays,
  takePeriod,
  takePerHour,
  takePart,
  takeStartHour,
  takeTo,
  takeBound,
  takeContext,
  takeBreak,
  takeNumber,
  takeDash,
  takeCalled,
  takeWord,
];

/** Takes a text apart, every character of it. Never throws. */
export function rateTokens(text: string, defaultCurrency: string): readonly RateToken[] {
  const tokens: RateToken[] = [];
  const isHighTariff = HIGH_TARIFF_BESIDE.test(text);
  const hasDayAndNight = ALONE_D.test(text) && ALONE_N.test(text);
  let hasSteps = false;
  for (let position = 0; position < text.length;) {
    const reading = {
      text,
      position,
      defaultCurrency,
      isHighTariff,
      hasDayAndNight,
      hasSteps,
      last: tokens.at(-1),
      beforeLast: tokens.at(-2),
    };
    const { said, end } = firstTaken(isDigitAt(reading) ? AT_DIGIT : ELSEWHERE, reading);
    for (const one of said) tokens.push({ ...one, start: position, end });
    hasSteps ||= said.some(({ kind }) => kind === 'step');
    position = end;
  }
  return tokens;
}

function firstTaken(takes: readonly Take[], reading: Reading): Taken {
  for (const take of takes) {
    const found = take(reading);
    if (found !== undefined) return found;
  }
  return { said: [], end: reading.position + 1 };
}
