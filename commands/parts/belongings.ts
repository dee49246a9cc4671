import type { Belongings, CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { en } from '../../src/words/en/en.ts';

/**
 * What the person has set and saved, for commands that are about just that.
 * @throws {UserError} `settings_unavailable`
 */
export function belongingsOf({ belongings }: CommandContext): Extract<Belongings, { kind: 'known' }> {
  if (belongings.kind === 'known') return belongings;
  throw new UserError('settings_unavailable', en.commands.refused.ownUnreadable);
}
