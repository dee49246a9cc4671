import { describe, expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const MAX_CHOICES = 25;
const stage = shareStage();

const COMPLETED = [
  { path: '/roi', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/roi', option: 'network', typed: 'nos', offers: 'Nosana' },
  { path: '/roi', option: 'network', typed: 'kas', offers: 'Kaspa (KAS)' },
  { path: '/compare', option: 'gpu', typed: '7900xt', offers: 'RX 7900 XTX' },
  { path: '/compare', option: 'with', typed: '3090, 50', offers: '3090, RTX 5090' },
  { path: '/price', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/price', option: 'network', typed: 'nos', offers: 'Nosana' },
  { path: '/claim', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/eligible', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/plan', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/plan', option: 'from', typed: 'nos', offers: 'Nosana' },
  { path: '/plan', option: 'to', typed: 'kas', offers: 'Kaspa (KAS)' },
  { path: '/odds', option: 'gpu', typed: '409', offers: 'RTX 4090' },
  { path: '/odds', option: 'network', typed: 'nos', offers: 'Nosana' },
  { path: '/eligible', option: 'network', typed: 'nos', offers: 'Nosana' },
  { path: '/networks', option: 'network', typed: 'ren', offers: 'Render Network (rendering)' },
  { path: '/networks', option: 'gpu', typed: '3060 t', offers: 'RTX 3060 Ti' },
  { path: '/gpus', option: 'gpu', typed: 'arc', offers: 'Arc A770 16GB' },
] as const;

test.each(COMPLETED)('$path $option “$typed” offers $offers', async ({ path, option, typed, offers }) => {
  const choices = await stage().sitDown().type(path, option, typed);

  expect(choices.map(({ name }) => name)).toContain(offers);
  expect(choices.length).toBeLessThanOrEqual(MAX_CHOICES);
});

test('every option that Discord is told of as completing is among those above', () => {
  const completing = stage()
    .server.commands()
    .flatMap(({ name: command, options = [] }) =>
      options.flatMap((option) =>
        'autocomplete' in option && option.autocomplete ? `/${command} ${option.name}` : [],
      ),
    );

  expect(completing.toSorted()).toEqual(
    [...new Set(COMPLETED.map(({ path, option }) => `${path} ${option}`))].toSorted(),
  );
});

test.each(['/roi', '/compare', '/networks', '/gpus'])(
  '%s gpu offers common cards before anything is typed',
  async (path) => {
    const choices = await stage().sitDown().type(path, 'gpu', '');

    expect(choices).toHaveLength(MAX_CHOICES);
  },
);

test.each([
  { typed: '"`*_~|@everyone <@1>', reason: 'markup and mentions' },
  { typed: '🦀'.repeat(1500), reason: 'longer than any name' },
  { typed: '4090\u202Etxt', reason: 'text that runs the other way' },
])('$reason are no trouble to it', async ({ typed }) => {
  const choices = await stage().sitDown().type('/roi', 'gpu', typed);

  expect(choices.length).toBeLessThanOrEqual(MAX_CHOICES);
});

describe('what is not on the list', () => {
  test.each([
    { gpu: 'msi 4090 suprim x', reason: 'a board partner’s name' },
    { gpu: '6x 3070', reason: 'a rig' },
    { gpu: 'geforce rtx 4090 24gb', reason: 'the name in full' },
  ])('$reason is taken all the same', async ({ gpu }) => {
    const user = stage().sitDown();
    const choices = await user.type('/roi', 'gpu', gpu);
    expect(choices.map(({ value }) => value)).not.toContain(gpu);

    expect(textOf(await user.run('/roi', { gpu, network: 'vast' }))).toMatch(/RTX (4090|3070) on Vast\.ai/);
  });
});
