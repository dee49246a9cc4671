import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withRigCache } from '../../src/settings/read-cache.ts';
import type { Database, DatabaseSchema } from '../../src/database/database.ts';
import { createKyselyRigs } from '../../src/settings/kysely-rigs.ts';
import { MAX_RIGS_PER_PERSON } from '../../src/settings/saved-rigs.ts';
import type { RigStore, SavedRig } from '../../src/settings/saved-rigs.ts';
import { DATABASES } from '../support/databases.ts';

type CreateStore = (db: Kysely<DatabaseSchema>) => RigStore;

const STORES: readonly { readonly around: string; readonly create: CreateStore }[] = [
  { around: '', create: createKyselyRigs },
  { around: ', behind the cache', create: (db) => withRigCache(createKyselyRigs(db), { ttlSeconds: 60 }) },
];

const PERSON = '80351110224678912';

function rig(name: string, fields: Partial<SavedRig> = {}): SavedRig {
  return { name, parts: [{ gpuId: 'rtx-4090', count: 1 }], ...fields };
}

const WHOLE: Required<SavedRig> = {
  name: 'Shed',
  parts: [
    { gpuId: 'rtx-3070', count: 6 },
    { gpuId: 'rtx-4090', count: 2 },
  ],
  wallLoadW: 1_200,
  purchasePrice: { amount: 3_400.5, currency: 'EUR' },
  purchasedOn: '2024-02-29',
  hoursPerDay: 20.5,
  onlineFromHour: 22,
  uploadMbps: 40,
  os: 'linux',
  ramGb: 64,
  driverBranch: 580,
  cudaVersion: 12.4,
  diskGb: 2_000,
  runsAnyway: true,
};

