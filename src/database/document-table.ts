import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database.ts';

/** The tables that hold one JSON text per id, and the column of the id. */
export const ID_COLUMNS = {
  guild_settings: 'guild_id',
  person_settings: 'user_id',
  person_rigs: 'user_id',
} as const satisfies { readonly [Table in keyof DatabaseSchema]?: keyof DatabaseSchema[Table] };

export type DocumentTableName = keyof typeof ID_COLUMNS;

/** What becomes of a text: undefined deletes it. */
interface TextChange<Result> {
  readonly text: string | undefined;
  readonly result: Result;
}

export interface DocumentTable {
  /** Undefined when nothing is stored under that id. */
  read(id: string): Promise<string | undefined>;
  /**
   * Stores what `decide` makes of the text, and resolves to its result. When somebody else has written in between, in
   * this process or another, `decide` is asked again with what they wrote, so no write is lost.
   */
  change<Result>(id: string, decide: (text: string | undefined) => TextChange<Result>): Promise<Result>;
  /** The ids, in order, whose text contains these letters or digits. */
  idsContaining(alphanumeric: string): Promise<readonly string[]>;
}

const MAX_ATTEMPTS = 100;

export function createDocumentTable(db: Kysely<DatabaseSchema>, table: DocumentTableName): DocumentTable {
  // Which column is the id depends on the table, and that is more than Kysely's types can follow.
  const rows = db as unknown as Kysely<Record<string, Record<string, string>>>;
  const idColumn = ID_COLUMNS[table];

  // Worked out once: that costs more than the database takes to answer it, and every person's first question asks it.
  const reading = rows.selectFrom(table).select('document').where(idColumn, '=', '').compile();

  async function read(id: string): Promise<string | undefined> {
    const { rows: found } = await rows.executeQuery<{ document: string }>({ ...reading, parameters: [id] });
    return found[0]?.document;
  }

  /** Resolves to false, with nothing written, when the stored text is no longer `before`. */
  async function replace(id: string, before: string | undefined, after: string | undefined): Promise<boolean> {
    if (before === after) return true;
    if (before === undefined) {
      const { numInsertedOrUpdatedRows } = await rows
        .insertInto(table)
        .values({ [idColumn]: id, document: after ?? '' })
        .onConflict((conflict) => conflict.column(idColumn).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    }
    if (after === undefined) {
      const { numDeletedRows } = await rows
        .deleteFrom(table)
        .where(idColumn, '=', id)
        .where('document', '=', before)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    }
    const { numUpdatedRows } = await rows
      .updateTable(table)
      .set({ document: after })
      .where(idColumn, '=', id)
      .where('document', '=', before)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  return {
    read,
    async change(id, decide) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const before = await read(id);
        const { text: after, result } = decide(before);
        if (await replace(id, before, after)) return result;
      }
      throw new Error(`What ${table} holds kept changing while it was being written.`);
    },
    async idsContaining(alphanumeric) {
      const found = await rows
        .selectFrom(table)
        .select(idColumn)
        .where('document', 'like', `%${alphanumeric}%`)
        .orderBy(idColumn)
        .execute();
      return found.flatMap((row) => row[idColumn] ?? []);
    },
  };
}
