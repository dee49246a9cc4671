import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { choice, date, definitionsOf, flag, integer, number, schemaOf, text } from '../../src/conversation/options.ts';
import type { Given, Suggest } from '../../src/conversation/options.ts';

const suggest: Suggest = () => [];

/** Optional and required, without settings and with all of them. */
const declared = {
  gpu: text('A card', { required: true, maxLength: 60, suggest }),
  os: text('A system'),
  watts: number('Watts', { required: true, min: 10, max: 900.5 }),
  hours: number('Hours', { max: 24 }),
  cards: integer('How many', { required: true, min: 1, max: 16 }),
  life: integer('Months', { max: 120 }),
  sure: flag('Really', { required: true }),
  hide: flag('Only you'),
  per: choice('Per', { day: 'per day', month: 'per month' }, { required: true }),
  show: choice('Show', { net: 'what is left', gross: 'what is paid' }),
  bought: date('Day of purchase', { required: true }),
  sold: date('Day of sale'),
};
const eitherWay = (required: boolean) => ({ gpu: text('A card', { required }) });

const least = { gpu: '4090', watts: 450, cards: 2, sure: true, per: 'day', bought: '2025-03-01' };
const parse = (changes: object) => schemaOf(declared).safeParse({ ...least, ...changes });

describe('what a command is given', () => {
  test('has the type of each option, exactly optional unless Discord insists on it', () => {
    expectTypeOf<Given<typeof declared>>().toEqualTypeOf<{
      readonly gpu: string;
      readonly os?: string;
      readonly watts: number;
      readonly hours?: number;
      readonly cards: number;
      readonly life?: number;
      readonly sure: boolean;
      readonly hide?: boolean;
      readonly per: 'day' | 'month';
      readonly show?: 'net' | 'gross';
      readonly bought: string;
      readonly sold?: string;
    }>();
  });

  test('reads as text where Discord insists on it, and as text or nothing where it does not', () => {
    expectTypeOf<Given<typeof declared>['gpu']>().toEqualTypeOf<string>();
    expectTypeOf<Given<typeof declared>['os']>().toEqualTypeOf<string | undefined>();
  });

  test('may lack what nobody knows to be required', () => {
    expectTypeOf<Given<ReturnType<typeof eitherWay>>>().toEqualTypeOf<{ readonly gpu?: string }>();
  });

  test('of a command without options is nothing', () => {
    const none = {};
    expectTypeOf<Given<typeof none>>().toEqualTypeOf<Readonly<Record<string, never>>>();
    expect(schemaOf(none).parse({})).toStrictEqual(none);
  });

  test('is what was sent, and what was left out is not there', () => {
    expect(parse({}).data).toStrictEqual(least);
    const all = { ...least, os: 'Ubuntu', hours: 0, life: 0, hide: false, show: 'gross', sold: '2026-02-28' };
    expect(parse(all).data).toStrictEqual(all);
  });
});

describe('what Discord is told', () => {
  test('is all that was declared, with what is required first and else in the order declared', () => {
    expect(definitionsOf(declared)).toStrictEqual([
      { type: 3, name: 'gpu', description: 'A card', required: true, autocomplete: true, max_length: 60 },
      { type: 10, name: 'watts', description: 'Watts', required: true, min_value: 10, max_value: 900.5 },
      { type: 4, name: 'cards', description: 'How many', required: true, min_value: 1, max_value: 16 },
      { type: 5, name: 'sure', description: 'Really', required: true },
      {
        type: 3,
        name: 'per',
        description: 'Per',
        required: true,
        choices: [
          { name: 'per day', value: 'day' },
          { name: 'per month', value: 'month' },
        ],
      },
      { type: 3, name: 'bought', description: 'Day of purchase', required: true, max_length: 10 },
      { type: 3, name: 'os', description: 'A system', max_length: 200 },
      { type: 10, name: 'hours', description: 'Hours', min_value: 0, max_value: 24 },
      { type: 4, name: 'life', description: 'Months', min_value: 0, max_value: 120 },
      { type: 5, name: 'hide', description: 'Only you' },
      {
        type: 3,
        name: 'show',
        description: 'Show',
        choices: [
          { name: 'what is left', value: 'net' },
          { name: 'what is paid', value: 'gross' },
        ],
      },
      { type: 3, name: 'sold', description: 'Day of sale', max_length: 10 },
    ]);
  });

  test('keeps the order declared among many options of which some are required', () => {
    const list = fc.array(fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), required: fc.boolean() }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(list, (options) => {
        const byName = new Map(options.map(({ name, required }) => [name, flag(name, { required })]));
        const names = definitionsOf(Object.fromEntries(byName)).map(({ name }) => name);
        const required = new Map(options.map((option) => [option.name, option.required]));
        const inOrder = [...byName.keys()];
        expect(names).toEqual([
          ...inOrder.filter((name) => required.get(name) === true),
          ...inOrder.filter((name) => required.get(name) === false),
        ]);
      }),
    );
  });
});

describe('the limits that Discord is told hold for what it sends', () => {
  test.each([
    ['gpu', 'x'.repeat(60), 'x'.repeat(61)],
    ['os', 'x'.repeat(200), 'x'.repeat(201)],
    ['watts', 10, 9.9],
    ['watts', 900.5, 900.6],
    ['hours', 0, -0.1],
    ['hours', 24, 24.1],
    ['cards', 1, 0],
    ['cards', 16, 17],
    ['cards', 2, 2.5],
    ['life', 0, -1],
    ['life', 120, 121],
    ['hide', false, 'false'],
    ['per', 'month', 'per month'],
    ['show', 'gross', 'toString'],
    ['sold', '2026-02-28', '2026-02-29'],
    ['gpu', '4090', 4090],
    ['hours', 4, '4'],
  ])('%s may be %o, not %o', (name, within, beyond) => {
    expect(parse({ [name]: within }).success).toBe(true);
    expect(parse({ [name]: beyond }).success).toBe(false);
  });

  test.each(['gpu', 'watts', 'cards', 'sure', 'per', 'bought'] as const)('%s may not be left out', (name) => {
    const { [name]: _, ...others } = least;
    expect(schemaOf(declared).safeParse(others).success).toBe(false);
  });

  test('what was not declared is refused', () => {
    expect(parse({ wallet: '0xabc' }).success).toBe(false);
  });
});
