import type { Network } from '../../catalog/schema.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { cited, kindAndAge } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';

/** Who takes a machine that is no graphics card, and what that brings. */
export function appleJoiningView(networks: readonly Network[], citing: Citing): Reply {
  const { words } = citing;
  const say = words.eligible.apple;
  return {
    embeds: [
      {
        title: say.title,
        color: NEUTRAL_COLOUR,
        description: [
          say.answer,
          ...networks.flatMap(({ name, joining, caveats }) => [
            say.taken(name, words.eligible.rule(joining.reason, cited(joining, citing))),
            ...caveats.map((caveat) => words.eligible.rule(caveat.value, kindAndAge(caveat, citing))),
          ]),
        ].join('\n'),
        footer: { text: words.roi.footer.noAdvice },
      },
    ],
  };
}
