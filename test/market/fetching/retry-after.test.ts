import { expect, test } from 'vitest';
import { readRetryAfterMs } from '../../../src/market/fetching/retry-after.ts';

const NOW = new Date('2026-10-10T12:00:00Z');

test.each<[string | null, number | undefined, string]>([
  ['120', 120_000, 'seconds'],
  ['0', 0, 'now'],
  [' 5 ', 5000, 'spaces around it'],
  ['999999', 3_600_000, 'never more than an hour'],
  ['9'.repeat(400), 3_600_000, 'not even when it is endless'],
  ['Sat, 10 Oct 2026 12:00:30 GMT', 30_000, 'a date'],
  ['Sat, 10 Oct 2026 11:00:00 GMT', 0, 'a date gone by'],
  ['Sun, 10 Oct 2100 12:00:00 GMT', 3_600_000, 'a date too far off'],
  ['-5', undefined, 'less than nothing'],
  ['1.5', undefined, 'no whole number'],
  ['soon', undefined, 'a word'],
  ['tomorrow GMT', undefined, 'no date'],
  ['', undefined, 'nothing'],
  [null, undefined, 'not there'],
])('%j is %j ms (%s)', (header, ms) => {
  expect(readRetryAfterMs(header, NOW)).toBe(ms);
});
