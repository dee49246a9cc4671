import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeButton, encodeButton } from '../../src/conversation/button-state.ts';
import type { CommandDefinition } from '../../src/conversation/command.ts';
import { IDEOGRAPHS, packed } from '../../src/packed-text.ts';
import { cases } from '../support/cases.ts';
import { unpackable } from '../support/unpackable.ts';

const { Boolean: Bool, Integer, Number: Num, String: Text } = ApplicationCommandOptionType;
const gpu = { type: Text, name: 'gpu', description: 'A card' } as const;
const network = { type: Text, name: 'network', description: 'A network' } as const;
const rent = { type: Num, name: 'rent', description: 'USD per hour' } as const;
const life = { type: Integer, name: 'life', description: 'Months' } as const;
const hide = { type: Bool, name: 'hide', description: 'Only you' } as const;

const roi: CommandDefinition = { name: 'roi', description: 'Earnings', options: [gpu, network, rent, life, hide] };
const asRoi = (definition: CommandDefinition) => (path: string) => (path === 'roi' ? definition : undefined);

test('pins the layout: whoever changes this line must raise the layout version', () => {
  const customId = encodeButton('roi', { gpu: '4090', rent: 0.255682, hide: true, network: undefined }, roi);
  expect(customId).toBe('1|roi|fu9|a4090|c.255682|e1');
});

test('any options come back as they were, whenever they fit', () => {
  const options = fc.record(
    {
      gpu: fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[|^01?]{0,12}$/)),
      network: fc.string({ unit: 'grapheme' }),
      rent: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      life: fc.integer(),
      hide: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const seen = { fits: 0, tooLong: 0 };
  fc.assert(
    fc.property(options, fc.constantFrom('answer', 'question', 'beside', 'share'), (given, purpose) => {
      const customId = encodeButton('roi', given, roi, purpose);
      seen[customId === undefined ? 'tooLong' : 'fits'] += 1;
      if (customId === undefined) return;
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeButton(customId, asRoi(roi))).toEqual({ kind: 'state', path: 'roi', options: given, purpose });
    }),
    { numRuns: cases(500) },
  );
  expect(seen.fits).toBeGreaterThan(100);
});

describe('there is no button', () => {
  test.each([
    ['the state exceeds 100 characters, packed too', { gpu: unpackable(100) }],
    ['the command has no such option', { gpu: '4090', colour: 'red' }],
    ['the text is no valid Unicode', { gpu: '\uD800' }],
  ])('when %s', (_reason, options) => {
    expect(encodeButton('roi', options, roi)).toBeUndefined();
  });

  test('and the longest state that fits as it is is exactly 100 characters', () => {
    const overhead = encodeButton('roi', { gpu: '' }, roi)?.length ?? 0;
    const longest = encodeButton('roi', { gpu: 'x'.repeat(100 - overhead) }, roi);
    expect(longest).toMatch(/^1\|/);
    expect(longest).toHaveLength(100);
  });
});

test.each([
  'RTX 4090 + RTX 3080 Ti + RTX 5070 Ti + RX 7900 XTX + RTX A4000 + GTX 1080 Ti, 1850W wall at night',
  '2x RTX 4090 + 2x RTX 3080 10GB + RTX 3070 Ti + RTX 3060 12GB + RX 6800 XT + RTX 4070 Ti Super + RTX 4080 Super + RTX 2060',
  'my|gpu^1'.repeat(25),
])('%j, longer than a button, is packed and read again', (typed) => {
  const given = { gpu: typed, network: 'vast', life: 12 };
  const customId = encodeButton('roi', given, roi, 'beside') ?? '';
  expect(customId).toMatch(/^2\+\|roi\|\p{Script=Han}+$/u);
  expect(customId.length).toBeLessThanOrEqual(100);
  expect(decodeButton(customId, asRoi(roi))).toEqual({ kind: 'state', path: 'roi', options: given, purpose: 'beside' });
});

test('what somebody else packed is no button: it never unfolds into more than a question has', () => {
  const bomb = packed('x'.repeat(50_000), IDEOGRAPHS);
  expect(bomb.length).toBeLessThan(94);
  expect(decodeButton(`2|roi|${bomb}`, asRoi(roi))).toEqual({ kind: 'old' });
});

describe('a button is old', () => {
  const customId = encodeButton('roi', { gpu: '4090', network: 'nosana', life: 12 }, roi) ?? '';
  const after = (options: CommandDefinition['options']): CommandDefinition => ({ ...roi, options });

  test.each([
    ['its options changed places', customId, after([network, gpu, rent, life, hide])],
    ['an option before the ones it uses was removed', customId, after([network, rent, life, hide])],
    ['one of its options was renamed', customId, after([{ ...gpu, name: 'card' }, network, rent, life, hide])],
    ['one of its options is text now', customId, after([gpu, network, rent, { ...life, type: Text }, hide])],
    ['its layout is from another version', customId.replace('1|', '2|'), roi],
    ['its command is gone', customId.replace('roi', 'rio'), roi],
    ['its fingerprint does not fit', customId.replace('|a4090', '|b4090'), roi],
    ['a number in it is none', customId.replace('|d12', '|dxii'), roi],
    ['a number in it is missing', customId.replace('|d12', '|d'), roi],
    ['it is somebody else’s', 'confirm_delete', roi],
    ['it is empty', '', roi],
  ])('when %s', (_reason, id, definition) => {
    expect(decodeButton(customId, asRoi(roi)).kind).toBe('state');
    expect(decodeButton(id, asRoi(definition))).toEqual({ kind: 'old' });
  });
});

test.each([
  ['a new option at the end', [gpu, network, rent, life, hide, { ...gpu, name: 'currency' }]],
  ['options it does not use changing their name', [gpu, network, { ...rent, name: 'rate' }, life, hide]],
])('a button survives %s', (_change, options) => {
  const customId = encodeButton('roi', { gpu: '4090', life: 12 }, roi) ?? '';
  expect(decodeButton(customId, asRoi({ ...roi, options }))).toMatchObject({ options: { gpu: '4090', life: 12 } });
});
