import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { text } from '../../src/conversation/options.ts';
import { AnswerLost } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import type { Chart, Picture } from '../../src/views/pictures/chart.ts';
import { buttonRow } from '../../src/views/message/buttons.ts';
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

describe('what a message shows is what was asked of it last', () => {
  const FIRST = CHARTS.cash;
  const SECOND = CHARTS.rate;
  const views = { first: FIRST, second: SECOND, plain: undefined } as const;
  const bytesOf = (chart: Chart) => new Uint8Array([chart === FIRST ? 1 : 2]);

  /** Leads from each view to the others, in the same message. */
  const turn = defineCommand({
    name: 'turn',
    description: 'An answer with several views',
    options: { view: text('Which', { required: true }) },
    visibility: 'public',
    execute: ({ view }, { buttonId }) => {
      const chart = views[view as keyof typeof views];
      return {
        embeds: [{ title: view }],
        ...buttonRow(Object.keys(views).map((label) => ({ label, customId: buttonId('turn', { view: label }) }))),
        ...(chart !== undefined && { picture: { ...PICTURE, chart } }),
      };
    },
  });

  /** The first picture is drawn when it is told to be, the second at once. */
  function openTurn() {
    const { promise: isTime, resolve: drawFirst } = Promise.withResolvers<void>();
    const discord = createSimulator({
      commands: [turn],
      async drawChart(chart) {
        if (chart === FIRST) await isTime;
        return bytesOf(chart);
      },
    });
    return { discord, drawFirst };
  }

  test('a picture that is drawn late does not take the place of a later one', async () => {
    const { discord, drawFirst } = openTurn();
    const seen = await discord.impatient.run('turn', { view: 'first' });
    await discord.impatient.click('second', seen);
    drawFirst();
    await discord.clock.pass(0);
    expect(seen.reply).toMatchObject({ embeds: [{ title: 'second' }], files: [{ bytes: bytesOf(SECOND) }] });
  });

  test('nor of an answer without one', async () => {
    const { discord, drawFirst } = openTurn();
    const seen = await discord.impatient.run('turn', { view: 'first' });
    await discord.impatient.click('plain', seen);
    drawFirst();
    await discord.clock.pass(0);
    expect(seen.reply).toMatchObject({ embeds: [{ title: 'plain' }] });
    expect(seen.reply?.files).toBeUndefined();
  });

  test.each(['second', 'plain'] as const)(
    'nor where it was on its way when %s was asked for, and comes after it',
    async (later) => {
      const { discord, drawFirst } = openTurn();
      const { promise: hasArrived, resolve: arrive } = Promise.withResolvers<void>();
      discord.tamper((interaction) =>
        interaction.kind === 'command'
          ? {
              ...interaction,
              async edit(reply) {
                await hasArrived;
                return interaction.edit(reply);
              },
            }
          : interaction,
      );
      const seen = await discord.impatient.run('turn', { view: 'first' });
      drawFirst();
      await discord.clock.pass(0);
      await discord.impatient.click(later, seen);
      expect(seen.reply?.embeds?.[0]?.title).toBe(later);
      arrive();
      await discord.clock.pass(0);
      expect(seen.reply?.embeds?.[0]?.title).toBe(later);
      expect(seen.reply?.files?.[0]?.bytes).toEqual(later === 'plain' ? undefined : bytesOf(SECOND));
    },
  );

  test('a picture in a message of somebody’s own changes no other', async () => {
    const { discord, drawFirst } = openTurn();
    const seen = await discord.impatient.run('turn', { view: 'first' });
    const copy = await discord.as({ userId: 'user-2' }).click('second', seen);
    drawFirst();
    await discord.clock.pass(0);
    expect(copy.reply?.files?.[0]?.bytes).toEqual(bytesOf(SECOND));
    expect(seen.reply?.files?.[0]?.bytes).toEqual(bytesOf(FIRST));
  });
});
