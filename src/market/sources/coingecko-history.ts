import * as z from 'zod';
import { DAY_MS } from '../../durations.ts';
import type { MarketSource } from '../source.ts';
import { coinGeckoRequest } from './coingecko.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';

const ID = 'coingecko-history';
const URL_COINS = 'https://api.coingecko.com/api/v3/coins';

/** More than 90 days are told by the day, fewer by the hour. */
const DAYS_ASKED = 91;

/** Unix milliseconds and USD, oldest first. */
const chartSchema = z.object({ prices: z.array(z.tuple([z.number().min(0), foreignNumber])) });

/**
 * What each coin cost at every midnight (UTC) of the last quarter, so that the days before a bot was started have a price
 * where somebody else tells their network. One request a coin and day; the shape is that of `market_chart` as it was
 * recorded on 2 October 2026; a day begins it, and the last pair is of the moment.
 */
export function createCoinGeckoHistory({ apiKey }: { readonly apiKey?: string | undefined } = {}): MarketSource {
  return {
    id: ID,
    intervalMs: DAY_MS,
    isRationed: true,
    paceMs: 30_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const query = new URLSearchParams({ vs_currency: 'usd', days: String(DAYS_ASKED) }).toString();
      const request = coinGeckoRequest(apiKey);
      await Promise.all(
        catalog.coins.map(({ id: coinId, coingeckoId }) =>
          gathered.attempt(async () => {
            const url = `${URL_COINS}/${encodeURIComponent(coingeckoId.value)}/market_chart?${query}`;
            const { prices } = parseAnswer(ID, chartSchema, await getJson(url, request));
            // What is of the moment is told by the source of prices.
            const midnights = prices.filter(([ms]) => ms % DAY_MS === 0);
            if (midnights.length === 0) gathered.drop('no-value');
            for (const [ms, value] of midnights.toSorted(([one], [other]) => one - other)) {
              gathered.observe('listed', { quantity: 'coin-price', coinId, value }, ms);
            }
          }),
        ),
      );
      return gathered.finish();
    },
  };
}
