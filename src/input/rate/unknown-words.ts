import { present } from '../../present.ts';
import type { Money } from './amount-money.ts';
import type { RateParts } from './amounts.ts';
import { offeredPrice } from './offered-price.ts';
import type { RateProblem } from './rate-problem.ts';
import type { RateShape } from './rate-shape.ts';
import type { RateToken } from './rate-token.ts';
import type { RateText } from './reading-context.ts';
import { plausiblePrice } from './unsure-price.ts';

/** The question what words mean that nobody here knows; where they can be names, with the price without them. */
export function unknownWords(
  shape: Exclude<RateShape, { kind: 'problem' }>,
  parts: RateParts,
  words: readonly string[],
  money: Money,
  { plain }: RateText,
): RateProblem {
  const areNames = words.every((word) => /\p{L}{2}/u.test(word) && !/\d/u.test(word));
  const offers = present(...shape.prices.map((price) => plausiblePrice(price, parts, money))).map((price) =>
    offeredPrice(price, { shape, parts, money, plain }),
  );
  // One number that is no price is of something else.
  return { kind: 'unknown-words', words, offers: areNames && offers.length === shape.prices.length ? offers : [] };
}

const PER = /^\s?(?:\/|per|pro|par|por|je|each|za|за)\s?$/u;

/** "12c/kcal", "$0.12 an hour": an amount for something else than energy, unless it is per kWh too. */
export function isPerAnother(
  { word, start }: RateParts['unknown'][number],
  { amounts }: RateParts,
  { plain }: RateText,
): boolean {
  const amount = amounts.findLast(({ end }) => end <= start);
  if (amount === undefined || amount.unit?.isPer === true) return false;
  const between = plain.slice(amount.end, start);
  return PER.test(between) || (between.trim() === '' && /^(?:\/|\p{L}+'?\s)/u.test(word));
}

/** As many characters as are quoted without a cut. */
const MOST_QUOTED = 40;

/** Words that stand side by side are left out together: "Octopus Go". */
export function leftOutWords(plain: string, unknown: readonly RateToken[]): readonly string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of unknown) {
    const last = runs.at(-1);
    const isNext = last !== undefined && plain.slice(last.end, start).trim() === '' && end - last.start <= MOST_QUOTED;
    if (isNext) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => plain.slice(start, end).replace(/[.,]$/u, ''));
}

export function withoutWords(plain: string, unknown: RateParts['unknown']): string {
  return unknown
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, plain)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
