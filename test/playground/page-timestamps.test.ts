import { describe, expect, test } from 'vitest';
import { timestampWords } from '../../src/playground/page/timestamp-words.ts';

const NOW = Date.UTC(2026, 10, 20, 21, 5, 9);

function words(at: number, style: string | undefined, locale = 'en-GB'): string {
  const spoken = timestampWords(new Date(at), style, { locale, now: NOW, timeZone: 'UTC' });
  return spoken.replaceAll(/[\u00a0\u202f]/g, ' ');
}

test.each<readonly [style: string | undefined, words: string, reason: string]>([
  ['t', '21:05', 'short time'],
  ['T', '21:05:09', 'long time'],
  ['d', '20/11/2026', 'short date'],
  ['D', '20 November 2026', 'long date'],
  ['f', '20 November 2026 at 21:05', 'date and time'],
  ['F', 'Friday, 20 November 2026 at 21:05', 'with the weekday'],
  [undefined, '20 November 2026 at 21:05', 'none is date and time'],
])('style %s is shown as %s: %s', (style, shown) => {
  expect(words(NOW, style).replace('Friday 20', 'Friday, 20')).toBe(shown);
});

describe('how long ago', () => {
  const SECOND = 1_000;
  const HOUR = 3_600 * SECOND;
  const DAY = 24 * HOUR;
  test.each<readonly [fromNowMs: number, words: string, reason: string]>([
    [-3 * SECOND, '3 seconds ago', 'seconds'],
    [-59.7 * SECOND, '1 minute ago', 'never 60 seconds'],
    [-90 * 60 * SECOND, '2 hours ago', 'never 90 minutes'],
    [-23.8 * HOUR, '1 day ago', 'never 24 hours'],
    [-29 * DAY, '29 days ago', 'days up to a month'],
    [-45 * DAY, '1 month ago', 'months'],
    [-400 * DAY, '1 year ago', 'years'],
    [5 * DAY, 'in 5 days', 'what is to come'],
  ])('%d ms from now is %s: %s', (fromNowMs, shown) => {
    expect(words(NOW + fromNowMs, 'R')).toBe(shown);
  });
});

test('it is said in the reader’s language', () => {
  expect(words(NOW - 3_000, 'R', 'de')).toBe('vor 3 Sekunden');
  expect(words(NOW, 'D', 'ja')).toBe('2026年11月20日');
});

test('what is no moment is said to be none', () => {
  expect(words(1e17, 'f')).toBe('Invalid Date');
  expect(words(1e17, 'R')).toBe('Invalid Date');
});
