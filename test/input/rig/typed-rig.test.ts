import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCardsAndFacts } from '../../../commands/parts/typed-cards.ts';
import { writtenPart } from '../../../src/input/rig/written-part.ts';
import { cases } from '../../support/cases.ts';
import { realFinder } from '../../support/real-finder.ts';
import { refusal } from '../../support/refusal.ts';

function rig(typed: string): string {
  const { parts, wallLoadW, hoursPerDay, runsAnyway } = readCardsAndFacts(typed, realFinder);
  const cards = parts.map(({ count, gpu, printed }) => writtenPart(1, `${count} ${gpu.id}`, printed)).join(' + ');
  return [
    cards,
    ...(wallLoadW === undefined ? [] : [`${wallLoadW} W`]),
    ...(hoursPerDay === undefined ? [] : [`${hoursPerDay} h`]),
    ...(runsAnyway === true ? ['anyway'] : []),
  ].join(', ');
}

describe('a rig with its watts and hours', () => {
  test.each([
    { typed: '6x 3070', read: '6 rtx-3070', reason: 'nothing but cards' },
    { typed: '6x 3070 1200w wall', read: '6 rtx-3070, 1200 W', reason: 'the whole rig' },
    { typed: '2x 4090 900W at the wall', read: '2 rtx-4090, 900 W', reason: 'words' },
    { typed: '6x 3070, 1.2 kW from the socket', read: '6 rtx-3070, 1200 W', reason: 'kilowatts' },
    { typed: '6x 3070 1,200 W wall', read: '6 rtx-3070, 1200 W', reason: 'thousands: nothing draws 1.2 W' },
    { typed: '6x 3070 wall: 1200w', read: '6 rtx-3070, 1200 W', reason: 'the word in front' },
    { typed: '6x 3070 (1200 watts total)', read: '6 rtx-3070, 1200 W', reason: 'in brackets' },
    { typed: '6x 3070 1200 Вт от розетки', read: '6 rtx-3070, 1200 W', reason: 'Russian' },
    { typed: '6x 3070 1200W an der Steckdose', read: '6 rtx-3070, 1200 W', reason: 'German' },
    { typed: '6x 3070 200w each at the wall', read: '6 rtx-3070, 1200 W', reason: 'six times 200 W' },
    { typed: 'rx 580 200w wall', read: '1 rx-580-8gb, 200 W', reason: 'a model number is no thousand' },
    { typed: '4090 8h/day', read: '1 rtx-4090, 8 h', reason: 'hours' },
    { typed: '4090 8 hours', read: '1 rtx-4090, 8 h', reason: 'a day is meant' },
    { typed: '4090, 8 hours a day', read: '1 rtx-4090, 8 h', reason: 'words' },
    { typed: '4090 7,5 h/Tag', read: '1 rtx-4090, 7.5 h', reason: 'German' },
    { typed: '4090 8 часов в день', read: '1 rtx-4090, 8 h', reason: 'Russian' },
    { typed: '4090 24/7', read: '1 rtx-4090, 24 h', reason: 'always' },
    { typed: '3070 - 8h', read: '1 rtx-3070, 8 h', reason: 'a dash that is no range' },
    {
      typed: '6x 3070 + 2x 3080, 1500 W total, 12h',
      read: '6 rtx-3070 + 2 rtx-3080-10gb, 1500 W, 12 h',
      reason: 'a mixed rig',
    },
    { typed: 'my 6x 3070 rig @ 1200w wall 8h', read: '6 rtx-3070, 1200 W, 8 h', reason: 'everything' },
    { typed: '4090 runs anyway', read: '1 rtx-4090, anyway', reason: 'the PC is on for something else' },
    { typed: '4090, PC is on anyway', read: '1 rtx-4090, anyway', reason: 'words' },
    { typed: '4090 8h/day, the machine runs anyway', read: '1 rtx-4090, 8 h, anyway', reason: 'beside hours' },
    { typed: '2x 4090 900W wall runs anyway', read: '2 rtx-4090, 900 W, anyway', reason: 'beside watts' },
    { typed: '4090, Rechner läuft sowieso', read: '1 rtx-4090, anyway', reason: 'German' },
    { typed: 'cmp 170hx', read: '1 cmp-170hx', reason: 'a model with an h' },
    { typed: '2x h100 sxm', read: '2 h100-sxm', reason: 'a model with an h' },
    { typed: '2 H 100 sxm', read: '2 h100-sxm', reason: 'a model with an h apart' },
  ])('“$typed” is $read ($reason)', ({ typed, read }) => {
    expect(rig(typed)).toBe(read);
  });

  test.each([
    { typed: '6x 3070 1200w', code: 'bad_options', says: 'whole rig', reason: 'the rig’s watts or a card’s' },
    { typed: '6x 3070 0w wall', code: 'bad_options', says: '18000 W', reason: 'nothing' },
    { typed: '6x 3070 -1200w wall', code: 'bad_options', says: '18000 W', reason: 'negative' },
    { typed: '6x 3070 99999w wall', code: 'bad_options', says: '18000 W', reason: 'too much for six cards' },
    { typed: '6x 3070 900w wall 1200w wall', code: 'bad_options', says: 'one figure', reason: 'two figures' },
    { typed: '4090 25h', code: 'bad_options', says: '24', reason: 'more than a day' },
    { typed: '4090 0 hours', code: 'bad_options', says: '24', reason: 'never' },
    { typed: '4090 -8h', code: 'bad_options', says: '24', reason: 'negative' },
    { typed: '4090 8h 9h', code: 'bad_options', says: '24', reason: 'two figures' },
    { typed: '4090 8-10 hours', code: 'bad_options', says: 'range', reason: 'a range' },
    { typed: '4090 56 hours a week', code: 'bad_options', says: 'week', reason: 'a week' },
    { typed: '1200w wall', code: 'unknown_gpu', says: 'no card', reason: 'no card' },
    { typed: '0x 4090 1200w wall', code: 'bad_count', says: '1 to 1,000', reason: 'no card' },
    { typed: '2.5x 4090 8h', code: 'bad_count', says: '1 to 1,000', reason: 'half a card' },
    { typed: '1001x 4090 8h', code: 'bad_count', says: '1 to 1,000', reason: 'too many' },
  ])('“$typed” is $code ($reason)', ({ typed, code, says }) => {
    const { code: refusedAs, message } = refusal(() => rig(typed));
    expect(refusedAs).toBe(code);
    expect(message).toContain(says);
  });

  test.each([
    // 200 W are no six of them at work.
    {
      typed: '6x 3070 200w 8h',
      offered: ['6 rtx-3070, 1200 W, 8 h', '6 rtx-3070 200W board, 8 h'],
      reason: 'of the card',
    },
    { typed: '6x 3070 450w', offered: ['6 rtx-3070, 450 W'], reason: 'no 3070 draws that' },
    { typed: '4090 450w', offered: ['1 rtx-4090, 450 W', '1 rtx-4090 450W board'], reason: 'one card is the rig' },
    { typed: '4090 56 h/week 600w wall', offered: ['1 rtx-4090, 600 W, 8 h'], reason: 'a seventh of the week' },
    {
      typed: '2x 4060 ti 500w wall',
      offered: ['2 rtx-4060-ti-16gb, 500 W', '2 rtx-4060-ti-8gb, 500 W'],
      reason: 'the facts stay when the card is corrected',
    },
  ])('what is offered for “$typed” is $offered ($reason)', ({ typed, offered }) => {
    const { suggestions } = refusal(() => rig(typed));
    expect(suggestions.map(({ options }) => rig(String(options['gpu'])))).toEqual(offered);
  });

  test('watts and hours never change the cards', () => {
    const cards = fc.constantFrom('6x 3070', '3070 x6', 'rx 580', '2x 4090 + 3080', '7900 xtx', '8 шт 3060', 'vega 56');
    fc.assert(
      fc.property(cards, fc.integer({ min: 50, max: 3_000 }), fc.integer({ min: 1, max: 24 }), (text, watts, hours) => {
        expect(rig(`${text} ${watts}W wall ${hours}h/day`)).toBe(`${rig(text)}, ${watts} W, ${hours} h`);
        expect(rig(`${text}, ${hours} hours a day, ${watts} watts at the wall`)).toBe(
          `${rig(text)}, ${watts} W, ${hours} h`,
        );
      }),
      { numRuns: cases(60) },
    );
  });
});

