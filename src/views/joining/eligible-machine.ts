import type { Network } from '../../catalog/schema.ts';
import { machineShortfalls } from '../../engine/machine.ts';
import type { MachineFacts } from '../../engine/machine.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import type { Reply } from '../message/reply.ts';
import { optional, screenEmbed, vital } from '../message/screen.ts';
import { shortPlace } from '../values/earner-names.ts';
import type { Citing } from '../values/provenance.ts';
import { knownWords } from './known-words.ts';
import { shortfallWords } from './machine.ts';

/** So many are named of each. */
const MOST_PLACES = 9;
/** With one card in it, NVIDIA’s as most are. */
const ONE_CARD = { count: 1, hasNvidia: true };

/** What the networks that take new owners say to a PC of which no card is named. */
export function eligibleMachineView(machine: MachineFacts, networks: readonly Network[], citing: Citing): Reply {
  const { words } = citing;
  const say = words.eligible.ofMachine;
  const open = networks
    .filter(({ joining: { status } }) => status === 'open' || status === 'stake')
    .map((network) => ({ network, lacks: machineShortfalls(machine, network.requirements, ONE_CARD) }));
  const named = (places: readonly string[]): readonly string[] => [
    ...places.slice(0, MOST_PLACES),
    ...(places.length > MOST_PLACES ? [words.eligible.more(places.length - MOST_PLACES)] : []),
  ];
  const refusing = open
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ network, lacks }) =>
      words.eligible.placed(
        shortPlace(network),
        lacks.map((each) => shortfallWords(each, citing)),
      ),
    );
  const others = open.filter(({ lacks }) => lacks.length === 0).map(({ network }) => shortPlace(network));
  return {
    embeds: [
      screenEmbed({
        title: say.title,
        color: NEUTRAL_COLOUR,
        footer: words.roi.footer.noAdvice,
        hasPicture: false,
        lines: [
          ...optional(2, say.told(knownWords(machine, citing))),
          ...vital(
            refusing.length === 0 ? say.noneAgainst : say.no(named(refusing)),
            others.length > 0 && say.others(named(others)),
            say.addCard,
          ),
        ],
      }),
    ],
  };
}
