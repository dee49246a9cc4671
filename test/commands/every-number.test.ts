import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const ADMIN = { canManageServer: true };

interface Numeric {
  readonly path: string;
  readonly option: string;
  /** What nobody would ask about. */
  readonly ordinary: number;
  readonly beside: RawOptions;
  /** Times the ordinary, and asked about: one button leads back. */
  readonly slips: readonly number[];
  /** Times the ordinary, asked about and too far off for what was typed to be reckoned with. */
  readonly refused?: readonly number[];
}

const RIG = { gpu: '4090', network: 'vast', rate: '0.12 USD', currency: 'USD' };
const TWO = { ...RIG, gpu: '2x 4090' };
const DIGITS = [10, 100, 1_000, 0.1, 0.01, 0.001];

function ofRig(path: string, options: readonly string[], beside: RawOptions): readonly Numeric[] {
  const all: Readonly<Record<string, Omit<Numeric, 'path' | 'option' | 'beside'> & { beside?: RawOptions }>> = {
    watts: { ordinary: 450, slips: DIGITS },
    // A card with its PC may wait on 200 W.
    'idle-watts': { ordinary: 20, slips: [100, 1_000, 0.1, 0.01, 0.001] },
    rent: { ordinary: 0.4, slips: [...DIGITS, 24, 730], beside: { network: 'vast' } },
    ask: { ordinary: 0.4, slips: [...DIGITS, 24, 730] },
    // Digits too many, a dash in front, and more hours than there are.
    utilisation: { ordinary: 70, slips: [0.01], refused: [10, 100, 2, -1, -10] },
    price: { ordinary: 1_600, slips: DIGITS },
    // Two years, in years and in days.
    life: { ordinary: 24, slips: [1 / 12], refused: [30.5, 10], beside: { price: 1_600 } },
    resale: { ordinary: 50, slips: [0.01], refused: [16], beside: { price: 1_600 } },
  };
  return options.flatMap((option) => {
    const row = all[option];
    return row === undefined ? [] : [{ ...row, path, option, beside: { ...beside, ...row.beside } }];
  });
}

const NUMBERS: readonly Numeric[] = [
  ...ofRig('roi', ['watts', 'idle-watts', 'rent', 'utilisation', 'price', 'life', 'resale'], RIG),
  ...ofRig('compare', ['watts', 'idle-watts', 'utilisation', 'price', 'life', 'resale'], {
    gpu: '4090',
    rate: '0.12 USD',
  }),
  ...ofRig('compare', ['rent'], { gpu: '4090', only: 'vast', rate: '0.12 USD' }).map((each) => ({
    ...each,
    beside: { gpu: '4090', only: 'vast', rate: '0.12 USD' },
  })),
  ...ofRig('price', ['ask', 'watts', 'idle-watts', 'utilisation'], RIG),
  ...ofRig('odds', ['watts', 'rent', 'utilisation'], { ...RIG, price: 1_600 }),
  ...ofRig('odds', ['price'], RIG),
  { path: 'odds', option: 'resale', ordinary: 50, slips: [0.01], refused: [16], beside: { ...RIG, price: 1_600 } },
  { path: 'odds', option: 'decay', ordinary: 3, slips: [0.01], beside: { ...RIG, price: 1_600 } },
  { path: 'odds', option: 'volatility', ordinary: 30, slips: [0.01], beside: { ...RIG, price: 1_600 } },
  { path: 'odds', option: 'horizon', ordinary: 24, slips: [1 / 12], refused: [10], beside: { ...RIG, price: 1_600 } },
  { path: 'odds', option: 'loss', ordinary: 400, slips: [100, 1_000, 0.01, 0.001], beside: { ...RIG, price: 1_600 } },
  // An amount of money, of a price that nobody said.
  { path: 'roi', option: 'resale', ordinary: 50, slips: [], refused: [16], beside: RIG },
  ...ofRig('plan', ['watts', 'price'], { gpu: '4090', rate: '0.12 USD' }),
  {
    path: 'plan',
    option: 'cost',
    ordinary: 100,
    slips: [100, 1_000, 0.001],
    beside: { gpu: '4090', rate: '0.12 USD', from: 'pearl', to: 'vast' },
  },
  { path: 'power', option: 'watts', ordinary: 600, slips: [100, 1_000, 0.001], beside: { rate: '0.12 USD' } },
  { path: 'eligible', option: 'ram', ordinary: 32, slips: [1_024, 1_024 ** 2, 1 / 1_024], beside: { gpu: '4090' } },
  { path: 'eligible', option: 'disk', ordinary: 500, slips: [1_000, 1 / 1_000], beside: { gpu: '4090' } },
  { path: 'eligible', option: 'upload', ordinary: 40, slips: [1_000, 1e6, 1 / 1_000], beside: { gpu: '4090' } },
  { path: 'eligible', option: 'download', ordinary: 200, slips: [1_000, 1e6, 1 / 1_000], beside: { gpu: '4090' } },
  { path: 'eligible', option: 'pcie', ordinary: 1, slips: [], refused: [3, 5], beside: { gpu: '4090' } },
  ...(['ram', 'disk', 'upload'] as const).map((option): Numeric => ({
    path: 'rig save',
    option,
    ...{
      ram: { ordinary: 32, slips: [1_024, 1 / 1_024] },
      disk: { ordinary: 500, slips: [1_000, 1 / 1_000] },
      upload: { ordinary: 40, slips: [1_000, 1 / 1_000] },
    }[option],
    beside: { name: 'attic', cards: '6x 3070' },
  })),
  {
    path: 'rig save',
    option: 'watts',
    ordinary: 1_000,
    slips: [10, 100, 1_000, 1 / 6, 0.1, 0.001],
    beside: { name: 'attic', cards: '6x 3070' },
  },
  {
    path: 'rig save',
    option: 'price',
    ordinary: 2_400,
    slips: [10, 100, 1 / 10, 1 / 100, 1 / 1_000],
    beside: { name: 'attic', cards: '6x 3070', currency: 'USD' },
  },
  { path: 'settings pc', option: 'host-watts', ordinary: 60, slips: [10, 100, 1_000, 0.1, 0.001], beside: {} },
  { path: 'settings pc', option: 'psu-efficiency', ordinary: 90, slips: [], refused: [0.01], beside: {} },
  // Of several cards what the whole rig draws, or cost.
  { path: 'roi', option: 'watts', ordinary: 450, slips: [...DIGITS, 2], beside: TWO },
  { path: 'roi', option: 'price', ordinary: 2_500, slips: [...DIGITS, 2], beside: TWO },
];
/** A page is no amount. */
const NO_AMOUNTS = ['page'];

