import * as z from 'zod';
import { HASHRATE_UNITS } from '../../catalog/files/hashing.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'kaspa';
const URL_INFO = 'https://api.kaspa.org/info';

/** In TH/s. */
const hashrateSchema = z.object({ hashrate: foreignNumber });
const blockRewardSchema = z.object({ blockreward: foreignNumber });

/** Kaspa’s own API: network hashrate, and the reward of one of its ten blocks a second. */
export function createKaspa(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const coinId = catalog.coin('kaspa').id;

      await gathered.attempt(async () => {
        const answer = await getJson(`${URL_INFO}/hashrate?stringOnly=false`);
        const networkHashrateHs = parseAnswer(ID, hashrateSchema, answer).hashrate * HASHRATE_UNITS['TH/s'];
        gathered.observe('measured', { quantity: 'network-hashrate', coinId, value: networkHashrateHs });
      });
      await gathered.attempt(async () => {
        const answer = await getJson(`${URL_INFO}/blockreward?stringOnly=false`);
        const { blockreward: blockRewardCoins } = parseAnswer(ID, blockRewardSchema, answer);
        gathered.observe('measured', { quantity: 'block-reward', coinId, value: blockRewardCoins });
      });
      return gathered.finish();
    },
  };
}
