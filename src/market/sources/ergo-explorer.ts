import * as z from 'zod';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'ergo-explorer';
const URL_API = 'https://api.ergoplatform.com';
const NANO_ERG_PER_ERG = 1e9;

/** `minerReward` in nanoErg, `timestamp` in unix milliseconds. */
const blocksSchema = z.object({
  items: z.tuple([z.object({ minerReward: foreignNumber, timestamp: z.number().min(0).nullish() })], z.unknown()),
});
/** H/s. */
const infoSchema = z.object({ hashRate: foreignNumber });

/**
 * Ergo’s explorer: the only one that tells Ergo’s block reward, and beside 2Miners a second witness of its network
 * hashrate; so it is asked always, not only when 2Miners fails. It can be an hour behind: its newest block tells when
 * its figures are from. No limit is published.
 */
export function createErgoExplorer(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const coinId = catalog.coin('ergo').id;
      let newestBlockMs: number | undefined;

      await gathered.attempt(async () => {
        const { items } = parseAnswer(ID, blocksSchema, await getJson(`${URL_API}/blocks?limit=1`));
        newestBlockMs = items[0].timestamp ?? undefined;
        const blockRewardCoins = items[0].minerReward / NANO_ERG_PER_ERG;
        gathered.observe('measured', { quantity: 'block-reward', coinId, value: blockRewardCoins }, newestBlockMs);
      });
      await gathered.attempt(async () => {
        const { hashRate: networkHashrateHs } = parseAnswer(ID, infoSchema, await getJson(`${URL_API}/info`));
        gathered.observe('measured', { quantity: 'network-hashrate', coinId, value: networkHashrateHs }, newestBlockMs);
      });
      return gathered.finish();
    },
  };
}
