import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { startPlayground } from '../support/playground.ts';
import { startForTest as start } from '../support/running-bot.ts';

/** Has Node run this before the bot. */
const withFirst = (script: string): string => `--import=data:text/javascript,${encodeURIComponent(script)}`;

const WITHOUT_ROLLDOWN = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (name, context, next) => next(name === 'rolldown' ? 'no-such-package' : name, context),
  });
`;

describe('a bot that cannot start says why in a sentence and ends with 1', () => {
  test('the token is refused when it logs in', async () => {
    const server = await startPlayground();
    server.faults.refuseToken('http');

    const { exitCode, stderr } = await start({ DISCORD_API_URL: server.apiUrl }).ended;

    expect(stderr).toBe('Discord refuses this DISCORD_TOKEN. Copy it again from the "Bot" page of your application.\n');
    expect(exitCode).toBe(1);
  });

  test('the token is refused at the gateway', async () => {
    const server = await startPlayground();
    server.faults.refuseToken('gateway');

    const { exitCode, stderr, stdout } = await start({ DISCORD_API_URL: server.apiUrl }).ended;

    expect(stderr).toBe('Discord refuses this DISCORD_TOKEN. Copy it again from the "Bot" page of your application.\n');
    expect(stdout).not.toContain(' at ');
    expect(exitCode).toBe(1);
  });

  test('nobody listens where Discord should be', async () => {
    const port = await freePort();

    const { exitCode, stderr } = await start({ DISCORD_API_URL: `http://127.0.0.1:${port}/api` }).ended;

    expect(stderr).toBe('Discord could not be reached: ECONNREFUSED. Is the network up, is DISCORD_API_URL right?\n');
    expect(exitCode).toBe(1);
  });

  test('Discord fails each time it is asked', async () => {
    const server = await startPlayground();
    server.faults.nextRequest({ status: 503, times: 4, match: { path: /^\/gateway\/bot$/ } });

    const { exitCode, stderr } = await start({ DISCORD_API_URL: server.apiUrl }).ended;

    expect(stderr).toBe('Discord answered 503 when asked for its gateway. Try again later.\n');
    expect(exitCode).toBe(1);
  });

  test('Node is too old', async () => {
    const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.18.0"}})';

    const { exitCode, stderr } = await start({ NODE_OPTIONS: withFirst(older) }).ended;

    expect(stderr).toBe(
      'Rigwise needs Node 24 or newer, and this is 22.18.0. "npm ci && npm start" brings one of its own.\n',
    );
    expect(exitCode).toBe(1);
  });

  test('without a token and without the packages of the playground', async () => {
    const { exitCode, stderr } = await start({ DISCORD_TOKEN: '', NODE_OPTIONS: withFirst(WITHOUT_ROLLDOWN) }).ended;

    expect(stderr).toMatch(/^DISCORD_TOKEN is not set, and the playground [^\n]+ is not installed: [^\n]+\n$/);
    expect(exitCode).toBe(1);
  });

  test('variables are wrong: all are named, and no value is', async () => {
    const { exitCode, stderr } = await start({
      DATABASE_URL: 'mysql://root:hunter2@db.example/rigwise',
      LOG_LEVEL: 'shouting',
      DISCORD_GUILD_ID: 'my server',
      DISCORD_API_URL: 'discord dot com',
    }).ended;

    expect(stderr.match(/^ {2}\w+(?= must be )/gm)).toEqual([
      '  DISCORD_API_URL',
      '  DISCORD_GUILD_ID',
      '  DATABASE_URL',
      '  LOG_LEVEL',
    ]);
    expect(stderr).not.toMatch(/hunter2|shouting|my server|dot com|\n\s+at /);
    expect(exitCode).toBe(1);
  });

  test.each([
    { reason: 'a folder that is not there', file: 'nowhere/rigwise.db', content: undefined },
    { reason: 'a file that is no database', file: 'rigwise.db', content: 'My other notes, all of them about cats.' },
  ])('settings cannot be kept: $reason', async ({ file, content }) => {
    using directory = temporaryDirectory();
    const path = join(directory.path, file);
    if (content !== undefined) writeFileSync(path, content.repeat(100));

    const { exitCode, stderr } = await start({ DATABASE_URL: `sqlite:${path}` }).ended;

    expect(stderr).toMatch(/^The database cannot be used: [^\n]+\n$/);
    expect(exitCode).toBe(1);
  });

  test('settings were written by a newer version', async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, 'rigwise.db');
    await start({ DATABASE_URL: `sqlite:${path}`, DISCORD_API_URL: `http://127.0.0.1:${await freePort()}` }).ended;
    using database = new DatabaseSync(path);
    database.exec("insert into kysely_migration values ('9999-of-the-future', '2030-01-01T00:00:00Z')");

    const { exitCode, stderr } = await start({ DATABASE_URL: `sqlite:${path}` }).ended;

    expect(stderr).toMatch(/^The database cannot be used: [^\n]*9999-of-the-future[^\n]*\n$/);
    expect(exitCode).toBe(1);
  });
});

test('a token that Discord takes back while the bot runs ends it with a reason', async () => {
  const server = await startPlayground();
  const bot = start({ DISCORD_API_URL: server.apiUrl });
  await bot.whenLogged('commands registered');

  server.faults.refuseToken('gateway');
  server.faults.dropConnection();

  const { exitCode, stdout } = await bot.ended;
  expect(stdout).toContain('Discord refuses this DISCORD_TOKEN');
  expect(exitCode).toBe(1);
});

/** A port of this machine's on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
