import { once } from 'node:events';
import {
  ApplicationCommandOptionType,
  MessageFlags,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { servePage } from '../../src/playground/web/web-page.ts';
import { act } from '../../src/playground/web/web-protocol.ts';
import { SERVER_COUNT } from '../../src/playground/web/web-seats.ts';
import { openPageClient } from '../support/page-client.ts';
import { startPlayground } from '../support/playground.ts';
import { logIn } from '../support/playground-bot.ts';

const RUN = { kind: 'run', request: 1, path: 'roi', options: {} } as const;
const SIT = { kind: 'sit', as: 'member', server: '1', locale: 'de' } as const;
const COMMANDS = [
  {
    name: 'echo',
    description: 'Says it again',
    options: [{ type: ApplicationCommandOptionType.String, name: 'text', description: 'What', max_length: 9 }],
  },
  { name: 'manage', description: 'For admins', default_member_permissions: '32' },
] satisfies RESTPostAPIApplicationCommandsJSONBody[];

async function answer(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  const text = interaction.options.getString('text') ?? 'nothing';
  await interaction.reply({ content: text, ...(text === 'secret' && { flags: MessageFlags.Ephemeral }) });
}

async function open() {
  const server = await startPlayground({ guildCount: SERVER_COUNT });
  const page = await servePage({ server, port: 0 });
  onTestFinished(() => page.close());
  await logIn(server, { commands: COMMANDS, onInteraction: answer });
  return { server, url: page.url };
}

describe('an open page', () => {
  test('is told who it is and what that person is offered', async () => {
    const page = await openPageClient((await open()).url);
    page.say(SIT);
    const { personId } = await page.hears('seated');
    const { commands } = await page.hears('commands', ({ commands: offered }) => offered.length > 0);
    expect(commands.map(({ name }) => name)).toEqual(['echo']);
    page.say({ ...SIT, as: 'admin' });
    const seated = await page.hears('seated', (one) => one.personId !== personId);
    expect(seated.personId).not.toBe(personId);
    const { commands: offered } = await page.hears('commands', (one) => one.commands.length === COMMANDS.length);
    expect(offered.map(({ name }) => name)).toEqual(['echo', 'manage']);
  });

  test('runs a command, and hears what was sent, what came back, and the message', async () => {
    const page = await openPageClient((await open()).url);
    page.say(SIT);
    page.say({ kind: 'run', request: 1, path: 'echo', options: { text: 'hello' } });
    await page.hears('done', ({ request }) => request === 1);
    const { message } = await page.hears('message');
    expect(message.json.content).toBe('hello');
    const { exchange } = await page.hears('exchange', (one) => one.exchange.state === 'answered');
    expect(exchange).toMatchObject({
      personName: 'member',
      did: '/echo',
      inFull: '/echo text:hello',
      payload: { locale: 'de' },
    });
    expect(exchange.requests).toHaveLength(1);
    expect(exchange.requests[0]).toMatchObject({ method: 'POST', status: 204, body: { data: { content: 'hello' } } });
    expect(exchange.requests[0]?.refusal).toBeUndefined();
  });

  test('is refused what Discord’s client would not send, and told why', async () => {
    const page = await openPageClient((await open()).url);
    page.say(SIT);
    page.say({ kind: 'run', request: 1, path: 'echo', options: { text: 'far too long' } });
    page.say({ kind: 'run', request: 2, path: 'manage', options: {} });
    page.say({ kind: 'click', request: 3, messageId: '1', customId: 'x' });
    expect((await page.hears('refused', ({ request }) => request === 1)).reason).toContain('takes 0 to 9');
    expect((await page.hears('refused', ({ request }) => request === 2)).reason).toContain('no command /manage');
    expect((await page.hears('refused', ({ request }) => request === 3)).reason).toContain('not there any more');
  });

  test('is closed when it says what no page says', async () => {
    const page = await openPageClient((await open()).url);
    page.socket.send('{"kind":"run"');
    const [code] = (await once(page.socket, 'close')) as [number];
    expect(code).toBe(1007);
  });
});

test('a page that opens later sees what everybody saw, and nothing that was private', async () => {
  const { url } = await open();
  const first = await openPageClient(url);
  first.say(SIT);
  first.say({ kind: 'run', request: 1, path: 'echo', options: { text: 'secret' } });
  first.say({ kind: 'run', request: 2, path: 'echo', options: { text: 'public' } });
  await first.hears('message', ({ message }) => message.json.content === 'secret' && message.onlyFor !== undefined);
  await first.hears('message', ({ message }) => message.json.content === 'public');
  const second = await openPageClient(url);
  await second.hears('message', ({ message }) => message.json.content === 'public');
  expect(second.heard.filter(({ kind }) => kind === 'message')).toHaveLength(1);
});

test('a held answer is late, says so, and is refused when it comes', async () => {
  const { server, url } = await open();
  const page = await openPageClient(url);
  page.say(SIT);
  page.say({ kind: 'misbehave', how: 'hold' });
  await page.hears('held', ({ isHeld }) => isHeld);
  page.say({ kind: 'run', request: 1, path: 'echo', options: {} });
  await page.hears('exchange');
  server.faults.expireInteractions();
  await page.hears('failed', ({ request }) => request === 1);
  page.say({ kind: 'misbehave', how: 'release' });
  const { exchange } = await page.hears('exchange', (one) => one.exchange.requests.some(({ refusal }) => refusal));
  expect(exchange).toMatchObject({ state: 'failed', requests: [{ status: 404, refusal: { code: 10_062 } }] });
});

test('the pages know whether answers are slow, and later ones do too', async () => {
  const { server, url } = await open();
  const page = await openPageClient(url);
  page.say(SIT);
  page.say({ kind: 'misbehave', how: 'slow' });
  await page.hears('slow', ({ isSlow }) => isSlow);
  const second = await openPageClient(url);
  await second.hears('slow', ({ isSlow }) => isSlow);
  page.say({ kind: 'run', request: 1, path: 'echo', options: {} });
  await page.hears('exchange');
  second.say({ kind: 'misbehave', how: 'prompt' });
  await second.hears('slow', ({ isSlow }) => !isSlow);
  await page.hears('done', ({ request }) => request === 1);
  expect(server.violations).toEqual([]);
});

describe('what a page may say', () => {
  const longText = 'x'.repeat(6001);
  test.each<readonly [reason: string, isFine: boolean, said: unknown]>([
    ['who, where, in which language', true, SIT],
    ['nobody of that name', false, { ...SIT, as: 'owner' }],
    ['no language of Discord’s', false, { ...SIT, locale: 'xx' }],
    ['more than there is to say', false, { ...SIT, token: 'x' }],
    ['all kinds of value', true, { ...RUN, options: { gpu: '4090', hours: 3, hide: true } }],
    ['no kind of value', false, { ...RUN, options: { gpu: { evil: 1 } } }],
    ['longer than Discord takes', false, { ...RUN, options: { gpu: longText } }],
    ['no number of a request', false, { ...RUN, request: -1 }],
    ['nobody could be answered', false, { ...RUN, request: undefined }],
    ['a menu', true, { kind: 'select', request: 1, messageId: '1', customId: 'x', values: ['a'] }],
    ['a form', true, { kind: 'submit', request: 1, exchangeId: '1', fields: { a: 'b' } }],
    ['no fault that there is', false, { kind: 'misbehave', how: 'explode' }],
    ['no such act', false, { kind: 'shell', command: 'ls' }],
    ['nothing', false, null],
  ])('%s: %s', (_reason, isFine, said) => {
    expect(act.safeParse(said).success).toBe(isFine);
  });
});
