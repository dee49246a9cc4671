import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, anyOf, plural } from '../../src/words/en/values/grammar.ts';
import { cases } from '../support/cases.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 6 });

test('lists read as Intl writes them in British English', () => {
  const all = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const any = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  fc.assert(
    fc.property(texts, (items) => {
      expect(allOf(items)).toBe(all.format(items));
      expect(anyOf(items)).toBe(any.format(items));
    }),
    { numRuns: cases(300) },
  );
});

test('one is one, and any other number several, as Intl has it', () => {
  const plurals = new Intl.PluralRules('en');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: -3, max: 3 }),
        fc.double(),
        fc.double({ min: 0, max: 3 }),
        fc.double({ min: 0.998, max: 1.002 }),
      ),
      (count) => {
        expect(plural(count, 'one', 'other')).toBe(plurals.select(count));
      },
    ),
    { numRuns: cases(1_000) },
  );
});
