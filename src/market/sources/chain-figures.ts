import type { Reading } from './reading.ts';

interface ChainFigures {
  readonly networkHashrateHs: number | null | undefined;
  readonly blockRewardCoins: number | null | undefined;
}

/** What an explorer says of a chain in one answer; what it leaves out is counted. */
export function observeChain(
  reading: Reading,
  coinId: string,
  { networkHashrateHs, blockRewardCoins }: ChainFigures,
  observedAtMs: number | undefined,
): void {
  if (typeof networkHashrateHs !== 'number') reading.drop('no-value');
  else reading.observe('measured', { quantity: 'network-hashrate', coinId, value: networkHashrateHs }, observedAtMs);
  if (typeof blockRewardCoins !== 'number') reading.drop('no-value');
  else reading.observe('measured', { quantity: 'block-reward', coinId, value: blockRewardCoins }, observedAtMs);
}
