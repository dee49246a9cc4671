import * as z from 'zod';
import { SECONDS_PER_DAY } from '../../engine/calendar.ts';
import type { MarketSource } from '../source.ts';
import { observeChain } from './chain-figures.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'quantus';
const URL_EXPLORER = 'https://qtcscan.com/explorer-data.json';

const windowSchema = z
  .object({ hashrate: foreignNumber.nullish(), blocks: foreignNumber.nullish() })
  .optional()
  .catch(undefined);

/** H/s, QTC per block, and unix seconds. Another `schema` has other units. */
const explorerSchema = z.object({
  schema: z.literal(1),
  updated_at: z.number().min(0).nullish(),
  reward: foreignNumber.nullish(),
  windows: z.object({ '1h': windowSchema, '24h': windowSchema }).optional().catch(undefined),
});

/**
 * A wallet maker’s explorer of the Quantus chain. It estimates the network’s hashrate from the blocks that were found: a
 * day’s are many enough, an hour’s stand in where a day’s are missing. No limit is published.
 */
export function createQuantus(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const coinId = catalog.coin('quantus').id;
      const explorer = parseAnswer(ID, explorerSchema, await getJson(URL_EXPLORER));
      const { updated_at: unixS, reward: blockRewardCoins, windows } = explorer;
      const observedAtMs = typeof unixS === 'number' ? unixS * 1_000 : undefined;

      const day = windows?.['24h'];
      const networkHashrateHs = day?.hashrate ?? windows?.['1h']?.hashrate;
      // The pace of the window that the hashrate is of; an hour’s blocks are not told.
      const blockTimeS =
        typeof day?.hashrate === 'number' && typeof day.blocks === 'number' && day.blocks > 0
          ? SECONDS_PER_DAY / day.blocks
          : undefined;
      observeChain(gathered, coinId, { networkHashrateHs, blockRewardCoins, blockTimeS }, observedAtMs);
      return gathered.finish();
    },
  };
}
