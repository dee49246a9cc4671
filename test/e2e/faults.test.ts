import { expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const CALLBACK = /^\/interactions\/.*\/callback$/;
const UNKNOWN_INTERACTION = 10_062;
const stage = shareStage();

const POWER = { watts: 600, rate: '$0.13' };
const COST = '$1.87 a day';

test('what was asked while the connection was down is answered once the session is resumed', async () => {
  const { server } = stage();
  const resumed = server.whenResumed(1);
  server.faults.dropConnection();

  const message = await stage().sitDown().run('/power', POWER);

  await resumed;
  expect(textOf(message)).toContain(COST);
  expect(server.identifies).toHaveLength(1);
});

test('a connection that drops while an answer is on its way loses nothing', async () => {
  const { server } = stage();
  const held = server.faults.hold({ path: CALLBACK });
  const resumed = server.whenResumed(2);
  const message = stage().sitDown().run('/power', POWER);
  await held.reached;

  server.faults.dropConnection();
  await resumed;
  held.release();

  expect(textOf(await message)).toContain(COST);
});

test('Discord’s wish to reconnect is met with a resumed session', async () => {
  const { server } = stage();
  const resumed = server.whenResumed(3);
  server.faults.reconnect();
  await resumed;

  expect(textOf(await stage().sitDown().run('/power', POWER))).toContain(COST);
  expect(server.identifies).toHaveLength(1);
});

test('a session that Discord forgot is followed by a new one', async () => {
  const { server } = stage();
  const ready = server.whenReady(2);
  server.faults.invalidateSession();
  await ready;

  expect(textOf(await stage().sitDown().run('/power', POWER))).toContain(COST);
  expect(server.identifies.map(({ intents, accepted }) => ({ intents, accepted }))).toEqual([
    { intents: 0, accepted: true },
    { intents: 0, accepted: true },
  ]);
});

test.each([
  { status: 429, retryAfterS: 0.1, reason: 'a rate limit' },
  { status: 500, reason: 'an error of Discord’s' },
  { status: 503, times: 2, reason: 'two in a row' },
] as const)('$status on an answer, $reason: it is sent again', async (failure) => {
  stage().server.faults.nextRequest({ ...failure, match: { path: CALLBACK } });

  const message = await stage().sitDown().run('/power', POWER);

  expect(textOf(message)).toContain(COST);
  expect(message.requests.map(({ answer }) => answer?.status)).toEqual([
    ...Array.from({ length: 'times' in failure ? failure.times : 1 }, () => failure.status),
    204,
  ]);
});

test('an answer that comes too late is noted, and the next one is in time', async () => {
  const { server, bot } = stage();
  const held = server.faults.hold({ path: CALLBACK });
  const user = stage().sitDown();
  const late = user.run('/power', POWER);
  await held.reached;

  server.faults.expireInteractions();
  held.release();
  await expect(late).rejects.toThrow('The application did not respond');

  await expect(bot.whenLogged('answer not taken by Discord')).resolves.toMatchObject({
    code: UNKNOWN_INTERACTION,
    command: 'power',
  });
  stage().expectRefusals(UNKNOWN_INTERACTION);
  await stage().expectWarnings('answer not taken by Discord');
  expect(textOf(await user.run('/power', POWER))).toContain(COST);
});

test('choices that come too late are noted, and the next ones are in time', async () => {
  const { server } = stage();
  const held = server.faults.hold({ path: CALLBACK });
  const user = stage().sitDown();
  const late = user.type('/roi', 'gpu', '40');
  await held.reached;

  server.faults.expireInteractions();
  held.release();
  await expect(late).rejects.toThrow('The application did not respond');

  stage().expectRefusals(UNKNOWN_INTERACTION);
  await stage().expectWarnings('answer not taken by Discord');
  expect((await user.type('/roi', 'gpu', '40')).length).toBeGreaterThan(0);
});

test('a heartbeat that Discord asks for comes', async () => {
  await expect(stage().server.requestHeartbeat()).resolves.toBeUndefined();
});

test('neither what people typed nor the tokens of their interactions are logged', async () => {
  const { bot, server } = stage();
  const secret = 'frobnicator-4711';
  server.faults.nextRequest({ status: 500, times: 4, match: { path: CALLBACK } });

  const tokens: string[] = [];
  server.events.once('interaction', ({ payload }) => void tokens.push(payload.token));
  const failed = bot.whenLogged('interaction failed');
  const unanswered = stage().sitDown().run('/roi', { gpu: secret });
  unanswered.catch(() => undefined);
  await failed;
  await stage().expectWarnings('interaction failed');

  const log = JSON.stringify(bot.log);
  expect(tokens).toHaveLength(1);
  expect(log).not.toContain(tokens[0]);
  expect(log).not.toContain(secret);
  server.faults.expireInteractions();
  await expect(unanswered).rejects.toThrow('The application did not respond');
});
