import type { Reporter, TestModule } from 'vitest/node';
import { hasHaproxy } from './haproxy.ts';
import { hasChromium } from './chromium.ts';

/** Says after the others' results what was not tried, and how it would be: a green run that left much out looks the same. */
export class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const names = new Set(modules.map(({ project }) => project.name));
    const left = [
      !names.has('whole') && 'whatever starts processes, browsers, servers or databases: npm test',
      names.has('whole') && !hasChromium && 'the playground in a browser: no Chromium, CHROMIUM_PATH names one',
      names.has('whole') && !process.env['TEST_DATABASE_URL'] && 'a Postgres server: TEST_DATABASE_URL names one',
      names.has('whole') && !hasHaproxy && 'three bots behind HAProxy: no haproxy, Debian has one',
      names.has('whole') && !process.env['DISCORD_OPENAPI'] && 'Discord’s own schemas: DISCORD_OPENAPI names the file',
      process.env['LAWS'] !== 'random' &&
        'chance, and nine tenths of the cases that laws are tried on: npm run test:laws',
    ].filter((line) => line !== false);
    process.stdout.write(`\nLeft out:\n${left.map((line) => `  ${line}\n`).join('')}\n`);
  }
}
