import { beforeEach, describe, expect, test } from 'vitest';
import type { PlaygroundServer } from '../../../src/playground/server.ts';
import type { RegisteredCommand } from '../../../src/playground/discord/registered-command.ts';
import { startPlayground, TOKEN } from '../../support/playground.ts';

const ROI = { name: 'roi', description: 'What a card earns' };
const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'Text', ...more });
const choice = (index: number) => ({ name: `${index}`, value: `${index}` });

let server: PlaygroundServer;
let commandsPath: string;

beforeEach(async () => {
  server = await startPlayground({ openApi: 'unchecked', guildCount: 2 });
  commandsPath = `/applications/${server.application.id}/commands`;
});

interface Reply<Body = { readonly code?: number; readonly errors?: object }> {
  readonly status: number;
  readonly body: Body;
}

async function ask<Body>(method: string, path: string, body?: unknown): Promise<Reply<Body>> {
  const response = await fetch(`${server.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  return { status: response.status, body: (answer ? JSON.parse(answer) : undefined) as Body };
}

describe('a command that Discord refuses with 50035', () => {
  test.each([
    { reason: 'no description', command: { name: 'roi' }, at: 'description' },
    { reason: 'description over 100', command: { ...ROI, description: 'x'.repeat(101) }, at: 'description' },
    { reason: 'capital letters', command: { ...ROI, name: 'Roi' }, at: 'name' },
    { reason: 'a blank in the name', command: { ...ROI, name: 'my roi' }, at: 'name' },
    { reason: 'a name over 32', command: { ...ROI, name: 'x'.repeat(33) }, at: 'name' },
    {
      reason: '26 options',
      command: { ...ROI, options: Array.from({ length: 26 }, (_, i) => text(`o${i}`)) },
      at: 'options',
    },
    { reason: 'an option twice', command: { ...ROI, options: [text('a'), text('a')] }, at: 'options.1.name' },
    {
      reason: 'a required option after an optional one',
      command: { ...ROI, options: [text('a'), text('b', { required: true })] },
      at: 'options.1',
    },
    {
      reason: 'an option of no known type',
      command: { ...ROI, options: [{ ...text('a'), type: 99 }] },
      at: 'options.0.type',
    },
    {
      reason: '26 choices',
      command: { ...ROI, options: [text('a', { choices: Array.from({ length: 26 }, (_, i) => choice(i)) })] },
      at: 'options.0.choices',
    },
    {
      reason: 'choices and autocomplete',
      command: { ...ROI, options: [text('a', { choices: [choice(1)], autocomplete: true })] },
      at: 'options.0',
    },
    {
      reason: 'subcommands beside values',
      command: { ...ROI, options: [text('a'), { ...ROI, type: 1 }] },
      at: 'options',
    },
    {
      reason: 'over 8000 characters',
      command: {
        ...ROI,
        options: Array.from({ length: 4 }, (_, o) =>
          text(`o${o}`, {
            choices: Array.from({ length: 25 }, (_x, i) => ({ name: `${i}`.padEnd(50), value: `${i}`.padEnd(50) })),
          }),
        ),
      },
      at: '_errors',
    },
    { reason: 'a description of an app', command: { name: 'App', type: 3, description: 'x' }, at: 'description' },
    { reason: 'no contexts at all', command: { ...ROI, contexts: [] }, at: 'contexts' },
  ])('$reason', async ({ command, at }) => {
    const refusal = await ask('PUT', commandsPath, [command]);

    expect(refusal).toMatchObject({ status: 400, body: { code: 50_035 } });
    expect(refusal.body).toHaveProperty(`errors.0.${at}`);
    expect(server.commands()).toEqual([]);
  });

  test('two of the same name', async () => {
    expect(await ask('PUT', commandsPath, [ROI, ROI])).toMatchObject({
      status: 400,
      body: { errors: { 1: { name: {} } } },
    });
  });
});

test('a hundred commands are as many as there may be', async () => {
  const many = Array.from({ length: 101 }, (_, index) => ({ ...ROI, name: `roi-${index}` }));

  expect(await ask('PUT', commandsPath, many)).toMatchObject({ status: 400, body: { code: 30_032 } });
});

test('what was registered comes back with its defaults written out', async () => {
  await ask('PUT', commandsPath, [
    { ...ROI, options: [text('gpu', { required: false })], default_member_permissions: '32' },
  ]);

  const { body } = await ask<RegisteredCommand[]>('GET', commandsPath);

  expect(body).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      application_id: server.application.id,
      version: expect.stringMatching(/^\d+$/),
      type: 1,
      ...ROI,
      name_localizations: null,
      description_localizations: null,
      default_member_permissions: '32',
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      options: [{ type: 3, name: 'gpu', description: 'Text' }],
    },
  ]);
});

async function register(description: string): Promise<RegisteredCommand | undefined> {
  return (await ask<RegisteredCommand[]>('PUT', commandsPath, [{ ...ROI, description }])).body[0];
}

test('a command keeps its id over registrations, and its version until it changes', async () => {
  const first = await register('One');
  const same = await register('One');
  const changed = await register('Two');

  expect(same).toEqual(first);
  expect(changed).toMatchObject({ id: first?.id, description: 'Two' });
  expect(changed?.version).not.toBe(first?.version);
});

test('one command is added, overwritten, changed, read and deleted', async () => {
  const added = await ask<RegisteredCommand>('POST', commandsPath, ROI);
  const one = `${commandsPath}/${added.body.id}`;

  expect(added.status).toBe(201);
  expect(await ask('POST', commandsPath, ROI)).toMatchObject({ status: 200, body: { id: added.body.id } });
  expect(await ask('PATCH', one, { description: 'Else' })).toMatchObject({
    body: { name: 'roi', description: 'Else' },
  });
  expect(await ask('GET', one)).toMatchObject({ body: { description: 'Else' } });
  expect(await ask('DELETE', one)).toMatchObject({ status: 204 });
  expect(await ask('GET', one)).toMatchObject({ status: 404, body: { code: 10_063 } });
});

test('a command of one server is not offered in another', async () => {
  const [home = '', other = ''] = server.guildIds;
  const inGuild = (guildId: string) => `/applications/${server.application.id}/guilds/${guildId}/commands`;
  await ask('PUT', inGuild(home), [ROI]);
  const names = (guildId: string) =>
    server
      .as({ userId: '1', guildId, locale: 'de', permissions: 'member' })
      .commands()
      .map(({ name }) => name);

  expect(names(home)).toEqual(['roi']);
  expect(names(other)).toEqual([]);
  expect(await ask('GET', inGuild('1'))).toMatchObject({ status: 403, body: { code: 50_001 } });
});

test('an entry of the apps of messages has any letters in its name, and may be called like a command', async () => {
  const { body } = await ask<RegisteredCommand[]>('PUT', commandsPath, [
    { name: 'Read This One', type: 3 },
    ROI,
    { name: 'roi', type: 3 },
  ]);

  expect(body.map(({ name, type, description }) => [name, type, description])).toEqual([
    ['Read This One', 3, ''],
    ['roi', 1, ROI.description],
    ['roi', 3, ''],
  ]);
});
