import * as z from 'zod';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { DAY_MS } from '../../durations.ts';

const ID = 'eia';
const URL_SALES = 'https://api.eia.gov/v2/electricity/retail-sales/data/';
const CENTS_PER_USD = 100;

// A month has the states, the district, the country and its census divisions, more than sixty rows in all; the newest
// month can lack some of them, so three months are asked for.
const MOST_ROWS = 200;

const answerSchema = z.object({ response: z.object({ data: z.array(z.unknown()) }) });
const rowSchema = z.object({
  period: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  stateid: z.string(),
  sectorid: z.string(),
  price: foreignNumber.nullish(),
  'price-units': z.string(),
});

/** Residential electricity prices of the United States by month and state. About 5,000 requests an hour per key. */
export function createEia({ apiKey }: { readonly apiKey: string }): MarketSource {
  return {
    id: ID,
    intervalMs: 7 * DAY_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const query = new URLSearchParams({
        api_key: apiKey,
        frequency: 'monthly',
        'data[0]': 'price',
        'facets[sectorid][]': 'RES',
        'sort[0][column]': 'period',
        'sort[0][direction]': 'desc',
        length: String(MOST_ROWS),
      });
      const { response } = parseAnswer(ID, answerSchema, await getJson(`${URL_SALES}?${query.toString()}`));

      const places = new Set(['US', ...catalog.usStates.map(({ code }) => code)]);
      const newest = new Map<string, { readonly period: string; readonly cents: number }>();
      for (const element of response.data) {
        const row = rowSchema.safeParse(element);
        if (!row.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { period, stateid, sectorid, price: cents, 'price-units': unit } = row.data;
        const placeCode = stateid === 'US' ? 'US' : `US-${stateid}`;
        if (sectorid !== 'RES') gathered.drop('other-subject');
        else if (unit !== 'cents per kilowatt-hour') gathered.drop('other-unit');
        else if (!places.has(placeCode)) gathered.unmatched(stateid);
        else if (typeof cents !== 'number') gathered.drop('no-value');
        else if (period > (newest.get(placeCode)?.period ?? '')) newest.set(placeCode, { period, cents });
      }
      for (const [placeCode, { period, cents }] of newest) {
        const pricePerKwh = cents / CENTS_PER_USD;
        gathered.observe(
          'measured',
          { quantity: 'electricity-price', placeCode, currency: 'USD', value: pricePerKwh },
          lastDayMs(period),
        );
      }
      return gathered.finish();
    },
  };
}

/** Midnight (UTC) at the start of a month's last day. */
function lastDayMs(period: string): number {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return Date.UTC(year, month, 0);
}
