import type { Kysely } from 'kysely';
import type * as z from 'zod';
import type { DatabaseSchema } from './database.ts';
import { createDocumentTable } from './document-table.ts';
import type { DocumentTableName } from './document-table.ts';

export interface DocumentChange<Document, Result> {
  readonly document: Document;
  readonly result: Result;
}

/** One JSON document per id. What was never stored, and what has nothing in it, is the empty document. */
export interface Documents<Document> {
  /** Holds only fields that this version knows. */
  read(id: string): Promise<Document>;
  /**
   * Stores what `decide` makes of the document; it is asked again when somebody else wrote in between. What it is given
   * has the fields of other versions in it too: those it copies survive.
   */
  change<Result>(id: string, decide: (document: Document) => DocumentChange<Document, Result>): Promise<Result>;
  /** Works on a damaged document too. Resolves to false when there was nothing to delete. */
  delete(id: string): Promise<boolean>;
}

const EMPTY = '{}';

/**
 * Every field of the schema is optional, so a document may be older than the code; fields that it does not know are
 * kept, so it may be newer too.
 */
export function createDocuments<Document extends object>(
  db: Kysely<DatabaseSchema>,
  tableName: DocumentTableName,
  schema: z.ZodType<Document>,
): Documents<Document> {
  const table = createDocumentTable(db, tableName);
  // Most people have stored nothing.
  const empty = schema.parse({});

  function checked(text: string | undefined): Document {
    const stored: unknown = JSON.parse(text ?? EMPTY);
    schema.parse(stored);
    return stored as Document;
  }

  return {
    async read(id) {
      const text = await table.read(id);
      return text === undefined ? empty : schema.parse(JSON.parse(text));
    },
    change: (id, decide) =>
      table.change(id, (before) => {
        const { document, result } = decide(checked(before));
        schema.parse(document);
        const text = JSON.stringify(document);
        return { text: text === EMPTY ? undefined : text, result };
      }),
    delete: (id) => table.change(id, (before) => ({ text: undefined, result: (before ?? EMPTY) !== EMPTY })),
  };
}
