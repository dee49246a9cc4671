import * as z from 'zod';
import type { MarketSource } from '../source.ts';
import { observeChain } from './chain-figures.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'pearl';
const URL_STATS = 'https://pearlchain.live/api/explorer/stats';

/** H/s, PRL per block, and the newest block in unix seconds. */
const statsSchema = z.object({
  networkHashPs: foreignNumber.nullish(),
  blockRewardPearl: foreignNumber.nullish(),
  difficulty: foreignNumber.nullish(),
  tipTime: z.number().min(0).optional().catch(undefined),
});

/** Hashes that a difficulty of 1 stands for. */
export const HASHES_PER_DIFFICULTY = 2 ** 48;

/** The real seconds per block that the explorer’s hashrate was made with: it is difficulty × 2^48 ÷ those. */
function paceOf({ networkHashPs, difficulty }: z.output<typeof statsSchema>): number | undefined {
  return typeof networkHashPs === 'number' && networkHashPs > 0 && typeof difficulty === 'number'
    ? (difficulty * HASHES_PER_DIFFICULTY) / networkHashPs
    : undefined;
}

/**
 * A community’s explorer of the Pearl chain: its figures are as old as the newest block that it knows. Its price is not
 * taken: it repeats another site’s and marks it stale. No limit is published.
 */
export function createPearl(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const coinId = catalog.coin('pearl').id;
      const stats = parseAnswer(ID, statsSchema, await getJson(URL_STATS));
      const { networkHashPs: networkHashrateHs, blockRewardPearl: blockRewardCoins, tipTime: unixS } = stats;
      const observedAtMs = unixS === undefined ? undefined : unixS * 1_000;

      const blockTimeS = paceOf(stats);
      observeChain(gathered, coinId, { networkHashrateHs, blockRewardCoins, blockTimeS }, observedAtMs);
      return gathered.finish();
    },
  };
}
