import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { AnswerLost } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import type { Picture } from '../../src/views/pictures/chart.ts';
import { createSimulator } from '../support/simulator.ts';
import type { SimulatorParts } from '../support/simulator.ts';
import { CHARTS } from '../support/some-charts.ts';

const PICTURE: Picture = {
  chart: CHARTS.cash,
  alt: 'A line that rises.',
  legend: '-# likely',
  instead: 'Not this time.',
};
const PNG = new Uint8Array([1, 2, 3]);

const look = defineCommand({
  name: 'look',
  description: 'An answer with a picture',
  options: {},
  visibility: 'public',
  execute: () => ({ embeds: [{ title: 'The answer' }], picture: PICTURE }),
});

const open = (parts: Partial<SimulatorParts>) => createSimulator({ commands: [look], ...parts });

test('the answer is given first, and its picture is added with its alt text', async () => {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  const discord = open({ drawChart: () => promise });
  const seen = await discord.impatient.run('look');
  expect(seen.reply).toMatchObject({ embeds: [{ title: 'The answer' }] });
  expect(seen.reply?.files).toBeUndefined();
  resolve(PNG);
  await discord.clock.pass(0);
  expect(seen.reply).toMatchObject({
    content: '-# likely',
    embeds: [{ title: 'The answer', image: { url: 'attachment://chart.png' } }],
    files: [{ name: 'chart.png', description: 'A line that rises.', bytes: PNG }],
  });
});

test('where there is no picture this time, a sentence says so', async () => {
  const seen = await open({ drawChart: async () => undefined }).run('look');
  expect(seen.reply).toMatchObject({ content: 'Not this time.', embeds: [{ title: 'The answer' }] });
  expect(seen.reply?.files).toBeUndefined();
});

test.each([
  [2, 'after Discord has found its message', true],
  [3, 'not at all after the third try', false],
])('an edit that is refused %s times adds the picture %s', async (refusals, _when, isAdded) => {
  const discord = open({ drawChart: async () => PNG });
  let tries = 0;
  discord.tamper((interaction): IncomingInteraction => {
    if (interaction.kind !== 'command') return interaction;
    return {
      ...interaction,
      async edit(reply) {
        tries += 1;
        if (tries <= refusals) throw new AnswerLost(RESTJSONErrorCodes.UnknownMessage);
        return interaction.edit(reply);
      },
    };
  });
  const seen = await discord.impatient.run('look');
  for (let pause = 0; pause < 4; pause += 1) await discord.clock.pass(1_000);
  expect(tries).toBe(3);
  expect(seen.reply?.files !== undefined).toBe(isAdded);
  expect(discord.logs.some(({ msg }) => msg === 'a picture could not be added')).toBe(!isAdded);
  expect(discord.handled).toMatchObject([{ command: 'look', outcome: 'answered' }]);
});
