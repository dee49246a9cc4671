import * as z from 'zod';
import { StartError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const PORT_WORDS = 'a port: 1 to 65535, or 0 for any that is free';

/** The environment that Rigwise reads. Each message completes the sentence "NAME must be …". */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z.string('the bot’s token').optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://discord.com/api' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/, 'the id of a server, digits only')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'sqlite:PATH, sqlite::memory: or postgres://…')
    .default('sqlite:rigwise.db'),
  PLAYGROUND_PORT: z.coerce.number(PORT_WORDS).int(PORT_WORDS).min(0, PORT_WORDS).max(65_535, PORT_WORDS).default(8420),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly apiUrl: string | undefined;
    readonly guildId: string | undefined;
  };
  readonly databaseUrl: string;
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
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, DATABASE_URL, PLAYGROUND_PORT, LOG_LEVEL } = parsed.data;
  return {
    discord: { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL, guildId: DISCORD_GUILD_ID },
    databaseUrl: DATABASE_URL,
    playgroundPort: PLAYGROUND_PORT,
    logLevel: LOG_LEVEL,
  };
}
