import { Client } from 'pg';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { textOf } from '../support/message-text.ts';

const FIRST_PERSON_ID = 500_000_000_000_000_000n;
/** Every so many a question is an admin who sets a rate that nobody else sets. */
const WRITES_EVERY = 10;
const CARDS = ['RTX 4090', 'RTX 4080', 'RTX 3090', 'RTX 3080', 'RTX 3070', 'RTX 3060 12GB', 'RTX 5090', 'RTX 4070'];
/** USD per kWh; one more hundredth of a cent each time. */
const FIRST_RATE = 0.1;
const RATE_STEP = 0.0001;

/** What an admin was told: it is set, it is not, it was set before, nobody knows, or the bot failed. */
export type Told = 'set' | 'not-set' | 'set-before' | 'unknown' | 'failed';

export interface Asked {
  /** By the process's own clock. */
  readonly sentAtMs: number;
  readonly ms: number;
  /** Why no answer came: mostly because nothing did within three seconds. Undefined of one that came. */
  readonly lost: string | undefined;
  /** Undefined for who only asks. */
  readonly write: { readonly rate: number; readonly told: Told | undefined } | undefined;
}

/** People who ask, and admins who set rates, each of them once: nobody is told to wait. */
export function createCrowd(server: PlaygroundServer): { ask(): Promise<Asked> } {
  let asked = 0;
  return {
    async ask() {
      const turn = asked;
      asked += 1;
      const isWrite = turn % WRITES_EVERY === 0;
      const user = server.as({
        userId: (FIRST_PERSON_ID + BigInt(turn)).toString(),
        guildId: server.guildIds[turn % server.guildIds.length] ?? null,
        locale: 'en-US',
        permissions: isWrite ? 'admin' : 'member',
      });
      const rate = Number((FIRST_RATE + (turn / WRITES_EVERY) * RATE_STEP).toFixed(4));
      const sentAtMs = performance.now();
      const answer = isWrite
        ? user.run('/settings rate', { rate: `$${rate}` })
        : user.run('/roi', { gpu: CARDS[turn % CARDS.length] ?? '', network: 'vast' });
      let lost: string | undefined;
      const text = await answer.then(textOf, (reason: unknown) => {
        lost = String(reason);
        return undefined;
      });
      const write = isWrite ? { rate, told: text === undefined ? undefined : toldBy(text) } : undefined;
      return { sentAtMs, ms: performance.now() - sentAtMs, lost, write };
    },
  };
}

function toldBy(text: string): Told {
  if (text.includes('Electricity is now')) return 'set';
  if (text.includes('nothing is done twice')) return 'set-before';
  if (text.includes('can’t tell whether')) return 'unknown';
  if (text.includes('can’t be reached')) return 'not-set';
  if (text.includes('Something went wrong')) return 'failed';
  throw new Error(`An admin was told: ${text}`);
}

/** Counts in the database itself how often each rate was written. */
export async function watchWrites(
  databaseUrl: string,
): Promise<{ timesByRate(): Promise<ReadonlyMap<number, number>> }> {
  await withClient(databaseUrl, (client) =>
    client.query(`
      create table seen_writes (document text not null);
      create function note_write() returns trigger language plpgsql as
        'begin insert into seen_writes values (new.document); return new; end';
      create trigger note_write after insert or update of document on guild_settings
        for each row execute function note_write();
    `),
  );
  return {
    async timesByRate() {
      const { rows } = await withClient(databaseUrl, (client) =>
        client.query<{ document: string }>('select document from seen_writes'),
      );
      const rates = rows.map(
        ({ document }) => (JSON.parse(document) as { rate: { pricePerKwh: number } }).rate.pricePerKwh,
      );
      return new Map(
        Map.groupBy(rates, (rate) => rate)
          .entries()
          .map(([rate, times]) => [rate, times.length]),
      );
    },
  };
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What is wrong with what was told, by what was written; empty when every word of it is true. */
export function faultsOf(asked: readonly Asked[], timesByRate: ReadonlyMap<number, number>): readonly string[] {
  return asked.flatMap(({ ms, lost, write }) => {
    if (lost !== undefined) {
      const who = write === undefined ? 'a question' : `$${write.rate}: the admin`;
      return [`${who} was not answered: ${lost} (${Math.round(ms)} ms)`];
    }
    if (write === undefined) return [];
    if (write.told === 'failed') return [`$${write.rate}: the bot failed`];
    const times = timesByRate.get(write.rate) ?? 0;
    if (times > 1) return [`$${write.rate} was written ${times} times`];
    const isTold = write.told === 'set' || write.told === 'set-before';
    if (isTold && times === 0) return [`$${write.rate} was confirmed and is not written`];
    if (write.told === 'not-set' && times === 1)
      return [`$${write.rate} was written, and the admin told that it was not`];
    return [];
  });
}
