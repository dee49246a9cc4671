import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseOnServer } from '../support/databases.ts';
import { createCrowd, faultsOf, watchWrites } from './crowd.ts';
import type { Asked } from './crowd.ts';
import { hasHaproxy } from '../support/haproxy.ts';
import { startFleet } from './fleet.ts';

const QUESTIONS = 80;
/** Few: what is asked for here is that nothing is lost, not how much is borne. */
const AT_ONCE = 2;
/** Whoever is left takes them all. */
const AT_ONCE_WITH_ONE = 20;

/** `npm run prove:fleet` does the same with load, and restarts the database as well. */
describe.runIf(hasHaproxy && process.env['TEST_DATABASE_URL'])('three bots behind HAProxy', () => {
  test(
    'answer everybody and write everything once while one is killed, another is replaced, and two are gone at once',
    { timeout: 300_000 },
    async () => {
      const database = await databaseOnServer();
      onTestFinished(() => database[Symbol.asyncDispose]());
      const fleet = await startFleet({ databaseUrl: database.url, guildCount: 50 });
      onTestFinished(() => fleet[Symbol.asyncDispose]());
      const writes = await watchWrites(database.url);
      const crowd = createCrowd(fleet.server);
      const asked: Asked[] = [];
      const replaced: Promise<void>[] = [];

      async function goOnAsking(): Promise<void> {
        while (asked.length < QUESTIONS) {
          asked.push(await crowd.ask());
          if (asked.length === QUESTIONS / 4) replaced.push(fleet.replace(0, 'SIGKILL'));
          if (asked.length === QUESTIONS / 2) replaced.push(fleet.replace(1, 'SIGTERM'));
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, goOnAsking));
      await Promise.all(replaced);
      const gone = fleet.bots.slice(0, 2);
      for (const bot of gone) bot.kill('SIGKILL');
      await Promise.all(gone.map(({ ended }) => ended));
      asked.push(...(await Promise.all(Array.from({ length: AT_ONCE_WITH_ONE }, () => crowd.ask()))));

      expect(replaced).toHaveLength(2);
      expect(faultsOf(asked, await writes.timesByRate())).toStrictEqual([]);
      expect(
        asked.flatMap(({ write }) => write ?? []).every(({ told }) => told === 'set' || told === 'set-before'),
      ).toBe(true);
      expect(fleet.server.violations).toStrictEqual([]);
    },
  );
});
