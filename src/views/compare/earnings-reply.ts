import { firstChoice } from '../../appraisal/choice.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR, stripeOf } from '../message/colours.ts';
import { withMenu } from '../message/menus.ts';
import type { menuRow } from '../message/menus.ts';
import type { Reply } from '../message/reply.ts';
import { screenEmbed, TITLE_CHARACTERS } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit } from '../message/table.ts';
import type { Citing } from '../values/provenance.ts';

interface EarningsModel {
  /** Without what the rig’s owner calls it. */
  readonly title: string;
  readonly rigCalled: string | undefined;
  readonly ranking: Ranking;
  readonly isBought: boolean;
  readonly lines: readonly Line[];
  readonly hasPicture?: boolean;
  /** Leads to one of the earners. */
  readonly menu: ReturnType<typeof menuRow>;
  /** A row each. */
  readonly buttons: readonly (readonly RunButton[])[];
  readonly citing: Citing;
}

/** One rig with several earners: the stripe is that of the one to look at first, and below stands how live the figures are. */
export function earningsReply({ title, rigCalled, ranking, isBought, lines, citing, ...rest }: EarningsModel): Reply {
  const { words } = citing;
  const { hasPicture, menu, buttons } = rest;
  const first = firstChoice(ranking.open);
  const known = [...ranking.open, ...ranking.fallingShort];
  return {
    embeds: [
      screenEmbed({
        title: fit(rigCalled === undefined ? title : words.roi.named(quoteTyped(rigCalled), title), TITLE_CHARACTERS),
        color: first === undefined ? NEUTRAL_COLOUR : stripeOf(first.estimate.verdict, first.certainty.grade),
        lines,
        footer: [words.compare.footer(isBought), ...livenessSentences(known.flatMap(marketFiguresOf), citing)].join(
          ' ',
        ),
        hasPicture,
      }),
    ],
    ...withMenu(buttonRows(buttons), menu),
  };
}
