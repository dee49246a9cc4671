import { DiscordAPIError, HTTPError, MessageFlags, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { systemClock, type Clock } from '../../../src/playground/discord/clock.ts';
import { startBareBot } from '../../support/playground-bare-bot.ts';
import { createTestBot, logIn } from '../../support/playground-bot.ts';
import { sitDown } from '../../support/playground-people.ts';
import { createPlaygroundClock } from '../../support/playground-clock.ts';
import { startPlayground } from '../../support/playground.ts';

const HELLO = [{ name: 'hello', description: 'Says hello' }];
const CALLBACK = { method: 'POST', path: /\/callback$/ };

async function sayHello(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.reply('Hello');
}

async function askedBareBot() {
  const bare = await startBareBot();
  const payload = bare.asked();
  return { ...bare, payload };
}

async function helloBot(onInteraction = sayHello, clock: Clock = systemClock) {
  const server = await startPlayground({ clock });
  const bot = await logIn(server, { commands: HELLO, onInteraction });
  await server.whenReady();
  return { server, bot, user: sitDown(server) };
}

describe('at the gateway', () => {
  test('after a dropped connection the client resumes and gets what it missed', async () => {
    const { server, user } = await helloBot();

    server.faults.dropConnection();
    const missed = user.run('/hello');

    await server.whenResumed();
    await expect(missed).resolves.toMatchObject({ content: 'Hello' });
    expect(server.identifies).toHaveLength(1);
  });

  test('when told to reconnect the client resumes and gets what it missed', async () => {
    const { server, user } = await helloBot();

    server.faults.reconnect();
    const missed = user.run('/hello');

    await server.whenResumed();
    await expect(missed).resolves.toMatchObject({ content: 'Hello' });
    expect(server.identifies).toHaveLength(1);
  });

  test('after an invalid session the client identifies again', async () => {
    const { server, user } = await helloBot();

    server.faults.invalidateSession();
    await server.whenReady(2);

    expect(server.identifies).toHaveLength(2);
    await expect(user.run('/hello')).resolves.toMatchObject({ content: 'Hello' });
  });

  test('a session that was forgotten while away cannot be resumed', async () => {
    const { server, user } = await helloBot();

    server.faults.dropConnection();
    server.faults.invalidateSession();
    await server.whenReady(2);

    expect(server.identifies).toHaveLength(2);
    await expect(user.run('/hello')).resolves.toMatchObject({ content: 'Hello' });
  });

  test('a token that is refused there ends the log-in', async () => {
    const server = await startPlayground();
    server.faults.refuseToken('gateway');

    await expect(createTestBot(server).logIn()).rejects.toThrow('Authentication failed');
    expect(server.identifies).toMatchObject([{ accepted: false }]);
  });

  test('an interaction that is delivered twice is answered once; the second answer gets 40060', async () => {
    const { server, bot, user } = await helloBot();

    server.faults.deliverTwice();
    const message = await user.run('/hello');

    expect(message.content).toBe('Hello');
    await expect(bot.firstFailure).resolves.toMatchObject({ code: 40_060 });
    expect(message.history).toHaveLength(1);
    await user.run('/hello');
    expect(bot.failures).toHaveLength(1);
  });
});

describe('over HTTP', () => {
  test('a 429 is waited for and tried again', async () => {
    const { server, user } = await helloBot();

    server.faults.nextRequest({ status: 429, retryAfterS: 0.01, match: CALLBACK });
    const message = await user.run('/hello');

    expect(message.content).toBe('Hello');
    expect(message.requests.map(({ answer }) => answer?.status)).toEqual([429, 204]);
    expect(server.violations).toEqual([]);
  });

  test('a 5xx is tried again', async () => {
    const { server, user } = await helloBot();

    server.faults.nextRequest({ status: 502, times: 2, match: CALLBACK });
    const message = await user.run('/hello');

    expect(message.requests.map(({ answer }) => answer?.status)).toEqual([502, 502, 204]);
  });

  test('when 5xx goes on, the client gives up and the person reads that nothing came', async () => {
    const { server, bot, user } = await helloBot();

    server.faults.nextRequest({ status: 500, times: 4, match: CALLBACK });
    const seen = user.run('/hello');

    await expect(bot.firstFailure).resolves.toBeInstanceOf(HTTPError);
    server.faults.expireInteractions();
    await expect(seen).rejects.toThrow('The application did not respond');
  });

  test('an answer that is held until it is too late gets 10062', async () => {
    const { server, bot, user } = await helloBot();

    const hold = server.faults.hold(CALLBACK);
    const seen = user.run('/hello');
    await hold.reached;
    server.faults.expireInteractions();
    hold.release();

    await expect(seen).rejects.toThrow('The application did not respond');
    await bot.settled();
    expect(bot.failures).toEqual([expect.any(DiscordAPIError)]);
    expect(bot.failures).toMatchObject([{ code: 10_062, status: 404 }]);
  });

  test('what is held for a time goes on by itself, request by request', async () => {
    const clock = createPlaygroundClock();
    const { server, user } = await helloBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('Hello');
    }, clock);

    const deferral = server.faults.hold(CALLBACK, 1_500);
    const edit = server.faults.hold({ method: 'PATCH' }, 1_500);
    const seen = user.run('/hello');
    await deferral.reached;
    clock.advance(1_499);
    expect(server.requests.at(-1)?.answer).toBeUndefined();
    clock.advance(1);
    await edit.reached;
    clock.advance(1_500);

    const { content, requests } = await seen;
    expect(content).toBe('Hello');
    expect(requests.map(({ answer }) => answer?.durationMs)).toEqual([1_500, 1_500]);
  });

  test('what is held for a time goes on at once when released', async () => {
    const { server, user } = await helloBot(sayHello, createPlaygroundClock());

    const hold = server.faults.hold(CALLBACK, 1_500);
    const seen = user.run('/hello');
    await hold.reached;
    hold.release();

    await expect(seen).resolves.toMatchObject({ content: 'Hello' });
  });

  test('what was deferred and never filled in is not answered', async () => {
    const { server, bot, user } = await helloBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      server.faults.expireTokens();
      await interaction.editReply('Too late');
    });

    await expect(user.run('/hello')).rejects.toThrow('The application did not respond');
    await bot.settled();
    expect(bot.failures).toMatchObject([{ code: 50_027, status: 401 }]);
  });

  test('a token that is refused there ends the log-in', async () => {
    const server = await startPlayground();
    server.faults.refuseToken('http');

    await expect(createTestBot(server).logIn()).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(server.violations).toMatchObject([{ status: 401 }]);
  });
});

