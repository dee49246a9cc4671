import { describe, expect, test } from 'vitest';
import { rigInFile } from '../../../src/input/paste/rig-in-file.ts';
import { rigInMessage } from '../../../src/input/paste/rig-in-message.ts';
import { completeRig } from '../../../src/input/rig/complete-rig.ts';
import { readCardsAndFacts } from '../../../commands/parts/typed-cards.ts';
import { realFinder } from '../../support/real-finder.ts';
import { refusal } from '../../support/refusal.ts';
import { answeredRig, saysPart, STRANGERS, withStrangers } from '../../support/typed-rigs.ts';
import { PRINTED } from '../tables/printed.ts';
import { RIG_KINDS } from '../tables/rigs.ts';

/** With a word that nobody knows at each of its spaces, and at both ends. */
function withAWordMore(text: string): readonly string[] {
  const places = [0, ...[...text.matchAll(/\s/gu)].map(({ index }) => index), text.length];
  return places.map((place) => `${text.slice(0, place)} blorf ${text.slice(place)}`);
}

/** What becomes of such texts, where it is neither the same nor a question nor said. */
function othersInSilence(
  typed: string,
  texts = withAWordMore(typed),
): readonly { readonly text: string; readonly answered: string }[] {
  const asTyped = answeredRig(typed);
  return texts
    .map((text) => ({ text, answered: answeredRig(text) }))
    .filter(({ text, answered }) => answered !== asTyped && !answered.startsWith('asks: ') && !saysPart(text));
}

/** What becomes of a text, without watts. */
function cardsOf(typed: string): string {
  return answeredRig(typed).replaceAll(/ [\d.]+W \w+/gu, '');
}

describe.each(RIG_KINDS)('$kind', ({ rows }) => {
  test.each(rows)('“$typed”: $answered ($reason)', ({ typed, answered }) => {
    expect(answeredRig(typed)).toBe(answered);
  });

  test.each(rows)('“$typed” with a word more is never another rig, or other watts, in silence', ({ typed }) => {
    expect(othersInSilence(typed)).toEqual([]);
  });

  test.each(rows)('“$typed” with any stranger is neither', ({ typed }) => {
    expect(othersInSilence(typed, withStrangers(typed, STRANGERS.words, typed.length))).toEqual([]);
  });
});

describe.each(PRINTED)('$program', ({ printed, answered }) => {
  test(`as an option, a message and a file: ${answered}`, () => {
    expect(answeredRig(printed)).toBe(answered);
    expect(answeredRig(rigInMessage(printed, realFinder)?.typed ?? '')).toBe(answered);
    expect(answeredRig(rigInFile('rig.txt', printed, realFinder).rig?.typed ?? '')).toBe(answered);
  });

  test('with a word more it is never another rig, or other watts, in silence', () => {
    expect(othersInSilence(printed)).toEqual([]);
  });

  test('with a number more it is never other cards in silence', () => {
    const cards = cardsOf(printed);
    const read = withStrangers(printed, STRANGERS.numbers, printed.length).map((text) => ({
      text,
      said: cardsOf(text),
    }));
    expect(read.filter(({ said }) => said !== cards && !said.startsWith('asks: '))).toEqual([]);
  });

  test('nor with any stranger', () => {
    expect(othersInSilence(printed, withStrangers(printed, STRANGERS.words, printed.length))).toEqual([]);
  });
});

describe('completing a rig that is being typed', () => {
  test.each([
    { typed: '6x 3070', first: '6x RTX 3070', reason: 'the count stays' },
    { typed: '3070 x6', first: '6x RTX 3070', reason: 'behind the card too' },
    { typed: '2x 4090 + 30', first: '2x 4090 + RTX 3090', reason: 'only the last card is completed' },
    { typed: '4090 320w', first: 'RTX 4090 320w', reason: 'the watts stay' },
    { typed: '6x 3070 1200W wall 8h', first: '6x RTX 3070 1200W wall 8h', reason: 'watts and hours stay' },
    { typed: '6x 3070 121W board', first: '6x RTX 3070 121W board', reason: 'the watts of each stay' },
    { typed: '3090 power limited to 300w', first: 'RTX 3090 300W limit', reason: 'and a limit' },
    { typed: '4090 runs anyway', first: 'RTX 4090 runs anyway', reason: 'and that it runs anyway' },
    { typed: '4090, PC runs anyway', first: undefined, reason: 'there is no card to complete' },
    { typed: 'mixed rig 4x3070 2x30', first: undefined, reason: 'two cards without a plus' },
    { typed: '40', first: 'RTX 4090', reason: 'one card' },
    { typed: '2x 3070、3x 30', first: '2x 3070、3x RTX 3090', reason: 'a Chinese comma' },
    { typed: '2x 3070 sowie 3x 30', first: '2x 3070 sowie 3x RTX 3090', reason: 'German' },
    { typed: '3090, drei davon', first: undefined, reason: 'a count of what stands before' },
    { typed: '7900xt', first: 'RX 7900 XT', reason: 'the x is the card’s' },
  ])('“$typed” → “$first” ($reason)', ({ typed, first }) => {
    expect(completeRig(typed, realFinder, 25)[0]).toBe(first);
  });

  test('of nothing is the common cards', () => {
    expect(completeRig('', realFinder, 3)).toHaveLength(3);
  });
});

function counts(rig: string): readonly (string | undefined)[] {
  return [...rig.matchAll(/(\d+)× /gu)].map(([, count]) => count);
}

describe.each(RIG_KINDS)('completing $kind', ({ rows }) => {
  test.each(rows)('“$typed” never comes to fewer cards, or less that was said of them', ({ typed }) => {
    const whole = answeredRig(typed);
    if (whole.startsWith('asks: ')) return;
    for (const completed of completeRig(typed, realFinder, 3)) {
      const said = answeredRig(completed);
      expect([completed, said.startsWith('asks: ') ? counts(whole) : counts(said)]).toEqual([completed, counts(whole)]);
    }
  });
});

describe('a hint is made of what was typed', () => {
  test.each([
    { typed: '2.5x 3060 ti', hint: '`6x 3060 ti`' },
    { typed: '3080 4090 blorf', hint: '`3080 + 4090`' },
    // 4 × 350 W and a fifth for what is around them: 1,680 W
    { typed: '4x 3090 90kw wall', hint: '`4x 3090 1700W wall`' },
    { typed: '5x 6800 xt 8-10 hours', hint: '`5x 6800 xt 8h/day`' },
    { typed: 'p106-100 30h', hint: '`p106-100 8h/day`' },
    { typed: '6x 3060 ti 130w', hint: '`6x 3060 ti 780W wall` or `6x 3060 ti 130W board`' },
    { typed: '7900 xtx 56 hours a week', hint: '`7900 xtx 8h/day`' },
    { typed: '3060ti-4', hint: '`4x RTX 3060 Ti`' },
  ])('“$typed”: $hint', ({ typed, hint }) => {
    expect(refusal(() => readCardsAndFacts(typed, realFinder)).message).toContain(hint);
  });
});
