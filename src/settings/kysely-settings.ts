import type { Kysely } from 'kysely';
import type * as z from 'zod';
import type { DatabaseSchema } from './database.ts';
import type { DocumentTableName } from './document-table.ts';
import { createDocuments } from './documents.ts';
import type { SettingsStore } from './settings-store.ts';

/** Settings in SQLite or Postgres: the same queries for both. */
export function createKyselySettings<Settings extends object>(
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
