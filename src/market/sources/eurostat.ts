import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { readCells } from './json-stat.ts';
import { startGathering } from './gathering.ts';
import { DAY_MS } from '../../durations.ts';

const ID = 'eurostat';
const URL_PRICES = 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/nrg_pc_204';

/** Households that use 2,500 to 4,999 kWh a year, electricity, all taxes included, EUR per kWh. */
const SELECTED = { nrg_cons: 'KWH2500-4999', tax: 'I_TAX', currency: 'EUR', unit: 'KWH', siec: 'E7000' } as const;

/** Eurostat’s codes that are not ISO 3166’s, and its union of today. */
const PLACE_CODES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['EU27_2020', 'EU'],
]);

const cellSchema = foreignNumber.nullable();
const HALF_YEAR = /^(20\d\d)-S([12])$/;

/**
 * Electricity prices of European households by half year. Countries report months apart, so two half years are asked
 * for and the newest of each country is taken. No key, no published limit.
 */
export function createEurostat(): MarketSource {
  return {
    id: ID,
    intervalMs: 7 * DAY_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const query = new URLSearchParams({ format: 'JSON', lang: 'en', ...SELECTED, lastTimePeriod: '2' });
      const answer = await getJson(`${URL_PRICES}?${query.toString()}`);
      const table = readCells(ID, answer, { selected: SELECTED, rows: 'geo', columns: 'time' });

      const places = new Set(catalog.countries.map(({ code }) => code));
      const periods = table.columns
        .filter((period) => HALF_YEAR.test(period))
        .toSorted()
        .toReversed();
      for (const area of table.rows) {
        const placeCode = PLACE_CODES.get(area) ?? area;
        if (!places.has(placeCode)) {
          gathered.unmatched(area);
          continue;
        }
        const period = periods.find((candidate) => (table.cell(area, candidate) ?? null) !== null);
        const price = cellSchema.safeParse(period === undefined ? null : table.cell(area, period));
        if (!price.success) gathered.drop('unreadable');
        else if (period === undefined || price.data === null) gathered.drop('no-value');
        else
          gathered.observe(
            'measured',
            { quantity: 'electricity-price', placeCode, currency: 'EUR', value: price.data },
            endOfHalfYearMs(period),
          );
      }
      return gathered.finish();
    },
  };
}

/** Midnight (UTC) at the start of its last day. */
function endOfHalfYearMs(period: string): number {
  const [, year, half] = HALF_YEAR.exec(period) ?? [];
  return half === '1' ? Date.UTC(Number(year), 5, 30) : Date.UTC(Number(year), 11, 31);
}
