import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const directory = temporaryDirectory();
const path = join(directory.path, 'rigwise.db');
// Registered before the stage's own, so that the bot has ended when its file goes.
afterAll(() => directory[Symbol.dispose]());
const stage = shareStage(() => ({ databaseUrl: `sqlite:${path}` }));

const ON_VAST = { gpu: '4090', network: 'vast' };
const NOT_SAVED =
  'My database can’t be reached just now, so nothing was saved and nothing has changed. Try again in a minute.';

/** Another process that writes to the file, and does not come to an end. */
function lockFile(): Disposable {
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  return {
    [Symbol.dispose]() {
      other.exec('rollback');
      other.close();
    },
  };
}

test('while another process keeps the file, who writes is told so, and everybody else is answered as ever', async () => {
  const admin = stage().sitDown({ permissions: 'admin' });
  await admin.run('/settings rate', { rate: '$0.21' });
  stage().allowWarnings('database reading failed');
  const lock = lockFile();
  const writing = Promise.all([
    admin.run('/settings rate', { rate: '$0.99' }),
    admin.run('/me rate', { rate: '$0.98' }),
    stage().sitDown().run('/rig save', { name: 'attic', cards: '6x 3070' }),
  ]);

  for (let asked = 0; asked < 10; asked += 1) {
    const answer = await stage().sitDown().run('/roi', ON_VAST);
    expect(textOf(answer)).toContain('0.21 USD/kWh, this server’s');
    expect(answer).toMatchObject({ loading: false });
  }
  for (const refused of await writing) expect(refused.content).toBe(NOT_SAVED);
  // Once, though three failed.
  await stage().expectWarnings('database writing failed');

  lock[Symbol.dispose]();
  await admin.run('/settings currency', { currency: 'EUR' });
  expect(textOf(await admin.run('/settings view'))).toContain('0.21 USD/kWh');
  const held = textOf(await admin.run('/me view'));
  expect(held).not.toContain('0.98');
});
