import * as z from 'zod';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'defillama';
const URL_PRICES = 'https://coins.llama.fi/prices/current';
const PREFIX = 'coingecko:';

const answerSchema = z.object({ coins: z.record(z.string(), z.unknown()) });
const coinSchema = z.object({ price: foreignNumber.nullish(), timestamp: z.number().min(0).nullish() });

/** Coin prices in USD by CoinGecko’s ids, without a key. No limit is published. */
export function createDefiLlama(): MarketSource {
  return {
    id: ID,
    intervalMs: 5 * MINUTE_MS,
    paceMs: 2_000,
    fallbackFor: 'coingecko',
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const keys = new Map<string, string>(catalog.coins.map((coin) => [PREFIX + coin.coingeckoId.value, coin.id]));
      const { coins } = parseAnswer(ID, answerSchema, await getJson(`${URL_PRICES}/${[...keys.keys()].join(',')}`));

      for (const [key, coinId] of keys) {
        if (!Object.hasOwn(coins, key)) {
          gathered.drop('absent');
          continue;
        }
        const coin = coinSchema.safeParse(coins[key]);
        if (!coin.success) gathered.drop('unreadable');
        else if (coin.data.price === undefined || coin.data.price === null) gathered.drop('no-value');
        else {
          const { price, timestamp } = coin.data;
          const observedAtMs = typeof timestamp === 'number' ? timestamp * 1_000 : undefined;
          gathered.observe('listed', { quantity: 'coin-price', coinId, value: price }, observedAtMs);
        }
      }
      for (const key of Object.keys(coins)) if (!keys.has(key)) gathered.unmatched(key);
      return gathered.finish();
    },
  };
}
