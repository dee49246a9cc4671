import type { RigPart } from '../../src/appraisal/rig.ts';
import type { Finder } from '../../src/catalog/finder.ts';
import { rememberedTexts } from '../../src/catalog/remembered-texts.ts';
import type { Gpu } from '../../src/catalog/schema.ts';
import { MAX_TEXT } from '../../src/conversation/options.ts';
import { UserError } from '../../src/errors.ts';
import { readRig } from '../../src/input/rig/rig.ts';
import { readTypedRig, type TypedRig } from '../../src/input/rig/typed-rig.ts';
import { remembered } from '../../src/remembered.ts';
import { rigRefusal, type SuggestOptions } from '../../src/views/refusals/rigs.ts';
import { en } from '../../src/words/en/en.ts';

// Communities ask about the same few cards, at other prices and in other places.
const typedRigs = remembered(new WeakMap(), (finder: Finder) =>
  rememberedTexts((typed) => readTypedRig(typed, finder)),
);

/**
 * The cards that somebody typed. `suggest` puts a corrected text into the option that it was typed in.
 * @throws {UserError} with the likely readings
 */
export function readCards(typed: string, finder: Finder, suggest: SuggestOptions = intoGpu): readonly RigPart[] {
  const read = readRig(typed, finder);
  if (read.kind === 'cards') return read.parts;
  throw rigRefusal(read, suggest, en);
}

/**
 * The same with what was said of its watts and hours.
 * @throws {UserError} with the likely readings
 */
export function readCardsAndFacts(typed: string, finder: Finder, suggest: SuggestOptions = intoGpu): TypedRig {
  // A message that was handed over is read once, and is long.
  const read = typed.length <= MAX_TEXT ? typedRigs(finder)(typed) : readTypedRig(typed, finder);
  if (read.kind === 'rig') return read;
  throw rigRefusal(read, suggest, en);
}

/**
 * One card, for questions that are about a model.
 * @throws {UserError} as {@link readCards}, and `bad_count` for several cards
 */
export function readSingleGpu(typed: string, finder: Finder): Gpu {
  const [part, ...others] = readCards(typed, finder);
  if (part === undefined || others.length > 0) throw new UserError('bad_count', en.refusedRigs.oneCard);
  return part.gpu;
}

function intoGpu(gpu: string): { readonly gpu: string } {
  return { gpu };
}
