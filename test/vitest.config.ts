import { defineConfig } from 'vitest/config';
import { LeftOut } from './support/left-out.ts';

/** What starts processes, browsers or servers, keeps things in real databases, or takes longest. All else is quick. */
const WHOLE = [
  'test/architecture.test.ts',
  'test/browser/**/*.test.ts',
  'test/charts/**/*.test.ts',
  'test/contract/**/*.test.ts',
  'test/database/**/*.test.ts',
  'test/e2e/**/*.test.ts',
  'test/log-at-the-end.test.ts',
  'test/market/faults/**/*.test.ts',
  'test/market/fetching/**/*.test.ts',
  'test/market/market-feed.test.ts',
  'test/playground/**/*.test.ts',
  'test/settings/durability.test.ts',
  // It makes months pass by for every timer there is, and the caches of files that share a worker have some.
  'test/timer.test.ts',
  'test/views/every-answer.test.ts',
];

/** What says nothing of interactions over HTTP. `test/discord/http-inlet.test.ts` has what is about HTTP alone. */
const OF_GATEWAY = [
  // Connections that drop, and the requests in which answers go to Discord: over HTTP the response is the answer.
  'test/e2e/faults.test.ts',
  'test/e2e/lost-*.test.ts',
  'test/e2e/stop.test.ts',
  'test/e2e/hostile-gateway.test.ts',
  // A minute late comes what a resumed session brings: over HTTP Discord waits for three seconds and hangs up.
  'test/e2e/late-interactions.test.ts',
  // No interactions at all, or a start each way of its own.
  'test/e2e/live-check.test.ts',
  'test/e2e/*start.test.ts',
];

/** Three bots, HAProxy and a database that answer within Discord's limits run by themselves: `npm run test:fleet`. */
const FLEET = 'test/fleet/**/*.test.ts';

export default defineConfig(({ mode }) => {
  const whole = mode === 'fleet' ? [...WHOLE, FLEET] : WHOLE;
  // `npm run test:laws`.
  const isSearching = mode === 'laws';
  return {
    test: {
      root: new URL('..', import.meta.url).pathname,
      restoreMocks: true,
      setupFiles: ['test/support/loopback-only.ts', 'test/support/laws.ts'],
      env: { LAWS: isSearching ? 'random' : 'fixed' },
      reporters: ['default', new LeftOut()],
      // What hangs ends; no test is about how fast this machine is, or about what else runs on it.
      testTimeout: isSearching ? 300_000 : 120_000,
      hookTimeout: 120_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'quick',
            include: ['test/**/*.test.ts'],
            exclude: [...WHOLE, FLEET],
            // Files that share a worker share what they import, which takes most of the time; no file changes it.
            isolate: false,
            pool: 'threads',
          },
        },
        { extends: true, test: { name: 'whole', include: whole } },
        // Once more, with interactions that come over HTTP.
        {
          extends: true,
          test: { name: 'over-http', include: ['test/e2e/**/*.test.ts'], exclude: OF_GATEWAY, env: { INLET: 'http' } },
        },
      ],
    },
  };
});
