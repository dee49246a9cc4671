import type { Visibility } from '../../src/conversation/command.ts';
import { flag } from '../../src/conversation/options.ts';

export const hideOption = flag('Show the answer only to you');

/** Everybody in the channel sees the answer, unless whoever asks hides it. */
export function unlessHidden({ hide }: { readonly hide?: boolean }): Visibility {
  return hide === true ? 'private' : 'public';
}
