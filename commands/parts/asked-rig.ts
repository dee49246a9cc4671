import type { Finder } from '../../src/catalog/finder.ts';
import type { Belongings, CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { systemOf } from '../../src/input/machine/said-machine.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import type { KnownMachine, RigPart } from '../../src/appraisal/rig.ts';
import type { SavedRig } from '../../src/settings/saved-rigs.ts';
import { en } from '../../src/words/en/en.ts';
import { ownRigCalled } from './own-rig.ts';
import { readCardsAndFacts } from './typed-cards.ts';

/** The rig of a question: typed, or one that the person has saved, with what is known of how it runs. */
export interface AskedRig {
  readonly parts: readonly RigPart[];
  /** What its owner calls it, where it was asked for by that name. */
  readonly called: string | undefined;
  /** Of the whole rig, at the wall. */
  readonly wallLoadW: number | undefined;
  readonly hoursPerDay: number | undefined;
  /** By the clock; undefined where nobody has said. */
  readonly onlineFromHour?: number | undefined;
  readonly purchasePrice: SavedRig['purchasePrice'];
  readonly purchasedOn?: SavedRig['purchasedOn'];
  /** Whether the PC around the cards runs anyway; undefined where nobody has said. */
  readonly runsAnyway?: boolean | undefined;
  /** A rig that was typed tells nothing of it. */
  readonly machine: KnownMachine;
}

/** One object, beside which what was worded for one rig serves the next. */
const NOTHING_KNOWN: KnownMachine = {};

/**
 * A saved rig's name goes before a card's: whoever calls a rig "4090" means that rig.
 * @throws {UserError} as `readCardsAndFacts`, and `unknown_gpu` for a saved rig whose card is not in the catalogue any more
 */
export function readAskedRig(text: string, { belongings, catalog, finder }: CommandContext): AskedRig {
  const saved = belongings.kind === 'known' ? ownRigCalled(text, belongings.rigs) : undefined;
  if (saved === undefined) {
    return {
      ...readTypedRig(text, finder, belongings),
      called: undefined,
      purchasePrice: undefined,
      machine: NOTHING_KNOWN,
    };
  }
  return {
    parts: saved.parts.map(({ gpuId, count, printed }) => {
      const gpu = catalog.gpus.find(({ id }) => id === gpuId);
      if (gpu !== undefined) return { count, gpu, printed };
      throw new UserError('unknown_gpu', en.commands.rig.cardGone(quoteTyped(saved.name)));
    }),
    called: saved.name,
    wallLoadW: saved.wallLoadW,
    hoursPerDay: saved.hoursPerDay,
    onlineFromHour: saved.onlineFromHour,
    purchasePrice: saved.purchasePrice,
    purchasedOn: saved.purchasedOn,
    runsAnyway: saved.runsAnyway,
    machine: machineOf(saved),
  };
}

/**
 * The rig of a page behind an answer, which asks by its cards alone: where the person who presses has saved one rig of just
 * these cards, what is known of its PC counts as it did in the answer.
 */
export function readShownRig(text: string, context: CommandContext): AskedRig {
  const asked = readAskedRig(text, context);
  const { belongings } = context;
  if (asked.called !== undefined || belongings.kind !== 'known') return asked;
  const [own, ...others] = belongings.rigs.filter(({ parts }) => isOfCards(parts, asked.parts));
  return own === undefined || others.length > 0 ? asked : { ...asked, machine: machineOf(own) };
}

function isOfCards(saved: SavedRig['parts'], parts: readonly RigPart[]): boolean {
  return (
    saved.length === parts.length &&
    saved.every(({ gpuId, count }, index) => parts[index]?.gpu.id === gpuId && parts[index]?.count === count)
  );
}

function machineOf({ ramGb, diskGb, uploadMbps, os, driverBranch, cudaVersion }: SavedRig): KnownMachine {
  return {
    ramGb,
    diskGb,
    uploadMbps,
    driverBranch,
    cudaVersion,
    os,
    system: os === undefined ? undefined : systemOf(os),
  };
}

function readTypedRig(text: string, finder: Finder, { kind }: Belongings) {
  try {
    return readCardsAndFacts(text, finder);
  } catch (error) {
    if (kind === 'known' || !(error instanceof UserError) || error.code !== 'unknown_gpu') throw error;
    throw new UserError(error.code, en.commands.rig.unreadable(error.message), error.suggestions);
  }
}
