import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../support/cases.ts';
import { leastTimeMs } from '../support/least-time.ts';
import { gpuReading, realFinder, realGpus } from '../support/real-finder.ts';

const WRITTEN = realGpus.flatMap(({ id, name, aliases, sourceNames }) =>
  [name, ...aliases, ...Object.values(sourceNames).flatMap((names) => names ?? [])].map((written) => ({
    written,
    id,
  })),
);

/** What board partners print around a name, in front and behind. */
const AROUND = [
  ['MSI', 'Suprim X'],
  ['ASUS TUF Gaming', 'OC Edition'],
  ['Gigabyte', 'Windforce OC'],
  ['ZOTAC GAMING', 'Trinity'],
  ['PNY XLR8', 'Verto'],
  ['EVGA FTW3', ''],
  ['Palit', 'GameRock'],
  ['Inno3D iChill X3', ''],
  ['KFA2', 'White'],
  ['Sapphire', 'Nitro+'],
  ['PowerColor Red Devil', ''],
  ['XFX Speedster MERC 319', 'Black'],
  ['msi', 'ventus 3x oc'],
] as const;

describe('the cards that ship', () => {
  test('are the whole catalogue', () => {
    expect(realGpus.length).toBeGreaterThanOrEqual(105);
    expect(WRITTEN.length).toBeGreaterThan(400);
  });

  test.each(WRITTEN)('“$written” finds $id and nothing else', ({ written, id }) => {
    expect(gpuReading(written)).toBe(`= ${id}`);
  });

  test('are found in any case, without spaces, and with other separators', () => {
    const misread = WRITTEN.flatMap(({ written, id }) =>
      [written.toUpperCase(), written.toLowerCase(), written.replaceAll(' ', '-'), written.replaceAll(' ', '  ')]
        .filter((spelling) => gpuReading(spelling) !== `= ${id}`)
        .map((spelling) => `${spelling} → ${gpuReading(spelling)}`),
    );
    expect(misread).toEqual([]);
  });

  test('are the same cards with any board partner’s words around them', () => {
    const misread = realGpus.flatMap(({ id, name }) =>
      AROUND.map(([before, behind]) => `${before} ${name} ${behind}`)
        .filter((written) => gpuReading(written) !== `= ${id}`)
        .map((written) => `${written} → ${gpuReading(written)}`),
    );
    expect(misread).toEqual([]);
  });

  test('are never found by their name with another variant’s suffix', () => {
    const suffixes = ['Ti', 'Super', 'XT', 'XTX', 'GRE', 'D', 'Laptop', '7GB'];
    const taken = realGpus.flatMap(({ id, name }) =>
      suffixes
        .filter((suffix) => !name.toLowerCase().split(' ').includes(suffix.toLowerCase()))
        .map((suffix) => `${name} ${suffix}`)
        .filter((written) => gpuReading(written) === `= ${id}`),
    );
    expect(taken).toEqual([]);
  });

  test('are unknown or another card when a digit of the number is wrong', () => {
    const taken = realGpus.flatMap(({ id, name }) =>
      [...name.matchAll(/\d/g)]
        .map(({ index }) => `${name.slice(0, index)}${(Number(name[index]) + 1) % 10}${name.slice(index + 1)}`)
        .filter((written) => gpuReading(written) === `= ${id}`),
    );
    expect(taken).toEqual([]);
  });
});

describe('any text', () => {
  const PIECES = [
    'rtx',
    '4090',
    '3080',
    'ti',
    'super',
    'xt',
    'x',
    '12gb',
    'd',
    'laptop',
    'a',
    'mi',
    '-',
    ' ',
    '<',
    '🔥',
    '_',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  );

  test('is answered without an error, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(gpuReading(text)).toBe(gpuReading(text));
        expect(realFinder.searchGpus(text, 25).length).toBeLessThanOrEqual(25);
      }),
      { numRuns: cases(150) },
    );
  });

  test.each([
    { text: 'a'.repeat(6_000), reason: 'one long word' },
    { text: '4090 '.repeat(1_200), reason: 'many cards' },
    { text: '9'.repeat(6_000), reason: 'one long number' },
    { text: '﷽'.repeat(6_000), reason: 'characters that grow when normalised' },
    { text: 'xtxtxtxtxt4'.repeat(500), reason: 'runs of suffixes' },
  ])('of 6,000 characters costs little time ($reason)', ({ text }) => {
    expect(leastTimeMs(() => realFinder.gpu(text))).toBeLessThan(20);
    expect(realFinder.gpu(text).kind).toBe('unknown');
  });
});
