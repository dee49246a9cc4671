import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createMarketSources } from '../../../src/market/sources/index.ts';
import { citationFaults } from '../../../src/market/sources/citation-faults.ts';
import { EVERY_SOURCE } from '../../support/every-source.ts';
import { answersOf, CATALOG, NOW, readFixture, readPlayed } from '../../support/played-source.ts';
import { recordedAnswer } from '../../support/recorded-market.ts';

const MAX_TIMER_MS = 2 ** 31 - 1;
const IDS = EVERY_SOURCE.map(({ id }) => id);

describe.each(EVERY_SOURCE)('$id', (source) => {
  test('reads its own recorded answer', async () => {
    const { said } = await readPlayed(source, answersOf(readFixture(source.id)));
    expect(said.observations.length).toBeGreaterThan(0);
    expect(new Set(said.observations.map((figure) => figure.source))).toStrictEqual(new Set([source.id]));
  });

  test('says as it stands how the server failed', async () => {
    const limited = new ProviderError(source.id, 'rate_limited');
    await expect(readPlayed(source, () => limited)).rejects.toBe(limited);
  });

  test('a bug is not taken for a failing server', async () => {
    const bug = new TypeError('undefined is not a function');
    const broken = readPlayed(source, () => {
      throw bug;
    });
    await expect(broken).rejects.toBe(bug);
  });

  test('is asked at intervals that a timer can wait', () => {
    // With the tenth that chance may add.
    expect(source.intervalMs * 1.1).toBeLessThanOrEqual(MAX_TIMER_MS);
    expect(source.intervalMs).toBeGreaterThanOrEqual(5 * 60_000);
    expect(source.paceMs).toBeGreaterThanOrEqual(1_000);
  });

  test('is asked by https only, and pretends to be nobody', async () => {
    const { asked } = await readPlayed(source, answersOf(readFixture(source.id)));
    expect(asked.length).toBeGreaterThan(0);
    for (const { url, request } of asked) {
      expect(new URL(url).protocol).toBe('https:');
      const names = Object.keys(request?.headers ?? {}).map((name) => name.toLowerCase());
      expect(names.filter((name) => ['origin', 'referer', 'user-agent'].includes(name))).toStrictEqual([]);
    }
  });

  test('has its address in test/support/recorded-market.ts', async () => {
    const { asked } = await readPlayed(source, answersOf(readFixture(source.id)));
    expect(asked.filter(({ url }) => recordedAnswer(url, NOW) !== undefined)).not.toEqual([]);
  });

  test('can be cited', () => {
    expect(CATALOG.source(source.id).url).toMatch(/^https:/);
  });
});

test('one that cannot be cited is a fault, which a start with --check tells', () => {
  expect(citationFaults(EVERY_SOURCE, CATALOG)).toEqual([]);
  const sources = new Map([...CATALOG.sources].filter(([key]) => key !== 'kaspa'));
  expect(citationFaults(EVERY_SOURCE, { sources })).toEqual([
    'data/sources/live.json: no "kaspa", which is asked for live figures',
  ]);
});

test('every source has an id of its own, and a fallback is for another of them', () => {
  expect(new Set(IDS).size).toBe(IDS.length);
  const lost = EVERY_SOURCE.filter(
    ({ id, fallbackFor }) => fallbackFor !== undefined && (fallbackFor === id || !IDS.includes(fallbackFor)),
  );
  expect(lost).toStrictEqual([]);
});

/** The names of the files in a folder, without their ending. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url)).map((name) => name.replace(/\.\w+$/, ''));

test('every source has a file and a recorded answer of its own, and no recording is of none', () => {
  const recorded = namesIn('../../fixtures/');
  expect(recorded.toSorted()).toStrictEqual(IDS.toSorted());
  const files = namesIn('../../../src/market/sources/');
  // A second server of a source is in the same file.
  expect(IDS.filter((id) => !files.includes(id))).toStrictEqual(['nosana-older']);
});

test('without a key only the source that cannot do without one is left out', () => {
  const keyless = createMarketSources({ coinGecko: undefined, eia: undefined }).map(({ id }) => id);
  expect(IDS.filter((id) => !keyless.includes(id))).toStrictEqual(['eia']);
});
