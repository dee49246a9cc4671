import { UserError } from '../../../src/errors.ts';
import type { Suggestion } from '../../../src/errors.ts';
import type { ClaimedAmount } from '../../../src/input/claim/claimed-amount.ts';
import { periodAsTyped } from '../../../src/input/claim/claim-as-typed.ts';
import { quoteTyped } from '../../../src/input/typed-text.ts';
import { en } from '../../../src/words/en/en.ts';

const say = en.claim.ask;
const MOST_OFFERED = 5;

export function askOfClaim(message: string, suggestions: readonly Suggestion[] = []): UserError {
  return new UserError('bad_options', message, suggestions);
}

/** Each of several amounts, without the others. */
export function oneOf(amounts: readonly ClaimedAmount[], typed: string): readonly Suggestion[] {
  return amounts.slice(0, MOST_OFFERED).flatMap((amount) => {
    const others = amounts.filter((other) => other !== amount);
    const text = others.reduce((rest, { written }) => rest.replace(written, ''), typed);
    const areGone = others.every(({ written }) => typed.includes(written));
    return areGone ? [{ label: amount.written, options: { text } }] : [];
  });
}

/** "50p/d": which of the two is meant. */
export function penceOrPer({ written, low, high }: ClaimedAmount, days: number, typed: string): UserError {
  const number = low === high ? String(low) : `${low}-${high}`;
  const period = periodAsTyped(days);
  const readings = [say.pence(number, period), say.pounds(number, period)];
  return askOfClaim(
    say.penceOrPer(quoteTyped(written), readings),
    readings.map((reading) => ({ label: reading, options: { text: typed.replace(written, reading) } })),
  );
}
