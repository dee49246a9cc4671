import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { typedCurrency } from '../../commands/parts/typed-currency.ts';
import { plainPriceText } from '../../src/input/price/price-text.ts';
import { rateTokens } from '../../src/input/rate/rate-tokens.ts';
import { readCardsAndFacts } from '../../commands/parts/typed-cards.ts';
import { cases } from '../support/cases.ts';
import { realFinder } from '../support/real-finder.ts';
import { typedRate } from '../support/typed-rates.ts';

const READERS = [
  { name: 'a rate', read: (text: string): unknown => typedRate(text) },
  { name: 'a rig', read: (text: string): unknown => readCardsAndFacts(text, realFinder) },
  { name: 'a currency', read: (text: string): unknown => typedCurrency(text) },
] as const;

/** Undefined when it was accepted; anything but a UserError is rethrown. */
function refusedAs(read: (text: string) => unknown, text: string): UserError | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

const NAUGHTY: readonly { readonly text: string; readonly reason: string }[] = [
  { text: '', reason: 'nothing' },
  { text: ' \t\n\r ', reason: 'only blanks' },
  { text: '\u0000\u0001\u0008\u001B[31m', reason: 'control characters' },
  { text: '\u200B\u200C\u200D\u2060\uFEFF', reason: 'invisible characters' },
  { text: '\u202E0.12 €\u202C', reason: 'turned around' },
  { text: '\u2066\u20670.12\u2069', reason: 'isolated directions' },
  { text: 'שלום 0.12 ₪', reason: 'Hebrew' },
  { text: 'السعر ٠٫١٢', reason: 'Arabic, with its digits' },
  { text: '٣', reason: 'an Arabic three' },
  { text: '०.१२ ₹', reason: 'Devanagari digits' },
  { text: '４０９０', reason: 'full width' },
  { text: '𝟎.𝟏𝟐', reason: 'mathematical digits' },
  { text: '①②③ ² ½ Ⅻ', reason: 'numbers that are no digits' },
  { text: `4${'\u0334\u0315\u0322'.repeat(20)}0${'\u0489'.repeat(20)}90`, reason: 'zalgo' },
  { text: '🔥👩‍👩‍👧‍👦🏳️‍🌈 4090 🚀', reason: 'emoji' },
  { text: '\uD83D\uDE00\uD83D', reason: 'half a character' },
  { text: '\uFFFD\uFFFE\uFFFF', reason: 'no characters' },
  { text: '﷽'.repeat(60), reason: 'a ligature that unfolds to eighteen letters' },
  { text: '4090'.repeat(1_500), reason: 'six thousand characters' },
  { text: '9'.repeat(300), reason: 'a long number' },
  { text: `0.${'0'.repeat(150)}1`, reason: 'a tiny number' },
  { text: '1e309', reason: 'beyond every number' },
  { text: '-1e-400', reason: 'below every number' },
  { text: '0x10', reason: 'hexadecimal' },
  { text: '0b11 0o17', reason: 'binary and octal' },
  { text: 'Infinity', reason: 'a name of a number' },
  { text: '-Infinity kWh', reason: 'a name of a number' },
  { text: 'NaN', reason: 'a name of no number' },
  { text: '--1 +-2 -+3', reason: 'signs' },
  { text: '1,2.3,4.5', reason: 'separators' },
  { text: "1'000'000", reason: 'Swiss thousands' },
  { text: 'undefined null true None nil', reason: 'words of languages' },
  { text: '__proto__', reason: 'a name that objects have' },
  { text: 'constructor toString hasOwnProperty valueOf', reason: 'names that objects have' },
  { text: "'; DROP TABLE rigs; --", reason: 'SQL' },
  { text: '1 OR 1=1', reason: 'SQL' },
  { text: '<script>alert(0.12)</script>', reason: 'markup' },
  { text: '<img src=x onerror=alert(1)>', reason: 'markup' },
  { text: '**4090** ||0.12|| `1` ~~2~~', reason: 'Discord’s markup' },
  { text: '@everyone <@123456789012345678> <#1> <:a:1>', reason: 'mentions' },
  { text: '[4090](https://example.com)', reason: 'a link' },
  { text: '../../etc/passwd', reason: 'a path' },
  { text: '$(rm -rf /) `id` ; | &', reason: 'a shell' },
  { text: '%s %n %d {0} ${1} {{7*7}}', reason: 'templates' },
  { text: '(((((((((((((((((((', reason: 'brackets' },
  { text: '\\\\\\ \\u0031 \\x30', reason: 'backslashes' },
  { text: 'a'.repeat(199), reason: 'one word' },
  { text: '0.1 day '.repeat(25), reason: 'many prices' },
  { text: '23-7 '.repeat(40), reason: 'many hours' },
  { text: '12:00 to '.repeat(22), reason: 'hours without an end' },
  { text: 'per '.repeat(50), reason: 'one word, many times' },
  { text: '1 '.repeat(100), reason: 'many numbers' },
  { text: '100 '.repeat(50), reason: 'many groups of thousands' },
  { text: 'kwh '.repeat(50), reason: 'many units' },
  { text: '5 kwh '.repeat(33), reason: 'many quantities' },
  { text: '1w each '.repeat(25), reason: 'many watts' },
  { text: '8h '.repeat(66), reason: 'many hours a day' },
  { text: '(1)'.repeat(66), reason: 'many counts' },
  { text: 'at the '.repeat(28), reason: 'many leading words' },
  { text: 'germany '.repeat(25), reason: 'many places' },
];

