import * as z from 'zod';
import { isPlausible } from '../figures/plausibility.ts';
import type { JsonRequest, MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'coingecko';
const URL_PRICES = 'https://api.coingecko.com/api/v3/simple/price';

const answerSchema = z.record(z.string(), z.unknown());
// A dead coin is `{}` or has null for its price.
const coinSchema = z.object({
  usd: foreignNumber.nullish(),
  /** Of all its markets together. */
  usd_24h_vol: foreignNumber.nullish().catch(undefined),
  last_updated_at: z.number().min(0).nullish(),
});

/**
 * Coin prices in USD, and what was traded of each in 24 hours. A demo key goes in a header to the public host; the paid host refuses it. Every 7 minutes is
 * 6,378 calls in 31 days; a demo key has 10,000, and those that fail and are tried again count too, as do those for the history. Without a key the
 * budget is per address and varies between 5 and 15 a minute; with one it is about 30.
 */
export function createCoinGecko({ apiKey }: { readonly apiKey?: string | undefined } = {}): MarketSource {
  return {
    id: ID,
    intervalMs: 7 * MINUTE_MS,
    paceMs: apiKey === undefined ? 12_000 : 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const query = new URLSearchParams({
        ids: catalog.coins.map(({ coingeckoId }) => coingeckoId.value).join(','),
        vs_currencies: 'usd',
        include_24hr_vol: 'true',
        include_last_updated_at: 'true',
      });
      const url = `${URL_PRICES}?${query.toString()}`;
      const answer = parseAnswer(ID, answerSchema, await getJson(url, coinGeckoRequest(apiKey)));

      // An unknown id is left out without a word.
      for (const { id: coinId, coingeckoId } of catalog.coins) {
        if (!Object.hasOwn(answer, coingeckoId.value)) {
          gathered.drop('absent');
          continue;
        }
        const coin = coinSchema.safeParse(answer[coingeckoId.value]);
        if (!coin.success) gathered.drop('unreadable');
        else if (coin.data.usd === undefined || coin.data.usd === null) gathered.drop('no-value');
        else {
          const { usd, usd_24h_vol: volumeUsdPerDay, last_updated_at: unixS } = coin.data;
          const observedAtMs = typeof unixS === 'number' ? unixS * 1_000 : undefined;
          const price = { quantity: 'coin-price', coinId, value: usd } as const;
          gathered.observe('listed', price, observedAtMs);
          // A volume alone would hide that there is no price. What nobody trades has none, or one of 0.
          if (isPlausible(price) && typeof volumeUsdPerDay === 'number' && volumeUsdPerDay > 0) {
            gathered.observe('listed', { quantity: 'coin-volume', coinId, value: volumeUsdPerDay }, observedAtMs);
          }
        }
      }
      const asked = new Set<string>(catalog.coins.map(({ coingeckoId }) => coingeckoId.value));
      for (const name of Object.keys(answer)) if (!asked.has(name)) gathered.unmatched(name);
      return gathered.finish();
    },
  };
}

/** A demo key goes in a header. */
export function coinGeckoRequest(apiKey: string | undefined): JsonRequest {
  return apiKey === undefined ? {} : { headers: { 'x-cg-demo-api-key': apiKey } };
}
