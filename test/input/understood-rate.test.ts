import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { refusal } from '../support/refusal.ts';
import { typedRate, understood } from '../support/typed-rates.ts';

describe('saying back what was understood', () => {
  test.each([
    { typed: '0,12 €/kWh', read: '0.12 EUR/kWh', reason: 'a plain price' },
    { typed: '120 $/MWh', read: '120 USD/MWh', reason: 'the unit as typed' },
    { typed: '0.0002 USD/Wh', read: '0.0002 USD/Wh', reason: 'the unit as typed' },
    { typed: '28p', read: '0.28 GBP/kWh', reason: 'pence' },
    { typed: '150 öre/kWh', read: '1.5 SEK/kWh', reason: 'ö is Swedish' },
    { typed: '5 руб 50 коп', read: '5.5 RUB/kWh', reason: 'roubles and kopecks' },
    { typed: '550 копеек', read: '5.5 RUB/kWh', reason: 'the word is Russian' },
    { typed: '432 копійки', read: '4.32 UAH/kWh', reason: 'the word is Ukrainian' },
    { typed: '80 gr/kWh', read: '0.8 PLN/kWh', reason: 'grosz' },
    { typed: '500 haléřů', read: '5 CZK/kWh', reason: 'haléř' },
    { typed: '250 kuruş', read: '2.5 TRY/kWh', reason: 'kuruş' },
    { typed: '60分', read: '0.6 CNY/kWh', reason: 'fen' },
    { typed: '5毛/度', read: '0.5 CNY/kWh', reason: 'tenths, per kWh by its Chinese name' },
    { typed: '每度0.6元', read: '0.6 CNY/kWh', reason: 'Chinese word order' },
    { typed: '1kWhあたり30円', read: '30 JPY/kWh', reason: 'Japanese' },
    { typed: 'kWh당 150원', read: '150 KRW/kWh', reason: 'Korean' },
    { typed: '795 paise', read: '7.95 INR/kWh', reason: 'paise' },
    { typed: '₹7 per unit', read: '7 INR/kWh', reason: 'an Indian unit is a kWh' },
    { typed: '0,25 € le kWh', read: '0.25 EUR/kWh', reason: 'French' },
    { typed: "2,5 TL kWh'ye", read: '2.5 TRY/kWh', reason: 'Turkish' },
    { typed: '5,5 руб. за 1 кВт·ч', read: '5.5 RUB/kWh', reason: 'Russian' },
    { typed: '4,32 грн/кВт·год', read: '4.32 UAH/kWh', reason: 'Ukrainian' },
    { typed: '0,30 €/kWst', read: '0.3 EUR/kWh', reason: 'a German spelling' },
    { typed: '0,30 Euro je Kilowattstunde', read: '0.3 EUR/kWh', reason: 'written out' },
    { typed: '0€12', read: '0.12 EUR/kWh', reason: 'the sign for a comma' },
    { typed: '25 canadian cents', read: '0.25 CAD/kWh', reason: 'whose cents' },
    { typed: '0.25 us dollars', read: '0.25 USD/kWh', reason: 'whose dollars' },
    { typed: '0.24 dollars', in: 'AUD', read: '0.24 AUD/kWh', reason: 'an Australian’s dollars' },
    { typed: '5,5p', in: 'RUB', read: '5.5 RUB/kWh', reason: 'a Latin p for a Russian one' },
    { typed: '`0.12`', read: '0.12 USD/kWh', reason: 'copied with our own quotes' },
    { typed: 'i pay about 0.12 usd per kwh incl. tax', read: '0.12 USD/kWh', reason: 'a sentence' },
    { typed: '1 kWh = 0.30 €', read: '0.3 EUR/kWh', reason: 'the unit first' },
    { typed: 'free', in: 'GBP', read: 'free GBP', reason: 'a word' },
    { typed: '0,00 €', read: 'free EUR', reason: 'nothing' },
    { typed: 'included in rent', read: 'free USD', reason: 'somebody else pays' },
    { typed: 'my own solar panels', read: 'solar', reason: 'said apart from free' },
    { typed: 'бесплатно', read: 'free USD', reason: 'Russian' },
    { typed: '120 € for 400 kWh', read: '120 EUR for 400 kWh = 0.3', reason: 'a bill' },
    { typed: '€120/400kWh', read: '120 EUR for 400 kWh = 0.3', reason: 'a bill with a slash' },
    { typed: '400 kWh cost 120 euro', read: '120 EUR for 400 kWh = 0.3', reason: 'the energy first' },
    { typed: '1.200 € für 4.000 kWh', read: '1200 EUR for 4000 kWh = 0.3', reason: 'German thousands' },
    { typed: '1 200 € pour 4 000 kWh', read: '1200 EUR for 4000 kWh = 0.3', reason: 'French thousands' },
    { typed: '$1,250.50 for 5,002 kWh', read: '1250.5 USD for 5002 kWh = 0.25', reason: 'English thousands' },
    { typed: '120 €/month for 400 kWh/month', read: '120 EUR for 400 kWh = 0.3', reason: 'the same period' },
    { typed: '120 € for 0.4 MWh', read: '120 EUR for 400 kWh = 0.3', reason: 'energy in MWh' },
    { typed: '₹3000 for 400 units', read: '3000 INR for 400 kWh = 7.5', reason: 'Indian units' },
    { typed: 'germany', read: 'DE 2025-12', reason: 'a country' },
    { typed: 'Deutschland', read: 'DE 2025-12', reason: 'in its own language' },
    { typed: 'UK', read: 'GB 2026-01', reason: 'an alias' },
    { typed: 'in texas', read: 'US-TX 2026-04', reason: 'a state' },
    { typed: 'US-TX', read: 'US-TX 2026-04', reason: 'a code' },
    { typed: 'Германия', read: 'DE 2025-12', reason: 'in Russian' },
  ])('“$typed” is $read ($reason)', ({ typed, in: defaultCurrency, read }) => {
    expect(understood(typed, defaultCurrency)).toBe(read);
  });

  test('a place’s price is the catalogue’s, in USD', () => {
    const { reading, usdPerKwh, currency, pricePerKwh } = typedRate('texas', 'EUR');
    expect(currency).toBe('USD');
    expect(pricePerKwh).toBe(usdPerKwh);
    expect(reading).toMatchObject({ kind: 'place', figure: { value: usdPerKwh, kind: 'listed' } });
  });

  test('a place of which only the euro price is known keeps it', () => {
    const { usdPerKwh, currency, pricePerKwh } = typedRate('kosovo');
    expect(currency).toBe('EUR');
    expect(usdPerKwh).toBeCloseTo(pricePerKwh / 0.8, 12);
  });

  test.each(['0.12', '0,12 €', '120 € for 400 kWh', 'germany', 'free', '-0.02'])('“%s” is a flat tariff', (typed) => {
    const { tariff, usdPerKwh } = typedRate(typed);
    expect(tariff).toEqual({ kind: 'flat', usdPerKwh });
  });
});

