import type { CommandContext } from '../../src/conversation/command-context.ts';
import { hourlyRateForMonthlyUsd } from '../../src/engine/claim-arithmetic.ts';
import { UserError } from '../../src/errors.ts';
import { monthlyAmountIn } from '../../src/input/paste/amount-in-message.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { formatAmount, formatUnitPrice, formatWholePercent } from '../../src/views/format.ts';
import type { Reply } from '../../src/views/reply.ts';
import { en } from '../../src/words/en/en.ts';
import { roiAnswer } from '../roi.ts';
import { rigInSaid } from './rig-in-said.ts';

const words = en.commands.messages.claim;

/** Always rented out, and as busy as a popular card is in a good month. */
const SHARES = [1, 0.6];
/** "on io.net", "mining Pearl". */
const PLACE = /(?<![\p{L}\d])(?:on|via|through|mining|with|at)\s+(?<place>[\p{L}\d][\p{L}\d.-]*)/giu;

/**
 * What the cards would have to be paid an hour for a boast to come true, beside what they are paid.
 * @throws {UserError} for a text that names no card or no amount
 */
export function answerClaim(text: string, context: CommandContext): Reply {
  const { typed, parts } = rigInSaid(text, words.noCard, context);
  const monthly = monthlyAmountIn(text);
  const unitsPerUsd = monthly && context.market.exchangeRate(monthly.currency)?.unitsPerUsd;
  if (monthly === undefined || unitsPerUsd === undefined) throw new UserError('bad_options', words.noAmount);
  const cards = parts.reduce((sum, { count }) => sum + count, 0);
  const money = { currency: monthly.currency, unitsPerUsd, locale: context.locale };
  const rates = SHARES.flatMap((share) => {
    const usd = hourlyRateForMonthlyUsd(monthly.amount / unitsPerUsd / cards, share);
    if (usd === undefined) return [];
    return [words.rateAt(formatUnitPrice(usd, money), formatWholePercent(share, context.locale))];
  });
  return {
    ...roiAnswer({ gpu: typed, ...placeIn(text, context), hide: true }, context),
    content: words.takes(formatAmount(monthly.amount, monthly.currency, context.locale), cards, rates),
  };
}

function placeIn(text: string, { finder }: CommandContext): { readonly network?: string } {
  for (const { groups } of text.matchAll(PLACE)) {
    const match = finder.earner((groups?.['place'] ?? '').replace(/[.-]+$/u, ''));
    if (match.kind === 'found') return { network: earnerId(match.earner) };
  }
  return {};
}