describe.each(DATABASES)('saved rigs in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('person_rigs').execute();
  });
  afterAll(() => database.close());

  function storeDocument(document: unknown): Promise<unknown> {
    const row = { user_id: PERSON, document: JSON.stringify(document) };
    return database.db.insertInto('person_rigs').values(row).execute();
  }

  async function storedDocuments(): Promise<readonly unknown[]> {
    const rows = await database.db.selectFrom('person_rigs').select('document').execute();
    return rows.map(({ document }) => JSON.parse(document) as unknown);
  }

  describe.each(STORES)('straight$around', ({ create }) => {
    let store: RigStore;
    beforeEach(() => {
      store = create(database.db);
    });

    async function names(): Promise<readonly string[]> {
      return (await store.list(PERSON)).map(({ name }) => name);
    }

    async function saveAll(...wanted: readonly string[]): Promise<void> {
      for (const name of wanted) await store.save(PERSON, rig(name));
    }

    test('an unknown person has no rigs', async () => {
      expect(await store.list(PERSON)).toStrictEqual([]);
    });

    test('a rig is read back whole', async () => {
      expect(await store.save(PERSON, WHOLE)).toStrictEqual({ kind: 'added', rig: WHOLE });
      expect(await store.list(PERSON)).toStrictEqual([WHOLE]);
    });

    test('rigs are listed in the order in which they were first saved', async () => {
      await saveAll('b', 'a', 'c');
      await store.save(PERSON, rig('A', { wallLoadW: 500 }));
      expect(await names()).toStrictEqual(['b', 'A', 'c']);
    });

    test('a rig saved under the name of another takes its place, and the answer has both', async () => {
      await store.save(PERSON, WHOLE);
      await store.list(PERSON);
      const after = rig('SHED');
      expect(await store.save(PERSON, after)).toStrictEqual({ kind: 'replaced', rig: after, before: WHOLE });
      expect(await store.list(PERSON)).toStrictEqual([after]);
    });

    test.each([
      { one: 'Garage', other: 'gARAGE', reason: 'case' },
      { one: 'Große Kiste', other: 'GROSSE KISTE', reason: 'a letter that is two in upper case' },
      { one: 'caf\u00E9', other: 'cafe\u0301', reason: 'one character or two for the same letter' },
      { one: 'ΟΔΟΣ', other: 'οδος', reason: 'the sigma at the end of a word' },
      { one: 'my  rig ', other: ' my rig', reason: 'spaces' },
    ])('$one and $other are one name: $reason', async ({ one, other }) => {
      await store.save(PERSON, rig(one));
      expect(await store.save(PERSON, rig(other))).toMatchObject({ kind: 'replaced' });
      expect(await store.delete(PERSON, one)).toBeDefined();
      expect(await names()).toStrictEqual([]);
    });

    test.each([
      { typed: '  cafe\u0301 \n rig ', name: 'caf\u00E9 rig', reason: 'NFC, single spaces, none at the ends' },
      { typed: '\u{1F468}‍\u{1F469}‍\u{1F467} ⛏️', name: '\u{1F468}‍\u{1F469}‍\u{1F467} ⛏️', reason: 'emoji with joiners' },
      { typed: 'ферма № 1', name: 'ферма № 1', reason: 'another script' },
      { typed: '\u{1F525}'.repeat(32), name: '\u{1F525}'.repeat(32), reason: '32 characters, though 64 UTF-16 units' },
      { typed: 'e\u0301'.repeat(32), name: '\u00E9'.repeat(32), reason: '32 characters once composed' },
      { typed: `'; DROP TABLE person_rigs; --`, name: `'; DROP TABLE person_rigs; --`, reason: 'SQL' },
      { typed: '__proto__', name: '__proto__', reason: 'a name that JavaScript knows' },
    ])('a name is kept as it is written: $reason', async ({ typed, name }) => {
      expect(await store.save(PERSON, rig(typed))).toMatchObject({ kind: 'added', rig: { name } });
      expect(await names()).toStrictEqual([name]);
    });

    test.each([
      { typed: '', problem: 'empty', reason: 'nothing' },
      { typed: ' \t\n', problem: 'empty', reason: 'spaces' },
      { typed: '\u3164\u2800', problem: 'empty', reason: 'blank letters and symbols' },
      { typed: '\u200D\uFE0F', problem: 'empty', reason: 'joiners alone' },
      { typed: 'x'.repeat(33), problem: 'too-long', reason: '33 characters' },
      { typed: 'a\u0000b', problem: 'unprintable', reason: 'NUL' },
      { typed: 'a\u202Eb', problem: 'unprintable', reason: 'text that runs backwards' },
      { typed: 'a\uD800', problem: 'unprintable', reason: 'half a surrogate pair' },
      { typed: 'a\u200Bb', problem: 'unprintable', reason: 'a space without width' },
    ])('a name is refused and nothing is stored: $reason', async ({ typed, problem }) => {
      await saveAll('good');
      expect(await store.save(PERSON, rig(typed))).toStrictEqual({ kind: 'bad-name', problem });
      expect(await store.rename(PERSON, 'good', typed)).toStrictEqual({ kind: 'bad-name', problem });
      expect(await names()).toStrictEqual(['good']);
    });

    test('the rig after the last that fits is refused, but one of those there can be replaced', async () => {
      await saveAll(...Array.from({ length: MAX_RIGS_PER_PERSON }, (_, index) => `rig ${index}`));
      expect(await store.save(PERSON, rig('one more'))).toStrictEqual({ kind: 'full', limit: 25 });
      expect(await store.save(PERSON, rig('RIG 7'))).toMatchObject({ kind: 'replaced' });
      expect(await names()).toHaveLength(25);
      expect(await store.save('1', rig('another person’s'))).toMatchObject({ kind: 'added' });
      await store.delete(PERSON, 'rig 3');
      expect(await store.save(PERSON, rig('one more'))).toMatchObject({ kind: 'added' });
    });

    test('no race exceeds the limit, loses a rig or saves a name twice', async () => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => store.save(PERSON, rig(`rig ${index}`))),
      );
      const added = answers.flatMap((answer) => (answer.kind === 'added' ? [answer.rig.name] : []));
      expect(added).toHaveLength(25);
      expect(answers.filter(({ kind }) => kind === 'full')).toHaveLength(15);
      expect((await names()).toSorted()).toStrictEqual(added.toSorted());

      const same = await Promise.all(['x', 'X', 'x'].map((name) => store.save('1', rig(name))));
      expect(same.map(({ kind }) => kind).toSorted()).toStrictEqual(['added', 'replaced', 'replaced']);
      expect(await store.list('1')).toHaveLength(1);
    });

    test('a new name keeps the rig and its place', async () => {
      await saveAll('a');
      await store.save(PERSON, WHOLE);
      await saveAll('b');
      const after = { ...WHOLE, name: 'Barn' };
      expect(await store.rename(PERSON, 'shed', ' Barn ')).toStrictEqual({
        kind: 'renamed',
        rig: after,
        before: WHOLE,
      });
      expect(await store.list(PERSON)).toStrictEqual([rig('a'), after, rig('b')]);
    });

    test('the same name in another case is a new name too', async () => {
      await saveAll('shed');
      expect(await store.rename(PERSON, 'shed', 'SHED')).toMatchObject({ kind: 'renamed', rig: { name: 'SHED' } });
      expect(await names()).toStrictEqual(['SHED']);
    });

    test('a name that is taken, or a rig that is unknown, changes nothing', async () => {
      await saveAll('a', 'b');
      expect(await store.rename(PERSON, 'a', 'B')).toStrictEqual({ kind: 'taken', by: rig('b') });
      expect(await store.rename(PERSON, 'c', 'd')).toStrictEqual({ kind: 'unknown' });
      expect(await names()).toStrictEqual(['a', 'b']);
    });

    test('two rigs renamed to one name at the same time do not both get it', async () => {
      await saveAll('a', 'b');
      const answers = await Promise.all([store.rename(PERSON, 'a', 'c'), store.rename(PERSON, 'b', 'C')]);
      expect(answers.map(({ kind }) => kind).toSorted()).toStrictEqual(['renamed', 'taken']);
    });

    test('a deletion gives back what it deleted, once', async () => {
      await saveAll('a');
      await store.save(PERSON, WHOLE);
      await store.list(PERSON);
      expect(await store.delete(PERSON, 'SHED')).toStrictEqual(WHOLE);
      expect(await store.delete(PERSON, 'SHED')).toBeUndefined();
      expect(await names()).toStrictEqual(['a']);
    });

    test('deleting the last rig does not take along one that is saved at the same time', async () => {
      await saveAll('a');
      await Promise.all([store.save(PERSON, rig('b')), store.delete(PERSON, 'a')]);
      expect(await names()).toStrictEqual(['b']);
    });

    test('nothing is stored of a person whose last rig is deleted', async () => {
      await saveAll('a');
      await store.delete(PERSON, 'a');
      expect(await storedDocuments()).toStrictEqual([]);
    });

    test('two persons never see each other’s rigs, even when their ids are the same number in floating point', async () => {
      const [left, right] = ['9007199254740992001', '9007199254740992002'] as const;
      expect(Number(left)).toBe(Number(right));
      await store.save(left, rig('mine'));
      expect(await store.list(right)).toStrictEqual([]);
      expect(await store.save(right, rig('mine', { ramGb: 8 }))).toMatchObject({ kind: 'added' });
      await store.delete(right, 'mine');
      expect(await store.list(left)).toStrictEqual([rig('mine')]);
    });

    test.each([
      { document: {}, rigs: [], reason: 'nothing in it' },
      { document: { rigs: [] }, rigs: [], reason: 'no rigs' },
      {
        document: { rigs: [rig('old')] },
        rigs: [rig('old')],
        reason: 'before a rig had more than a name and cards',
      },
      {
        document: { order: 'name', rigs: [{ ...rig('new'), cooling: 'water' }] },
        rigs: [rig('new')],
        reason: 'fields that this version does not know',
      },
    ])('a document of another version still reads: $reason', async ({ document, rigs }) => {
      await storeDocument(document);
      expect(await store.list(PERSON)).toStrictEqual(rigs);
    });

    test('fields that this version does not know survive writes beside them', async () => {
      const newer = { ...rig('new'), cooling: 'water' };
      await storeDocument({ order: 'name', rigs: [newer, rig('b')] });
      await saveAll('c');
      await store.delete(PERSON, 'b');
      await store.rename(PERSON, 'new', 'newer');
      expect(await storedDocuments()).toStrictEqual([{ order: 'name', rigs: [{ ...newer, name: 'newer' }, rig('c')] }]);
    });

    test('a damaged document is an error, not an empty list', async () => {
      await storeDocument({ rigs: [{ name: 'a' }] });
      await expect(store.list(PERSON)).rejects.toThrow('parts');
      await expect(store.save(PERSON, rig('b'))).rejects.toThrow('parts');
    });

    test.each([
      { broken: rig('x', { parts: [] }), names: 'parts', reason: 'no cards' },
      { broken: rig('x', { parts: [{ gpuId: 'a', count: 0 }] }), names: 'count', reason: 'none of a card' },
      { broken: rig('x', { parts: [{ gpuId: 'a', count: 1.5 }] }), names: 'count', reason: 'half a card' },
      { broken: rig('x', { wallLoadW: Number.POSITIVE_INFINITY }), names: 'wallLoadW', reason: 'endless watts' },
      { broken: rig('x', { purchasedOn: '2026-02-30' }), names: 'purchasedOn', reason: 'a day that never was' },
    ])('a rig that makes no sense is refused and nothing is stored: $reason', async ({ broken, names: field }) => {
      await expect(store.save(PERSON, broken)).rejects.toThrow(field);
      expect(await storedDocuments()).toStrictEqual([]);
    });
  });

  test('autocomplete peeks at the rigs once they have been read, and never at those of before a write', async () => {
    const memory = withRigCache(createKyselyRigs(database.db), { ttlSeconds: 60 });
    expect(memory.peek(PERSON)).toBeUndefined();
    await memory.save(PERSON, rig('a'));
    expect(memory.peek(PERSON)).toBeUndefined();
    await memory.list(PERSON);
    expect(memory.peek(PERSON)).toStrictEqual([rig('a')]);
    expect(memory.peek('1')).toBeUndefined();
    await memory.rename(PERSON, 'a', 'b');
    expect(memory.peek(PERSON)).toBeUndefined();
    await memory.list(PERSON);
    expect(memory.peek(PERSON)).toStrictEqual([rig('b')]);
    await memory.delete(PERSON, 'b');
    expect(memory.peek(PERSON)).toBeUndefined();
  });
});
