import type { Finder } from '../../src/catalog/finder.ts';
import type { Belongings, CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { parseTypedRig } from '../../src/input/rig/typed-rig.ts';
import type { TypedRig } from '../../src/input/rig/typed-rig.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { findRig } from '../../src/settings/rig-name.ts';
import type { SavedRig } from '../../src/settings/saved-rigs.ts';
import type { KnownMachine } from '../../src/appraisal/rig.ts';
import { rigAsTyped } from '../../src/views/rig-names.ts';
import type { Overrides } from './overrides.ts';
import { defaultCurrency } from './terms.ts';
import { present } from '../../src/present.ts';

/** The rig of a question: typed, or one that the person has saved, with what is known of how it runs. */
export interface AskedRig {
  readonly parts: readonly RigPart[];
  /** Of the whole rig, at the wall. */
  readonly wallLoadW: number | undefined;
  readonly hoursPerDay: number | undefined;
  readonly purchasePrice: SavedRig['purchasePrice'];
  /** A rig that was typed tells nothing of it. */
  readonly machine: KnownMachine;
}

/**
 * A saved rig's name goes before a card's: whoever calls a rig "4090" means that rig.
 * @throws {UserError} as `parseTypedRig`, and `unknown_gpu` for a saved rig whose card is not in the catalogue any more
 */
export function readAskedRig(text: string, { belongings, catalog, finder }: CommandContext): AskedRig {
  const saved = belongings.kind === 'known' ? findRig(belongings.rigs, text) : undefined;
  if (saved === undefined) return { ...readTypedRig(text, finder, belongings), purchasePrice: undefined, machine: {} };
  return {
    parts: saved.parts.map(({ gpuId, count }) => {
      const gpu = catalog.gpus.find(({ id }) => id === gpuId);
      if (gpu !== undefined) return { count, gpu };
      throw new UserError(
        'unknown_gpu',
        `Your rig “${quoteTyped(saved.name)}” has a card that is not in the catalogue any more. Save it again with \`/rig save\`.`,
      );
    }),
    wallLoadW: saved.wallLoadW,
    hoursPerDay: saved.hoursPerDay,
    purchasePrice: saved.purchasePrice,
    machine: machineOf(saved),
  };
}

function machineOf({ ramGb, diskGb, uploadMbps, os }: SavedRig): KnownMachine {
  return { ramGb, diskGb, uploadMbps, os };
}

function readTypedRig(text: string, finder: Finder, { kind }: Belongings): TypedRig {
  try {
    return parseTypedRig(text, finder);
  } catch (error) {
    if (kind === 'known' || !(error instanceof UserError) || error.code !== 'unknown_gpu') throw error;
    throw new UserError(
      error.code,
      `${error.message} If it is a rig of yours: your rigs can’t be read just now.`,
      error.suggestions,
    );
  }
}

/** What is known of a rig, as the options by which anybody could have typed it. */
type RigOptions = Pick<Overrides, 'watts' | 'hours' | 'price' | 'currency'> & { readonly gpu: string };

/**
 * To be spread over what the person typed, which it completes by what is known of the rig: a button then runs the same
 * question for everybody and gives no rig's name away.
 */
export function rigOptions(
  options: Overrides,
  { parts, wallLoadW, hoursPerDay, purchasePrice }: AskedRig,
  currency: string,
  context: CommandContext,
): RigOptions {
  const cards = parts.reduce((sum, { count }) => sum + count, 0);
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
    hours: options.hours ?? hoursPerDay,
    price: given,
    currency: options.currency ?? (isPinned ? currency : undefined),
  };
}

/** The rig as anybody could type it, with what is known of how it runs. */
export function rigWithFacts({ parts, wallLoadW, hoursPerDay }: AskedRig): string {
  return present(
    rigAsTyped(parts),
    wallLoadW !== undefined && `${Math.round(wallLoadW)}W wall`,
    hoursPerDay !== undefined && `${rounded(hoursPerDay)}h/day`,
  ).join(' ');
}

/** Five significant digits: more than anybody knows of a rig, and short enough for a button. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
