import { gainAt } from '../../engine/odds.ts';
import { present } from '../../present.ts';
import { certaintyLines } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import type { Reply } from '../message/reply.ts';
import { formatNumber } from '../values/numbers.ts';
import { assumptionsOf, oddsTitle, scoreLine } from './odds.ts';
import type { OddsModel } from './odds.ts';

/** How odds are to be read, what they rest on with the option that changes each, and how right ranges of ours have been. */
export function oddsWhyView(model: OddsModel): Reply {
  const { odds, earning, doublings, money, citing } = model;
  const { words } = citing;
  const say = words.odds;
  return {
    embeds: [
      {
        title: say.whyTitle(oddsTitle(model)),
        color: NEUTRAL_COLOUR,
        fields: [
          field(
            say.sections.read,
            present(
              say.quantiles,
              gainAt(odds, 0.5) < odds.expected.gainUsd && say.middle,
              say.notPaidByChance,
              ...certaintyLines(earning, citing),
            ),
          ),
          field(
            say.sections.assumed,
            assumptionsOf(model).map((each) => `• ${each}`),
          ),
          field(
            say.sections.right,
            present(
              scoreLine(model),
              doublings &&
                say.doubled(
                  doublings.times,
                  formatNumber(Number(doublings.revenueTimes.low.toFixed(1)), money.locale),
                  formatNumber(Number(doublings.revenueTimes.high.toFixed(1)), money.locale),
                ),
            ),
          ),
        ],
        footer: { text: words.roi.footer.noAdvice },
      },
    ],
  };
}

function field(name: string, lines: readonly string[]): { readonly name: string; readonly value: string } {
  return { name, value: lines.join('\n') };
}
