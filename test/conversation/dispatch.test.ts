import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { text } from '../../src/conversation/options.ts';
import type { Suggest } from '../../src/conversation/options.ts';
import type { SlashCommand, Visibility } from '../../src/conversation/command.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { AnswerLost, AnswerUnconfirmed } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import { AlreadyWritten, ProviderError, UserError } from '../../src/errors.ts';
import type { GuildSettingsStore } from '../../src/settings/guild-settings.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createMemoryGuildSettings } from '../support/memory-guild-settings.ts';
import { createSimulator } from '../support/simulator.ts';

/** `/price gpu:…`, answering whatever the test says. */
function price(
  execute: (gpu: string, context: CommandContext) => Reply | Promise<Reply>,
  visibility: Visibility = 'public',
  suggest: Suggest = () => [],
): SlashCommand {
  return defineCommand({
    name: 'price',
    description: 'What a card costs',
    options: { gpu: text('A card', { required: true, suggest }), currency: text('Of the price') },
    visibility,
    execute: ({ gpu }, context) => execute(gpu, context),
  });
}

const failing = (error: Error, visibility: Visibility = 'public') =>
  price(() => {
    throw error;
  }, visibility);

const settingsThat = (read: Promise<never>): GuildSettingsStore => ({
  ...createMemoryGuildSettings(),
  get: () => read,
});

const offering = (suggest: Suggest) =>
  createSimulator({ commands: [price(() => ({ content: 'ok' }), 'public', suggest)] });

/** A command that answers when the test says so. */
function slowPrice(visibility: Visibility = 'public') {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  return { command: price(() => promise, visibility), answer: resolve, fail: reject };
}

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

const unreadable = (id: string, refuse: (reply: Reply) => Promise<void>): IncomingInteraction => ({
  kind: 'unreadable',
  faults: ['data.name'],
  answerable: { id, refuse },
});

describe('an answer', () => {
  test.each(['public', 'private'] as const)('that is %s is one message, sent at once', async (visibility) => {
    const discord = createSimulator({ commands: [price((gpu) => ({ content: `${gpu}: $1,600` }), visibility)] });
    const seen = await discord.run('price', { gpu: '4090' });
    expect(seen).toMatchObject({ reply: { content: '4090: $1,600' }, visibility });
    expect(discord.channel).toHaveLength(1);
  });

  test('knows who asks, from where, when, and what their server has set', async () => {
    const rate = { pricePerKwh: 0.3, currency: 'EUR', userId: 'admin', at: '2026-10-03T00:00:00Z' };
    let context: CommandContext | undefined;
    const command = price((_gpu, given) => {
      context = given;
      return { content: 'ok' };
    });
    const settings = createMemoryGuildSettings({ 'guild-1': { rate } });
    const discord = createSimulator({ commands: [command], settings });

    await discord.as({ canManageServer: true, locale: 'de' }).run('price', { gpu: '4090' });
    expect(context).toMatchObject({
      actor: { userId: 'user-1', guildId: 'guild-1', canManageServer: true },
      locale: 'de',
      now: discord.clock.now(),
      server: { kind: 'known', settings: { rate } },
    });

    await discord.as({ guildId: undefined }).run('price', { gpu: '4090' });
    expect(context?.server).toEqual({ kind: 'direct' });
  });

  test('comes without the server’s settings when they cannot be read, and the log says so', async () => {
    const command = price((_gpu, { server }) => ({ content: server.kind }));
    const discord = createSimulator({
      commands: [command],
      settings: settingsThat(Promise.reject(new Error('disk full'))),
    });
    expect((await discord.run('price', { gpu: '4090' })).reply?.content).toBe('unreadable');
    expect(discord.logs).toMatchObject([{ level: 40, err: { message: 'disk full' } }]);
  });

  test('does not wait for ever for the server’s settings', async () => {
    const command = price((_gpu, { server }) => ({ content: server.kind }));
    const { promise: never } = Promise.withResolvers<never>();
    const discord = createSimulator({ commands: [command], settings: settingsThat(never) });
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(2_000);
    expect(seen.reply?.content).toBe('unreadable');
  });
});

describe('an answer that takes its time', () => {
  test.each(['public', 'private'] as const)('is promised after a second, %s, and given later', async (visibility) => {
    const { command, answer } = slowPrice(visibility);
    const discord = createSimulator({ commands: [command] });
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(999);
    expect(discord.channel).toEqual([]);

    await discord.clock.pass(1);
    expect(seen).toMatchObject({ reply: undefined, visibility });

    answer({ content: 'at last' });
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'at last' }, visibility });
    expect(discord.channel).toHaveLength(1);
  });

  test('tells its failure only to the person who asked, though everybody saw the promise', async () => {
    const { command, fail } = slowPrice('public');
    const discord = createSimulator({ commands: [command] });
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_000);
    expect(discord.channel).toMatchObject([{ visibility: 'public', reply: undefined }]);

    fail(new UserError('unknown_gpu', 'Which card?'));
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'Which card?' }, visibility: 'private' });
    expect(discord.channel).toEqual([seen.message]);
  });

  test('tells its failure in place when the promise was private', async () => {
    const { command, fail } = slowPrice('private');
    const discord = createSimulator({ commands: [command] });
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_000);
    fail(new UserError('unknown_gpu', 'Which card?'));
    await discord.clock.pass(0);
    expect(seen).toMatchObject({ reply: { content: 'Which card?' }, visibility: 'private' });
    expect(discord.channel).toHaveLength(1);
  });
});

