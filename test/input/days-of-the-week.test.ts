import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePriceUsdPerKwh } from '../../src/engine/tariff.ts';
import { refusal } from '../support/refusal.ts';
import { rateTokens } from '../../src/input/rate/rate-tokens.ts';
import { typedRate, understood } from '../support/typed-rates.ts';

const WORKING_DAYS = 'Mon–Fri 0-7 0.19, Mon–Fri 7-23 0.31, Mon–Fri 23-24 0.19, Sat–Sun 0-24 0.19';
const BY_DAYS = 'Mon–Fri 0-24 0.3, Sat–Sun 0-24 0.2';
const ITALY =
  'Mon–Fri 0-7 0.25 F3, Mon–Fri 7-8 0.28 F2, Mon–Fri 8-19 0.3 F1, Mon–Fri 19-23 0.28 F2, Mon–Fri 23-24 0.25 F3, ' +
  'Sat 0-7 0.25 F3, Sat 7-23 0.28 F2, Sat 23-24 0.25 F3, Sun 0-24 0.25 F3';
const PLAIN_PEAK = 'Mon–Fri 0-16 0.25 off-peak, Mon–Fri 16-21 0.4 peak, Mon–Fri 21-24 0.25 off-peak';

describe('prices that differ between the days of the week', () => {
  test.each([
    { typed: 'weekdays 7-23 0.31 else 0.19', read: `${WORKING_DAYS} USD`, reason: 'the rest is the weekend too' },
    { typed: '0.31 mon-fri 7-23, 0.19 otherwise', read: `${WORKING_DAYS} USD`, reason: 'the price first' },
    { typed: '0.19 else, weekdays 7-23 0.31', read: `${WORKING_DAYS} USD`, reason: 'the rest first' },
    {
      typed: 'monday to friday from 7am to 11pm $0.31, $0.19 the rest of the time',
      read: `${WORKING_DAYS} USD`,
      reason: 'a sentence',
    },
    {
      typed: '7-23 on weekdays 0.31, weekends all day 0.19, 23-7 0.19',
      read: `${WORKING_DAYS} USD`,
      reason: 'days behind their hours, and no rest',
    },
    { typed: 'Mo-Fr 7-23 0,31€ sonst 0,19€', read: `${WORKING_DAYS} EUR`, reason: 'German' },
    {
      typed: 'von Mo bis Fr 7-23 Uhr 0,31 €, am Wochenende 0,19 €, sonst 0,19 €',
      read: `${WORKING_DAYS} EUR`,
      reason: 'a German sentence',
    },
    { typed: 'du lundi au vendredi 7h-23h 0,31€ sinon 0,19€', read: `${WORKING_DAYS} EUR`, reason: 'French' },
    { typed: 'lunes a viernes 7-23 0,31€ resto 0,19€', read: `${WORKING_DAYS} EUR`, reason: 'Spanish' },
    { typed: 'L-V 7-23 0.31, resto 0.19', read: `${WORKING_DAYS} USD`, reason: 'as Spaniards shorten it' },
    { typed: 'dal lunedì al venerdì 7-23 0,31€ altrimenti 0,19€', read: `${WORKING_DAYS} EUR`, reason: 'Italian' },
    { typed: 'segunda a sexta 7-23 0.31, resto 0.19', read: `${WORKING_DAYS} USD`, reason: 'Portuguese' },
    { typed: 'ma t/m vr 7-23 0,31€, anders 0,19€', read: `${WORKING_DAYS} EUR`, reason: 'Dutch' },
    { typed: 'od pn do pt 7-23 0.31, reszta 0.19', read: `${WORKING_DAYS} USD`, reason: 'Polish' },
    { typed: 'по будням с 7 до 23 0.31 иначе 0.19', read: `${WORKING_DAYS} USD`, reason: 'Russian' },
    { typed: 'пн-пт 7-23 0.31 інакше 0.19', read: `${WORKING_DAYS} USD`, reason: 'Ukrainian' },
    { typed: 'hafta içi 7-23 0.31 diğer 0.19', read: `${WORKING_DAYS} USD`, reason: 'Turkish' },
    { typed: 'mån-fre 7-23 0.31 annars 0.19', read: `${WORKING_DAYS} USD`, reason: 'Swedish' },
    { typed: '周一至周五 7-23 0.31 其他 0.19', read: `${WORKING_DAYS} USD`, reason: 'Chinese' },
    { typed: '月-金 7-23 0.31 その他 0.19', read: `${WORKING_DAYS} USD`, reason: 'Japanese' },
    { typed: '월-금 7-23 0.31 그외 0.19', read: `${WORKING_DAYS} USD`, reason: 'Korean' },
    { typed: '0.3 week / 0.2 weekend', read: `${BY_DAYS} USD`, reason: 'beside a weekend a week has five days' },
    { typed: 'weekday/weekend 0.3/0.2', read: `${BY_DAYS} USD`, reason: 'in pairs' },
    { typed: '0.3 weekdays 0.2 weekends', read: `${BY_DAYS} USD`, reason: 'no separator needed' },
    { typed: 'Mo-Fr 0,3€, Sa/So 0,2€', read: `${BY_DAYS} EUR`, reason: 'two days by their letters' },
    {
      typed: 'laborables 0.3, sábados, domingos y festivos 0.2',
      read: `${BY_DAYS} USD`,
      reason: 'holidays go with their days',
    },
    { typed: 'L-V 0.3, fin de semana 0.2', read: `${BY_DAYS} USD`, reason: 'a Spanish weekend' },
    { typed: 'fri-mon 0.2, else 0.3', read: 'Mon, Fri–Sun 0-24 0.2, Tue–Thu 0-24 0.3 USD', reason: 'over Sunday' },
    {
      typed: 'mon, wed and fri 0.2, else 0.3',
      read: 'Mon, Wed, Fri 0-24 0.2, Tue, Thu, Sat–Sun 0-24 0.3 USD',
      reason: 'a list of days',
    },
    { typed: 'free weekends, 0.3 otherwise', read: 'Mon–Fri 0-24 0.3, Sat–Sun 0-24 0 USD', reason: 'nothing to pay' },
    {
      typed: 'peak 0.40 weekdays 16-21 offpeak 0.25',
      read: `${PLAIN_PEAK}, Sat–Sun 0-24 0.25 off-peak USD`,
      reason: 'off-peak is what is left',
    },
    {
      typed: 'weekdays: peak 16-21 0.40, off-peak 0.25; weekends: 0.20',
      read: `${PLAIN_PEAK}, Sat–Sun 0-24 0.2 USD`,
      reason: 'days once for several prices',
    },
    {
      typed: 'peak mon-fri 3pm-9pm 0.55, shoulder mon-fri 7am-3pm 0.3, off-peak 0.2 AUD',
      read: 'Mon–Fri 0-7 0.2 off-peak, Mon–Fri 7-15 0.3 shoulder, Mon–Fri 15-21 0.55 peak, Mon–Fri 21-24 0.2 off-peak, Sat–Sun 0-24 0.2 off-peak AUD',
      reason: 'Australia',
    },
    {
      typed: 'on-peak 0.158 weekdays 11-17, mid-peak 0.122 weekdays 7-11 and 17-19, off-peak 0.076 CAD',
      read: 'Mon–Fri 0-7 0.076 off-peak, Mon–Fri 7-11 0.122 shoulder, Mon–Fri 11-17 0.158 peak, Mon–Fri 17-19 0.122 shoulder, Mon–Fri 19-24 0.076 off-peak, Sat–Sun 0-24 0.076 off-peak CAD',
      reason: 'Ontario',
    },
    {
      typed: '0.31 day 0.19 night, weekend 0.15',
      read: 'Mon–Fri 0-7 0.19 night, Mon–Fri 7-23 0.31 day, Mon–Fri 23-24 0.19 night, Sat–Sun 0-24 0.15 USD (assumed)',
      reason: 'of a weekend all hours',
    },
    {
      typed: '7-23 0.31, else 0.19, weekend 0.15',
      read: 'Mon–Fri 0-7 0.19, Mon–Fri 7-23 0.31, Mon–Fri 23-24 0.19, Sat–Sun 0-24 0.15 USD',
      reason: 'what is said of days comes before what is said of all',
    },
    {
      typed: 'weekdays 7-19 0.31, 19-7 0.20, weekend 0.15',
      read: 'Mon–Fri 0-7 0.2, Mon–Fri 7-19 0.31, Mon–Fri 19-24 0.2, Sat–Sun 0-24 0.15 USD',
      reason: 'either way the nights of working days',
    },
    {
      typed: 'weekdays: day 0.31, night 0.19; weekends: day 0.25, night 0.15',
      read: 'Mon–Fri 0-7 0.19 night, Mon–Fri 7-23 0.31 day, Mon–Fri 23-24 0.19 night, Sat–Sun 0-7 0.15 night, Sat–Sun 7-23 0.25 day, Sat–Sun 23-24 0.15 night USD (assumed)',
      reason: 'the same parts twice',
    },
    {
      typed: 'weekdays 7-23 0.31 else 0.19; weekends 9-13 0.2 else 0.15',
      read: 'Mon–Fri 0-7 0.19, Mon–Fri 7-23 0.31, Mon–Fri 23-24 0.19, Sat–Sun 0-9 0.15, Sat–Sun 9-13 0.2, Sat–Sun 13-24 0.15 USD',
      reason: 'a rest for each',
    },
    {
      typed: 'mon-sat 7-23 0.3, every day 23-7 0.1, else 0.2',
      read: 'Mon–Sat 0-7 0.1, Mon–Sat 7-23 0.3, Mon–Sat 23-24 0.1, Sun 0-7 0.1, Sun 7-23 0.2, Sun 23-24 0.1 USD',
      reason: 'every day by name',
    },
    {
      typed: '0.1 weekends, weekdays 0-8; 0.3 else',
      read: 'Mon–Fri 0-8 0.1, Mon–Fri 8-24 0.3, Sat–Sun 0-24 0.1 USD',
      reason: 'two times at one price',
    },
    {
      typed: '0.19 23-7 and weekends, 0.31 else',
      read: `${WORKING_DAYS} USD`,
      reason: 'nights and weekends are two times',
    },
    {
      typed: '0.19 weekends and nights, 0.31 else',
      read: 'Mon–Fri 0-7 0.19 night, Mon–Fri 7-23 0.31, Mon–Fri 23-24 0.19 night, Sat–Sun 0-24 0.19 USD (assumed)',
      reason: 'the nights of every day',
    },
    {
      typed: 'weekends 23-7 0.1, else 0.2',
      read: 'Mon–Fri 0-24 0.2, Sat–Sun 0-7 0.1, Sat–Sun 7-23 0.2, Sat–Sun 23-24 0.1 USD',
      reason: 'the nights of weekends',
    },
    {
      typed: 'peak 0.4, weekdays 16-21; off-peak 0.25',
      read: `${PLAIN_PEAK}, Sat–Sun 0-24 0.25 off-peak USD`,
      reason: 'the hours are the peak’s, wherever the comma is',
    },
    { typed: 'F1 0.30 F2 0.28 F3 0.25', read: `${ITALY} USD (assumed)`, reason: 'Italy’s three bands' },
    { typed: 'F1/F2/F3 0,30/0,28/0,25 €', read: `${ITALY} EUR (assumed)`, reason: 'Italy’s bands in pairs' },
    {
      typed: 'F1 0,30€ F23 0,25€',
      read: 'Mon–Fri 0-8 0.25 F2 and F3, Mon–Fri 8-19 0.3 F1, Mon–Fri 19-24 0.25 F2 and F3, Sat–Sun 0-24 0.25 F2 and F3 EUR (assumed)',
      reason: 'Italy’s two bands',
    },
    {
      typed: 'punta 0,2€ llano 0,15€ valle 0,1€',
      read: 'Mon–Fri 0-8 0.1 valle, Mon–Fri 8-10 0.15 llano, Mon–Fri 10-14 0.2 punta, Mon–Fri 14-18 0.15 llano, Mon–Fri 18-22 0.2 punta, Mon–Fri 22-24 0.15 llano, Sat–Sun 0-24 0.1 valle EUR (assumed)',
      reason: 'Spain’s weekend is valle',
    },
    {
      typed: 'weekdays 7-23 0.3 else 0.2, weekends 7-23 0.3 else 0.2',
      read: '7-23 0.3, 23-7 0.2 USD',
      reason: 'days that are all alike are every day',
    },
  ])('“$typed” is $read ($reason)', ({ typed, read }) => {
    expect(understood(typed)).toBe(read);
  });

  test.each([
    {
      typed: 'weekdays 7-19 0.31, weekends 0.18',
      says: 'no price on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00:',
      reason: 'nights left out',
    },
    {
      typed: 'lun-ven 8-19 0.30, fin de semana 0.15',
      says: 'no price on Mon–Fri from 0:00 to 8:00 and from 19:00 to 24:00:',
      reason: 'nights left out',
    },
    { typed: '0.12 weekdays', says: 'no price on Sat–Sun:', reason: 'a weekend left out' },
    {
      typed: 'F1 0.30 F2 0.28',
      says: 'no price on Mon–Sat from 0:00 to 7:00 and from 23:00 to 24:00; on Sun:',
      reason: 'a band left out',
    },
    {
      typed: 'mon-fri 8-18 0.3, weekend 8-18 0.2',
      says: 'no price from 18:00 to 8:00:',
      reason: 'the same hours of every day',
    },
    { typed: 'weekend 0.2, sat 0.1', says: 'two prices on Sat:', reason: 'a day twice' },
    {
      typed: 'mon-fri 7-23 0.3, fri 20-24 0.2, else 0.1',
      says: 'two prices on Fri from 20:00 to 23:00:',
      reason: 'hours twice',
    },
    { typed: 'weekdays 0.3, weekends 0.2, else 0.1', says: 'no hour is left', reason: 'a price too many' },
    {
      typed: 'weekdays 7-19 0.31, 19-7 0.20, else 0.15',
      says: 'which days',
      reason: 'nights of five days or of seven',
    },
    { typed: 'Werktags 7-19 0.31 sonst 0.2', says: 'meant in two ways', reason: 'in law Saturdays too' },
    { typed: 'feriali 7-19 0.31, altrimenti 0.2', says: 'meant in two ways', reason: 'in law Saturdays too' },
    { typed: 'ma-di 7-19 0.31 else 0.2', says: 'meant in two ways', reason: 'Dutch and French disagree' },
    { typed: 'mon-fri 0-8, 9-12 sat 0.1, else 0.3', says: 'by the hour', reason: 'hours between two days' },
    {
      typed: '7-23 0.3, 23-7 0.2 weekdays; 8-20 0.15, 20-8 0.1 weekends',
      says: 'which days',
      reason: 'days behind several prices',
    },
    {
      typed: '0.15 weekends, 23-7; 0.3 else',
      says: 'by the hour',
      reason: 'nights of weekends, or weekends and nights',
    },
    { typed: 'someday 7-19 0.31 else 0.2', says: '“someday”', reason: 'no day at all' },
    {
      typed:
        'else .9,mon 1:00-2 .11,mon 5-6 .2,tue 1-2 .12,tue 5-6 .2,wed 1-2 .13,wed 5-6 .2,thu 1-2 .14,thu 5-6 .2,fri 1-2 .15,fri 5-6 .2,sat 1-2 .16,sat 5-6 .2',
      says: 'more than 28 times',
      reason: 'more than an answer can show',
    },
  ])('“$typed” is asked about ($reason)', ({ typed, says }) => {
    const { code, message } = refusal(() => typedRate(typed));
    expect(code).toBe('bad_rate');
    expect(message).toContain(says);
  });

  test.each([
    { typed: '100 sat per kWh', code: 'unknown_currency', reason: 'a coin, not a Saturday' },
    { typed: '12 $ a week', code: 'bad_rate', reason: 'what a week costs is no price' },
    { typed: '0.12 every day', code: 'bad_rate', reason: 'no time of use' },
  ])('“$typed” is not about days ($reason)', ({ typed, code }) => {
    const { code: refusedAs, message } = refusal(() => typedRate(typed));
    expect(refusedAs).toBe(code);
    expect(message).not.toContain('on Sat');
  });
});

