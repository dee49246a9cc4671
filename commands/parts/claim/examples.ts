import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { en } from '../../../src/words/en/en.ts';
import { defaultCurrency } from '../terms.ts';

const say = en.claim.ask;
/** USD, for an example. */
const EXAMPLE_PER_DAY = 25;
const EXAMPLE_PER_MONTH = 800;

/** A claim as whoever asks would type it: in their own money. */
export function claimExample(context: CommandContext): string {
  return say.example(inOwnMoney(EXAMPLE_PER_MONTH, context));
}

/** An amount a day, likewise. */
export function amountExample(context: CommandContext): string {
  return say.perDay(inOwnMoney(EXAMPLE_PER_DAY, context));
}

function inOwnMoney(usd: number, context: CommandContext): string {
  const own = defaultCurrency(context);
  const unitsPerUsd = context.market.exchangeRate(own)?.unitsPerUsd;
  const amount = unitsPerUsd === undefined ? usd : Number((usd * unitsPerUsd).toPrecision(2));
  return `${amount} ${unitsPerUsd === undefined ? 'USD' : own}`;
}
