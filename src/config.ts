import * as z from 'zod';
import { faultOfDatabaseUrl } from './database/database-url.ts';
import type { Shards } from './discord/client.ts';
import { StartError } from './errors.ts';
import type { MarketKeys } from './market/sources/index.ts';
import { createMarketSources } from './market/sources/index.ts';

const MIRROR_WORDS = 'an address such as https://mirror.example, without a name, password or query';
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const SOURCE_IDS = createMarketSources({ coinGecko: undefined, eia: 'any' }).map(({ id }) => id);
const SOURCES_WORDS = `all, none, or some of ${SOURCE_IDS.toSorted().join(', ')}`;
const PORT_WORDS = 'a port: 1 to 65535, or 0 for any that is free';
const SHARDS_WORDS = 'auto, how many there are, or which of them this process has: 0-3/8 are the first four of eight';
const TOGETHER_WORDS = 'set together with DISCORD_PUBLIC_KEY, or neither of them';

const portSchema = z.coerce.number(PORT_WORDS).int(PORT_WORDS).min(0, PORT_WORDS).max(65_535, PORT_WORDS);

/** At least as long that it can be told from other words wherever it must not be shown. */
const keySchema = z.string().regex(/^[\w.-]{8,}$/, 'a key: eight or more letters, digits and . _ -');

const sourcesSchema = z
  .string()
  .default('all')
  .transform((text): 'all' | readonly string[] => {
    const words = text.split(',').map((word) => word.trim().toLowerCase());
    if (words.length > 1) return words;
    return words[0] === 'all' ? 'all' : words.filter((word) => word !== 'none');
  })
  .refine((ids) => ids === 'all' || ids.every((id) => SOURCE_IDS.includes(id)), SOURCES_WORDS);

const MOST_SHARDS = 10_000;
const shardsSchema = z.string().transform((text, context): Shards => {
  if (text === 'auto') return text;
  const [, first, last, whole] = /^(?:(\d{1,5})-(\d{1,5})\/)?([1-9]\d{0,4})$/.exec(text) ?? [];
  const of = Number(whole);
  const from = Number(first ?? 0);
  const to = Number(last ?? of - 1);
  if (of <= MOST_SHARDS && from <= to && to < of) {
    return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), of };
  }
  context.addIssue(SHARDS_WORDS);
  return z.NEVER;
});

/** The environment that Rigwise reads. Each message completes the sentence "NAME must be …". */
export const environmentSchema = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^[!-~]+$/, 'the bot’s token, in one line and without spaces')
      .optional(),
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/, error: 'an address such as https://discord.com/api' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    DISCORD_CDN_URL: z.url({ protocol: /^https?$/, error: 'an address such as https://cdn.discordapp.com' }).optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{15,21}$/, 'the id of a server, digits only')
      .optional(),
    SHARDS: shardsSchema.optional(),
    INTERACTIONS_PORT: portSchema.optional(),
    DISCORD_PUBLIC_KEY: z
      .string()
      .regex(/^[\da-f]{64}$/i, 'the application’s public key, 64 hexadecimal digits')
      .optional(),
    DATABASE_URL: z
      .string()
      .superRefine((url, context) => {
        const fault = faultOfDatabaseUrl(url);
        if (fault !== undefined) context.addIssue(fault);
      })
      .default('sqlite:rigwise.db'),
    MARKET_SOURCES: sourcesSchema,
    MARKET_MIRROR: z
      .url({ protocol: /^https?$/, error: MIRROR_WORDS })
      // Requests to an address with a password are refused by fetch, which then says the address.
      .regex(/^[^@?#]*$/, MIRROR_WORDS)
      .optional(),
    COINGECKO_API_KEY: keySchema.optional(),
    EIA_API_KEY: keySchema.optional(),
    HTTP_PORT: portSchema.optional(),
    PLAYGROUND_PORT: portSchema.default(8420),
    LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .refine(({ MARKET_SOURCES: ids, EIA_API_KEY: key }) => ids === 'all' || !ids.includes('eia') || key !== undefined, {
    path: ['EIA_API_KEY'],
    error: 'set when MARKET_SOURCES names eia',
    // Other faults are no reason to be told of this one later.
    when: () => true,
  })
  .refine(({ INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: key }) => (port === undefined) === (key === undefined), {
    path: ['INTERACTIONS_PORT'],
    error: TOGETHER_WORDS,
    when: () => true,
  })
  .refine(({ INTERACTIONS_PORT: port, SHARDS: shards }) => port === undefined || shards === undefined, {
    path: ['SHARDS'],
    error: 'left out where INTERACTIONS_PORT is set: over HTTP there is no gateway',
    when: () => true,
  });

export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly apiUrl: string | undefined;
    /** Where attached files are kept in place of Discord's own hosts. */
    readonly cdnUrl: string | undefined;
    readonly guildId: string | undefined;
    /** Undefined keeps the one connection that a bot in fewer than 2,500 servers needs. */
    readonly shards: Shards | undefined;
    /** Where interactions are taken over HTTP, signed with this key; undefined takes them over the gateway. */
    readonly endpoint: { readonly port: number; readonly publicKey: string } | undefined;
  };
  readonly databaseUrl: string;
  readonly market: {
    /** Ids of the sources that are asked; of `all` those that can be. */
    readonly sources: 'all' | readonly string[];
    /** Stands in for the sources' hosts: `https://HOST/PATH` is asked as `MIRROR/HOST/PATH`. */
    readonly mirror: string | undefined;
    readonly keys: MarketKeys;
  };
  /** Where the bot's state is served to whoever runs it; undefined serves it nowhere. */
  readonly httpPort: number | undefined;
  readonly playgroundPort: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * A variable that is set to nothing counts as not set.
 * @throws {StartError} naming every bad variable at once, never its value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} must be ${message}`);
    throw new StartError(`The environment has faults:\n${faults.join('\n')}`);
  }
  const { data } = parsed;
  const { INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: publicKey } = data;
  return {
    discord: {
      token: data.DISCORD_TOKEN,
      apiUrl: data.DISCORD_API_URL,
      cdnUrl: data.DISCORD_CDN_URL,
      guildId: data.DISCORD_GUILD_ID,
      shards: data.SHARDS,
      endpoint: port === undefined || publicKey === undefined ? undefined : { port, publicKey },
    },
    databaseUrl: data.DATABASE_URL,
    market: {
      sources: data.MARKET_SOURCES,
      mirror: data.MARKET_MIRROR,
      keys: { coinGecko: data.COINGECKO_API_KEY, eia: data.EIA_API_KEY },
    },
    httpPort: data.HTTP_PORT,
    playgroundPort: data.PLAYGROUND_PORT,
    logLevel: data.LOG_LEVEL,
  };
}
