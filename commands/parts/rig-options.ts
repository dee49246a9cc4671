import { cardCount } from '../../src/appraisal/rig.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { hoursAsTyped } from '../../src/input/hours/online-hours.ts';
import { present } from '../../src/present.ts';
import { rigAsTyped } from '../../src/views/values/rig-names.ts';
import { en } from '../../src/words/en/en.ts';
import type { AskedRig } from './asked-rig.ts';
import { askAbout } from './doubts/doubt.ts';
import { priceDoubt } from './doubts/price-doubt.ts';
import type { Overrides } from './overrides.ts';
import { defaultCurrency } from './terms.ts';

/** What is known of a rig, as the options by which anybody could have typed it. */
type RigOptions = Pick<Overrides, 'watts' | 'hours' | 'price' | 'currency' | 'machine'> & { readonly gpu: string };

/**
 * To be spread over what the person typed, which it completes by what is known of the rig: a button then runs the same
 * question for everybody and gives no rig's name away.
 * @param currency That of the answer.
 * @throws {UserError} for a price that is absurd in it, unless it is meant
 */
export function rigOptions(
  options: Overrides,
  { parts, wallLoadW, hoursPerDay, onlineFromHour, purchasePrice, runsAnyway }: AskedRig,
  currency: string,
  context: CommandContext,
  meant?: string,
): RigOptions {
  const money = { currency, isTyped: options.currency !== undefined };
  if (!context.isContinued) askAbout([priceDoubt(options.price, 'card', parts, money, context)], meant, context);
  const cards = cardCount(parts);
  const { market } = context;
  const paidIn = purchasePrice === undefined ? undefined : market.exchangeRate(purchasePrice.currency)?.unitsPerUsd;
  const shownIn = market.exchangeRate(currency)?.unitsPerUsd;
  const price =
    purchasePrice === undefined || paidIn === undefined || shownIn === undefined
      ? undefined
      : rounded((purchasePrice.amount / paidIn / cards) * shownIn);
  const given = options.price ?? price;
  // Whoever presses the button may have another currency, in which the same number is another price.
  const isPinned = given !== undefined && (options.rate === undefined || defaultCurrency(context) === currency);
  return {
    gpu: rigAsTyped(parts),
    watts: options.watts ?? (wallLoadW === undefined ? undefined : rounded(wallLoadW / cards)),
    hours:
      options.hours ??
      (hoursPerDay === undefined ? undefined : hoursAsTyped({ hoursPerDay, fromHour: onlineFromHour })),
    price: given,
    currency: options.currency ?? (isPinned ? currency : undefined),
    machine: options.machine ?? (runsAnyway === true ? 'anyway' : undefined),
  };
}

/** The rig as anybody could type it, with what is known of how it runs. */
export function rigWithFacts({
  parts,
  wallLoadW,
  hoursPerDay,
  runsAnyway,
}: Pick<AskedRig, 'parts' | 'wallLoadW' | 'hoursPerDay' | 'runsAnyway'>): string {
  return present(
    rigAsTyped(parts),
    wallLoadW !== undefined && `${Math.round(wallLoadW)}W wall`,
    hoursPerDay !== undefined && `${rounded(hoursPerDay)}h/day`,
    runsAnyway === true && en.commands.asked.runsAnyway,
  ).join(' ');
}

/** Five significant digits: more than anybody knows of a rig, and short enough for a button. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