describe('counts', () => {
  test.each([
    { typed: 'x6 3070', read: '6 rtx-3070', reason: 'x in front' },
    { typed: '3060 (8)', read: '8 rtx-3060-12gb', reason: 'in brackets' },
    { typed: '(6) 3070', read: '6 rtx-3070', reason: 'in brackets in front' },
    { typed: '(2) 4090 + 3080 [3]', read: '2 rtx-4090 + 3 rtx-3080-10gb', reason: 'brackets in a mixed rig' },
    { typed: '3060 - 8 шт', read: '8 rtx-3060-12gb', reason: 'a Russian price list' },
    { typed: '8 Stück 3060', read: '8 rtx-3060-12gb', reason: 'German' },
    { typed: '3070 6 szt.', read: '6 rtx-3070', reason: 'Polish' },
    { typed: '8ks 3060', read: '8 rtx-3060-12gb', reason: 'Czech' },
    { typed: '8张3060', read: '8 rtx-3060-12gb', reason: 'Chinese' },
    { typed: '3060 8枚', read: '8 rtx-3060-12gb', reason: 'Japanese' },
    { typed: 'sechs 3070', read: '6 rtx-3070', reason: 'a German word' },
    { typed: 'шесть 3070', read: '6 rtx-3070', reason: 'a Russian word' },
    { typed: 'a dozen 3070', read: '12 rtx-3070', reason: 'a dozen' },
    { typed: 'pair of 3090', read: '2 rtx-3090', reason: 'a pair' },
    { typed: 'my mining rig: 6x 3070', read: '6 rtx-3070', reason: 'words around' },
    { typed: '6x 3070 rig', read: '6 rtx-3070', reason: 'words around' },
    { typed: '4090 (24gb)', read: '1 rtx-4090', reason: 'a size in brackets is no count' },
  ])('“$typed” is $read ($reason)', ({ typed, read }) => {
    expect(rig(typed)).toBe(read);
  });

  test('“dual 3090” may be two cards or one of a series', () => {
    const { code, suggestions } = refusal(() => rig('dual 3090'));
    expect(code).toBe('bad_count');
    expect(suggestions.map(({ options }) => options['gpu'])).toEqual(['RTX 3090', '2x RTX 3090']);
  });
});
