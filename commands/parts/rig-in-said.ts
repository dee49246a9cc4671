import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { rigInMessage, type RigInMessage } from '../../src/input/paste/rig-in-message.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { en } from '../../src/words/en/en.ts';
import type { TypedRig } from '../../src/input/rig/typed-rig.ts';
import { rigWithFacts } from './rig-options.ts';
import { readCardsAndFacts } from './typed-cards.ts';

/** The rig of a message, and how somebody would type it. */
export interface SaidRig extends TypedRig, Pick<RigInMessage, 'leftOut' | 'otherwise'> {
  readonly typed: string;
}

/**
 * The rig that a message is about.
 * @throws {UserError} `unknown_gpu` with `noCard`, and as `readCardsAndFacts`
 */
export function rigInSaid(text: string, noCard: string, { finder }: CommandContext): SaidRig {
  const said = rigInMessage(text, finder);
  if (said === undefined) throw new UserError('unknown_gpu', noCard);
  const rig = readCardsAndFacts(said.typed, finder, (corrected) => ({ text: corrected }));
  return { ...said, ...rig, typed: rigWithFacts(rig) };
}

/** What of a text was not counted, in sentences. */
export function leftOutOf(leftOut: RigInMessage['leftOut']): readonly string[] {
  const { leftOut: say } = en.commands.messages.estimate;
  const by = Map.groupBy(leftOut, ({ why }) => why);
  return [...by].map(([why, each]) => say[why](each.map(({ written }) => quoteTyped(written))));
}
