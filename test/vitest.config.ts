import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/live/**'],
    restoreMocks: true,
    setupFiles: ['test/support/loopback-only.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
