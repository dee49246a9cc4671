import type { Gathering } from './gathering.ts';

interface ChainFigures {
  readonly networkHashrateHs: number | null | undefined;
  readonly blockRewardCoins: number | null | undefined;
  /** Real seconds per block of the window in which the hashrate was seen; undefined where the explorer tells none. */
  readonly blockTimeS?: number | undefined;
}

/** What an explorer says of a chain in one answer; what it leaves out is counted. */
export function observeChain(
  gathered: Gathering,
  coinId: string,
  { networkHashrateHs, blockRewardCoins, blockTimeS }: ChainFigures,
  observedAtMs: number | undefined,
): void {
  if (typeof networkHashrateHs !== 'number') gathered.drop('no-value');
  else gathered.observe('measured', { quantity: 'network-hashrate', coinId, value: networkHashrateHs }, observedAtMs);
  if (typeof blockRewardCoins !== 'number') gathered.drop('no-value');
  else gathered.observe('measured', { quantity: 'block-reward', coinId, value: blockRewardCoins }, observedAtMs);
  if (blockTimeS !== undefined) {
    gathered.observe('measured', { quantity: 'block-time', coinId, value: blockTimeS }, observedAtMs);
  }
}
