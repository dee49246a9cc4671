import type { Coin } from '../catalog/schema.ts';
import type { CoinFigures, MovingFigure } from '../market/valuation/coin-figures.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { changeLines } from './change.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatHashrate, formatNumber, formatPercent, formatUnitPrice } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { coinName } from './earner-names.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { present } from '../present.ts';

const MINED_BY_WORDS = {
  gpu: 'Mined with GPUs.',
  'gpu-and-asic': 'GPUs can mine it, against specialised machines (ASICs).',
  asic: 'Mined with specialised machines (ASICs): a GPU gets practically nothing.',
} as const;

export interface CoinModel {
  readonly coin: Coin;
  readonly figures: CoinFigures;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** One minable coin: what mines it, and the figures that its earnings are worked out from. */
export function coinView({ coin, figures, citing, buttons }: CoinModel): Reply {
  const { locale } = citing;
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
        description: `${coin.summary}\n**${MINED_BY_WORDS[coin.minedBy.value]}** _${cited(coin.minedBy, citing)}_`,
        fields: present(
          figureField('Price', figures.prices, (value) => formatUnitPrice(value, usd)),
          figureField('All miners together', figures.networkHashrates, (value) => formatHashrate(value, locale)),
          figureField(
            'Block reward',
            figures.blockRewards,
            (value) => `${formatNumber(value, locale, 4)} ${coin.symbol}`,
          ),
          { name: 'Pool fee', value: `${formatPercent(coin.poolFee.value, locale)}, ${cited(coin.poolFee, citing)}` },
          coin.caveats.length > 0 && {
            name: 'Know before you start',
            value: linesWithin(
              coin.caveats.map((caveat) => `${caveat.value} _${cited(caveat, citing)}_`),
              FIELD_VALUE_LIMIT,
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
  if (moving.length === 0) return 'not known';
  const lines = moving.map(({ figure, changes }) =>
    [`${show(figure.value)}, ${cited(figure, citing)}`, ...changeLines(changes, citing.locale)].join('\n'),
  );
  return linesWithin(lines, FIELD_VALUE_LIMIT);
}
