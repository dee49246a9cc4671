import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { StartError } from '../errors.ts';
import type { Database, DatabaseSchema } from './database.ts';

type TableName = keyof DatabaseSchema;
type Row = Readonly<Record<string, string | number | null>>;

/** What orders the rows of a table: all of them, so that a new one cannot be left behind. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  guild_settings: ['guild_id'],
  person_settings: ['user_id'],
  person_rigs: ['user_id'],
  market_figures: ['subject', 'source_id'],
  market_days: ['subject', 'source_id', 'day'],
  market_turns: ['source_id'],
  written_interactions: ['interaction_id'],
};
const TABLES = Object.keys(KEYS) as readonly TableName[];

/** Six columns at most: far below the parameters that either database takes. */
const ROWS_AT_ONCE = 1_000;

/** How many rows there are, and what they hold, whatever order they come in. */
interface Contents {
  readonly rows: number;
  readonly digest: bigint;
}

export interface Moved {
  readonly rowsByTable: Readonly<Record<TableName, number>>;
  /** Everything was there already: moved before. */
  readonly wasThere: boolean;
}

/**
 * Copies everything from one database to another, all of it or nothing, then reads both and compares them. Nobody else
 * may write to them meanwhile.
 * @throws {StartError} when the target holds anything else, or differs afterwards
 */
export async function moveDatabase(from: Database, to: Database): Promise<Moved> {
  return inSnapshot(from.db, async (source) => {
    const expected = await contentsOf(source);
    const before = await contentsOf(to.db);
    const wasThere = isSame(before, expected);
    if (!wasThere) {
      refuseUnlessEmpty(before);
      await to.db.transaction().execute((target) => copy(source, target));
      const after = await contentsOf(to.db);
      if (!isSame(after, expected)) throw new StartError(whatDiffers(expected, after));
    }
    const counts = TABLES.map((table) => [table, expected[table].rows]);
    return { rowsByTable: Object.fromEntries(counts) as Moved['rowsByTable'], wasThere };
  });
}

/** Sees one moment: on a server by its isolation, in a file because nobody else writes to it meanwhile. */
function inSnapshot<Result>(
  db: Kysely<DatabaseSchema>,
  work: (transaction: Transaction<DatabaseSchema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').execute(work);
}

async function copy(source: Kysely<DatabaseSchema>, target: Kysely<DatabaseSchema>): Promise<void> {
  for (const table of TABLES) {
    for await (const rows of rowsOf(source, table))
      await untyped(target)
        .insertInto(table)
        .values([...rows])
        .execute();
  }
}

async function contentsOf(db: Kysely<DatabaseSchema>): Promise<Readonly<Record<TableName, Contents>>> {
  const found: [TableName, Contents][] = [];
  for (const table of TABLES) {
    let contents: Contents = { rows: 0, digest: 0n };
    for await (const rows of rowsOf(db, table)) {
      const digest = rows.reduce((sum, row) => sum + digestOf(row), contents.digest);
      contents = { rows: contents.rows + rows.length, digest };
    }
    found.push([table, contents]);
  }
  return Object.fromEntries(found) as Record<TableName, Contents>;
}

async function* rowsOf(db: Kysely<DatabaseSchema>, table: TableName): AsyncGenerator<readonly Row[]> {
  let ordered = untyped(db).selectFrom(table).selectAll();
  for (const column of KEYS[table]) ordered = ordered.orderBy(column);
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = await ordered.limit(ROWS_AT_ONCE).offset(offset).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** Which columns there are depends on the table, and that is more than Kysely's types can follow. */
function untyped(db: Kysely<DatabaseSchema>): Kysely<Record<string, Row>> {
  return db as unknown as Kysely<Record<string, Row>>;
}

function digestOf(row: Row): bigint {
  const columns = Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(columns)).digest('hex')}`);
}

function isSame(one: Readonly<Record<TableName, Contents>>, other: Readonly<Record<TableName, Contents>>): boolean {
  return TABLES.every((table) => one[table].rows === other[table].rows && one[table].digest === other[table].digest);
}

function refuseUnlessEmpty(contents: Readonly<Record<TableName, Contents>>): void {
  const held = TABLES.filter((table) => contents[table].rows > 0).map((table) => `${contents[table].rows} in ${table}`);
  if (held.length === 0) return;
  throw new StartError(
    `Nothing was moved: the database to move to is not empty (rows: ${held.join(', ')}). Name one that is, or one that does not exist yet.`,
  );
}

function whatDiffers(
  expected: Readonly<Record<TableName, Contents>>,
  after: Readonly<Record<TableName, Contents>>,
): string {
  const tables = TABLES.filter((table) => expected[table].digest !== after[table].digest);
  const counts = tables.map((table) => `${table} (${expected[table].rows} rows, then ${after[table].rows})`);
  return `What was moved is not what was there: ${counts.join(', ')}. End every bot that uses either database, empty the second, and move again.`;
}