describe('a failure', () => {
  test('that the person can put right is told verbatim, only to them, and logged by its code alone', async () => {
    const discord = createSimulator({ commands: [failing(new UserError('unknown_gpu', 'I don’t know `foo`.'))] });
    const seen = await discord.run('price', { gpu: 'foo' });
    expect(seen).toMatchObject({ reply: { content: 'I don’t know `foo`.' }, visibility: 'private' });
    expect(discord.logs).toMatchObject([{ level: 20, code: 'unknown_gpu', command: 'price' }]);
    expect(JSON.stringify(discord.logs)).not.toContain('foo');
  });

  test.each([
    ['timeout', 'Vast.ai is not answering right now. Please try again in a few minutes.'],
    ['network', 'Vast.ai is not answering right now. Please try again in a few minutes.'],
    ['rate_limited', 'Vast.ai is asking us to slow down. Please try again in a few minutes.'],
    ['http_status', 'Vast.ai gave an answer that we cannot use. Please try again later.'],
    ['invalid_response', 'Vast.ai gave an answer that we cannot use. Please try again later.'],
  ] as const)('of a provider (%s) names the provider', async (failure, content) => {
    const discord = createSimulator({ commands: [failing(new ProviderError('Vast.ai', failure))] });
    expect(await discord.run('price', { gpu: '4090' })).toMatchObject({ reply: { content }, visibility: 'private' });
    expect(discord.logs).toMatchObject([{ level: 40, err: { type: 'ProviderError' } }]);
  });

  test('of ours gives a reference and no detail, and the log has the stack under that reference', async () => {
    const discord = createSimulator({ commands: [failing(new Error('secret detail'))] });
    const seen = await discord.run('price', { gpu: '4090' });
    expect(seen).toMatchObject({
      reply: { content: 'Something went wrong on our side. Reference: `interaction-1`' },
      visibility: 'private',
    });
    expect(discord.logs).toMatchObject([
      { level: 50, interactionId: 'interaction-1', err: { stack: expect.stringContaining('secret detail') } },
    ]);
  });

  test.each([
    ['bad options', 'price', { gpu: 7 }, '`gpu` takes text of 1 to 200 characters.'],
    ['a command that is gone', 'old', {}, 'I don’t have this command any more. Reload Discord to see those I have.'],
  ])('of the question itself (%s) is told at once', async (_reason, path, options, content) => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    expect(await discord.run(path, options)).toMatchObject({ reply: { content }, visibility: 'private' });
  });

  test('that is longer than a message is cut', async () => {
    const discord = createSimulator({ commands: [failing(new UserError('unknown_gpu', '🙂'.repeat(2_000)))] });
    const seen = await discord.run('price', { gpu: 'x' });
    expect(seen.reply?.content).toHaveLength(2_000);
    expect(seen.reply?.content).toMatch(/…$/);
  });
});

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

describe('what cannot be read', () => {
  test('is answered, and logged once a minute with how much more there was', async () => {
    const { dispatcher, clock, logs } = createSimulator({ commands: [] });
    const told: Reply[] = [];
    for (const id of ['1', '2', '3', '3']) {
      await dispatcher.handle(unreadable(id, async (reply) => void told.push(reply)));
    }
    await clock.pass(60_000);
    await dispatcher.handle({ kind: 'unreadable', faults: ['id'], answerable: undefined });
    expect(told.map(({ content }) => content)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^Discord/)),
    );
    expect(logs).toMatchObject([
      { level: 40, msg: 'interaction not readable', interactionId: '1', faults: ['data.name'] },
      { level: 40, msg: 'interaction not readable', faults: ['id'], andBefore: 2 },
    ]);
  });

  test('and whose answer is refused is nothing to stop for', async () => {
    const { dispatcher, logs } = createSimulator({ commands: [] });
    await dispatcher.handle(unreadable('1', () => Promise.reject(new Error('Invalid Form Body'))));
    expect(logs).toMatchObject([{ level: 40 }, { level: 20 }]);
  });
});