describe('what is lost on the way', () => {
  test.each(['reset', 'silence'] as const)('a request has no effect: %s', async (how) => {
    const { server, reply, payload } = await askedBareBot();
    server.faults.loseNext({ what: 'request', how, match: CALLBACK });
    const first = server.faults.hold(CALLBACK);
    const heard: unknown[] = [];
    void reply(payload, { content: 'Hello' }).then(
      (answer) => heard.push(answer),
      () => undefined,
    );
    await first.reached;
    first.release();
    expect((await reply(payload, { content: 'Hello again' })).status).toBe(204);
    expect(heard).toEqual([]);
  });

  test.each(['reset', 'silence'] as const)('an answer leaves the effect: %s', async (how) => {
    const { server, reply, payload } = await askedBareBot();
    server.faults.loseNext({ what: 'answer', how, match: CALLBACK });
    const first = server.faults.hold(CALLBACK);
    const heard: unknown[] = [];
    void reply(payload, { content: 'Hello' }).then(
      (answer) => heard.push(answer),
      () => undefined,
    );
    await first.reached;
    first.release();
    expect(await reply(payload, { content: 'Hello again' })).toMatchObject({ status: 400, code: 40_060 });
    expect(heard).toEqual([]);
  });
});

describe('what is sent', () => {
  test('late is so old, and nobody waits for it', async () => {
    const { server, user, bot } = await helloBot();
    server.faults.deliverLate(60_000);
    const seen = user.run('/hello');

    await expect(seen).rejects.toThrow('The application did not respond');
    await expect(bot.firstFailure).resolves.toMatchObject({ code: 10_062 });
    await expect(user.run('/hello')).resolves.toMatchObject({ content: 'Hello' });
  });

  test('in place of an interaction is what the test wants, once', async () => {
    const heard: string[] = [];
    const { server, user } = await helloBot(async (interaction) => {
      heard.push(interaction.locale);
      await sayHello(interaction);
    });
    server.faults.deliverInstead((payload) => ({ ...payload, locale: 'tlh' }));
    await user.run('/hello');
    await user.run('/hello');

    expect(heard).toEqual(['tlh', 'en-GB']);
  });
});
