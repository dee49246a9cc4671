import type { Coin } from '../../catalog/schema.ts';
import type { CoinFigures, MovingFigure } from '../../market/valuation/coin-figures.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { changeLines } from '../values/change.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { formatHashrate, formatNumber, formatPercent, formatUnitPrice } from '../values/format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from '../message/limits.ts';
import { coinName } from '../values/earner-names.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { present } from '../../present.ts';

export interface CoinModel {
  readonly coin: Coin;
  readonly figures: CoinFigures;
  readonly citing: Citing;
  /** A picture is added to the answer: of each figure that moves only the newest stands beside it. */
  readonly hasPicture: boolean;
  readonly buttons: readonly RunButton[];
}

/** One minable coin: what mines it, and the figures that its earnings are worked out from. */
export function coinView({ coin, figures, citing, buttons, hasPicture }: CoinModel): Reply {
  const { locale, words } = citing;
  const say = words.coin;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const figureField = (name: string, moving: readonly MovingFigure[], show: (value: number) => string) => ({
    name,
    value: figureText(hasPicture ? moving.slice(0, 1) : moving, show, citing),
  });
  return {
    embeds: [
      {
        title: coinName(coin),
        color: NEUTRAL_COLOUR,
        description: [say.cited(say.minedBy(coin.minedBy.value), cited(coin.minedBy, citing)), coin.summary].join('\n'),
        fields: present(
          figureField(say.price, figures.prices, (value) => formatUnitPrice(value, usd)),
          figureField(say.allMiners, figures.networkHashrates, (value) => formatHashrate(value, locale)),
          figureField(say.blockReward, figures.blockRewards, (value) =>
            say.reward(formatNumber(value, locale, 4), coin.symbol),
          ),
          !hasPicture && {
            name: say.poolFee,
            value: say.figure(formatPercent(coin.poolFee.value, locale), cited(coin.poolFee, citing)),
          },
          coin.caveats.length > 0 &&
            !hasPicture && {
              name: say.beforeYouStart,
              value: linesWithin(
                coin.caveats.map((caveat) => say.cited(caveat.value, cited(caveat, citing))),
                FIELD_VALUE_LIMIT,
                words,
              ),
            },
        ),
      },
    ],
    ...buttonRow(buttons),
  };
}

/** What every source says, newest first, and how it has moved. */
function figureText(moving: readonly MovingFigure[], show: (value: number) => string, citing: Citing): string {
  if (moving.length === 0) return citing.words.figures.unknown;
  const lines = moving.map(({ figure, changes }) =>
    [citing.words.coin.figure(show(figure.value), cited(figure, citing)), ...changeLines(changes, citing)].join('\n'),
  );
  return linesWithin(lines, FIELD_VALUE_LIMIT, citing.words);
}
