import { describe, expect, test } from 'vitest';
import { residentMibOf } from './process-usage.ts';
import { median, percentile } from './statistics.ts';
import { createStopwatch } from './stopwatch.ts';
import { targetVerdict } from './table.ts';

describe('of several readings', () => {
  test.each([
    { values: [3, 1, 2], middle: 2, reason: 'the middle one, in whatever order' },
    { values: [4, 1, 2, 3], middle: 2.5, reason: 'halfway between the two in the middle' },
    { values: [10, 9, 100], middle: 10, reason: 'numbers, not texts, are ordered' },
    { values: [], middle: Number.NaN, reason: 'none has no middle' },
  ])('the median is $middle: $reason', ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });

  test.each([
    { fraction: 0.5, value: 50, reason: '50 of 100 are at most 50' },
    { fraction: 0.99, value: 99, reason: 'one in a hundred is slower' },
    { fraction: 1, value: 100, reason: 'the slowest' },
  ])('the percentile $fraction is $value: $reason', ({ fraction, value }) => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, fraction)).toBe(value);
  });
});

describe('a target', () => {
  test.each([
    { ratio: 1.5, says: '≤ 1.5×: met', reason: 'exactly reached' },
    { ratio: 1.501, says: '≤ 1.5×: missed by 1 %', reason: 'a near miss is a miss' },
    { ratio: 3, says: '≤ 1.5×: missed by 100 %', reason: 'twice what it should be' },
    { ratio: Number.NaN, says: '≤ 1.5×: missed by NaN %', reason: 'what was not measured is not met' },
  ])('at $ratio says “$says”: $reason', ({ ratio, says }) => {
    expect(targetVerdict(ratio, 1.5)).toBe(says);
  });
});

test('the stopwatch takes the first answer to each interaction and nothing else', () => {
  const stopwatch = createStopwatch();
  stopwatch.sent('1');
  stopwatch.requested('/gateway/bot');
  stopwatch.requested('/interactions/2/token/callback');
  expect(stopwatch.takeLatenciesMs()).toEqual([]);
  stopwatch.requested('/interactions/1/token/callback');
  stopwatch.requested('/interactions/1/token/callback');
  expect(stopwatch.takeLatenciesMs()).toEqual([expect.any(Number)]);
  expect(stopwatch.takeLatenciesMs()).toEqual([]);
});

test.runIf(process.platform === 'linux')('memory is what Node.js says it is', () => {
  expect(Math.abs(residentMibOf(process.pid) - process.memoryUsage.rss() / 1024 ** 2)).toBeLessThan(30);
});
