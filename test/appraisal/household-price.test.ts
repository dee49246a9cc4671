import { expect, test } from 'vitest';
import { householdPrice } from '../../src/appraisal/household-price.ts';
import type { PlaceElectricity } from '../../src/catalog/schema.ts';
import type { ElectricityPrice } from '../../src/market/market.ts';

const EUROS_PER_USD = 0.8;
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
const live = (currency: 'USD' | 'EUR', pricePerKwh: number, date: string): ElectricityPrice => ({
  currency,
  pricePerKwh,
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
  const found = householdPrice(of, { electricityPrice: (code) => (code === 'DE' ? seen : undefined) }, unitsPerUsd);
  expect(found).toMatchObject({ currency, unitsPerUsd: unitsPerUsd(currency), figure: { value, date } });
});

test('a euro that nobody quotes is not used: the catalogue’s dollars stay, and without them there is no price', () => {
  const market = { electricityPrice: () => live('EUR', 0.38, '2026-06-30') };
  const dollarsOnly = (currency: string) => (currency === 'USD' ? 1 : undefined);
  expect(householdPrice(inBoth, market, dollarsOnly)).toMatchObject({ currency: 'USD', figure: { value: 0.4 } });
  expect(householdPrice(inEur, market, dollarsOnly)).toBeUndefined();
});

test('a live price is dated by its day and keeps who says so', () => {
  const market = { electricityPrice: () => live('EUR', 0.38, '2026-06-30') };
  const figure = householdPrice(inUsd, market, unitsPerUsd)?.figure;
  expect(figure).toEqual({ value: 0.38, kind: 'measured', source: 'tracker', date: '2026-06-30' });
});

function unitsPerUsd(currency: string): number {
  return currency === 'EUR' ? EUROS_PER_USD : 1;
}
