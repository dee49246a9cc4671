import { describe, expect, test } from 'vitest';
import { siblingsOf } from '../../src/catalog/sibling-gpus.ts';
import { realFinder, realGpus } from '../support/real-finder.ts';

/** A name without its size, as it is mostly typed. */
const shortened = realGpus
  .filter(({ name }) => / \d+GB$/u.test(name))
  .map((gpu) => ({ gpu, short: gpu.name.replace(/ \d+GB$/u, '') }))
  // The GTX 1050 is a card of its own.
  .filter(({ short }) => realGpus.every(({ name }) => name !== short));

describe('a name that leaves out the memory of a card', () => {
  test.each(shortened.map(({ short }) => short))(
    '“%s” is asked about, or the others of its name are offered',
    (short) => {
      const match = realFinder.gpu(short);
      const alike = shortened.filter((each) => each.short === short).map(({ gpu }) => gpu.name);
      const offered =
        match.kind === 'found'
          ? [match.gpu, ...siblingsOf(match.gpu, short, realGpus)]
          : match.kind === 'ambiguous'
            ? match.candidates
            : [];
      expect(offered.map(({ name }) => name)).toEqual(expect.arrayContaining(alike));
    },
  );

  test.each([
    ['3080 10gb', 'its size'],
    ['3080 10', 'its size, bare'],
    ['RTX 3080 10GB', 'its name'],
    ['NVIDIA GeForce RTX 3080, 10240 MiB', 'as a program prints it'],
  ])('“%s” says enough: %s', (typed) => {
    const card = realGpus.find(({ name }) => name === 'RTX 3080 10GB');
    expect(card && siblingsOf(card, typed, realGpus)).toEqual([]);
  });

  test('“10x 3080” does not say how much', () => {
    const card = realGpus.find(({ name }) => name === 'RTX 3080 10GB');
    expect(card && siblingsOf(card, '10x 3080', realGpus).map(({ name }) => name)).toEqual(['RTX 3080 12GB']);
  });
});

test('“rtx pro 6000” is asked about: the Max-Q draws half', () => {
  const match = realFinder.gpu('rtx pro 6000');
  expect(match.kind === 'ambiguous' && new Set(match.candidates.map(({ tdpW }) => tdpW?.value))).toEqual(
    new Set([600, 300]),
  );
});
