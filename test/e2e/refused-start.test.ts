import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { startPlayground } from '../support/playground.ts';
import { startRefusingPostgres } from '../support/refusing-postgres.ts';
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
    {
      reason: 'its folder is not there',
      file: 'nowhere/rigwise.db',
      says: /^The database file \S+nowhere\/rigwise\.db cannot be opened\. [^\n]+ DATABASE_URL\.\n$/,
    },
    {
      reason: 'it is no database',
      file: 'notes.db',
      says: /^\S+notes\.db is no SQLite database\. [^\n]+ DATABASE_URL\.\n$/,
    },
  ])('the file that settings are kept in cannot be used: $reason', async ({ file, says }) => {
    using directory = temporaryDirectory();
    writeFileSync(join(directory.path, 'notes.db'), 'My other notes, all of them about cats.'.repeat(100));

    const { exitCode, stderr } = await start({ DATABASE_URL: `sqlite:${join(directory.path, file)}` }).ended;

    expect(stderr).toMatch(says);
    expect(exitCode).toBe(1);
  });

  test('settings were written by a newer version', async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, 'rigwise.db');
    const older = await openDatabase(`sqlite:${path}`);
    await older.close();
    using database = new DatabaseSync(path);
    database.exec("insert into kysely_migration values ('9999-of-the-future', '2030-01-01T00:00:00Z')");

    const { exitCode, stderr } = await start({ DATABASE_URL: `sqlite:${path}` }).ended;

    expect(stderr).toBe(
      `The database file ${path} was last used by a newer version of Rigwise: “9999-of-the-future” is unknown to this one. Start that version, or name another database in DATABASE_URL.\n`,
    );
    expect(exitCode).toBe(1);
  });

  test('another process keeps the file that settings are kept in', async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, 'rigwise.db');
    using other = new DatabaseSync(path);
    other.exec('pragma journal_mode = wal; begin immediate');

    const { exitCode, stderr } = await start({ DATABASE_URL: `sqlite:${path}` }).ended;

    expect(stderr).toBe(
      `Another process keeps the database file ${path} locked. End it, or name another file in DATABASE_URL.\n`,
    );
    expect(exitCode).toBe(1);
  });

  test.each([
    { code: '28P01', says: 'refuses the name or password in DATABASE_URL.' },
    { code: '3D000', says: 'There is no database “rigwise” at ' },
    { code: undefined, says: 'No database server listens at ' },
  ])('the server that settings are kept at refuses with $code: $says', async ({ code, says }) => {
    await using server = code === undefined ? undefined : await startRefusingPostgres(code);
    const port = server?.port ?? (await freePort());

    const url = `postgres://bot:hunter2@127.0.0.1:${port}/rigwise`;
    const { exitCode, stderr, stdout } = await start({ DATABASE_URL: url }).ended;

    expect(stderr).toContain(says);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr + stdout).not.toContain('hunter2');
    expect(exitCode).toBe(1);
  });

  test.each([
    { url: 'postgres://bot:hunter#2@db.example/rigwise', reason: 'a # in the password' },
    { url: 'postgres://bot:12#2@db.example/rigwise', reason: 'one that leaves an address behind' },
  ])('the address of the server is cut short: $reason', async ({ url }) => {
    const { exitCode, stderr } = await start({ DATABASE_URL: url }).ended;

    expect(stderr).toMatch(/^The environment has faults:\n {2}DATABASE_URL must be [^\n]+ # is written %23[^\n]+\n$/);
    expect(stderr).not.toContain('hunter');
    expect(exitCode).toBe(1);
  });

  test('the token has a line break in it', async () => {
    const { exitCode, stderr } = await start({ DISCORD_TOKEN: 'hunter\n2' }).ended;

    expect(stderr).toBe(
      'The environment has faults:\n  DISCORD_TOKEN must be the bot’s token, in one line and without spaces\n',
    );
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
