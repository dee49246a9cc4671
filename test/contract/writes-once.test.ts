import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { forgetWritten } from '../../src/database/write-once.ts';
import { AlreadyWritten } from '../../src/errors.ts';
import { createStores } from '../../src/settings/stores.ts';
import type { SharedStores, Stores } from '../../src/settings/stores.ts';
import { DATABASES } from '../support/databases.ts';

const AT = '2026-11-20T10:00:00.000Z';
const GUILD = '1100000000000000001';
const PERSON = '9007199254740992001';
const RIG = { name: 'Shed', parts: [{ gpuId: 'rtx-3070', count: 6 }] };
const RATE = { pricePerKwh: 0.31, currency: 'EUR', userId: PERSON, at: AT };

const WRITES: readonly { readonly what: string; readonly write: (stores: Stores) => Promise<unknown> }[] = [
  { what: 'what a server sets', write: ({ settings }) => settings.set(GUILD, { rate: RATE }) },
  { what: 'what a server resets', write: ({ settings }) => settings.reset(GUILD) },
  {
    what: 'what a person sets',
    write: ({ persons }) => persons.set(PERSON, { currency: { value: 'SEK', setAt: AT } }),
  },
  { what: 'what a person resets', write: ({ persons }) => persons.reset(PERSON, 'rate') },
  { what: 'a rig that is saved', write: ({ rigs }) => rigs.save(PERSON, RIG) },
  { what: 'a rig that is renamed', write: ({ rigs }) => rigs.rename(PERSON, 'Shed', 'Barn') },
  { what: 'a rig that is deleted', write: ({ rigs }) => rigs.delete(PERSON, 'Shed') },
  { what: 'a person who is forgotten', write: ({ personalData }) => personalData.forget(PERSON) },
];

const setRate = (stores: SharedStores) => stores.of('4194304001').settings.set(GUILD, { rate: RATE });

describe.each(DATABASES)('an interaction that is delivered to two processes, in $name', ({ open }) => {
  let database: Database;
  let one: SharedStores;
  let other: SharedStores;
  const process = (): SharedStores =>
    createStores({
      db: database.db,
      now: () => new Date(AT),
      cache: { ttlSeconds: 60 },
      isShared: true,
      onFailure: () => undefined,
    });
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    for (const table of ['guild_settings', 'person_settings', 'person_rigs', 'written_interactions'] as const) {
      await database.db.deleteFrom(table).execute();
    }
    one = process();
    other = process();
  });
  afterAll(() => database.close());

  test.each(WRITES)('writes once: $what', async ({ write }) => {
    const deliveries = [one, other, one].map((stores) => write(stores.of('4194304001')));
    const outcomes = await Promise.allSettled(deliveries);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toStrictEqual([expect.any(AlreadyWritten), expect.any(AlreadyWritten)]);
  });

  test('does not undo what came in between', async () => {
    await one.of('4194304001').settings.set(GUILD, { rate: RATE });
    await other.of('4194304002').settings.set(GUILD, { rate: { ...RATE, pricePerKwh: 0.4 } });
    await expect(other.of('4194304001').settings.set(GUILD, { rate: RATE })).rejects.toThrow(AlreadyWritten);
    expect(await one.settings.get(GUILD)).toStrictEqual({ rate: { ...RATE, pricePerKwh: 0.4 } });
  });

  test('is written by the second when the first has failed', async () => {
    await database.db.insertInto('guild_settings').values({ guild_id: GUILD, document: 'damaged' }).execute();
    await expect(one.of('4194304001').settings.set(GUILD, { rate: RATE })).rejects.not.toThrow(AlreadyWritten);
    await database.db.deleteFrom('guild_settings').execute();
    await other.of('4194304001').settings.set(GUILD, { rate: RATE });
    expect(await one.settings.get(GUILD)).toStrictEqual({ rate: RATE });
  });

  test('is known for as long as it is of use', async () => {
    await setRate(other);
    await forgetWritten(database.db, new Date(AT));
    await expect(setRate(other)).rejects.toThrow(AlreadyWritten);
    await forgetWritten(database.db, new Date('2026-11-20T10:00:00.001Z'));
    await setRate(other);
  });

  test('is nothing to another interaction', async () => {
    await one.of('4194304001').rigs.save(PERSON, RIG);
    expect(await other.of('4194304002').rigs.save(PERSON, RIG)).toMatchObject({ kind: 'replaced' });
    expect(await one.of('4194304003').rigs.list(PERSON)).toStrictEqual([RIG]);
  });

  test('whoever has written reads it at once, and another process reads what it did not have in memory', async () => {
    expect(await one.settings.get(GUILD)).toStrictEqual({});
    await one.of('4194304001').settings.set(GUILD, { rate: RATE });
    expect(await one.settings.get(GUILD)).toStrictEqual({ rate: RATE });
    expect(await other.settings.get(GUILD)).toStrictEqual({ rate: RATE });
  });
});
