import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from '../database/database.ts';
import type { DocumentTableName } from '../database/document-table.ts';
import { createDocuments } from '../database/documents.ts';
import { WEEKDAYS } from '../engine/clock-window.ts';
import type { GuildSettingsStore } from './guild-settings.ts';
import type { PersonSettingsStore } from './person-settings.ts';
import type { SettingsStore } from './settings-store.ts';

/** How a {@link RateSetting} is stored. */
const rateFields = {
  pricePerKwh: z.number(),
  currency: z.string(),
  timeOfUse: z
    .object({
      windows: z.array(
        z.object({
          weekdays: z.array(z.enum(WEEKDAYS)).optional(),
          fromHour: z.number(),
          toHour: z.number(),
          pricePerKwh: z.number(),
        }),
      ),
      otherwisePricePerKwh: z.number(),
    })
    .optional(),
};

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

const personSettingsSchema = z.object({
  rate: z.object({ ...rateFields, setAt: z.string() }).optional(),
  currency: z.object({ value: z.string(), setAt: z.string() }).optional(),
});

export function createKyselyGuildSettings(db: Kysely<DatabaseSchema>): GuildSettingsStore {
  return createKyselySettings(db, 'guild_settings', guildSettingsSchema);
}

export function createKyselyPersonSettings(db: Kysely<DatabaseSchema>): PersonSettingsStore {
  return createKyselySettings(db, 'person_settings', personSettingsSchema);
}

/** Settings in SQLite or Postgres: the same queries for both. */
function createKyselySettings<Settings extends object>(
  db: Kysely<DatabaseSchema>,
  table: DocumentTableName,
  schema: z.ZodType<Settings>,
): SettingsStore<Settings> {
  const documents = createDocuments(db, table, schema);
  return {
    get: (id) => documents.read(id),
    set: (id, change) =>
      documents.change(id, (document) => ({ document: { ...document, ...change }, result: undefined })),
    reset: (id, field) =>
      field === undefined
        ? documents.delete(id)
        : documents.change(id, (document) => ({
            document: { ...document, [field]: undefined },
            result: document[field] !== undefined,
          })),
  };
}
