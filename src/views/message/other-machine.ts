import type { Citing } from '../values/provenance.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import type { Reply } from './reply.ts';

/** What is known of a machine that is no graphics card: nothing of it is worked out. */
export function otherMachineReply(title: string, lines: readonly string[], { words }: Citing): Reply {
  return {
    embeds: [
      {
        title,
        color: NEUTRAL_COLOUR,
        description: lines.join('\n'),
        footer: { text: words.roi.footer.noAdvice },
      },
    ],
  };
}
