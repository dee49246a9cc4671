import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Choice, RawOptions } from '../../src/conversation/options.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import type { Simulator } from '../support/simulator.ts';

/** What else a command cannot do without. */
const NEEDED: RawOptions = { gpu: '4090', network: 'vast', name: 'attic', cards: '4090' };

/** Without what they need these open a form, and answer nothing. */
const OPENS_FORM: ReadonlySet<string> = new Set(['rig save', 'eligible']);

/** Every option for which choices are offered while somebody types. */
const SUGGESTING = commands.flatMap(({ commands: runnable }) =>
  [...runnable].flatMap(([path, { options, definition }]) =>
    Object.entries(options)
      .filter(([, { suggest }]) => suggest !== undefined)
      .map(([option]) => ({
        path,
        option,
        needed: Object.fromEntries(
          definition.options
            .filter(({ name, required }) => name !== option && (required === true || OPENS_FORM.has(path)))
            .flatMap(({ name }) => (NEEDED[name] === undefined ? [] : [[name, NEEDED[name]]])),
        ) as RawOptions,
      })),
  ),
);

/** What people begin to type: parts of everything that has a name here. */
const begun = fc.oneof(
  fc.constantFrom('', 'attic', 'base', '6x 3070, 1', '2x 4090 + ', '6x 3070 1200w wall', '4090, '),
  fc
    .tuple(
      fc.constantFrom(
        ...realCatalog.gpus.map(({ name }) => name),
        ...realCatalog.networks.map(({ name }) => name),
        ...realCatalog.coins.flatMap(({ name, symbol }) => [name, symbol]),
      ),
      fc.integer({ min: 1, max: 40 }),
    )
    .map(([name, length]) => name.slice(0, length)),
);

async function withRigs(): Promise<Simulator> {
  const discord = openDiscord();
  await discord.run('rig save', { name: 'attic', cards: '6x 3070', watts: 1200 });
  await discord.run('rig save', { name: 'base (left)', cards: '2x 4090' });
  return discord;
}

async function answerTo(value: string, { path, option, needed }: (typeof SUGGESTING)[number]): Promise<string> {
  // What is deleted or saved is gone or there afterwards.
  const discord = await withRigs();
  return textOf(await discord.run(path, { ...needed, [option]: value }));
}

/** Those whose name is read otherwise than their value, or not at all. */
async function misread(choices: readonly Choice[], where: (typeof SUGGESTING)[number]): Promise<readonly Choice[]> {
  const wrong: Choice[] = [];
  for (const choice of choices) {
    const meant = await answerTo(choice.value, where);
    const shown = choice.name === choice.value ? meant : await answerTo(choice.name, where);
    if (shown !== meant || /We know no|You have saved no rig/u.test(meant)) wrong.push(choice);
  }
  return wrong;
}

describe('what a choice shows is understood like its value', () => {
  test.each(SUGGESTING)('/$path $option', async (where) => {
    await fc.assert(
      fc.asyncProperty(begun, async (typed) => {
        const discord = await withRigs();
        const choices = await discord.type(where.path, where.option, typed, where.needed);
        expect(await misread(choices, where)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  test.each(SUGGESTING)('/$path $option, the whole list', async (where) => {
    const discord = await withRigs();
    const choices = await discord.type(where.path, where.option, '', where.needed);
    const renamed = choices.filter(({ name, value }) => name !== value);
    expect(await misread(renamed, where)).toEqual([]);
  });
});

test.each([
  ['roi', { gpu: '6× RTX 3070, 1,200 W', rate: '$0.10' }, '1,200 W at the wall, as typed'],
  ['roi', { gpu: '6× RTX 3070, 1,200 W at the wall', rate: '$0.10' }, '1,200 W at the wall, as typed'],
] as const)('/%s takes %j as it is shown', async (path, options, sentence) => {
  expect(textOf(await openDiscord().run(path, options))).toContain(sentence);
});

/** Answers with menus and tables of networks and coins, or of cards. */
const WITH_MENUS: readonly (readonly [path: string, options: RawOptions, option: 'network' | 'gpu'])[] = [
  ['compare', { gpu: '4090', rate: '$0.10' }, 'network'],
  ['compare', { gpu: '6x 3070', rate: '$0.10' }, 'network'],
  ['compare', { gpu: 'H100 SXM', rate: '$0.10' }, 'network'],
  ['compare', { gpu: '4090', with: '3090, 7900 XTX', rate: '$0.10' }, 'gpu'],
  ['networks', { gpu: '3090' }, 'network'],
  ['networks', {}, 'network'],
];

test.each(WITH_MENUS)('what the menus and tables of /%s %j show is understood as %s', async (path, options, option) => {
  const { reply } = await openDiscord().run(path, options);
  const entries = (reply?.components ?? []).flatMap(({ components }) =>
    components.flatMap((one) => ('options' in one ? one.options.map(({ label }) => label) : [])),
  );
  expect(entries.length).toBeGreaterThan(2);
  const ofTable = option === 'gpu' ? [] : namesInTable(textOf(reply ?? {}));
  const others = { gpu: '4090', network: 'vast', rate: '$0.10' };
  for (const [index, name] of [...entries, ...ofTable].entries()) {
    const discord = openDiscord({ person: { userId: `user-${index}` } });
    const answer = textOf(await discord.run('roi', { ...others, [option]: name }));
    expect(`${name}: ${answer}`).not.toMatch(/We know no|Did you mean/);
  }
});

/** What stands before the figures of a table, without what groups the rows. */
function namesInTable(text: string): readonly string[] {
  const [, table = ''] = /```\n(.*?)\n```/s.exec(text) ?? [];
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => /^(\S.*?) +-?[\d,.]+[?~]? /u.exec(line)?.[1] ?? []);
}

test.each(['2x 4090 + 3090', '2x 3060 12gb, 3x 4060 ti 16gb', '4090 laptop', '2 rigs of 6x 3070'])(
  'the rig that a title names is the one that was typed: %s',
  async (gpu) => {
    const title = await titleOf(gpu);
    const [, named = ''] = /^Where the (.+) earns most$/u.exec(title) ?? [];
    expect(await titleOf(named)).toBe(title);
  },
);

async function titleOf(gpu: string): Promise<string> {
  const { reply } = await openDiscord().run('compare', { gpu, rate: '$0.10' });
  return reply?.embeds?.[0]?.title ?? '';
}
