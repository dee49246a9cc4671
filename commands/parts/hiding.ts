import type { Visibility } from '../../src/conversation/command.ts';
import { flag } from '../../src/conversation/options.ts';
import { en } from '../../src/words/en/en.ts';

export const hideOption = flag(en.commands.asked.hide);

/** Everybody in the channel sees the answer, unless whoever asks hides it. */
export function unlessHidden({ hide }: { readonly hide?: boolean }): Visibility {
  return hide === true ? 'private' : 'public';
}
