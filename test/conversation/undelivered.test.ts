import { describe, expect, test } from 'vitest';
import type { Visibility } from '../../src/conversation/command.ts';
import { AnswerLost, AnswerUnconfirmed } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import { AlreadyWritten, UserError } from '../../src/errors.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { failing, price, slowPrice } from '../support/priced-commands.ts';
import { createSimulator } from '../support/simulator.ts';

const unconfirmed = async () => {
  throw new AnswerUnconfirmed();
};
const neverPromised = async () => {
  throw new AnswerLost(10_015);
};

const LATE_BY_MS = 60_000;

/** A command that counts how often it is carried out. */
function openCounting() {
  let done = 0;
  const command = price(() => {
    done += 1;
    return { content: 'done' };
  });
  return { discord: createSimulator({ commands: [command] }), carriedOut: () => done };
}

function late(interaction: IncomingInteraction): IncomingInteraction {
  return interaction.kind === 'unreadable'
    ? interaction
    : { ...interaction, createdAtMs: interaction.createdAtMs - LATE_BY_MS };
}

describe('when Discord does not take the answer', () => {
  test.each([10_062, 40_060])('because of %i, it is a warning and nothing more', async (code) => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    discord.tamper((interaction) => ({ ...interaction, reply: () => Promise.reject(new AnswerLost(code)) }));
    await discord.run('price', { gpu: '4090' });
    expect(discord.logs).toMatchObject([{ level: 40, code, msg: 'answer not taken by Discord' }]);
    expect(discord.channel).toEqual([]);
  });

  test('because the promise came too late, it is a warning and nothing more', async () => {
    const { command, answer } = slowPrice();
    const discord = createSimulator({ commands: [command] });
    await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(3_001);
    answer({ content: 'too late' });
    await discord.clock.pass(0);
    expect(discord.logs).toMatchObject([{ level: 40, code: 10_062 }]);
    expect(discord.channel).toEqual([]);
  });

  test('because the message is malformed, the person gets a reference instead', async () => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'malformed' }))] });
    discord.tamper((interaction) => {
      if (interaction.kind !== 'command') return interaction;
      const reply: typeof interaction.reply = (message, visibility) =>
        message.content === 'malformed'
          ? Promise.reject(new Error('Invalid Form Body'))
          : interaction.reply(message, visibility);
      return { ...interaction, reply };
    });
    const seen = await discord.run('price', { gpu: '4090' });
    expect(seen).toMatchObject({ reply: { content: expect.stringContaining('Reference') }, visibility: 'private' });
    expect(discord.logs).toMatchObject([{ level: 50, err: { message: 'Invalid Form Body' } }]);
  });

  test('nor the message that tells so, nothing is thrown, and it is logged once', async () => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    discord.tamper((interaction) => ({ ...interaction, reply: () => Promise.reject(new Error('500')) }));
    await discord.run('price', { gpu: '4090' });
    expect(discord.logs).toMatchObject([{ level: 50, err: { message: '500' } }]);
  });

  test('that a person got something wrong, the log says so', async () => {
    const discord = createSimulator({ commands: [failing(new UserError('unknown_gpu', 'No such card.'))] });
    discord.tamper((interaction) => ({ ...interaction, reply: () => Promise.reject(new Error('500')) }));
    await discord.run('price', { gpu: '4090' });
    expect(discord.logs).toMatchObject([{ msg: 'refused' }, { level: 50, err: { message: '500' } }]);
  });
});

describe('when nobody knows whether Discord took it', () => {
  test('an answer is not given twice', async () => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    discord.tamper((interaction) => ({
      ...interaction,
      reply: async (reply: Reply, visibility: Visibility) => {
        if (interaction.kind === 'command') await interaction.reply(reply, visibility);
        throw new AnswerUnconfirmed();
      },
    }));
    const seen = await discord.run('price', { gpu: '4090' });
    expect(seen.reply).toEqual({ content: 'ok' });
    expect(discord.logs).toMatchObject([{ level: 50, err: { type: 'AnswerUnconfirmed' } }]);
  });

  test.each(['public', 'private'] as const)('a promise that Discord did take (%s) is kept', async (visibility) => {
    const { command, answer } = slowPrice(visibility);
    const discord = createSimulator({ commands: [command] });
    discord.tamper((interaction) => ({
      ...interaction,
      defer: async (promised: Visibility) => {
        if (interaction.kind === 'command') await interaction.defer(promised);
        throw new AnswerUnconfirmed();
      },
    }));
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_000);
    answer({ content: 'at last' });
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'at last' }, visibility });
    expect(discord.channel).toHaveLength(1);
  });

  test.each(['public', 'private'] as const)('a promise that never arrived (%s) is an answer', async (visibility) => {
    const { command, answer } = slowPrice(visibility);
    const discord = createSimulator({ commands: [command] });
    discord.tamper((interaction) => ({ ...interaction, defer: unconfirmed, edit: neverPromised }));
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_000);
    answer({ content: 'at last' });
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'at last' }, visibility });
    expect(discord.channel).toHaveLength(1);
  });

  test('a failure after a promise that never arrived is told to the person alone', async () => {
    const { command, fail } = slowPrice('public');
    const discord = createSimulator({ commands: [command] });
    discord.tamper((interaction) => ({ ...interaction, defer: unconfirmed, deleteReply: neverPromised }));
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_000);
    fail(new UserError('unknown_gpu', 'Which card?'));
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'Which card?' }, visibility: 'private' });
  });
});

test('what another process has written already is told so, and counted as done before', async () => {
  const discord = createSimulator({ commands: [failing(new AlreadyWritten())] });
  const seen = await discord.run('price', { gpu: '4090' });
  expect(seen).toMatchObject({
    visibility: 'private',
    reply: { content: expect.stringContaining('nothing is done twice') },
  });
  expect(discord.handled).toMatchObject([{ command: 'price', outcome: 'done-before' }]);
  expect(discord.logs).toMatchObject([{ level: 30, msg: 'delivered again: nothing was written twice' }]);
});

describe('what arrives so late that Discord may take no answer', () => {
  test('is carried out when Discord takes the promise of an answer: then only the clocks differ', async () => {
    const { discord, carriedOut } = openCounting();
    discord.tamper(late);
    expect((await discord.run('price', { gpu: '4090' })).reply?.content).toBe('done');
    expect(carriedOut()).toBe(1);
    expect(discord.logs).toEqual([]);
  });

  test.each([new AnswerLost(10_062), new AnswerUnconfirmed()])(
    'changes nothing when it does not: %s',
    async (error) => {
      const { discord, carriedOut } = openCounting();
      const defer = async () => {
        throw error;
      };
      discord.tamper((interaction) => ({ ...late(interaction), defer }));
      await discord.run('price', { gpu: '4090' });
      expect(carriedOut()).toBe(0);
      expect(discord.channel).toEqual([]);
      expect(discord.logs).toMatchObject([{ level: 40, msg: 'arrived too late: nothing was done', command: 'price' }]);
    },
  );

  test('needs no promise once it is known how much the clocks differ', async () => {
    const { discord } = openCounting();
    let promises = 0;
    discord.tamper((interaction) => {
      if (interaction.kind !== 'command') return interaction;
      const defer = (visibility: Visibility) => {
        promises += 1;
        return interaction.defer(visibility);
      };
      return { ...interaction, ...late(interaction), defer };
    });
    await discord.run('price', { gpu: '4090' });
    expect((await discord.run('price', { gpu: '4090' })).reply?.content).toBe('done');
    expect(promises).toBe(1);
  });
});
