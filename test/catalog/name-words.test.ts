import { expect, test } from 'vitest';
import { realFinder, realGpus } from '../support/real-finder.ts';

test('every word of every name of a card can be of a name', () => {
  const names = realGpus.flatMap(({ name, aliases, sourceNames }) => [
    name,
    ...aliases,
    ...Object.values(sourceNames).flatMap((each) => each ?? []),
  ]);
  const words = new Set(names.flatMap((name) => name.split(/[\s,()[\]]+/u)));
  expect([...words].filter((word) => !realFinder.canBeOfName(word))).toEqual([]);
});

test.each([
  'GV-N3070VISION',
  'OC-8GD',
  'VCG30708TFXPPB',
  'ZT-A30700H-10P',
  'maxq',
  'gddr6x',
  '24gbps',
  'tisuper',
  '3O70',
])('%s can be of a name', (word) => {
  expect(realFinder.canBeOfName(word)).toBe(true);
});

test.each(['makes', 'month', 'running', 'blorf12', 'почему', 'a'.repeat(300)])('%s can be of none', (word) => {
  expect(realFinder.canBeOfName(word)).toBe(false);
});