interface Declared {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly options?: readonly Declared[] | undefined;
}

const IS_NUMBER: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Number,
  ApplicationCommandOptionType.Integer,
];

function numbersOf(path: string, options: readonly Declared[] = []): readonly string[] {
  return options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand
      ? numbersOf(`${path} ${option.name}`, option.options)
      : IS_NUMBER.includes(option.type) && !NO_AMOUNTS.includes(option.name)
        ? [`${path} ${option.name}`]
        : [],
  );
}

test('every option that takes a number has a row here', () => {
  const declared = commands.flatMap(({ body }) =>
    numbersOf(body.name, body.options as readonly Declared[] | undefined),
  );
  expect(declared.filter((each) => !NUMBERS.some(({ path, option }) => `${path} ${option}` === each))).toEqual([]);
});

const CASES = NUMBERS.map((row) => ({
  ...row,
  called: `/${row.path} ${row.option}: with ${JSON.stringify(row.beside)}`,
}));

describe.each(CASES)('$called', ({ path, option, ordinary, beside, slips, refused = [] }) => {
  const typed = (times: number): number => Number((ordinary * times).toPrecision(6));
  const run = async (value: number) => {
    const discord = openDiscord({ person: ADMIN });
    return { discord, seen: await discord.run(path, { ...beside, [option]: value }) };
  };

  test('what is ordinary, and nothing, is believed', async () => {
    const { seen } = await run(ordinary);
    expect(seen.reply?.embeds).toBeDefined();
  });

  test.each(slips)('times %d it is asked about: back to the ordinary, or as typed', async (times) => {
    const { seen: plain } = await run(ordinary);
    const { discord, seen } = await run(typed(times));
    expect(seen.reply?.embeds).toBeUndefined();
    expect(seen.visibility).toBe('private');
    const labels = labelsOf(seen);
    const answers = new Map<string, string>();
    for (const label of labels) {
      const asked = await discord.run(path, { ...beside, [option]: typed(times) });
      const pressed = await discord.click(label, asked);
      expect(pressed.reply?.embeds === undefined ? `${label}: ${textOf(pressed)}` : 'answered').toBe('answered');
      answers.set(label, textOf(pressed));
    }
    expect([...answers.values()].map(withoutReplacing)).toContain(withoutReplacing(textOf(plain)));
  });

  test.each(refused)('times %d it can’t be meant: buttons for what may be', async (times) => {
    const { discord, seen } = await run(typed(times));
    expect(seen.reply?.embeds).toBeUndefined();
    expect(labelsOf(seen).length).toBeGreaterThan(0);
    for (const label of labelsOf(seen)) {
      const asked = await discord.run(path, { ...beside, [option]: typed(times) });
      expect((await discord.click(label, asked)).reply?.embeds).toBeDefined();
    }
  });
});

/** A rig saved before is replaced, and a default changed. */
function withoutReplacing(text: string): string {
  return text.replaceAll('is saved anew', 'is saved').replaceAll(/ \(before:[^)]*\)/gu, '');
}
