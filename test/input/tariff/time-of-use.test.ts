import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePriceUsdPerKwh } from '../../../src/engine/tariff.ts';
import { refusal } from '../../support/refusal.ts';
import { typedRate, understood } from '../../support/typed-rates.ts';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const DAY_NIGHT = '7-23 0.31 day, 23-7 0.19 night USD (assumed)';
const NIGHT_HOURS = '7-23 0.34, 23-7 0.18 USD';

describe('prices by the hour', () => {
  test.each([
    { typed: '0.31 day 0.19 night', read: DAY_NIGHT, reason: 'the hours are the customary ones' },
    { typed: 'day 0.31 night 0.19', read: DAY_NIGHT, reason: 'names in front' },
    { typed: '0.31/0.19 day/night', read: DAY_NIGHT, reason: 'in pairs' },
    { typed: 'day/night 0,31/0,19', read: DAY_NIGHT, reason: 'in pairs, names in front' },
    { typed: 'Day: 0.31; Night: 0.19', read: DAY_NIGHT, reason: 'colons' },
    { typed: '31ct day, 19ct night', read: DAY_NIGHT, reason: 'cents each' },
    { typed: '31 ct day 0.19 $ night', read: DAY_NIGHT, reason: 'cents and dollars mixed' },
    { typed: '$0.31 during the day and $0.19 at night', read: DAY_NIGHT, reason: 'a sentence' },
    { typed: '$0.31 per day, $0.19 per night', read: DAY_NIGHT, reason: '“per” is no Thursday here' },
    { typed: '0.31/kWh day, 0.19/kWh night', read: DAY_NIGHT, reason: 'units behind each' },
    { typed: '310 $/MWh day 190 $/MWh night', read: DAY_NIGHT, reason: 'a wholesale unit' },
    { typed: '0.31 day, 0.19 otherwise', read: '7-23 0.31 day, 23-7 0.19 USD (assumed)', reason: 'one part named' },
    { typed: 'tag 0,31€ nacht 0,19€', read: DAY_NIGHT.replace('USD', 'EUR'), reason: 'German' },
    {
      typed: 'день 5,5₽ ночь 2,5₽',
      read: '7-23 5.5 day, 23-7 2.5 night RUB (assumed)',
      reason: 'Russian, the sign behind',
    },
    { typed: '23-07: 0.18 else 0.34', read: NIGHT_HOURS, reason: 'hours are said, none assumed' },
    { typed: '0.18 from 23:00 to 7:00, 0.34 otherwise', read: NIGHT_HOURS, reason: 'a sentence' },
    { typed: '0.18 23-7, 0.34', read: NIGHT_HOURS, reason: 'what is left has the other price' },
    { typed: '0.34, 0.18 from 23 to 7', read: NIGHT_HOURS, reason: 'the rest first' },
    { typed: '0.18 between 11pm and 7am, 0.34 the rest of the day', read: NIGHT_HOURS, reason: 'twelve-hour clock' },
    { typed: '23:00–07:00 = 0.18; 07:00–23:00 = 0.34', read: NIGHT_HOURS, reason: 'both windows said' },
    { typed: '2300-0700 0.18 else 0.34', read: NIGHT_HOURS, reason: 'no colons' },
    {
      typed: 'von 23 bis 7 Uhr 0,18 sonst 0,34',
      read: NIGHT_HOURS,
      reason: 'German',
    },
    { typed: 'с 23 до 7 0,18 иначе 0,34', read: NIGHT_HOURS, reason: 'Russian' },
    { typed: 'de 23h à 7h 0,18 sinon 0,34', read: NIGHT_HOURS, reason: 'French' },
    {
      typed: 'night 23-7 0.18, day 0.34',
      read: '7-23 0.34 day, 23-7 0.18 night USD',
      reason: 'the day is what the night leaves',
    },
    {
      typed: '00:30-07:30 7.5p, otherwise 27p',
      read: '0.5-7.5 0.075, 7.5-0.5 0.27 GBP',
      reason: 'half hours',
    },
    { typed: 'midnight to 6am 0.10 else 0.3', read: '0-6 0.1, 6-24 0.3 USD', reason: 'midnight by name' },
    {
      typed: '0-6 0.10, 6-18 0.30, 18-24 0.20',
      read: '0-6 0.1, 6-18 0.3, 18-24 0.2 USD',
      reason: 'three windows cover the day',
    },
    {
      typed: 'peak 0.40 off-peak 0.22',
      read: '16-21 0.4 peak, 21-16 0.22 off-peak USD (assumed)',
      reason: 'an evening peak',
    },
    {
      typed: 'peak 4-9pm 0.40 off peak 0.22',
      read: '16-21 0.4 peak, 21-16 0.22 off-peak USD',
      reason: 'pm is meant of both hours',
    },
    {
      typed: 'peak 7-10, 17-21: 0.40, else 0.20',
      read: '7-10 0.4 peak, 10-17 0.2, 17-21 0.4 peak, 21-7 0.2 USD',
      reason: 'two windows at one price',
    },
    {
      typed: 'HP 0,27 HC 0,20',
      read: '6-22 0.27 full hours, 22-6 0.2 low hours USD (assumed)',
      reason: 'French meters',
    },
    {
      typed: 'HT 32 Rp NT 25 Rp',
      in: 'CHF',
      read: '6-22 0.32 high tariff, 22-6 0.25 low tariff CHF (assumed)',
      reason: 'Swiss meters',
    },
    {
      typed: 'gündüz 2,5 TL puant 3,8 TL gece 1,5 TL',
      read: '6-17 2.5 day, 17-22 3.8 peak, 22-6 1.5 night TRY (assumed)',
      reason: 'Turkish, three zones',
    },
    {
      typed: 'night 0.19 7-23 day 0.31',
      read: '7-23 0.31 day, 23-7 0.19 night USD',
      reason: 'no night is from 7 to 23',
    },
    { typed: 'free night 0.30 day', read: '7-23 0.3 day, 23-7 0 night USD (assumed)', reason: 'a free night' },
    { typed: '-0.02 night 0.2 day', read: '7-23 0.2 day, 23-7 -0.02 night USD (assumed)', reason: 'a negative night' },
  ])('“$typed” is $read ($reason)', ({ typed, in: defaultCurrency, read }) => {
    expect(understood(typed, defaultCurrency)).toBe(read);
  });

  test('the price is the mean of the day: (16 h × 0.31 + 8 h × 0.19) / 24 = 0.27', () => {
    const { pricePerKwh, usdPerKwh, tariff } = typedRate('0.31 € day 0.19 € night');
    expect(pricePerKwh).toBeCloseTo(0.27, 12);
    expect(usdPerKwh).toBeCloseTo(0.3375, 12);
    // Eight hours from 23:00 are all night: 0.19 € / 0.8 = 0.2375 USD.
    expect(averagePriceUsdPerKwh(tariff, { hoursPerDay: 8, fromHour: 23 })).toBeCloseTo(0.2375, 12);
  });

  test('any two windows that make a day are read as they were written', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const cents = fc.integer({ min: 1, max: 150 });
    fc.assert(
      fc.property(hour, hour, cents, cents, (from, to, one, other) => {
        fc.pre(from !== to && one !== other);
        const { pricePerKwh } = typedRate(`${clock(from)}-${clock(to)} ${one / 100}, otherwise ${other / 100}`);
        const hours = (to - from + 24) % 24;
        expect(pricePerKwh).toBeCloseTo((hours * one + (24 - hours) * other) / 2_400, 9);
      }),
    );
  });

  test('windows to the minute that make a day are read as they were written', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 60 - 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(minutes, fc.boolean(), (unsorted, isPadded) => {
        const minute = (ofDay: number): string => {
          const hour = String(Math.floor(ofDay / 60));
          return `${isPadded ? hour.padStart(2, '0') : hour}:${String(ofDay % 60).padStart(2, '0')}`;
        };
        const starts = unsorted.toSorted((one, other) => one - other);
        const windows = starts.map((from, index) => {
          const to = starts[(index + 1) % starts.length] ?? from;
          return { text: `${minute(from)}-${minute(to)} ${(10 + index) / 100}`, from, to, cents: 10 + index };
        });
        const { pricePerKwh } = typedRate(windows.map(({ text }) => text).join(', '));
        const day = 24 * 60;
        const cents = windows.reduce((sum, { from, to, cents: price }) => sum + price * ((to - from + day) % day), 0);
        expect(pricePerKwh).toBeCloseTo(cents / day / 100, 9);
      }),
    );
  });

  test.each([
    {
      typed: '0.34 23-7 0.18',
      code: 'bad_rate',
      says: 'which price belongs',
      reason: 'either price may be the night’s',
    },
    { typed: '0-6 0.10, 7-18 0.30', code: 'bad_rate', says: 'no price from 6:00 to 7:00', reason: 'a gap' },
    { typed: '0-8 0.10, 7-24 0.30', code: 'bad_rate', says: 'two prices from 7:00 to 8:00', reason: 'an overlap' },
    { typed: '0.31 day, 0.19 night, 0.25 else', code: 'bad_rate', says: 'no hour is left', reason: 'a price too many' },
    { typed: 'peak 4-9 0.40 else 0.22', code: 'bad_rate', says: '24-hour clock', reason: 'morning or evening' },
    { typed: '9-5pm 0.3 else 0.2', code: 'bad_rate', says: '24-hour clock', reason: 'morning or evening' },
    { typed: '23-7pm 0.3 else 0.2', code: 'bad_rate', says: '24-hour clock', reason: 'no such hour' },
    { typed: '7-7 0.3 else 0.2', code: 'bad_rate', says: '24-hour clock', reason: 'no hour at all' },
    { typed: '23-31 0.3 else 0.2', code: 'bad_rate', says: '24-hour clock', reason: 'no such hour' },
    {
      typed: '23-7 0.18',
      code: 'bad_rate',
      says: 'no price from 7:00 to 23:00',
      reason: 'the other hours are left out',
    },
    {
      typed: '0.31 day 0.19 night weekend 0.15',
      code: 'bad_rate',
      says: 'which price belongs',
      reason: 'the weekend may belong to the night',
    },
    { typed: 'peak 0.4 llano 0.2', code: 'bad_rate', says: 'hours', reason: 'parts of two countries' },
    { typed: 'day 0.3 night 0.2 BTC', code: 'unknown_currency', says: 'coins', reason: 'a coin' },
    { typed: '2 kr day 1 kr night', code: 'bad_rate', says: 'which currency', reason: 'whose crown' },
    {
      typed: '0.31 from 7 to 23, 0.19 on the moon',
      code: 'bad_rate',
      says: '“moon”',
      reason: 'words that we do not know',
    },
  ])('“$typed” is asked about ($reason)', ({ typed, code, says }) => {
    const { code: refusedAs, message } = refusal(() => typedRate(typed));
    expect(refusedAs).toBe(code);
    expect(message).toContain(says);
  });

  test.each([
    { typed: '31 day 19 night', offered: '0.31 day 0.19 night', reason: 'cents' },
    { typed: '310 day 190 night', offered: '0.31 day 0.19 night', reason: 'per MWh' },
    { typed: '2 kr day 1 kr night', offered: '2 kr day 1 kr night SEK', reason: 'whose crown' },
  ])('“$typed” offers “$offered”, which can be read ($reason)', ({ typed, offered }) => {
    const { suggestions } = refusal(() => typedRate(typed));
    expect(suggestions.map(({ options }) => options['rate'])).toContain(offered);
    for (const { options } of suggestions) {
      expect(typedRate(String(options['rate'])).reading.kind).toBe('time-of-use');
    }
  });
});