describe.each(READERS)('$name out of text that nobody should type', ({ read }) => {
  test.each(NAUGHTY)('is read or refused with a sentence ($reason)', ({ text }) => {
    const refused = refusedAs(read, text);
    // A sentence for the person: whole, short, without what Discord would act on.
    expect(refused?.message ?? 'Accepted.').toMatch(/^[“\p{Lu}].*[.?]$/su);
    expect(refused?.message.length ?? 0).toBeLessThan(700);
    expect(refused?.message ?? '').not.toMatch(/(?<!\\)[<@]|[\p{Bidi_Control}\p{Cc}]/u);
  });

  test('never fails otherwise, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...'0.12 0,31 23-7 11pm 7:00 day night peak else from to for kWh MWh /kWh € $ ct kr p free germany 400 1.200 -0.02 day/night wall 1200w each 8h 4090 6x x6 + , ; ( ) шт ; : - / = btc 度 0.18/0.34'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 320 }),
      fc.string({ unit: 'grapheme', maxLength: 320 }),
      fc.array(pieces, { maxLength: 24 }).map((some) => some.join(' ')),
      fc.array(pieces, { maxLength: 24 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(refusedAs(read, text)?.message ?? 'Accepted.').not.toBe('');
      }),
      { numRuns: cases(200) },
    );
  });
});

describe('the work for a text grows with its length and not faster', () => {
  test.each(NAUGHTY)('tokens of a rate are no more than its characters ($reason)', ({ text }) => {
    const plain = plainPriceText(text) ?? '';
    const tokens = rateTokens(plain, 'USD');
    expect(tokens.length).toBeLessThanOrEqual(plain.length);
    // Each begins where the one before it ends, or behind that: none is read twice.
    expect(
      tokens.every(({ start }, place) => start >= (tokens[place - 1]?.end ?? 0) || start === tokens[place - 1]?.start),
    ).toBe(true);
  });

  test.each(NAUGHTY)('cards are looked up a few times for each word of a rig ($reason)', ({ text }) => {
    let lookups = 0;
    const counting = { ...realFinder, gpu: (name: string) => ((lookups += 1), realFinder.gpu(name)) };
    refusedAs((typed) => readCardsAndFacts(typed, counting), text);
    expect(lookups).toBeLessThanOrEqual(400 + 20 * text.split(/\s+/u).length);
  });
});

describe('a rate out of pieces of rates', () => {
  test('is plausible at every hour', () => {
    const pieces = fc.constantFrom(
      ...'0.12 0,31 31 120 23-7 7-23 11pm-7am 7:00-23:00 day night peak off-peak else kWh /MWh € ct p free for 400 , / kr TRY -0.02'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (some) => {
        const text = some.join(' ');
        if (refusedAs((typed) => typedRate(typed), text) !== undefined) return;
        const { tariff, usdPerKwh } = typedRate(text);
        const prices = tariff.kind === 'flat' ? [tariff.usdPerKwh] : tariff.windows.map((window) => window.usdPerKwh);
        for (const price of prices) {
          expect(price === 0 || (price >= -0.5 && price < 0) || (price >= 0.0099 && price <= 1.5001)).toBe(true);
        }
        // The mean of a negative and a positive price may be any small number between them.
        expect(usdPerKwh).toBeGreaterThanOrEqual(Math.min(...prices) - 1e-9);
        expect(usdPerKwh).toBeLessThanOrEqual(Math.max(...prices) + 1e-9);
      }),
      { numRuns: cases(500) },
    );
  });
});
