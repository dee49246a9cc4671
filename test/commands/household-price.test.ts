import { describe, expect, test } from 'vitest';
import { runWithWhy, withWhy } from '../support/all-pages.ts';
import type { Seen } from '../../src/catalog/quantities.ts';
import { exchangeRate } from '../support/live-figures.ts';
import { liveMarket } from '../support/live-market.ts';
import { fieldOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import type { Simulator } from '../support/simulator.ts';

/** The euro at 0.80 a dollar, so that 0.40 EUR are 0.50 USD. */
const EURO = exchangeRate('EUR', 0.8, { source: 'frankfurter', observedAt: '2026-10-09T14:00:00.000Z' });
const GERMANY = measured('DE', 0.4, 'EUR', '2026-06-30', 'eurostat');
const TEXAS = measured('US-TX', 0.16, 'USD', '2026-08-31', 'eia');
const ON_VAST = { gpu: '4090', network: 'vast' };
const EUROSTAT =
  'measured 30 Jun 2026, 15 weeks old ([Eurostat, household electricity](https://ec.europa.eu/eurostat/databrowser/view/nrg_pc_204))';
const OF_GERMANY = '0.40 EUR/kWh (0.50 USD/kWh): the household average of Germany';

describe('where a live household price is newer than the catalogue’s', () => {
  test('a typed place is answered with it, in its own currency: 600 W × 24 h × 0.40 € at 0.80 a dollar is 7.20', async () => {
    const reader = german();
    const seen = await withWhy(reader, reader.run('power', { watts: 600, rate: 'germany' }));
    expect(fieldOf(seen, 'Electricity')).toBe(`${OF_GERMANY}, ${EUROSTAT}`);
    expect(fieldOf(seen, 'Exchange rate')).toContain('1 USD = 0.8 EUR, listed 9 Oct 2026, 1 day old');
    expect(textOf(seen)).toContain('**$7.20 a day** at 0.40 EUR/kWh.');
  });

  test('in euros that are 5.76 a day', async () => {
    const seen = await german().run('power', { watts: 600, rate: 'germany', currency: 'EUR' });
    expect(textOf(seen)).toContain('**€5.76 a day** at 0.40 EUR/kWh.');
  });

  test('a state’s needs no exchange rate: 14.4 kWh × 0.16 USD are 2.30', async () => {
    const reader = german();
    const seen = await withWhy(reader, reader.run('power', { watts: 600, rate: 'texas' }));
    expect(fieldOf(seen, 'Electricity')).toBe(
      '0.16 USD/kWh: the household average of Texas, measured 31 Aug 2026, 6 weeks old ([US Energy Information Administration](https://www.eia.gov/electricity/))',
    );
    expect(textOf(seen)).toContain('**$2.30 a day**');
    expect(textOf(seen)).not.toContain('[Exchange rate]');
  });

  test.each([
    ['roi', ON_VAST],
    ['compare', { gpu: '4090' }],
    ['power', { watts: 600 }],
  ] as const)('/%s takes it from the language, and says so', async (path, options) => {
    const discord = german();
    const reader = discord.as({ locale: 'de' });
    const answer = await reader.run(path, options);
    expect(faultsOf(answer.reply ?? {})).toEqual([]);
    const seen = await withWhy(reader, answer);
    expect(fieldOf(seen, 'Electricity')).toContain(
      '0,40 EUR/kWh (0,50 USD/kWh): the household average of Germany, taken',
    );
    expect(fieldOf(seen, 'Electricity')).toContain('measured 30. Juni 2026, 15 weeks old ([Eurostat');
    expect(fieldOf(seen, 'Exchange rate')).toContain('1 USD = 0,8 EUR, listed 9. Okt. 2026');
  });

  test('/me view and /settings view name it, and the exchange rate behind the dollars', async () => {
    const discord = german().as({ locale: 'de', canManageServer: true });
    for (const path of ['me view', 'settings view']) {
      const seen = await discord.run(path);
      expect(textOf(seen)).toMatch(
        /use 0,40 EUR\/kWh \(0,50 USD\/kWh\)(?:: |\.\*\*\nIt is )the household average of Germany, taken/,
      );
      expect(textOf(seen)).toContain('so that of a rate set or typed or of ');
      expect(fieldOf(seen, 'Exchange rate')).toContain('1 USD = 0,8 EUR');
    }
  });

  test.each(['me rate', 'settings rate'])('/%s remembers it in its own currency', async (path) => {
    const discord = german().as({ canManageServer: true });
    const set = await discord.run(path, { rate: 'germany' });
    expect(textOf(set)).toContain('**Electricity is now 0.40 EUR/kWh (0.50 USD/kWh)**');
    expect(textOf(set)).toContain(`Understood: the household average of Germany, ${EUROSTAT}.`);
    expect(fieldOf(set, 'Exchange rate')).toContain('1 USD = 0.8 EUR');
    expect(textOf(await discord.run('power', { watts: 600 }))).toContain('**€5.76 a day** at 0.40 EUR/kWh.');
  });
});

describe('the currency of an answer does not depend on who has published last', () => {
  test.each([
    ['de', { ...ON_VAST, price: 1600 }, 'EUR a day'],
    ['en-GB', { ...ON_VAST, price: 1600, rate: 'germany' }, 'USD a day'],
  ])('%s %j', async (locale, options, heading) => {
    const before = await withWhy(
      openDiscord({ person: { locale } }),
      openDiscord({ person: { locale } }).run('roi', options),
    );
    const after = await withWhy(german().as({ locale }), german().as({ locale }).run('roi', options));
    expect(Object.keys(tableOf(before))).toContain(heading);
    expect(Object.keys(tableOf(after))).toContain(heading);
  });

  test('a rate that somebody typed in euros is answered in euros', async () => {
    expect(Object.keys(tableOf(await runWithWhy(german(), { ...ON_VAST, rate: '0.40 EUR' })))).toContain('EUR a day');
  });
});

test.each([
  ['it is older', [EURO, measured('DE', 0.4, 'EUR', '2025-06-30', 'eurostat')]],
  ['there is none', [EURO, TEXAS]],
])('the catalogue’s price stays where %s', async (_reason, seen) => {
  const discord = openDiscord({ market: liveMarket(realCatalog.bundle, ...seen) });
  const asked = await withWhy(discord, discord.run('power', { watts: 600, rate: 'germany' }));
  expect(fieldOf(asked, 'Electricity')).toMatch(
    /^0\.\d{4} EUR\/kWh \(0\.\d{4} USD\/kWh\): the household average of Germany, measured /,
  );
});

const unpriced = realCatalog.countries.find((place) => (place.usdPerKwh ?? place.eurPerKwh) === undefined);

test.each([
  {
    rate: 'germany',
    bundle: realCatalog.bundle.filter(({ quantity }) => quantity !== 'exchange-rate'),
    reason: 'in euros, which nobody quotes',
  },
  { rate: unpriced?.name ?? '', bundle: realCatalog.bundle, reason: 'no price that may be passed on' },
])('$rate is answered as unknown, with how to type one’s own: $reason', async ({ rate, bundle }) => {
  const asked = await openDiscord({ market: liveMarket(bundle) }).run('roi', { ...ON_VAST, rate });
  expect(asked.visibility).toBe('private');
  expect(textOf(asked)).toMatch(/^We know no electricity price for .+ that can be used: type a price per kWh such as /);
});

test('the default says who claims it: 14.4 kWh × 0.16 USD are 2.30', async () => {
  const reader = german().as({ locale: 'es-419' });
  const seen = await withWhy(reader, reader.run('power', { watts: 600 }));
  expect(textOf(seen)).toContain(
    'Rigwise’s default, as nobody has set one, claimed 2026, day unknown (Article on GPU DePIN',
  );
  expect(tableOf(seen)['a day']?.at(-1)).toBe('2.30');
});

/** Everybody's Discord, where Germany's and Texas' prices have arrived. */
function german(): Simulator {
  return openDiscord({ market: liveMarket(realCatalog.bundle, EURO, GERMANY, TEXAS) });
}

function measured(placeCode: string, value: number, currency: 'USD' | 'EUR', day: string, source: string): Seen {
  const observedAt = `${day}T00:00:00.000Z`;
  return { quantity: 'electricity-price', placeCode, currency, value, kind: 'measured', source, date: day, observedAt };
}
