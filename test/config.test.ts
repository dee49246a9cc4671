import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.ts';

test('.env.example lists exactly the variables that are read, in their order', () => {
  const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
  expect(Object.keys(example)).toEqual(Object.keys(environmentSchema.shape));
});

test('.env.example is a configuration that starts, but for the token', () => {
  const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
  expect(readConfig(example)).toEqual(readConfig({}));
});

test('everything has a default but the token', () => {
  expect(readConfig({ UNRELATED: 'x' })).toEqual({
    discord: { token: undefined, apiUrl: undefined, guildId: undefined },
    databaseUrl: 'sqlite:rigwise.db',
    playgroundPort: 8420,
    logLevel: 'info',
  });
});

test('reads what is set', () => {
  const environment = {
    DISCORD_TOKEN: 'abc.def',
    DISCORD_API_URL: 'http://127.0.0.1:8420/api/',
    DISCORD_GUILD_ID: '1234567890123456789',
    DATABASE_URL: 'postgres://localhost/rigwise',
    PLAYGROUND_PORT: '9000',
    LOG_LEVEL: 'debug',
  };
  expect(readConfig(environment)).toEqual({
    discord: { token: 'abc.def', apiUrl: 'http://127.0.0.1:8420/api', guildId: '1234567890123456789' },
    databaseUrl: 'postgres://localhost/rigwise',
    playgroundPort: 9000,
    logLevel: 'debug',
  });
});

describe('a bad variable', () => {
  test.each([
    ['DISCORD_API_URL', 'secret:8420', 'an address such as https://discord.com/api'],
    ['DISCORD_API_URL', 'ftp://secret', 'an address such as https://discord.com/api'],
    ['DISCORD_GUILD_ID', 'secret', 'the id of a server, digits only'],
    ['DATABASE_URL', 'mysql://secret', 'sqlite:PATH, sqlite::memory: or postgres://…'],
    ['DATABASE_URL', 'sqlite:', 'sqlite:PATH, sqlite::memory: or postgres://…'],
    ['PLAYGROUND_PORT', 'secret', 'a port: 1 to 65535, or 0 for any that is free'],
    ['PLAYGROUND_PORT', '70000', 'a port: 1 to 65535, or 0 for any that is free'],
    ['PLAYGROUND_PORT', '80.5', 'a port: 1 to 65535, or 0 for any that is free'],
    ['LOG_LEVEL', 'secret', 'one of trace, debug, info, warn, error, fatal, silent'],
  ])('%s=%s is named with what it must be', (name, value, takes) => {
    expect(() => readConfig({ [name]: value })).toThrow(`The environment has faults:\n  ${name} must be ${takes}`);
  });

  test('is named together with all others, and none of their values', () => {
    const environment = { DATABASE_URL: 'secret-1', LOG_LEVEL: 'secret-2', DISCORD_GUILD_ID: 'secret-3' };
    const message = messageOf(() => readConfig(environment));
    for (const name of Object.keys(environment)) expect(message).toContain(name);
    expect(message).not.toContain('secret');
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'nothing was thrown';
}