/** Read, or a place that is known by name and has no price that could be used. */
function isAnswered(rate: string): boolean {
  try {
    return typedRate(rate).usdPerKwh > 0;
  } catch (error) {
    return error instanceof UserError && error.message.startsWith('We know no electricity price for ');
  }
}

describe('asking back', () => {
  test.each([
    { typed: '1 kr', offered: ['1 kr SEK', '1 kr NOK', '1 kr DKK'], reason: 'whose crown' },
    { typed: '2 kroner', offered: ['2 kroner NOK', '2 kroner DKK'], reason: 'Danes and Norwegians say it' },
    { typed: '120 øre', offered: ['120 øre NOK', '120 øre DKK'], reason: 'Danes and Norwegians write it' },
    { typed: 'georgia', offered: ['US-GA', 'GE'], reason: 'a country and a state' },
    { typed: 'CA', offered: ['California', 'Canada'], reason: 'a country and a state' },
    { typed: 'kr', offered: ['South Korea'], reason: 'no amount; a code as well' },
    { typed: 'germny', offered: ['Germany'], reason: 'a slip' },
    { typed: '0.12 $/MWh', offered: ['0.12 USD'], reason: 'meant per kWh' },
    { typed: '0.12 $/Wh', offered: ['0.12 USD', '1.2 USD'], reason: 'meant per kWh' },
    { typed: '0.005', offered: ['exactly 0.005 USD'], reason: 'cheap, and perhaps true' },
    { typed: '12', offered: ['0.12 USD', '0.012 USD'], reason: 'cents, most likely' },
  ])('“$typed” offers $offered, and each is answered ($reason)', ({ typed, offered }) => {
    const rates = refusal(() => typedRate(typed)).suggestions.map(({ options }) => String(options['rate']));
    expect(rates).toEqual(offered);
    for (const rate of rates) expect(isAnswered(rate)).toBe(true);
  });

  test.each([
    { typed: '120 € for 40 kWh', code: 'implausible_rate', says: '3 EUR per kWh', reason: 'a bill that cannot be' },
    { typed: '120 € for 0 kWh', code: 'bad_rate', says: '120 € for 400 kWh', reason: 'nothing used' },
    { typed: '-120 € for 400 kWh', code: 'bad_rate', says: '120 € for 400 kWh', reason: 'a negative bill' },
    { typed: 'exactly 12', code: 'implausible_rate', says: '0.12 USD', reason: 'beyond belief' },
    { typed: '0.1 USDT', code: 'unknown_currency', says: 'coins', reason: 'a coin' },
    { typed: '₿0.0001/kWh', code: 'unknown_currency', says: 'coins', reason: 'a coin’s sign' },
    { typed: 'BTC', code: 'unknown_currency', says: 'coins', reason: 'a coin alone' },
    { typed: '0.12²', code: 'bad_rate', says: 'type a price', reason: 'a raised figure is no digit' },
    { typed: '⅝', code: 'bad_rate', says: 'type a price', reason: 'a fraction that nobody types' },
    { typed: '\u202E21.0', code: 'bad_rate', says: 'type a price', reason: 'it is shown the other way round' },
    { typed: '0.12 €/kWh 0.1 $/MWh', code: 'bad_rate', says: 'type a price', reason: 'two units' },
    {
      typed: 'kr',
      code: 'bad_rate',
      says: '“kr” has no amount and does not say which currency: type a price per kWh with SEK, NOK, DKK or ISK behind it. For the household average of South Korea, type `South Korea`.',
      reason: 'a crown of four countries, and a country’s code',
    },
    { typed: 'kroner/kWh', code: 'bad_rate', says: 'with NOK or DKK behind it.', reason: 'a crown of two' },
    {
      typed: 'kr swedish',
      code: 'bad_rate',
      says: '“kr swedish” has no amount: type a price',
      reason: 'a crown of one',
    },
    { typed: '€', code: 'bad_rate', says: '“€” has no amount: type a price', reason: 'a sign of one' },
    {
      typed: '$',
      code: 'bad_rate',
      says: '“$” has no amount: type a price',
      reason: 'a sign that nearly always means one',
    },
    { typed: 'atlantis', code: 'bad_rate', says: 'type a price', reason: 'no such place' },
    { typed: '0.31 euro fortnightly', code: 'bad_rate', says: 'type a price', reason: 'another unit' },
  ])('“$typed” is $code ($reason)', ({ typed, code, says }) => {
    const { code: refusedAs, message } = refusal(() => typedRate(typed));
    expect(refusedAs).toBe(code);
    expect(message).toContain(says);
  });

  test('a lone “kr” where crowns are Norwegian has no amount, and nothing else is asked', () => {
    const { message } = refusal(() => typedRate('kr', 'NOK'));
    expect(message).toContain('“kr” has no amount: type a price');
    expect(message).not.toContain('which currency');
  });
});
