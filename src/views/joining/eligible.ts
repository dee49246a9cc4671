import type { MiningAppraisal } from '../../appraisal/appraisal.ts';
import { cheapestFix, mostAsked } from '../../appraisal/joining.ts';
import type { Joining, JoiningGroups } from '../../appraisal/joining.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Network } from '../../catalog/schema.ts';
import type { MachineFacts } from '../../engine/machine.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { coinName, shortPlace } from '../values/earner-names.ts';
import { aboutMoney } from '../values/money.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';
import { shortfallWords } from './machine.ts';
import { knownWords } from './known-words.ts';
import { minerLines } from './obstacles.ts';
import { TITLE_CHARACTERS, fitsOneScreen, onOneScreen, optional, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit } from '../message/table.ts';
import {
  askedLines,
  countryLine,
  dataCentreLine,
  laptopLines,
  partTimeLine,
  powerLimitLine,
  virtualLine,
} from './eligible-told.ts';
import { conditionWords, reasonGroups, wantedWords } from './eligible-wants.ts';

export interface EligibleModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly machine: MachineFacts;
  readonly isPartTime: boolean;
  /** Whether the cards are handed to a virtual machine. */
  readonly isVirtual: boolean;
  /** The networks that were asked about by name. */
  readonly networks: readonly Network[];
  /** Where the owner lives, by its name. */
  readonly country: string | undefined;
  readonly groups: JoiningGroups;
  /** The coins that pay the rig best, as far as any is known. */
  readonly mining: readonly MiningAppraisal[];
  readonly buttons: readonly RunButton[];
}

/** Places of one group that are named, as many as fit. */
const MOST_PLACES = [5, 4, 3, 2, 1];
/** So many more are named, without what they want. */
const MOST_BARE = 4;

/** Where a rig may join, what keeps it out, and the least that would change it, on one phone screen. */
export function eligibleView(model: EligibleModel): Reply {
  const { words } = model.citing;
  const title = fit(words.eligible.title(rigName(model.rig)), TITLE_CHARACTERS);
  const footer = words.roi.footer.noAdvice;
  return {
    embeds: [
      {
        title,
        color: NEUTRAL_COLOUR,
        description: fullest(model, title, footer),
        footer: { text: footer },
      },
    ],
    ...buttonRows([model.buttons]),
  };
}

/** With as many places named as one screen holds without losing a line that matters. */
function fullest(model: EligibleModel, title: string, footer: string): string {
  let lines: readonly Line[] = [];
  for (const most of MOST_PLACES) {
    lines = linesOf(model, most);
    const staying = lines.filter(({ rank }) => rank === undefined);
    if (fitsOneScreen(staying, title, footer)) break;
  }
  return onOneScreen(lines, title, footer);
}

function linesOf(model: EligibleModel, most: number): readonly Line[] {
  const { groups, machine, country, rig, citing } = model;
  const say = citing.words.eligible;
  const { yes, ifKnown, notAsItIs, unclear, otherCards, closed } = groups;
  const open = yes.length + ifKnown.length + notAsItIs.length + otherCards.length;
  const places = (
    joinings: readonly Joining[],
    remarks: (joining: Joining) => readonly string[],
  ): readonly string[] => [
    ...joinings.slice(0, most).map((joining) => say.placed(shortPlace(joining.network), remarks(joining))),
    ...joinings.slice(most, most + MOST_BARE).map(({ network }) => shortPlace(network)),
    ...(joinings.length > most + MOST_BARE ? [say.more(joinings.length - most - MOST_BARE)] : []),
  ];
  const known = knownWords(machine, citing);
  const fix = cheapestFix(groups);
  const asked = fix === undefined ? mostAsked(groups) : undefined;
  return [
    ...vital(say.canStart(yes.length, ifKnown.length, open)),
    ...optional(2, known.length === 0 ? say.nothingKnown : say.known(known)),
    ...vital(...askedLines(model)),
    ...vital(...laptopLines(rig, citing)),
    ...vital(yes.length > 0 && say.yes(places(yes, (joining) => conditionWords(joining, rig, citing)))),
    ...vital(
      ifKnown.length > 0 &&
        say.ifKnown(
          places(ifKnown.toSorted(byWhatStandsInTheWay), (joining) => [
            ...wantedWords(joining, citing),
            ...conditionWords(joining, rig, citing),
          ]),
        ),
    ),
    ...vital(
      notAsItIs.length > 0 &&
        say.notAsItIs(
          places(notAsItIs, (joining) => [
            ...joining.eligibility.shortfalls.map((each) => shortfallWords(each, citing)),
            ...conditionWords(joining, rig, citing),
          ]),
        ),
    ),
    ...vital(otherCards.length > 0 && say.otherCards(reasonGroups(otherCards, rig, citing))),
    ...vital(
      fix !== undefined &&
        say.fix(
          fix.changes.map((each) => shortfallWords(each, citing)),
          fix.opens.slice(0, most).map(shortPlace),
        ),
    ),
    ...vital(asked !== undefined && say.tell(asked.what, asked.at.slice(0, most).map(shortPlace))),
    ...vital(machine.isPowerLimited === true && powerLimitLine(groups, citing)),
    ...vital(model.isPartTime && partTimeLine(groups, citing)),
    ...vital(model.isVirtual && virtualLine(groups, citing)),
    ...vital(country !== undefined && countryLine(country, groups, citing)),
    ...vital(dataCentreLine(model)),
    ...vital(miningLine(model), ...minerLines(model.mining, citing)),
    ...optional(4, say.rest(unclear.length, closed.length)),
  ];
}

/** First those where something of this very rig stands in the way: unverified, not all of its cards. */
function byWhatStandsInTheWay(one: Joining, other: Joining): number {
  return hindrances(other) - hindrances(one);
}

function hindrances({ eligibility }: Joining): number {
  const { kind, unverified = [] } = eligibility;
  const split =
    kind === 'eligible'
      ? eligibility.conditions.filter((each) => each.kind === 'gpus-per-pc' || each.kind === 'identical-gpus')
      : [];
  return Math.min(1, unverified.length + split.length);
}

function miningLine({ mining, money, citing: { words } }: EligibleModel): string | undefined {
  const coins = mining.map(({ coin, estimate }) => {
    const net = estimate.flows.typical.netCashUsdPerDay;
    return words.eligible.mined(coinName(coin), words.money.net(net, aboutMoney(net, money), 'day'));
  });
  return coins.length === 0 ? undefined : words.eligible.mining(coins);
}
