import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { rigInMessage } from '../../src/input/paste/rig-in-message.ts';
import type { TypedRig } from '../../src/input/rig/typed-rig.ts';
import { rigWithFacts } from './rig-options.ts';
import { readCardsAndFacts } from './typed-cards.ts';

/** The rig of a message, and how somebody would type it. */
export interface SaidRig extends TypedRig {
  readonly typed: string;
}

/**
 * The rig that a message is about.
 * @throws {UserError} `unknown_gpu` with `noCard`, and as `readCardsAndFacts`
 */
export function rigInSaid(text: string, noCard: string, { finder }: CommandContext): SaidRig {
  const typed = rigInMessage(text, finder);
  if (typed === undefined) throw new UserError('unknown_gpu', noCard);
  const rig = readCardsAndFacts(typed, finder, (corrected) => ({ text: corrected }));
  return { ...rig, typed: rigWithFacts(rig) };
}