describe('an interaction', () => {
  test('that Discord delivers twice is answered once', async () => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    discord.tamper((interaction) => ({ ...interaction, id: 'the same' }));
    await discord.run('price', { gpu: '4090' });
    await discord.run('price', { gpu: '4090' });
    expect(discord.channel).toHaveLength(1);
    expect(discord.logs).toEqual([]);
  });

  test('beyond twenty in a minute is refused with the time to wait, for that person alone', async () => {
    const discord = createSimulator({
      commands: [
        price(
          () => ({ content: 'ok' }),
          'public',
          () => [],
        ),
      ],
    });
    for (let count = 0; count < 20; count += 1) {
      expect((await discord.run('price', { gpu: '4090' })).reply?.content).toBe('ok');
      await discord.type('price', 'gpu', '40');
      await discord.clock.pass(1_000);
    }
    const refused = await discord.run('price', { gpu: '4090' });
    expect(refused).toMatchObject({
      reply: { content: 'That was a lot at once. Please ask again in 40 s.' },
      visibility: 'private',
    });
    expect((await discord.as({ userId: 'user-2' }).run('price', { gpu: '4090' })).reply?.content).toBe('ok');
    await discord.clock.pass(40_000);
    expect((await discord.run('price', { gpu: '4090' })).reply?.content).toBe('ok');
    expect((await discord.run('price', { gpu: '4090' })).reply?.content).toMatch(/^That was a lot/);
  });
});

describe('what was dealt with is told', () => {
  test('by command, what came of it and how long it took, and by nothing else', async () => {
    const { command, answer } = slowPrice();
    const discord = createSimulator({ commands: [command] });
    await discord.impatient.run('price', { gpu: '4090' });
    await discord.clock.pass(1_200);
    answer({ content: 'at last' });
    await discord.clock.pass(0);
    expect(discord.handled).toEqual([{ kind: 'command', command: 'price', outcome: 'answered', ms: 1_200 }]);
  });

  test.each([
    ['refused', new UserError('unknown_gpu', 'Which card?')],
    ['failed', new ProviderError('Vast.ai', 'timeout')],
    ['failed', new Error('a bug')],
  ])('as %s: %s', async (outcome, error) => {
    const discord = createSimulator({ commands: [failing(error)] });
    await discord.run('price', { gpu: '4090' });
    expect(discord.handled).toMatchObject([{ command: 'price', outcome }]);
  });

  test.each([
    ['not-taken', new AnswerLost(10_062)],
    ['not-taken', new AnswerUnconfirmed()],
    ['failed', new Error('500')],
  ])('as %s when Discord says: %s', async (outcome, error) => {
    const discord = createSimulator({ commands: [price(() => ({ content: 'ok' }))] });
    const reply = async () => {
      throw error;
    };
    discord.tamper((interaction) => ({ ...interaction, reply }));
    await discord.run('price', { gpu: '4090' });
    expect(discord.handled).toMatchObject([{ command: 'price', outcome }]);
  });

  test('once for what arrives twice, and without the name of a command that is not there', async () => {
    const discord = createSimulator({ commands: [] });
    discord.tamper((interaction) => ({ ...interaction, id: 'the same' }));
    await discord.run('made-up', {});
    await discord.run('made-up', {});
    expect(discord.handled).toEqual([{ kind: 'command', command: undefined, outcome: 'refused', ms: 0 }]);
  });
});

describe('autocompletion', () => {
  test('offers what the command offers', async () => {
    const discord = offering((typed) => [{ name: `RTX ${typed}`, value: typed }]);
    expect(await discord.type('price', 'gpu', '4090')).toEqual([{ name: 'RTX 4090', value: '4090' }]);
  });

  test('passes on at most 200 typed characters', async () => {
    const discord = offering((typed) => [{ name: 'length', value: String(typed.length) }]);
    expect(await discord.type('price', 'gpu', 'x'.repeat(6_000))).toEqual([{ name: 'length', value: '200' }]);
  });

  test('stays within what Discord accepts', async () => {
    const discord = offering(() => [
      { name: 'too long a value', value: 'x'.repeat(101) },
      ...Array.from({ length: 30 }, (_, index) => ({ name: 'n'.repeat(120), value: String(index) })),
    ]);
    const choices = await discord.type('price', 'gpu', '');
    expect(choices.map(({ value }) => value)).toEqual(Array.from({ length: 25 }, (_, index) => String(index)));
    expect(choices[0]?.name).toHaveLength(100);
  });

  test.each([
    ['the command fails', 'price', 'gpu'],
    ['the option has no completion', 'price', 'currency'],
    ['the option is gone', 'price', 'network'],
    ['the command is gone', 'old', 'gpu'],
  ])('offers nothing when %s', async (_reason, path, option) => {
    const discord = offering(() => {
      throw new Error('index broken');
    });
    expect(await discord.type(path, option, 'x')).toEqual([]);
  });
});

describe('stopping', () => {
  test('waits for what is under way and takes nothing new', async () => {
    const { command, answer } = slowPrice();
    const discord = createSimulator({ commands: [command] });
    const seen = await discord.impatient.run('price', { gpu: '4090' });
    const drained = discord.dispatcher.drain(5_000);
    await discord.impatient.run('price', { gpu: '3090' });
    answer({ content: 'in time' });
    expect(await drained).toBe(true);
    expect(discord.channel).toEqual([seen.message]);
  });

  test('does not wait for ever', async () => {
    const discord = createSimulator({ commands: [slowPrice().command] });
    await discord.impatient.run('price', { gpu: '4090' });
    const drained = discord.dispatcher.drain(5_000);
    await discord.clock.pass(5_000);
    expect(await drained).toBe(false);
  });
});
