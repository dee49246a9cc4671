import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { isPlausible } from '../../../src/market/figures/plausibility.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { cases } from '../../support/cases.ts';
import { EVERY_SOURCE } from '../../support/every-source.ts';
import { answersOf, CATALOG, NOW, readFixture, readPlayed } from '../../support/played-source.ts';
import type { Answering } from '../../support/played-source.ts';

/** What real servers were seen to send in the place of a number, and worse. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  'NaN',
  'Infinity',
  '1e400',
  -1,
  0,
  -0,
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
const oddValue = fc.oneof(fc.constantFrom(...ODD_VALUES), fc.double(), fc.jsonValue({ maxDepth: 2 }));

describe.each(EVERY_SOURCE)('$id', (source) => {
  const good = answersOf(readFixture(source.id));

  test.each([
    { answer: {}, reason: 'an empty object' },
    { answer: [], reason: 'an empty list' },
    { answer: null, reason: 'null' },
    { answer: 7, reason: 'a number' },
    { answer: '<!doctype html>', reason: 'text' },
    { answer: { error: 'maintenance' }, reason: 'an apology' },
    { answer: { models: [] }, reason: 'no cards' },
    { answer: { offers: [] }, reason: 'no offers' },
    { answer: { code: 0 }, reason: 'success without anything' },
    { answer: { models: {}, offers: {}, coins: [], nodes: 0, data: 1 }, reason: 'good keys, bad values' },
  ])('$reason is of no use', async ({ answer }) => {
    await expect(readPlayed(source, () => answer)).rejects.toMatchObject({
      name: 'ProviderError',
      provider: source.id,
      failure: 'invalid_response',
    });
  });

  test('whatever JSON arrives, only a ProviderError is thrown and no figure is unsound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (answer) => {
        expect(await faultsOf(source, () => answer)).toStrictEqual([]);
      }),
      { numRuns: cases(40) },
    );
  });

  test('so too where some values of a good answer are something else', async () => {
    const picks = fc.array(fc.tuple(fc.integer({ min: 1, max: 160 }), oddValue), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(picks, async (places) => {
        expect(await faultsOf(source, (url) => spoiled(good(url), new Map(places)))).toStrictEqual([]);
      }),
      { numRuns: cases(50) },
    );
  });

  test('so too where any value of a good answer is something else, or any key has another name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), oddValue, fc.boolean(), async (place, other, isRenamed) => {
        const changed: Answering = (url) => withOneChange(good(url), place, other, isRenamed);
        expect(await faultsOf(source, changed)).toStrictEqual([]);
      }),
      { numRuns: cases(50) },
    );
  });
});

/** What is wrong with what a source made of an answer; a ProviderError of its own is a good way to refuse it. */
async function faultsOf(source: MarketSource, answering: Answering): Promise<readonly string[]> {
  try {
    const { said } = await readPlayed(source, answering);
    const faults = said.observations.flatMap((seen) => [
      ...(isPlausible(seen) ? [] : [`implausible: ${JSON.stringify(seen)}`]),
      ...(seen.source === source.id ? [] : [`seen by ${seen.source}`]),
      ...(Date.parse(seen.observedAt) <= NOW.getTime() ? [] : [`seen at ${seen.observedAt}`]),
      ...('gpuId' in seen && seen.gpuId !== undefined && !GPU_IDS.has(seen.gpuId) ? [`of no card: ${seen.gpuId}`] : []),
    ]);
    if (said.observations.length === 0) faults.push('neither a figure nor an error');
    if (said.unmatched.some((name) => name.length > 200)) faults.push('a name without end');
    return faults;
  } catch (error) {
    if (!(error instanceof ProviderError)) return [`threw ${String(error)}`];
    // The played server's own refusal of an address that it does not have.
    return [source.id, 'fixture'].includes(error.provider) ? [] : [`blamed ${error.provider}`];
  }
}

const GPU_IDS = new Set(CATALOG.gpus.map(({ id }) => id));

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
  return answer instanceof ProviderError ? answer : walk(answer);
}

/** A copy in which one value is another, or one key has another name. */
function withOneChange(answer: unknown, place: number, other: unknown, isRenamed: boolean): unknown {
  if (answer instanceof ProviderError) return answer;
  const copy: unknown = structuredClone(answer);
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
