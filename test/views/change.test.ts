import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/market/market.ts';
import { changeLines } from '../../src/views/values/change.ts';
import { en } from '../../src/words/en/en.ts';

const week = (ratio: number): Change => ({ days: 7, ratio });
const month = (ratio: number): Change => ({ days: 30, ratio });

describe('how a figure has moved', () => {
  test.each([
    { changes: [], lines: [], reason: 'nothing is known' },
    { changes: [week(0.12), month(-0.3)], lines: ['▲ 12% in 7 days, ▼ 30% in 30'], reason: 'up and down' },
    { changes: [week(-0.125)], lines: ['▼ 12.5% in 7 days'], reason: 'a week alone' },
    { changes: [month(2)], lines: ['▲ 200% in 30 days'], reason: 'a month alone: three times as much' },
    { changes: [week(0), month(0)], lines: ['no change in 7 days, no change in 30'], reason: 'neither' },
    { changes: [week(0.0004)], lines: ['no change in 7 days'], reason: 'less than what would be shown' },
    { changes: [week(-0.0004)], lines: ['no change in 7 days'], reason: 'less than what would be shown, downwards' },
    { changes: [week(0.0006)], lines: ['▲ 0.1% in 7 days'], reason: 'just enough to be shown' },
  ])('is told in signs and words: $reason', ({ changes, lines }) => {
    expect(changeLines(changes, { locale: 'en-GB', words: en })).toStrictEqual(lines);
  });

  test('is told with the reader’s own numbers', () => {
    expect(changeLines([week(-0.125)], { locale: 'de', words: en })).toStrictEqual(['▼ 12,5\u{A0}% in 7 days']);
  });

  test('fits a phone’s line, up to fifty times as much, and never reads as nothing with a sign', () => {
    const ratio = fc.double({ min: -1, max: 50, noNaN: true });
    const locale = fc.constantFrom('en-GB', 'de', 'fr', 'sv-SE', 'tr', 'ja', 'hi', 'ru');
    fc.assert(
      fc.property(ratio, ratio, locale, (ofWeek, ofMonth, own) => {
        const [line = ''] = changeLines([week(ofWeek), month(ofMonth)], { locale: own, words: en });
        expect(line.length).toBeLessThanOrEqual(40);
        expect(line).not.toMatch(/[▲▼] [%\s]*0[.,]?0*\s?%/);
      }),
    );
  });
});
