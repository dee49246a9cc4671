import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/durations.ts';
import { isLive } from '../../src/market/figures/freshness.ts';
import { bySeenLast, formatAge, formatAgo, formatUntil } from '../../src/views/values/age.ts';
import { cited, kindAndAge } from '../../src/views/values/provenance.ts';
import { en } from '../../src/words/en/en.ts';
import { citing, provenance } from '../support/small-answers.ts';

const NOW = new Date('2026-10-10T12:00:00Z');

const before = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();

const seen = (ms: number) => ({ ...provenance, date: before(ms).slice(0, 10), observedAt: before(ms) });

describe('a dated figure', () => {
  test.each([
    ['2026-10-10', 'today'],
    ['2026-10-11', 'today'],
    ['2026-10-12', 'dated after today'],
    ['2026-10-09', '1 day old'],
    ['2026-09-20', '20 days old'],
    ['2026-09-19', '3 weeks old'],
    ['2026-06-13', '17 weeks old'],
    ['2026-06-12', '4 months old'],
    ['2024-10-11', '24 months old'],
    ['2024-10-10', '2 years old'],
    ['2026-10', 'this month'],
    ['2026-09', '10 days old'],
    ['2026', 'day unknown'],
    ['2025', 'day unknown'],
  ])('%s is %s on 10 October 2026', (date, age) => {
    expect(formatAge(date, { now: NOW, words: en })).toBe(age);
  });
});

describe('a moment', () => {
  test.each([
    [0, 'just now', 'now'],
    [59 * SECOND_MS, 'just now', 'not yet a minute'],
    [60 * SECOND_MS, '1 min ago', 'a minute'],
    [119 * SECOND_MS, '1 min ago', 'whole steps only'],
    [59 * MINUTE_MS + 59 * SECOND_MS, '59 min ago', 'not yet an hour'],
    [60 * MINUTE_MS, '1 h ago', 'an hour'],
    [23 * HOUR_MS + 59 * MINUTE_MS, '23 h ago', 'not yet a day'],
    [24 * HOUR_MS, '1 day ago', 'a day'],
    [2 * DAY_MS - 1, '1 day ago', 'not yet two days'],
    [2 * DAY_MS, '2 days ago', 'two days'],
    [40 * DAY_MS, '40 days ago', 'days are counted on'],
    [-5 * MINUTE_MS, 'just now', 'the other clock is fast'],
    [-400 * DAY_MS, 'just now', 'the other clock is wrong'],
  ])('%d ms before now was %s: %s', (ms, text, _reason) => {
    expect(formatAgo(NOW.getTime() - ms, { now: NOW, words: en })).toBe(text);
  });

  test.each([
    [-1, 'now', 'its time has come'],
    [0, 'now', 'its time has come'],
    [1, 'in less than a minute', 'soon'],
    [59 * SECOND_MS, 'in less than a minute', 'soon'],
    [4 * MINUTE_MS, 'in 4 min', 'minutes'],
    [3 * HOUR_MS, 'in 3 h', 'hours'],
    [DAY_MS, 'in 1 day', 'a day'],
    [2 * DAY_MS, 'in 2 days', 'days'],
  ])('%d ms from now is %s: %s', (ms, text, _reason) => {
    expect(formatUntil(new Date(NOW.getTime() + ms), { now: NOW, words: en })).toBe(text);
  });
});

describe('a figure whose moment is known', () => {
  test.each([
    [0, 'listed just now', 'fresh'],
    [6 * MINUTE_MS, 'listed 6 min ago', 'minutes'],
    [21 * DAY_MS - 1, 'listed 20 days ago', 'the last moment told in days'],
    [21 * DAY_MS, 'listed Sep 19, 2026, 3 weeks old', 'then it is dated like any other'],
  ])('%d ms ago was %s: %s', (ms, text, _reason) => {
    expect(kindAndAge(seen(ms), citing)).toBe(text);
    expect(cited(seen(ms), citing)).toBe(`${text} (A price tracker)`);
  });

  test('is live for a day', () => {
    expect(isLive(seen(DAY_MS), NOW)).toBe(true);
    expect(isLive(seen(DAY_MS + 1), NOW)).toBe(false);
  });

  test('comes before one of the same day that is only dated, and after a later one', () => {
    const figures = [
      { date: '2026-10-09' },
      { date: '2026-10' },
      { date: '2026-10-10' },
      { date: '2026-10-10', observedAt: '2026-10-10T03:00:00.000Z' },
      { date: '2026-10-10', observedAt: '2026-10-10T10:00:00.000Z' },
    ];
    expect(figures.toSorted(bySeenLast)).toEqual([figures[4], figures[3], figures[2], figures[0], figures[1]]);
  });
});

test('a figure that ships is never live, however new', () => {
  expect(isLive({}, NOW)).toBe(false);
});

describe('an estimate', () => {
  const estimate = { ...provenance, kind: 'estimated' } as const;
  test.each([
    [{ ...estimate, source: 'rigwise-estimates' }, 'our estimate, Sep 20, 2026', 'our own: nothing to link'],
    [
      { ...estimate, source: 'vendor' },
      'our estimate from [A vendor](https://vendor.example/), Sep 20, 2026',
      'worked out from somebody’s figure',
    ],
    [
      { ...estimate, source: 'vendor', observedAt: before(3 * HOUR_MS) },
      'our estimate from [A vendor](https://vendor.example/), 3 h ago',
      'from a live figure',
    ],
  ])('%j is cited as %s: %s', (figure, text, _reason) => {
    expect(cited(figure, citing)).toBe(text);
  });

  test('without room for its source has its age', () => {
    expect(kindAndAge({ ...estimate, observedAt: before(3 * HOUR_MS) }, citing)).toBe('our estimate, 3 h ago');
  });
});
