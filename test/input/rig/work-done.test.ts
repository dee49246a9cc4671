import { describe, expect, test } from 'vitest';
import type { Finder } from '../../../src/catalog/finder.ts';
import { cardMentions, tokensOf } from '../../../src/input/rig/card-mentions.ts';
import { realFinder } from '../../support/real-finder.ts';

/** Which is another each time it is asked, so that nothing is remembered. */
const PIECES = [
  'my 4090 and # of 3070s make $# ',
  '580 # 4 # ',
  '#}4x4x<@bus id:',
  'GPU #: RTX 3070 (UUID: GPU-#)\n',
  'a#a',
  'ti # ',
];

function lookUps(piece: string, characters: number): number {
  let number = 0;
  const text = piece
    .repeat(characters)
    .replaceAll('#', () => String((number += 7) % 9_973))
    .slice(0, characters);
  let asked = 0;
  const gpu: Finder['gpu'] = (name) => {
    asked += 1;
    return realFinder.gpu(name);
  };
  cardMentions(text, tokensOf(text), { ...realFinder, gpu });
  return asked;
}

describe('how many names are looked up for the cards of a text', () => {
  test.each(PIECES)('%j: no more than a bound, however long it is', (piece) => {
    // 120 that are no card, each read in up to a dozen ways, and those that are one.
    expect(lookUps(piece, 2_000)).toBeLessThan(120 * 12);
  });

  test('a text that goes on about the same cards asks no more for each of them', () => {
    expect(lookUps('RTX 3070, 6x 3080 and a 4090; ', 8_000)).toBe(lookUps('RTX 3070, 6x 3080 and a 4090; ', 1_000));
  });
});
