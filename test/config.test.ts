import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.ts';
import { createMarketSources } from '../src/market/sources/index.ts';

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
    discord: { token: undefined, apiUrl: undefined, guildId: undefined, shards: undefined, endpoint: undefined },
    databaseUrl: 'sqlite:rigwise.db',
    market: { sources: 'all', mirror: undefined, keys: { coinGecko: undefined, eia: undefined } },
    httpPort: undefined,
    playgroundPort: 8420,
    logLevel: 'info',
  });
});

test('reads what is set', () => {
  const environment = {
    DISCORD_TOKEN: 'abc.def',
    DISCORD_API_URL: 'http://127.0.0.1:8420/api/',
    DISCORD_GUILD_ID: '1234567890123456789',
    INTERACTIONS_PORT: '8080',
    DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
    DATABASE_URL: 'postgres://localhost/rigwise',
    MARKET_SOURCES: 'akash, EIA',
    MARKET_MIRROR: 'http://127.0.0.1:9001/market',
    COINGECKO_API_KEY: 'CG-abcdefgh',
    EIA_API_KEY: 'abcdefgh',
    HTTP_PORT: '9464',
    PLAYGROUND_PORT: '9000',
    LOG_LEVEL: 'debug',
  };
  expect(readConfig(environment)).toEqual({
    discord: {
      token: 'abc.def',
      apiUrl: 'http://127.0.0.1:8420/api',
      guildId: '1234567890123456789',
      shards: undefined,
      endpoint: { port: 8080, publicKey: 'ab'.repeat(32) },
    },
    databaseUrl: 'postgres://localhost/rigwise',
    market: {
      sources: ['akash', 'eia'],
      mirror: 'http://127.0.0.1:9001/market',
      keys: { coinGecko: 'CG-abcdefgh', eia: 'abcdefgh' },
    },
    httpPort: 9464,
    playgroundPort: 9000,
    logLevel: 'debug',
  });
});

test.each([
  { reason: 'every source', sources: 'all', means: 'all' },
  { reason: 'in capitals', sources: ' ALL ', means: 'all' },
  { reason: 'no source', sources: 'none', means: [] },
  { reason: 'one', sources: 'akash', means: ['akash'] },
  { reason: 'a fallback without the one that it stands in for', sources: 'defillama', means: ['defillama'] },
  { reason: 'some', sources: 'akash,salad', means: ['akash', 'salad'] },
])('MARKET_SOURCES=$sources: $reason', ({ sources, means }) => {
  expect(readConfig({ MARKET_SOURCES: sources }).market.sources).toEqual(means);
});

test('every source that exists can be named', () => {
  const ids = createMarketSources({ coinGecko: undefined, eia: 'secret-key' }).map(({ id }) => id);
  expect(readConfig({ MARKET_SOURCES: ids.join(','), EIA_API_KEY: 'secret-key' }).market.sources).toEqual(ids);
});

const SOME_OF = 'all, none, or some of akash, akash-dashboard, clore, coingecko,';
const MIRROR = 'an address such as https://mirror.example, without a name, password or query';
const KEY = 'a key: eight or more letters, digits and . _ -';

