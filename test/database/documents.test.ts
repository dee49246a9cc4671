import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Database } from '../../src/database/database.ts';
import { createDocuments } from '../../src/database/documents.ts';
import type { Documents } from '../../src/database/documents.ts';
import { DATABASES } from '../support/databases.ts';

interface Counter {
  readonly count?: number | undefined;
}

const counterSchema: z.ZodType<Counter> = z.object({ count: z.number().optional() });

function countUp({ count = 0, ...rest }: Counter) {
  return { document: { ...rest, count: count + 1 }, result: count };
}

describe.each(DATABASES)('changing one document in $name', ({ open }) => {
  let database: Database;
  let documents: Documents<Counter>;
  beforeAll(async () => {
    database = await open();
    documents = createDocuments(database.db, 'person_settings', counterSchema);
  });
  afterAll(() => database.close());

  function storedIds(): Promise<readonly { readonly user_id: string }[]> {
    return database.db.selectFrom('person_settings').select('user_id').execute();
  }

  test('no write is lost when many change it at the same time, and each has a result of its own', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => documents.change('1', countUp)));
    expect(await documents.read('1')).toStrictEqual({ count: 20 });
    expect(results.toSorted((one, other) => one - other)).toStrictEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
  });

  test('a change that fails leaves what was there', async () => {
    await documents.change('2', countUp);
    const failing = documents.change('2', () => {
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await documents.read('2')).toStrictEqual({ count: 1 });
  });

  test('a document with nothing in it leaves no row, whether it was there before or not', async () => {
    await documents.change('3', countUp);
    for (const id of ['3', '4']) {
      await documents.change(id, () => ({ document: { count: undefined }, result: undefined }));
    }
    const ids = (await storedIds()).map(({ user_id }) => user_id);
    expect(ids).not.toContain('3');
    expect(ids).not.toContain('4');
  });
});
