import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { createSimulator } from '../support/simulator.ts';

/** Each command that promises to answer all alike, asked in ways that take different paths through it. */
const QUESTIONS: readonly (readonly [path: string, options: RawOptions])[] = [
  ['roi', { gpu: '4090' }],
  ['roi', { gpu: '2x 4090 + 3080', network: 'vast', price: 1_600, currency: 'EUR', period: 'month' }],
  ['roi', { gpu: '1060 3gb', network: 'io.net', rate: '0,30 €' }],
  ['compare', { gpu: '4090' }],
  ['compare', { gpu: '4090', with: '3090, 5090', hide: true }],
  ['price', { gpu: '4090', network: 'vast' }],
  ['price', { gpu: '4090', network: 'salad', rate: '0.31 day 0.19 night' }],
  ['claim', { text: 'my 4090 makes $800 a month on vast' }],
  ['eligible', { gpu: '6x 3070, x1 risers' }],
  ['plan', { gpu: '4090' }],
  ['odds', { gpu: '4090', price: 1600 }],
  ['networks', {}],
  ['networks', { network: 'akash', gpu: '4090' }],
  ['networks', { network: 'pearl', gpu: '4090' }],
  ['networks', { network: 'akash', real: true }],
  ['gpus', {}],
  ['gpus', { gpu: '4090' }],
  ['power', { watts: 600, rate: '28p' }],
];

/** What differs between two people who are to get the same answer, and what changes something. */
const OUT_OF_REACH: readonly (keyof CommandContext)[] = ['actor', 'bot', 'stores'];

const runnable = new Map(commands.flatMap(({ commands: each }) => [...each]));

async function contextOutOfReach(): Promise<CommandContext> {
  const contexts: CommandContext[] = [];
  const probe = defineCommand({
    name: 'probe',
    description: 'Hands out what a command is given',
    options: {},
    visibility: 'private',
    execute(_options, context) {
      contexts.push(context);
      return { content: 'ok' };
    },
  });
  const catalog = loadCatalog(new URL('../../data/', import.meta.url));
  await createSimulator({ commands: [probe, ...commands], catalog }).run('probe');
  const [context] = contexts;
  if (context === undefined) throw new Error('The probe was given no context.');
  const traps = OUT_OF_REACH.map((name) => [
    name,
    {
      get() {
        throw new Error(`An answer that is alike for all depends on ${name}.`);
      },
    },
  ]);
  return Object.defineProperties({ ...context }, Object.fromEntries(traps) as PropertyDescriptorMap);
}

test('the commands that promise to answer all alike are the ones asked here', () => {
  const promising = [...runnable].filter(([, { answersAlike }]) => answersAlike).map(([path]) => path);
  expect(promising.toSorted()).toEqual([...new Set(QUESTIONS.map(([path]) => path))].toSorted());
});

test.each(QUESTIONS)('/%s %o reaches nothing that two people differ in', async (path, options) => {
  const reply = await runnable
    .get(path)
    ?.prepare(options)
    .run(await contextOutOfReach());
  expect(reply?.embeds).not.toHaveLength(0);
});

test('a command that does is caught', async () => {
  const context = await contextOutOfReach();
  expect(() => context.actor).toThrow('depends on actor');
});
