import type { Figure } from '../../catalog/figure.ts';
import { newestOfEach } from '../figures/figure-date.ts';
import type { Change, Market } from '../market.ts';

export interface MovingFigure {
  readonly figure: Figure<number>;
  readonly changes: readonly Change[];
}

/** What is said of a coin: the newest of every source, newest first. */
export interface CoinFigures {
  readonly prices: readonly MovingFigure[];
  readonly networkHashrates: readonly MovingFigure[];
  readonly blockRewards: readonly MovingFigure[];
}

export function coinFigures(coinId: string, market: Market): CoinFigures {
  const moving = (
    quantity: 'coin-price' | 'network-hashrate' | 'block-reward',
    figures: readonly Figure<number>[],
  ): readonly MovingFigure[] =>
    newestOfEach(figures, ({ source }) => source).map((figure) => ({
      figure,
      changes: market.changes({ quantity, coinId }, figure),
    }));
  return {
    prices: moving('coin-price', market.coinPricesUsd(coinId)),
    networkHashrates: moving('network-hashrate', market.networkHashratesHs(coinId)),
    blockRewards: moving('block-reward', market.blockRewardsCoins(coinId)),
  };
}
