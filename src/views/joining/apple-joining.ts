import type { Network } from '../../catalog/schema.ts';
import { otherMachineReply } from '../message/other-machine.ts';
import { cited, kindAndAge } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';

/** Who takes a machine that is no graphics card, and what that brings. */
export function appleJoiningView(networks: readonly Network[], citing: Citing): Reply {
  const { words } = citing;
  const say = words.eligible.apple;
  return otherMachineReply(
    say.title,
    [
      say.answer,
      ...networks.flatMap(({ name, joining, caveats }) => [
        say.taken(name, words.eligible.rule(joining.reason, cited(joining, citing))),
        ...caveats.map((caveat) => words.eligible.rule(caveat.value, kindAndAge(caveat, citing))),
      ]),
    ],
    citing,
  );
}
