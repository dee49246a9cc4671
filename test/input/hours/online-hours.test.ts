import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursAsTyped, readOnlineHours } from '../../../src/input/hours/online-hours.ts';
import { cases } from '../../support/cases.ts';

/** What becomes of a text about hours, in one line. */
function answered(typed: string): string {
  const read = readOnlineHours(typed);
  return read.kind === 'hours' ? hoursAsTyped(read) : `asks: ${read.offers.map(hoursAsTyped).join(' | ')}`;
}

const ROWS = [
  { typed: '8', answered: '8', reason: 'how many' },
  { typed: '24', answered: '24', reason: 'always' },
  { typed: '0', answered: '0', reason: 'never' },
  { typed: '7,5', answered: '7.5', reason: 'a decimal comma' },
  { typed: '8h', answered: '8', reason: 'with its unit' },
  { typed: '8 hours a day', answered: '8', reason: 'words' },
  { typed: '10 Stunden am Tag', answered: '10', reason: 'German' },
  { typed: '8 часов в день', answered: '8', reason: 'Russian' },
  { typed: '8:30', answered: '8.5', reason: 'hours and minutes' },
  { typed: '24/7', answered: '24', reason: 'always' },
  { typed: 'rund um die Uhr', answered: '24', reason: 'always' },
  { typed: '23-7', answered: '23-7', reason: 'by the clock, over midnight' },
  { typed: '23:00-7:00', answered: '23-7', reason: 'with minutes' },
  { typed: '22h-6h', answered: '22-6', reason: 'French' },
  { typed: '22:30 to 5:30', answered: '22:30-5:30', reason: 'half hours' },
  { typed: '11pm-7am', answered: '23-7', reason: 'in halves of the day' },
  { typed: 'from 22:00 to 6:00 daily', answered: '22-6', reason: 'words around' },
  { typed: 'von 22 bis 6 Uhr', answered: '22-6', reason: 'German' },
  { typed: 'с 23 до 7', answered: '23-7', reason: 'Russian' },
  { typed: '0-8', answered: '0-8', reason: 'since midnight' },
  { typed: '7:00-9:00', answered: '7:00-9:00', reason: 'minutes say which clock' },
  { typed: '9-5', answered: 'asks: 9-17 | 21-5', reason: 'of the day or of the night' },
  { typed: '4-9', answered: 'asks: 4:00-9:00 | 16-21', reason: 'in the morning or in the evening' },
  { typed: '8.5 pm', answered: 'asks: 8.5 | 20:30-24 | 0-20:30', reason: 'how many, or since or until when' },
  { typed: '8-10h', answered: 'asks: 8 | 10 | 8:00-10:00', reason: 'as many, or by the clock' },
  { typed: 'from 22:00', answered: 'asks: 22-24 | 22-6', reason: 'until when is open' },
  { typed: 'at night', answered: 'asks: 23-7 | 22-6', reason: 'whose night' },
  { typed: '11p-7a', answered: '23-7', reason: 'in short' },
  { typed: 'noon to midnight', answered: '12-24', reason: 'by name' },
  { typed: 'noon to 8', answered: '12-20', reason: 'after noon' },
  { typed: '晚上11点到早上7点', answered: '23-7', reason: 'Chinese' },
  { typed: 'half a day', answered: '12', reason: 'how many' },
  { typed: 'off-peak hours', answered: 'asks: 23-7 | 22-6', reason: 'whose' },
  { typed: 'E7', answered: 'asks: 0:30-7:30', reason: 'as most of its meters are set' },
  { typed: '40h per week', answered: 'asks: 5.71', reason: 'a week’s: 40 / 7' },
  { typed: '25', answered: 'asks: ', reason: 'more than a day' },
  { typed: '-8', answered: 'asks: 8', reason: 'fewer than none' },
  { typed: '80', answered: 'asks: 8', reason: 'a digit too many' },
  { typed: '56', answered: 'asks: 8', reason: 'in a week' },
  { typed: '168', answered: 'asks: 24', reason: 'all hours of a week' },
  { typed: '240', answered: 'asks: 2.67 | 8 | 24', reason: 'by the clock, in a month of 30 days, or a digit too many' },
  { typed: '720', answered: 'asks: 7.33 | 24', reason: 'by the clock, or all hours of a month' },
  { typed: '50%', answered: 'asks: 12', reason: 'a share of 24 hours' },
  { typed: '8 hours blorf', answered: 'asks: ', reason: 'a word that we do not know' },
  { typed: '', answered: 'asks: ', reason: 'nothing' },
];

test.each(ROWS)('“$typed”: $answered ($reason)', ({ typed, answered: expected }) => {
  expect(answered(typed)).toBe(expected);
});

test.each(ROWS)('with a word more, “$typed” is never other hours in silence', ({ typed }) => {
  const asTyped = answered(typed);
  for (let place = 0; place <= typed.length; place += 1) {
    const text = `${typed.slice(0, place)} blorf ${typed.slice(place)}`;
    const said = answered(text);
    expect([text, said === asTyped || said.startsWith('asks: '), said]).toEqual([text, true, said]);
  }
});

test.each(ROWS)('what is offered for “$typed” can be read', ({ typed }) => {
  const read = readOnlineHours(typed);
  for (const offer of read.kind === 'hours' ? [] : read.offers) {
    expect(readOnlineHours(hoursAsTyped(offer))).toEqual({ kind: 'hours', ...offer });
  }
});

describe('any hours', () => {
  const halfHours = fc.integer({ min: 0, max: 47 }).map((half) => half / 2);
  test('that are written are read back', () => {
    fc.assert(
      fc.property(halfHours, fc.integer({ min: 1, max: 47 }), (fromHour, halves) => {
        const hours = { hoursPerDay: halves / 2, fromHour };
        expect(readOnlineHours(hoursAsTyped(hours))).toEqual({ kind: 'hours', ...hours });
      }),
      { numRuns: cases(200) },
    );
  });

  test('a text is hours or a question, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(answered(text)).not.toBe('');
      }),
      { numRuns: cases(200) },
    );
  });
});
