import type { Figure } from '../catalog/figure.ts';
import type { Coin } from '../catalog/schema.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatHashrate, formatNumber, formatPercent, formatUnitPrice } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { coinName } from './place.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

const MINED_BY_WORDS = {
  gpu: 'Mined with GPUs.',
  'gpu-and-asic': 'GPUs can mine it, against specialised machines (ASICs).',
  asic: 'Mined with specialised machines (ASICs): a GPU gets practically nothing.',
} as const;

export interface CoinModel {
  readonly coin: Coin;
  readonly market: {
    readonly prices: readonly Figure<number>[];
    readonly networkHashrates: readonly Figure<number>[];
    readonly blockRewards: readonly Figure<number>[];
  };
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** One minable coin: what mines it, and the figures that its earnings are worked out from. */
export function coinView({ coin, market, citing, buttons }: CoinModel): Reply {
  const { locale } = citing;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const newest = <Value>(figures: readonly Figure<Value>[], show: (value: Value) => string): string => {
    const [figure] = figures;
    return figure === undefined ? 'not known' : `${show(figure.value)}, ${cited(figure, citing)}`;
  };
  return {
    embeds: [
      {
        title: coinName(coin),
        color: NEUTRAL_COLOUR,
        description: `${coin.summary}\n**${MINED_BY_WORDS[coin.minedBy.value]}** _${cited(coin.minedBy, citing)}_`,
        fields: [
          { name: 'Price', value: newest(market.prices, (value) => formatUnitPrice(value, usd)) },
          {
            name: 'All miners together',
            value: newest(market.networkHashrates, (value) => formatHashrate(value, locale)),
          },
          {
            name: 'Block reward',
            value: newest(market.blockRewards, (value) => `${formatNumber(value, locale, 4)} ${coin.symbol}`),
          },
          { name: 'Pool fee', value: `${formatPercent(coin.poolFee.value, locale)}, ${cited(coin.poolFee, citing)}` },
          ...(coin.caveats.length === 0
            ? []
            : [
                {
                  name: 'Know before you start',
                  value: linesWithin(
                    coin.caveats.map((caveat) => `${caveat.value} _${cited(caveat, citing)}_`),
                    FIELD_VALUE_LIMIT,
                  ),
                },
              ]),
        ],
      },
    ],
    ...buttonRow(buttons),
  };
}
