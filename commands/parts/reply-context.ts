import type { CommandContext } from '../../src/conversation/command-context.ts';
import type { Citing } from '../../src/views/values/provenance.ts';
import { en } from '../../src/words/en/en.ts';

/** What views need to say where figures come from and how old they are. */
export function citingIn({ catalog, now, locale }: CommandContext): Citing {
  return { sources: catalog.sources, now, locale, words: en };
}
