import { expect, test } from 'vitest';
import { householdPrice } from '../../src/appraisal/household-price.ts';
import type { Observation } from '../../src/catalog/quantities.ts';
import type { PlaceElectricity } from '../../src/catalog/schema.ts';
import type { Market } from '../../src/market/market.ts';
import { market } from '../support/small-catalogue.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const EURO = { currency: 'EUR', unitsPerUsd: 0.8, kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
const ours = (value: number, date: string) => ({ value, kind: 'listed', source: 'vendor', date }) as const;
const place = (prices: Pick<PlaceElectricity, 'usdPerKwh' | 'eurPerKwh'>): PlaceElectricity => ({
  code: 'DE',
  name: 'Germany',
  aliases: [],
  ...prices,
});
const inUsd = place({ usdPerKwh: ours(0.4, '2026-04') });
const inEur = place({ eurPerKwh: ours(0.36, '2025') });
const inBoth = place({ usdPerKwh: ours(0.4, '2026-04'), eurPerKwh: ours(0.36, '2025') });
const live = (currency: 'USD' | 'EUR', value: number, date: string): Observation<'electricity-price'> => ({
  quantity: 'electricity-price',
  placeCode: 'DE',
  currency,
  value,
  kind: 'measured',
  source: 'tracker',
  date,
  observedAt: `${date}T00:00:00.000Z`,
});

const CASES = [
  { reason: 'nothing live', of: inBoth, seen: undefined, used: [0.4, 'USD', '2026-04'] },
  { reason: 'nothing live, and only euros', of: inEur, seen: undefined, used: [0.36, 'EUR', '2025'] },
  { reason: 'live and newer', of: inBoth, seen: live('EUR', 0.38, '2026-06-30'), used: [0.38, 'EUR', '2026-06-30'] },
  {
    reason: 'live and newer, in USD',
    of: inUsd,
    seen: live('USD', 0.42, '2026-08-31'),
    used: [0.42, 'USD', '2026-08-31'],
  },
  { reason: 'live but older', of: inBoth, seen: live('EUR', 0.38, '2025-12-31'), used: [0.4, 'USD', '2026-04'] },
  {
    reason: 'live, of the same day',
    of: inUsd,
    seen: live('USD', 0.42, '2026-04-01'),
    used: [0.42, 'USD', '2026-04-01'],
  },
  {
    reason: 'live, of a day of the month that ours is of',
    of: inUsd,
    seen: live('USD', 0.42, '2026-04-30'),
    used: [0.42, 'USD', '2026-04-30'],
  },
  {
    reason: 'live, older than ours in USD, newer than ours in EUR',
    of: inBoth,
    seen: live('EUR', 0.38, '2026-03-31'),
    used: [0.4, 'USD', '2026-04'],
  },
  {
    reason: 'live, where only euros are ours',
    of: inEur,
    seen: live('EUR', 0.38, '2025-06-30'),
    used: [0.38, 'EUR', '2025-06-30'],
  },
  { reason: 'live only', of: place({}), seen: live('EUR', 0.38, '2026-06-30'), used: [0.38, 'EUR', '2026-06-30'] },
] as const;

test.each(CASES)('$reason: $used', ({ of, seen, used: [value, currency, date] }) => {
  const found = householdPrice(of, { market: saying(seen), now: NOW });
  const unitsPerUsd = currency === 'EUR' ? 0.8 : 1;
  expect(found).toMatchObject({ currency, unitsPerUsd, figure: { value, date } });
});

test('a euro that nobody quotes is not used: the catalogue’s dollars stay, and without them there is no price', () => {
  const figures = { market: saying(live('EUR', 0.38, '2026-06-30'), []), now: NOW };
  expect(householdPrice(inBoth, figures)).toMatchObject({ currency: 'USD', figure: { value: 0.4 } });
  expect(householdPrice(inEur, figures)).toBeUndefined();
});

test.each([
  ['2028-12-30', { value: 0.4, date: '2026-04' }, 'three years after April 2026 have not passed'],
  ['2029-04-02', { value: 0.36, date: '2026-08' }, 'they have, and not those after August'],
])('on %s the catalogue’s %j is used: %s', (today, figure) => {
  const both = place({ usdPerKwh: ours(0.4, '2026-04'), eurPerKwh: ours(0.36, '2026-08') });
  expect(householdPrice(both, { market: saying(undefined), now: new Date(today) })?.figure).toMatchObject(figure);
});

test('where every price is more than three years old, there is none', () => {
  expect(householdPrice(inBoth, { market: saying(undefined), now: new Date('2029-04-02') })).toBeUndefined();
});

test('a live price is dated by its day and keeps who says so', () => {
  const figures = { market: saying(live('EUR', 0.38, '2026-06-30')), now: NOW };
  const figure = householdPrice(inUsd, figures)?.figure;
  expect(figure).toEqual({ value: 0.38, kind: 'measured', source: 'tracker', date: '2026-06-30' });
});

/** A market that knows what Germans pay, and the euro at 0.80 a dollar. */
function saying(seen: Observation<'electricity-price'> | undefined, exchangeRates = [EURO]): Market {
  return { ...market({ exchangeRates }), electricityPrice: (code) => (code === 'DE' ? seen : undefined) };
}
