import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { shareStage } from '../support/stage.ts';

const TRIES = 4;
const CALLBACK = { method: 'POST', path: /\/callback$/ };
const ALREADY_ACKNOWLEDGED = 40_060;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgresServer();
});
// Registered before the stage's own, so that the bot has ended when its database goes.
afterAll(() => postgres[Symbol.asyncDispose]());
// What is held here is held for longer than a server would.
const stage = shareStage(() => ({ databaseUrl: `${postgres.url}?query_timeout=20000` }));

/** Resolves when the bot has sent so many requests there, whatever became of them. */
function requestsTo(path: RegExp, count: number): Promise<void> {
  const { requests } = stage().server;
  const before = requests.length;
  return vi.waitFor(() => {
    const sent = requests.slice(before).filter((request) => path.test(request.path));
    if (sent.length < count) throw new Error(`${sent.length} of ${count} requests`);
  }, 15_000);
}

test.each([
  { unheard: 1, reason: 'once' },
  { unheard: TRIES, reason: 'every time' },
])(
  'a promise of an answer that Discord took without being heard, $reason, is kept by one answer',
  async ({ unheard }) => {
    const { server } = stage();
    const admin = stage().sitDown({ permissions: 'admin' });
    await admin.run('/settings view');
    for (let left = unheard; left > 0; left -= 1) {
      server.faults.loseNext({ what: 'answer', how: 'reset', match: CALLBACK });
    }
    const tried = Math.min(unheard + 1, TRIES);
    const writing = postgres.hold();
    const tries = requestsTo(CALLBACK.path, tried);
    const confirmation = admin.run('/settings rate', { rate: '$0.25' });
    await writing.reached;
    await tries;
    writing.release();

    const confirmed = await confirmation;
    expect(textOf(confirmed)).toContain('Electricity is now 0.25 USD/kWh');
    expect(confirmed).toMatchObject({ visibility: 'private', loading: false });
    stage().expectRefusals(...Array.from({ length: tried - 1 }, () => ALREADY_ACKNOWLEDGED));
  },
);
