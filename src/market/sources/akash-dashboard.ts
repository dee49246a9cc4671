import * as z from 'zod';
import { HOUR_MS } from '../../durations.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount } from './foreign-shapes.ts';
import { parseAnswer, startGathering } from './gathering.ts';

const ID = 'akash-dashboard';
const DASHBOARD_URL = 'https://console-api.akash.network/v1/dashboard-data';

const MICRO_USD_PER_USD = 1e6;

/** `dailyUUsdSpent` is in millionths of a dollar. Where the console cannot read the chain every number is 0. */
const answerSchema = z.object({
  now: z.object({
    date: z.iso.datetime({ offset: true }).optional().catch(undefined),
    dailyUUsdSpent: foreignNumber,
    activeGPU: foreignCount,
  }),
});

/**
 * What all of Akash’s leases paid within the last day, those without a GPU too, and how many GPUs are leased: the figures
 * of its console’s front page. Over data-centre cards in the main, so it is no busy share and no price of any one card.
 */
export function createAkashDashboard(): MarketSource {
  return {
    id: ID,
    intervalMs: 6 * HOUR_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const {
        date,
        dailyUUsdSpent,
        activeGPU: cards,
      } = parseAnswer(ID, answerSchema, await getJson(DASHBOARD_URL)).now;
      const networkId = catalog.network('akash').id;
      if (cards === 0) gathered.drop('no-value');
      else {
        const usdPerDay = dailyUUsdSpent / MICRO_USD_PER_USD;
        const observedAtMs = date === undefined ? undefined : Date.parse(date);
        gathered.observe('measured', { quantity: 'network-payout', networkId, usdPerDay, cards }, observedAtMs);
      }
      return gathered.finish();
    },
  };
}
