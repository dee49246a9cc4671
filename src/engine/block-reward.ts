/** How a reward that falls with every block does so. */
export type RewardFormula =
  /** `budgetCoins` × K ÷ ((h + K)(h − 1 + K)) at height h, K being `offsetBlocks`. */
  | { readonly by: 'height'; readonly budgetCoins: number; readonly offsetBlocks: number }
  /** Every block pays what is left of the supply ÷ `divisor`. */
  | { readonly by: 'supply'; readonly divisor: number };

/** The reward so many blocks after one that paid `rewardCoins`; its height need not be known, for the reward tells it. */
export function rewardAfter(formula: RewardFormula, rewardCoins: number, blocks: number): number {
  switch (formula.by) {
    case 'height': {
      const { budgetCoins, offsetBlocks } = formula;
      // With x = h + K − ½ the product of the two factors is x² − ¼.
      const scale = budgetCoins * offsetBlocks;
      const x = Math.sqrt(scale / rewardCoins + 0.25) + blocks;
      return scale / (x ** 2 - 0.25);
    }
    case 'supply':
      return rewardCoins * (1 - 1 / formula.divisor) ** blocks;
  }
}
