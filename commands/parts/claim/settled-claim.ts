import type { Earner } from '../../../src/catalog/finder.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import type { UserError } from '../../../src/errors.ts';
import type { Suggestion } from '../../../src/errors.ts';
import type { ReadClaim } from '../../../src/input/claim/claim.ts';
import { quoteTyped } from '../../../src/input/typed-text.ts';
import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import { earnerName } from '../../../src/views/values/earner-names.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import { amountOf } from './amount.ts';
import type { SettledAmount } from './amount.ts';
import { amountExample, claimExample } from './examples.ts';
import { askOfClaim as ask } from './questions.ts';

/** A claim of which nothing is open any more. */
export interface Settled extends SettledAmount {
  readonly rig: readonly RigPart[];
  readonly earner: Earner | undefined;
}

/** More a day than the largest rig here could be paid. */
const HIGHEST_USD_PER_CARD_DAY = 10_000;
const LIKELY_COUNTS = [1, 2, 4, 6, 8];
const say = en.claim.ask;

/**
 * Asks for what a claim leaves open, one thing at a time.
 * @param typed As it was typed: answers on buttons add to it.
 * @param rig Handed in beside the text; undefined where the text has to tell.
 * @throws {UserError} `bad_options`, with what to type instead
 */
export function settleClaim(
  read: ReadClaim,
  typed: string,
  rig: readonly RigPart[] | undefined,
  context: CommandContext,
): Settled {
  const hasCards = rig !== undefined || read.parts.length + read.uncounted.length + read.unclear.length > 0;
  if (read.amounts.length === 0 && read.paidBackInDays === undefined) {
    if (read.isPowerFree && !hasCards) throw ask(say.freePower(claimExample(context)));
    throw ask(hasCards ? say.amount(amountExample(context)) : say.nothing(claimExample(context)));
  }
  const parts = rig ?? cardsOf(read, typed, claimExample(context));
  const [earner, ...otherEarners] = read.earners;
  if (otherEarners.length > 0) throw severalEarners(read.earners, typed);
  const settled = { rig: parts, earner, ...amountOf(read, parts, typed, context) };
  const cards = cardCount(parts);
  const unitsPerUsd = context.market.exchangeRate(settled.currency)?.unitsPerUsd ?? 1;
  if (settled.high / unitsPerUsd / settled.days / cards > HIGHEST_USD_PER_CARD_DAY) {
    throw ask(say.tooMuch(amountExample(context)));
  }
  return settled;
}

function cardsOf({ parts, uncounted, unclear }: ReadClaim, typed: string, example: string): readonly RigPart[] {
  const [open] = unclear;
  if (open !== undefined) {
    const names = open.candidates.map(({ name }) => name);
    throw ask(
      say.clear(quoteTyped(open.written), names),
      names.slice(0, 5).map((gpu) => ({ label: gpu, options: { text: typed.replace(open.written, gpu) } })),
    );
  }
  const [many] = uncounted;
  if (many !== undefined) throw ask(say.count(many.gpu.name), countsOf(many, typed));
  if (parts.length === 0) throw ask(say.card(example));
  return parts;
}

function countsOf({ gpu, written }: ReadClaim['uncounted'][number], typed: string): readonly Suggestion[] {
  return LIKELY_COUNTS.map((count) => {
    const rig = rigAsTyped([{ count, gpu }]);
    return { label: rig, options: { text: typed.replace(written, rig) } };
  });
}

function severalEarners(earners: readonly Earner[], typed: string): UserError {
  const names = earners.map((earner) => earnerName(earner));
  const others = (name: string): string =>
    names
      .filter((each) => each !== name)
      .reduce((text, each) => text.replaceAll(new RegExp(plain(each), 'giu'), ''), typed);
  return ask(
    say.place(names),
    names.slice(0, 5).map((name) => ({ label: name, options: { text: others(name) } })),
  );
}

function plain(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
