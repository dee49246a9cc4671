import { openDatabase } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';

// Writes server after server into the database named on the command line, and prints each id once its write is confirmed.
const { db, close } = await openDatabase(process.argv[2] ?? '');
const store = createKyselyGuildSettings(db);
const count = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
for (let id = 1; id <= count; id += 1) {
  await store.set(`${id}`, {
    rate: { pricePerKwh: id / 1000, currency: 'USD', userId: `${id}`, at: '2026-11-20T10:00:00Z' },
  });
  process.stdout.write(`${id}\n`);
}
await close();
