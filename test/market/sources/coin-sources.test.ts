import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { isPlausible } from '../../../src/market/plausibility.ts';
import { createCoinGecko } from '../../../src/market/sources/coingecko.ts';
import { createDefiLlama } from '../../../src/market/sources/defillama.ts';
import { createEia } from '../../../src/market/sources/eia.ts';
import { createErgoExplorer } from '../../../src/market/sources/ergo-explorer.ts';
import { createEurostat } from '../../../src/market/sources/eurostat.ts';
import { createFrankfurter } from '../../../src/market/sources/frankfurter.ts';
import { createKaspa } from '../../../src/market/sources/kaspa.ts';
import { createPearl } from '../../../src/market/sources/pearl.ts';
import { createTwoMiners } from '../../../src/market/sources/two-miners.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { CATALOG, answersOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';
import type { Answering } from '../../support/played-source.ts';

const SOURCES: readonly MarketSource[] = [
  createCoinGecko(),
  createDefiLlama(),
  createTwoMiners(),
  createKaspa(),
  createPearl(),
  createErgoExplorer(),
  createFrankfurter(),
  createEurostat(),
  createEia({ apiKey: 'a-key' }),
];
const MAX_TIMER_MS = 2 ** 31 - 1;

/** What real servers were seen to send in the place of a number, and worse. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(0, -1, -0, 1e9, 1e308, 5e-324, 'NaN', 'Infinity', '', '1e999', null, [], {}),
);

describe.each(SOURCES.map((source) => ({ id: source.id, source })))('$id', ({ id, source }) => {
  test('whatever JSON arrives, only a ProviderError is thrown and no figure is out of bounds', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (answer) => {
        expect(await faultsOf(source, () => answer)).toStrictEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('so too where any part of a good answer is something else', async () => {
    const good = answersOf(readFixture(id));
    await fc.assert(
      fc.asyncProperty(fc.nat(), anything, fc.boolean(), async (place, other, isRenamed) => {
        const changed: Answering = (url) => withOneChange(good(url), place, other, isRenamed);
        expect(await faultsOf(source, changed)).toStrictEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    { answer: {}, reason: 'an empty object' },
    { answer: [], reason: 'an empty list' },
    { answer: null, reason: 'null' },
    { answer: '<!doctype html>', reason: 'text' },
    { answer: { error: 'maintenance' }, reason: 'an apology' },
  ])('$reason is of no use', async ({ answer }) => {
    const failure = await readPlayed(source, () => answer).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderError);
    expect(failure).toMatchObject({ provider: id, failure: 'invalid_response' });
  });

  test('says as it stands how the server failed', async () => {
    const limited = new ProviderError(id, 'rate_limited');
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
    expect(source.intervalMs).toBeLessThanOrEqual(MAX_TIMER_MS);
    expect(source.intervalMs).toBeGreaterThanOrEqual(5 * 60_000);
    expect(source.paceMs).toBeGreaterThanOrEqual(1_000);
  });

  test('asks by https only', async () => {
    const { asked } = await readPlayed(source, answersOf(readFixture(id)));
    expect(asked.length).toBeGreaterThan(0);
    for (const { url } of asked) expect(new URL(url).protocol).toBe('https:');
  });
});

test('every source has an id of its own that can be cited, and a fallback is for another of them', () => {
  const ids = SOURCES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(SOURCES.length);
  for (const id of ids) expect(CATALOG.source(id).url).toBeDefined();
  for (const { id, fallbackFor } of SOURCES) {
    if (fallbackFor === undefined) continue;
    expect(ids.filter((other) => other !== id)).toContain(fallbackFor);
  }
});

/** What is wrong with what a source made of an answer; a ProviderError is a good way to refuse it. */
async function faultsOf(source: MarketSource, answering: Answering): Promise<readonly string[]> {
  try {
    const { reading } = await readPlayed(source, answering);
    const faults = reading.observations.flatMap((observation) => [
      ...(isPlausible(observation) ? [] : [`implausible: ${JSON.stringify(observation)}`]),
      ...(observation.sourceId === source.id ? [] : [`seen by ${observation.sourceId}`]),
      ...(Date.parse(observation.observedAt) <= NOW.getTime() ? [] : [`seen at ${observation.observedAt}`]),
    ]);
    if (reading.observations.length === 0) faults.push('neither a figure nor an error');
    if (reading.unmatched.some((name) => name.length > 200)) faults.push('a name without end');
    return faults;
  } catch (error) {
    return error instanceof ProviderError ? [] : [`threw ${String(error)}`];
  }
}

/** A copy in which one value is another, or one key has another name. */
function withOneChange(good: unknown, place: number, other: unknown, isRenamed: boolean): unknown {
  const copy: unknown = structuredClone(good);
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  collect(copy);
  const chosen = places[place % places.length];
  if (chosen === undefined) return other;
  const { holder: changed, key: name } = chosen;
  if (isRenamed && !Array.isArray(changed)) {
    changed[`${name}_v2`] = changed[name];
    Reflect.deleteProperty(changed, name);
  } else changed[name] = other;
  return copy;

  function collect(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      collect(holder[key]);
    }
  }
}
