import * as z from 'zod';
import { DAY_MS, HOUR_MS } from '../../durations.ts';
import { SECONDS_PER_DAY } from '../../engine/calendar.ts';
import type { MarketSource } from '../source.ts';
import { observeChain } from './chain-figures.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { HASHES_PER_DIFFICULTY } from './pearl.ts';

const ID = 'pearl-charts';
const URL_CHARTS = 'https://pearlchain.live/api/explorer/charts';

/** As long as a range is taken from. */
const DAYS_TAKEN = 90;

/** Unix seconds; blocks found and PRL minted on the day that begins then, and its price in USD. */
const daySchema = z.object({
  time: z.number().min(0),
  blocks: z.number().positive(),
  coins: foreignNumber,
  priceUsd: foreignNumber.nullish().catch(undefined),
});
const sampleSchema = z.object({ time: z.number().min(0), difficulty: foreignNumber });
const chartsSchema = z.object({ blocksDaily: z.array(z.unknown()), hashrateSamples: z.array(z.unknown()) });

/**
 * The days of the Pearl chain, as the community’s explorer charts them: blocks, coins and price of every day, and a
 * difficulty every six hours. Of a day that is over follow its real pace, its reward, and the network at that pace, so that
 * a bot that has just been started knows how far the revenue of a hash moves. The shape is that of an answer of 3 October
 * 2026, which `data/sources` names `pearlchain-charts`.
 */
export function createPearlCharts(): MarketSource {
  return {
    id: ID,
    intervalMs: 6 * HOUR_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const coinId = catalog.coin('pearl').id;
      const charts = parseAnswer(ID, chartsSchema, await getJson(URL_CHARTS));
      const difficulties = charts.hashrateSamples.flatMap((sample) => sampleSchema.safeParse(sample).data ?? []);
      const days = charts.blocksDaily.flatMap((element) => {
        const day = daySchema.safeParse(element);
        if (!day.success) gathered.drop('unreadable');
        return day.data ?? [];
      });

      for (const { time, blocks, coins, priceUsd } of days.toSorted((one, other) => one.time - other.time)) {
        const beginsMs = time * 1_000;
        const endsMs = beginsMs + DAY_MS;
        if (endsMs > now.getTime() || endsMs < now.getTime() - DAYS_TAKEN * DAY_MS) continue;
        const noonMs = beginsMs + DAY_MS / 2;
        const noon = difficulties.find((sample) => sample.time * 1_000 === noonMs);
        const blockTimeS = SECONDS_PER_DAY / blocks;
        const networkHashrateHs = noon && (noon.difficulty * HASHES_PER_DIFFICULTY) / blockTimeS;
        const observedAtMs = endsMs - 1;
        observeChain(
          gathered,
          coinId,
          { networkHashrateHs, blockRewardCoins: coins / blocks, blockTimeS },
          observedAtMs,
        );
        if (typeof priceUsd === 'number') {
          gathered.observe('listed', { quantity: 'coin-price', coinId, value: priceUsd }, observedAtMs);
        }
      }
      return gathered.finish();
    },
  };
}
