import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBySchemas, readInteraction } from '../../src/discord/interaction-payload.ts';
import { readPlain } from '../../src/discord/plain-payload.ts';
import { cases } from '../support/cases.ts';

const SENT = {
  id: '4194304000',
  application_id: '2',
  token: 'secret',
  type: 2,
  guild_id: '4',
  member: { user: { id: '3' }, permissions: '32' },
  locale: 'de',
  data: {
    type: 1,
    name: 'roi',
    options: [
      { type: 3, name: 'gpu', value: '4090' },
      { type: 10, name: 'rate', value: 0.3 },
      { type: 4, name: 'hours', value: 12 },
      { type: 5, name: 'hide', value: true },
    ],
  },
};
const { guild_id: _guild, member: _member, ...DIRECT } = { ...SENT, user: { id: '5' } };
const TYPED = {
  ...SENT,
  type: 4,
  data: { ...SENT.data, options: [...SENT.data.options, { type: 3, name: 'network', value: 'va', focused: true }] },
};
const BARE = { ...SENT, data: { type: 1, name: 'help' } };

const PLAIN = [
  ['a command', SENT],
  ['a command in a direct message', DIRECT],
  ['a keystroke', TYPED],
  ['a command without options', BARE],
] as const;

describe('what nearly every payload is', () => {
  test.each(PLAIN)('%s is read without the schemas, as they would', (_what, payload) => {
    expect(readPlain(payload)).toBeDefined();
    expect(readInteraction(payload)).toStrictEqual(readBySchemas(payload));
  });
});

const ODD_VALUES = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  4,
  11,
  -1,
  0.5,
  Number.NaN,
  '',
  '7',
  'x',
  'en_US',
  '__proto__',
];
const ODD_FIELDS = [
  [],
  {},
  [null],
  ['x'],
  { id: '9' },
  { id: 9 },
  { user: { id: '9' } },
  { user: { id: '9' }, permissions: null },
  { attachments: {} },
  { type: 3, name: 'gpu' },
  { type: 1, name: 'rate', options: [] },
  [{ type: 3, name: 'gpu', focused: true }],
  [{ type: 11, name: 'file', value: '8' }],
  [{ type: 3, name: 'a', value: 'b', options: 7 }],
  [{ type: 2, name: 'own', options: [{ type: 1, name: 'rate', options: [{ type: 3, name: 'rate', value: '0.1' }] }] }],
];
const ODD: readonly unknown[] = [...ODD_VALUES, ...ODD_FIELDS];
const ADDED = ['user', 'member', 'resolved', 'options', 'focused', 'value', 'type', 'name', '__proto__'];

type Fields = Record<string, unknown>;

/** Every place in it, however deep, as the keys that lead there. */
function placesIn(value: unknown, above: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [above];
  const inside = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...above, key]));
  return [above, ...ADDED.map((key) => [...above, key]), ...inside];
}

function changed(value: unknown, [key, ...below]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) }) as Fields;
  Object.defineProperty(copy, key, { ...own, value: changed(copy[key], below, to) });
  return copy;
}
const own = { enumerable: true, configurable: true, writable: true };

const spoilt = fc.constantFrom(...PLAIN).chain(([, payload]) =>
  fc
    .array(fc.record({ place: fc.constantFrom(...placesIn(payload)), to: fc.constantFrom(...ODD) }), { maxLength: 3 })
    .map((changes) =>
      changes.reduce<unknown>((now, { place, to }) => {
        const isThere = place.slice(0, -1).every((_key, depth) => isObject(at(now, place.slice(0, depth + 1))));
        return isThere && isObject(now) ? changed(now, place, to) : now;
      }, payload),
    ),
);

function at(value: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>((inside, key) => (isObject(inside) ? (inside as Fields)[key] : undefined), value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

test('whatever a payload holds, it is read as the schemas read it', () => {
  fc.assert(
    fc.property(spoilt, (payload) => {
      expect(readInteraction(payload)).toStrictEqual(readBySchemas(payload));
    }),
    { numRuns: cases(2_000) },
  );
});
