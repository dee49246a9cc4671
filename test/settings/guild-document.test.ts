import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/settings/database.ts';
import { changeGuildDocument, readGuildDocument } from '../../src/settings/guild-document.ts';
import type { GuildDocument } from '../../src/settings/guild-document.ts';
import { DATABASES } from '../support/databases.ts';

function countUp(document: GuildDocument): GuildDocument {
  return { ...document, count: Number(document['count'] ?? 0) + 1 };
}

describe.each(DATABASES)('changing one document in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.db.deleteFrom('guild_settings').execute();
  });
  afterAll(() => database.close());

  test('no write is lost when many change it at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => changeGuildDocument(database.db, '1', countUp)));
    expect(await readGuildDocument(database.db, '1')).toStrictEqual({ count: 20 });
  });

  test('a change that fails leaves what was there', async () => {
    await changeGuildDocument(database.db, '2', countUp);
    const failing = changeGuildDocument(database.db, '2', () => {
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await readGuildDocument(database.db, '2')).toStrictEqual({ count: 1 });
  });
});
