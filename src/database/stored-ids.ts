import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database.ts';
import { ID_COLUMNS } from './document-table.ts';
import type { DocumentTableName } from './document-table.ts';

/** By the table in which there is something under them. */
export type StoredIds = ReadonlyMap<DocumentTableName, ReadonlySet<string>>;

/** No Discord snowflake has one. */
const BETWEEN = ' ';

/**
 * The ids under which each of these tables holds a document, in one statement: all of them, or `most` and one where there
 * are more. They come as one text: row by row they would cost seven times as much.
 */
export async function readStoredIds(
  db: Kysely<DatabaseSchema>,
  tables: readonly DocumentTableName[],
  most: number,
): Promise<StoredIds> {
  const texts = tables.map((table) => {
    const ids = sql`select ${sql.ref(ID_COLUMNS[table])} as id from ${sql.table(table)} limit ${most + 1}`;
    return sql<string | null>`(select string_agg(id, ${BETWEEN}) from (${ids}) as ids)`.as(table);
  });
  const found: Partial<Record<string, string | null>> = await db.selectNoFrom(texts).executeTakeFirstOrThrow();
  return new Map(tables.map((table) => [table, new Set(found[table]?.split(BETWEEN))]));
}