const written = ([from, to]: readonly [number, number]): string =>
  `${String(from).padStart(2, '0')}:00-${String(to).padStart(2, '0')}:00`;
const dollars = (cents: number | undefined): string => ((cents ?? 0) / 100).toFixed(2);

describe('the price of a week', () => {
  const HOURS = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
    .filter(([from, to]) => from !== to);
  const CENTS = fc.uniqueArray(fc.integer({ min: 2, max: 150 }), { minLength: 3, maxLength: 3 });

  test('is the mean of 168 hours: (5 × 16 h × 0.31 + 88 h × 0.19) / 168 = 41.52 / 168', () => {
    const { pricePerKwh, usdPerKwh, tariff } = typedRate('weekdays 7-23 0.31 € else 0.19 €');
    expect(pricePerKwh).toBeCloseTo(41.52 / 168, 10);
    expect(usdPerKwh).toBeCloseTo(41.52 / 168 / 0.8, 10);
    // Eight hours from midnight: five days with one hour at 0.31, (5 × (7 × 0.19 + 0.31) + 2 × 8 × 0.19) / 56
    expect(averagePriceUsdPerKwh(tariff, { hoursPerDay: 8, fromHour: 0 })).toBeCloseTo(11.24 / 56 / 0.8, 10);
  });

  test('lies between its prices, and is reckoned hour by hour', () => {
    fc.assert(
      fc.property(HOURS, CENTS, (hours, [one, other, weekend]) => {
        const text = `mon-fri ${written(hours)} ${dollars(one)}, mon-fri ${written([hours[1], hours[0]])} ${dollars(other)}, weekend ${dollars(weekend)}`;
        const { pricePerKwh } = typedRate(text);
        const length = (hours[1] - hours[0] + 24) % 24;
        const sum = 5 * (length * (one ?? 0) + (24 - length) * (other ?? 0)) + 48 * (weekend ?? 0);
        expect(pricePerKwh).toBeCloseTo(sum / 16_800, 9);
        const all = [one, other, weekend].map((cents) => (cents ?? 0) / 100);
        expect(pricePerKwh).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(pricePerKwh).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });

  test('does not depend on the order of what was said', () => {
    fc.assert(
      fc.property(
        HOURS,
        CENTS,
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (hours, [one, other, rest], order) => {
          const said = [
            `weekdays ${written(hours)} ${dollars(one)}`,
            `weekends ${dollars(other)}`,
            `else ${dollars(rest)}`,
          ];
          expect(typedRate(order.map((place) => said[place]).join(', ')).tariff).toEqual(
            typedRate(said.join(', ')).tariff,
          );
        },
      ),
    );
  });

  test('with the same prices on weekdays and at weekends is what it is without days', () => {
    fc.assert(
      fc.property(HOURS, CENTS, (hours, [one, other]) => {
        const day = `${written(hours)} ${dollars(one)} else ${dollars(other)}`;
        expect(typedRate(`weekdays ${day}; weekends ${day}`)).toEqual(typedRate(day));
      }),
    );
  });
});

test('a text full of days is read once from its beginning to its end', () => {
  const text = `${'mon-fri, sat to '.repeat(12)}0.2`;
  expect(rateTokens(text, 'USD').length).toBeLessThan(text.length);
});