describe('a bad variable', () => {
  test.each([
    ['DISCORD_API_URL', 'secret:8420', 'an address such as https://discord.com/api'],
    ['DISCORD_API_URL', 'ftp://secret', 'an address such as https://discord.com/api'],
    ['DISCORD_GUILD_ID', 'secret', 'the id of a server, digits only'],
    ['DATABASE_URL', 'mysql://secret', 'sqlite:PATH, sqlite::memory: or postgres://…'],
    ['DATABASE_URL', 'sqlite:', 'sqlite:PATH, sqlite::memory: or postgres://…'],
    ['MARKET_SOURCES', 'secret', SOME_OF],
    ['MARKET_SOURCES', 'akash,secret', SOME_OF],
    ['MARKET_SOURCES', 'akash,all', SOME_OF],
    ['MARKET_SOURCES', 'none,akash', SOME_OF],
    ['MARKET_SOURCES', ',', SOME_OF],
    ['MARKET_MIRROR', 'secret', MIRROR],
    ['MARKET_MIRROR', 'ftp://secret', MIRROR],
    ['MARKET_MIRROR', 'https://name:secret@mirror.example', MIRROR],
    ['MARKET_MIRROR', 'https://mirror.example?key=secret', MIRROR],
    ['COINGECKO_API_KEY', 'secret key', KEY],
    ['COINGECKO_API_KEY', 'secret', KEY],
    ['EIA_API_KEY', 'secret\nkey', KEY],
    ['PLAYGROUND_PORT', 'secret', 'a port: 1 to 65535, or 0 for any that is free'],
    ['PLAYGROUND_PORT', '70000', 'a port: 1 to 65535, or 0 for any that is free'],
    ['PLAYGROUND_PORT', '80.5', 'a port: 1 to 65535, or 0 for any that is free'],
    ['LOG_LEVEL', 'secret', 'one of trace, debug, info, warn, error, fatal, silent'],
  ])('%s=%s is named with what it must be', (name, value, takes) => {
    expect(() => readConfig({ [name]: value })).toThrow(`The environment has faults:\n  ${name} must be ${takes}`);
  });

  test('is a key that is missing for a source that is named', () => {
    const fault = /^The environment has faults:\n {2}EIA_API_KEY must be set when MARKET_SOURCES names eia$/;
    expect(() => readConfig({ MARKET_SOURCES: 'akash,eia' })).toThrow(fault);
    expect(readConfig({ MARKET_SOURCES: 'all' }).market.sources).toBe('all');
  });

  test('is named together with all others, and none of their values', () => {
    const environment = { DATABASE_URL: 'secret-1', LOG_LEVEL: 'secret-2', DISCORD_GUILD_ID: 'secret-3' };
    const alsoWithout = { ...environment, MARKET_SOURCES: 'eia' };
    expect(messageOf(() => readConfig(alsoWithout))).toContain('EIA_API_KEY must be set');
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

describe('interactions over HTTP', () => {
  const key = 'aB'.repeat(32);

  test.each([
    [
      'both ways',
      { INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: key, SHARDS: 'auto' },
      'SHARDS must be left out where',
    ],
    ['no key', { INTERACTIONS_PORT: '8080' }, 'INTERACTIONS_PORT must be set together with DISCORD_PUBLIC_KEY'],
    ['no port', { DISCORD_PUBLIC_KEY: key }, 'INTERACTIONS_PORT must be set together with DISCORD_PUBLIC_KEY'],
    [
      'half a key',
      { INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: 'ab' },
      'DISCORD_PUBLIC_KEY must be the application',
    ],
    ['no such port', { INTERACTIONS_PORT: '70000', DISCORD_PUBLIC_KEY: key }, 'INTERACTIONS_PORT must be a port'],
  ])('%s is a fault', (_reason, environment, fault) => {
    expect(() => readConfig(environment)).toThrow(fault);
  });
});

test.each([
  { text: 'auto', shards: 'auto' },
  { text: '1', shards: { ids: [0], of: 1 } },
  { text: '3', shards: { ids: [0, 1, 2], of: 3 } },
  { text: '2-3/8', shards: { ids: [2, 3], of: 8 } },
  { text: '7-7/8', shards: { ids: [7], of: 8 } },
])('shards: $text', ({ text, shards }) => {
  expect(readConfig({ SHARDS: text }).discord.shards).toEqual(shards);
});

test.each(['0', '-1', '1.5', 'all', '0-8/8', '3-2/8', '1/8', '99999', '0-1/0'])('no shards: %s', (text) => {
  expect(() => readConfig({ SHARDS: text })).toThrow('SHARDS must be auto, how many there are, or which of them');
});
