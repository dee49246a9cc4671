import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import type { Observation } from '../../../src/market/observation.ts';
import { isPlausible } from '../../../src/market/plausibility.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { createAkash } from '../../../src/market/sources/akash.ts';
import { createClore } from '../../../src/market/sources/clore.ts';
import { createNosana } from '../../../src/market/sources/nosana.ts';
import { createSalad } from '../../../src/market/sources/salad.ts';
import { createVastMarket } from '../../../src/market/sources/vast-market.ts';
import { createVastOffers } from '../../../src/market/sources/vast-offers.ts';
import { answersOf, CATALOG, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const SOURCES = [
  createVastMarket(),
  createVastOffers(),
  createSalad(),
  createNosana(),
  createAkash(),
  createClore(),
] as const;

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  'NaN',
  '1e400',
  -1,
  0,
  1e9,
  5e-324,
  Number.MAX_VALUE,
  {},
  [],
  [[]],
  '0.4',
  'x'.repeat(9_999),
  '__proto__',
  '0001-01-01T00:00:00Z',
  '275760-09-13T00:00:00Z',
];

/** The same answer with something else in some places: the `picks` count its values from the outside in. */
function spoiled(answer: unknown, picks: ReadonlyMap<number, unknown>): unknown {
  let place = 0;
  const walk = (value: unknown): unknown => {
    place += 1;
    if (picks.has(place)) return picks.get(place);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(answer);
}

/** What was read; undefined where the source said in its own way that the answer is of no use. */
async function outcome(source: MarketSource, answering: (url: string) => unknown) {
  try {
    return (await readPlayed(source, answering)).reading;
  } catch (error) {
    if (error instanceof ProviderError && error.provider === source.id) return undefined;
    throw error;
  }
}

/** The figures that should not have been let through. */
async function unsound(source: MarketSource, answering: (url: string) => unknown): Promise<readonly Observation[]> {
  const reading = await outcome(source, answering);
  return (reading?.observations ?? []).filter((seen) => {
    const isOfNoCard = 'gpuId' in seen && seen.gpuId !== undefined && CATALOG.gpu(seen.gpuId).id !== seen.gpuId;
    return isOfNoCard || !isPlausible(seen) || Date.parse(seen.observedAt) > NOW.getTime();
  });
}

describe.each(SOURCES.map((source) => ({ id: source.id, source })))('$id', ({ source }) => {
  const asRecorded = answersOf(readFixture(source.id));

  test.each([
    null,
    [],
    {},
    'text',
    7,
    { models: [] },
    { offers: [] },
    { code: 0 },
    { models: {}, offers: {}, data: 1 },
  ])('takes %j for what it is: no usable answer', async (answer) => {
    await expect(readPlayed(source, () => answer)).rejects.toMatchObject({
      name: 'ProviderError',
      provider: source.id,
      failure: 'invalid_response',
    });
  });

  test('throws nothing but a ProviderError, whatever JSON arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (answer) => {
        expect(await unsound(source, () => answer)).toStrictEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps its figures within their bounds, whatever a recorded answer turns into', async () => {
    const value = fc.oneof(fc.constantFrom(...ODD_VALUES), fc.double(), fc.jsonValue({ maxDepth: 2 }));
    const picks = fc.array(fc.tuple(fc.integer({ min: 1, max: 160 }), value), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(picks, async (places) => {
        expect(await unsound(source, (url) => spoiled(asRecorded(url), new Map(places)))).toStrictEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
