import type { Coin } from '../../catalog/schema.ts';
import type { CoinFigures, MovingFigure } from '../../market/valuation/coin-figures.ts';
import { changeLines } from '../values/change.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { formatUnitPrice } from '../values/money.ts';
import { formatNumber, formatPercent } from '../values/numbers.ts';
import { formatHashrate } from '../values/quantities.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from '../message/limits.ts';
import { coinName } from '../values/earner-names.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { present } from '../../present.ts';

interface CoinDetailsModel {
  readonly coin: Coin;
  readonly figures: CoinFigures;
  readonly citing: Citing;
}

/** All that is known of a coin: what mines it, what every source says of each figure, and what to know first. */
export function coinDetailsView({ coin, figures, citing }: CoinDetailsModel): Reply {
  const { locale, words } = citing;
  const say = words.coin;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const figureField = (name: string, moving: readonly MovingFigure[], show: (value: number) => string) => ({
    name,
    value: figureText(moving, show, citing),
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
          {
            name: say.poolFee,
            value: say.figure(formatPercent(coin.poolFee.value, locale), cited(coin.poolFee, citing)),
          },
          coin.caveats.length > 0 && {
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
