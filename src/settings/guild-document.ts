import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from './database.ts';

const serverRateSchema = z.object({
  pricePerKwh: z.number(),
  currency: z.string(),
  userId: z.string(),
  at: z.string(),
});

/**
 * What is stored for one server. Every field has a default, so a document may be older than the code; fields that it
 * does not know are kept, so it may be newer too.
 */
const guildDocumentSchema = z.looseObject({ rate: serverRateSchema.optional() });
export type GuildDocument = z.infer<typeof guildDocumentSchema>;

const MAX_ATTEMPTS = 100;

export async function readGuildDocument(db: Kysely<DatabaseSchema>, guildId: string): Promise<GuildDocument> {
  const text = await readText(db, guildId);
  return text === undefined ? {} : parse(text);
}

/**
 * Stores what `change` makes of the document. When somebody else has written in between, in this process or another,
 * `change` is asked again with what they wrote, so no write is lost.
 */
export async function changeGuildDocument(
  db: Kysely<DatabaseSchema>,
  guildId: string,
  change: (document: GuildDocument) => GuildDocument,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const before = await readText(db, guildId);
    const after = JSON.stringify(guildDocumentSchema.parse(change(before === undefined ? {} : parse(before))));
    if (await replaceText(db, guildId, { before, after })) return;
  }
  throw new Error('The settings of this server kept changing while they were being written.');
}

export async function deleteGuildDocument(db: Kysely<DatabaseSchema>, guildId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('guild_settings')
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function readText(db: Kysely<DatabaseSchema>, guildId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('guild_settings')
    .select('document')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return row?.document;
}

/** Resolves to false, with nothing written, when the stored text is no longer `before`. */
async function replaceText(
  db: Kysely<DatabaseSchema>,
  guildId: string,
  { before, after }: { readonly before: string | undefined; readonly after: string },
): Promise<boolean> {
  if (before === undefined) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('guild_settings')
      .values({ guild_id: guildId, document: after })
      .onConflict((conflict) => conflict.column('guild_id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('guild_settings')
    .set({ document: after })
    .where('guild_id', '=', guildId)
    .where('document', '=', before)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function parse(text: string): GuildDocument {
  return guildDocumentSchema.parse(JSON.parse(text));
}
