import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from './database.ts';
import type { GuildSettingsStore } from './guild-settings.ts';
import { createKyselySettings } from './kysely-settings.ts';
import { rateFields } from './rate-schema.ts';

const setByFields = {
  // The transform makes the field one that nobody can forget to give.
  userId: z
    .string()
    .optional()
    .transform((userId) => userId),
  at: z.string(),
};

const guildSettingsSchema = z.object({
  rate: z.object({ ...rateFields, ...setByFields }).optional(),
  currency: z.object({ value: z.string(), ...setByFields }).optional(),
  hostW: z.object({ value: z.number(), ...setByFields }).optional(),
  psuEfficiency: z.object({ value: z.number(), ...setByFields }).optional(),
});

export function createKyselyGuildSettings(db: Kysely<DatabaseSchema>): GuildSettingsStore {
  return createKyselySettings(db, 'guild_settings', guildSettingsSchema);
}
