import * as z from 'zod';
import { ofQuantity } from '../../catalog/quantities.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import { HOUR_MS } from '../../durations.ts';

const ID = 'frankfurter';
const URL_RATES = 'https://api.frankfurter.dev/v2/rates';

const answerSchema = z.array(z.unknown());
const rateSchema = z.object({ date: z.iso.date(), base: z.string(), quote: z.string(), rate: foreignNumber.nullish() });

/**
 * Central banks’ reference rates for the currencies that the bundle knows. They change once a business day, about
 * 16:00 in Frankfurt, and are dated by day only. No limit is published.
 */
export function createFrankfurter(): MarketSource {
  return {
    id: ID,
    intervalMs: 12 * HOUR_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const wanted = new Set(ofQuantity(catalog.bundle, 'exchange-rate').map(({ currency }) => currency));
      const query = new URLSearchParams({ base: 'USD', quotes: [...wanted].join(',') });
      const answer = parseAnswer(ID, answerSchema, await getJson(`${URL_RATES}?${query.toString()}`));

      const answered = new Set<string>();
      for (const element of answer) {
        const row = rateSchema.safeParse(element);
        if (!row.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { date, base, quote: currency, rate: unitsPerUsd } = row.data;
        answered.add(currency);
        if (base !== 'USD') gathered.drop('other-subject');
        else if (!wanted.has(currency)) gathered.unmatched(currency);
        else if (typeof unitsPerUsd !== 'number') gathered.drop('no-value');
        else gathered.observe('listed', { quantity: 'exchange-rate', currency, unitsPerUsd }, Date.parse(date));
      }
      for (const currency of wanted) if (!answered.has(currency)) gathered.drop('absent');
      return gathered.finish();
    },
  };
}
