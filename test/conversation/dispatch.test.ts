import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { AnswerLost, AnswerUnconfirmed } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import { ProviderError, UserError } from '../../src/errors.ts';
import type { GuildSettingsStore } from '../../src/settings/guild-settings.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createMemoryGuildSettings } from '../support/memory-guild-settings.ts';
import { failing, price, slowPrice } from '../support/priced-commands.ts';
import { createSimulator } from '../support/simulator.ts';

const settingsThat = (read: Promise<never>): GuildSettingsStore => ({
  ...createMemoryGuildSettings(),
  get: () => read,
});

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
