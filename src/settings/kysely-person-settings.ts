import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from './database.ts';
import { createKyselySettings } from './kysely-settings.ts';
import type { PersonSettingsStore } from './person-settings.ts';
import { rateFields } from './rate-schema.ts';

const personSettingsSchema = z.object({
  rate: z.object({ ...rateFields, setAt: z.string() }).optional(),
  currency: z.object({ value: z.string(), setAt: z.string() }).optional(),
});

export function createKyselyPersonSettings(db: Kysely<DatabaseSchema>): PersonSettingsStore {
  return createKyselySettings(db, 'person_settings', personSettingsSchema);
}
