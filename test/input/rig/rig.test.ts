import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readCards, readSingleGpu } from '../../../commands/parts/typed-cards.ts';
import { cases } from '../../support/cases.ts';
import { leastTimeMs } from '../../support/least-time.ts';
import { realFinder } from '../../support/real-finder.ts';
import { refusal } from '../../support/refusal.ts';

const rig = (text: string): string =>
  readCards(text, realFinder)
    .map(({ count, gpu }) => `${count} ${gpu.id}`)
    .join(' + ');
const refused = (text: string) => refusal(() => readCards(text, realFinder));

function outcome(text: string): string {
  try {
    return rig(text);
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('reading a rig', () => {
  test.each([
    { typed: '4090', read: '1 rtx-4090', reason: 'one card' },
    { typed: '6x 3070', read: '6 rtx-3070', reason: 'count first' },
    { typed: '6 x 3070', read: '6 rtx-3070', reason: 'spaced' },
    { typed: '6× 3070', read: '6 rtx-3070', reason: 'a real multiplication sign' },
    { typed: '6х RTX 3070', read: '6 rtx-3070', reason: 'a Cyrillic x' },
    { typed: '6X3070', read: '6 rtx-3070', reason: 'capital, together' },
    { typed: '3070 x6', read: '6 rtx-3070', reason: 'count behind' },
    { typed: '3070x6', read: '6 rtx-3070', reason: 'count behind, together' },
    { typed: '3070 x 6', read: '6 rtx-3070', reason: 'the model number is no count' },
    { typed: '3070*6', read: '6 rtx-3070', reason: 'a star' },
    { typed: '3070 (x6)', read: '6 rtx-3070', reason: 'brackets' },
    { typed: '3070 6x', read: '6 rtx-3070', reason: 'x behind the count' },
    { typed: '1060 x 2', read: '2 gtx-1060-6gb', reason: 'a model number that would be a valid count is none' },
    { typed: '580 570', read: '1 rx-580-8gb + 1 rx-570-8gb', reason: 'model numbers below 1,000 are no counts' },
    { typed: '2 3060 ti', read: '2 rtx-3060-ti', reason: 'a bare count' },
    { typed: '8 шт 3060', read: '8 rtx-3060-12gb', reason: 'pieces, in Russian' },
    { typed: '8 pcs of 3060', read: '8 rtx-3060-12gb', reason: 'pieces' },
    { typed: 'six 3070', read: '6 rtx-3070', reason: 'a number word' },
    { typed: 'six 3070s', read: '6 rtx-3070', reason: 'a plural, as no 3070 SUPER exists' },
    { typed: '2x 4080S', read: '2 rtx-4080-super', reason: 'a capital S is no plural' },
    { typed: '2x l40s', read: '2 l40s', reason: 'the S belongs to the model' },
    { typed: '4080s', read: '1 rtx-4080-super', reason: 'one card has no plural' },
    { typed: '2x 4090 + 3080', read: '2 rtx-4090 + 1 rtx-3080-10gb', reason: 'mixed' },
    { typed: '2x4090, 3080 and 2 3060 ti', read: '2 rtx-4090 + 1 rtx-3080-10gb + 2 rtx-3060-ti', reason: 'separators' },
    { typed: '4090/3080', read: '1 rtx-4090 + 1 rtx-3080-10gb', reason: 'a slash' },
    { typed: 'a 4090 and a 3080', read: '1 rtx-4090 + 1 rtx-3080-10gb', reason: 'articles' },
    { typed: 'a 4000', read: '1 rtx-a4000', reason: 'no article but a model' },
    { typed: '4090 4090', read: '2 rtx-4090', reason: 'the same card twice' },
    { typed: '2x 4090 + 4090', read: '3 rtx-4090', reason: 'merged' },
    { typed: '2 4090 3 3080', read: '2 rtx-4090 + 3 rtx-3080-10gb', reason: 'only spaces between' },
    { typed: '3070 ti 3080', read: '1 rtx-3070-ti + 1 rtx-3080-10gb', reason: 'Ti belongs to the card before it' },
    { typed: '3080 12gb 3060', read: '1 rtx-3080-12gb + 1 rtx-3060-12gb', reason: 'so does a size' },
    { typed: '3080 12gb', read: '1 rtx-3080-12gb', reason: 'a size is no count' },
    { typed: '2060 12gb', read: '1 rtx-2060-12gb', reason: 'a size is no count' },
    { typed: '4060 ti 16', read: '1 rtx-4060-ti-16gb', reason: 'a bare size that tells the cards apart' },
    { typed: '2x msi ventus 3x 3080', read: '2 rtx-3080-10gb', reason: 'the 3x of a cooler' },
    { typed: 'inno3d ichill x3 4080', read: '1 rtx-4080', reason: 'the x3 of a cooler' },
    { typed: 'inno3d ichill x3 4080 x2', read: '2 rtx-4080', reason: 'a cooler and a count' },
    { typed: 'sapphire nitro+ 7900 xtx', read: '1 rx-7900-xtx', reason: 'a plus that separates nothing' },
    { typed: '7900 xtx x2', read: '2 rx-7900-xtx', reason: 'x of the card, x of the count' },
    { typed: 'asus dual 4070', read: '1 rtx-4070', reason: 'a series called Dual' },
    { typed: '1000x 3070', read: '1000 rtx-3070', reason: 'the most' },
  ])('“$typed” is $read ($reason)', ({ typed, read }) => {
    expect(rig(typed)).toBe(read);
  });
});

describe('refusing a rig', () => {
  test.each([
    { typed: '', code: 'unknown_gpu', reason: 'nothing' },
    { typed: '6x', code: 'unknown_gpu', reason: 'no card' },
    { typed: '2 x 8x', code: 'unknown_gpu', reason: 'no card' },
    { typed: '4900', code: 'unknown_gpu', reason: 'digits swapped' },
    { typed: '2x 4090 ti', code: 'unknown_gpu', reason: 'never sold' },
    { typed: '7900xtx2', code: 'unknown_gpu', reason: 'XT x2 or XTX 2' },
    { typed: '<@123456789012345678>', code: 'unknown_gpu', reason: 'a mention' },
    { typed: `4090 ${'+ 4090 '.repeat(900)}`, code: 'unknown_gpu', reason: 'too long' },
    { typed: '3x antminer s19', code: 'unsupported_device', reason: 'an ASIC' },
    { typed: 'm3 max', code: 'unsupported_device', reason: 'an Apple chip' },
    { typed: '4090 + ryzen 9 7950x', code: 'unsupported_device', reason: 'one part is a processor' },
    { typed: '4060 ti', code: 'ambiguous_gpu', reason: 'two sizes' },
    { typed: '2x 4080s', code: 'ambiguous_gpu', reason: 'a plural or SUPERs' },
    { typed: '3 h100s', code: 'ambiguous_gpu', reason: 'a plural whose card is open' },
    { typed: '0x 4090', code: 'bad_count', reason: 'none' },
    { typed: '1001x 4090', code: 'bad_count', reason: 'too many' },
    { typed: '500x 4090 + 501x 3080', code: 'bad_count', reason: 'too many in all' },
    { typed: '-2x 4090', code: 'bad_count', reason: 'negative' },
    { typed: '1.5x 4090', code: 'bad_count', reason: 'a fraction' },
    { typed: '1,5x 4090', code: 'bad_count', reason: 'a fraction with a comma' },
    { typed: '3070 6', code: 'bad_count', reason: 'a count or a slip' },
    { typed: '3060 8', code: 'bad_count', reason: 'eight cards or 8 GB' },
    { typed: '580 x 570', code: 'bad_count', reason: 'either may be the count' },
    { typed: '4090 2 3080', code: 'bad_count', reason: 'whose count is the 2' },
    { typed: '4090 2x 3080', code: 'bad_count', reason: 'whose count is the 2' },
    {
      typed: '4090+3090+3080+3070+3060+4080+4070+2080+2070+1080+1070',
      code: 'bad_count',
      reason: 'eleven different cards',
    },
  ])('“$typed” is $code ($reason)', ({ typed, code }) => {
    const { code: refusedAs, message } = refused(typed);
    expect(refusedAs).toBe(code);
    expect(message).toMatch(/^[“A-Z].*[.?]$/su);
    expect(message.length).toBeLessThan(400);
  });

  test('offers each candidate in the place of the part that was open', () => {
    expect(refused('6x 4060 ti + 2x 3080').suggestions).toEqual([
      { label: '6x RTX 4060 Ti 16GB', options: { gpu: '6x RTX 4060 Ti 16GB + 2x 3080' } },
      { label: '6x RTX 4060 Ti 8GB', options: { gpu: '6x RTX 4060 Ti 8GB + 2x 3080' } },
    ]);
  });

  test('offers the nearest names with the count', () => {
    const { message, suggestions } = refused('6x 4900');
    expect(message).toContain('“4900”');
    expect(message).toContain('RTX 4090');
    expect(suggestions[0]).toEqual({ label: '6x RTX 4090', options: { gpu: '6x RTX 4090' } });
  });

  test('puts the correction into another option when asked to', () => {
    const { suggestions } = refusal(() => readCards('4900', realFinder, (text) => ({ with: text })));
    expect(suggestions[0]?.options).toEqual({ with: 'RTX 4090' });
  });

  test.each(['6x 4060 ti + 2x 3080', '6x 4900', '2x 4080s', '3060 8', '3070 6', '3 h100s', '2x 7900', 'rtx 6000'])(
    'every suggestion for “%s” can be read',
    (typed) => {
      const { suggestions } = refused(typed);
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      for (const { options } of suggestions) expect(rig(String(options['gpu']))).not.toBe('');
    },
  );

  test('quotes what was typed defused', () => {
    expect(refused('@everyone ~~4090~~').message).toContain(String.raw`\@everyone \~\~4090\~\~`);
  });

  test('a question about one card takes no rig', () => {
    expect(readSingleGpu('4090', realFinder).id).toBe('rtx-4090');
    expect(refusal(() => readSingleGpu('4090 + 3080', realFinder)).code).toBe('bad_count');
  });
});

/** Counts that name a Radeon of their own. */
const MODEL_NUMBERS = new Set([470, 480, 570, 580, 590]);

describe('any text', () => {
  const PIECES = [
    '4090',
    '3080',
    '580',
    'ti',
    's',
    'x',
    '2',
    '6x',
    ' ',
    ' ',
    '+',
    ',',
    'and',
    '12gb',
    '-',
    '1.5',
    '🔥',
    '@',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 320 }),
    fc.string({ unit: 'binary', maxLength: 320 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  test('is a rig or a sentence, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(outcome(text)).toBe(outcome(text));
      }),
      { numRuns: cases(300) },
    );
  });

  test.each([...MODEL_NUMBERS])(
    '%i is a card as well as a count, so beside a bare model number it is asked about',
    (count) => {
      expect(outcome(`${count}x 4090`)).toContain('How many cards');
      expect(outcome(`4090 x${count}`)).toContain('How many cards');
      expect(rig(`${count}x RTX 4070 Ti Super`)).toBe(`${count} rtx-4070-ti-super`);
    },
  );

  test('a count never changes which card it is', () => {
    const names = fc.constantFrom(
      '4090',
      'RTX 4070 Ti Super',
      '3080 12gb',
      'rx 7900 xtx',
      'h100 sxm',
      'vega 56',
      'p104-100',
    );
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 1_000 }), (name, count) => {
        fc.pre(!MODEL_NUMBERS.has(count));
        const { id } = readSingleGpu(name, realFinder);
        expect(rig(`${count}x ${name}`)).toBe(`${count} ${id}`);
        expect(rig(`${name} x${count}`)).toBe(`${count} ${id}`);
      }),
      { numRuns: cases(100) },
    );
  });

  test.each([
    { text: '4090 '.repeat(60), reason: 'many cards' },
    { text: '2 3080 x '.repeat(30), reason: 'many counts' },
    { text: '40 90 30 80 4090 ti 3080 xt 12 gb 8 x 9', reason: 'many ways to cut it' },
    { text: 'x'.repeat(300), reason: 'one word' },
    { text: '9'.repeat(300), reason: 'one number' },
  ])('is answered soon ($reason)', ({ text }) => {
    expect(leastTimeMs(() => outcome(text))).toBeLessThan(50);
  });
});
