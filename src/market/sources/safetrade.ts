import * as z from 'zod';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'safetrade';
const URL_MARKETS = 'https://safe.trade/api/v2/peatio/public/markets';

/** Coins that are traded here more than anywhere else, and the market of each against the dollar. */
const MARKETS = { pearl: 'prl_usdt', quantus: 'quantus_usdt' } as const;

/** As the software of the exchange, Peatio, documents it: `last` is the price of the last trade, 0 where there was none. */
const answerSchema = z.object({
  at: z.number().min(0).nullish(),
  ticker: z.object({ last: foreignNumber.nullish() }),
});

/**
 * What thin coins last cost where they are traded: an exchange’s own tickers. What is traded there is one exchange’s share, so
 * no volume is taken from it. No limit is published.
 */
export function createSafeTrade(): MarketSource {
  return {
    id: ID,
    intervalMs: 15 * MINUTE_MS,
    paceMs: 5_000,
    fallbackFor: 'coingecko',
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      await Promise.all(
        Object.entries(MARKETS).map(([id, market]) =>
          gathered.attempt(async () => {
            const coinId = catalog.coin(id).id;
            const answer = await getJson(`${URL_MARKETS}/${market}/tickers.json`);
            const { at: unixS, ticker } = parseAnswer(ID, answerSchema, answer);
            if (typeof ticker.last !== 'number' || ticker.last === 0) gathered.drop('no-value');
            else {
              const observedAtMs = typeof unixS === 'number' ? unixS * 1_000 : undefined;
              gathered.observe('listed', { quantity: 'coin-price', coinId, value: ticker.last }, observedAtMs);
            }
          }),
        ),
      );
      return gathered.finish();
    },
  };
}
