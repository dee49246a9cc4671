import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

const LOGGER = new URL('../src/logger.ts', import.meta.url).href;
/** More than a pipe holds, so that some of it is written while the process ends. */
const LINES = 2_000;

/** What a process has logged that logs so many lines, then ends in that way. */
function loggedBy(ending: string): Promise<{ readonly numbers: readonly unknown[]; readonly last: string }> {
  const program = `
    const { createLogger } = await import(${JSON.stringify(LOGGER)});
    const logger = createLogger('info');
    for (let number = 0; number < ${LINES}; number += 1) logger.info({ number }, 'interaction');
    ${ending}
  `;
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof loggedBy>>>();
  execFile(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: {}, maxBuffer: 10_000_000 },
    (_error, stdout) => {
      const lines = stdout.trimEnd().split('\n');
      const logged = lines.map((line) => JSON.parse(line) as { number?: number; msg: string });
      resolve({ numbers: logged.flatMap(({ number }) => number ?? []), last: logged.at(-1)?.msg ?? '' });
    },
  );
  return promise;
}

const inOrder = Array.from({ length: LINES }, (_, number) => number);

test.each([
  ['when there is nothing left to do', '', 'interaction'],
  ['by process.exit', 'process.exit(0);', 'interaction'],
  ['by an error that nobody caught', "throw new Error('a bug');", 'interaction'],
  [
    'by an error that is logged as the last thing',
    "process.on('uncaughtException', (err) => { logger.fatal({ err }, 'uncaught exception'); process.exit(1); }); throw new Error('a bug');",
    'uncaught exception',
  ],
  [
    'on SIGTERM',
    "process.on('SIGTERM', () => { logger.info('stopping'); process.exit(0); }); process.kill(process.pid, 'SIGTERM'); setTimeout(() => undefined, 60_000);",
    'stopping',
  ],
  ['by SIGKILL, once flushed', "logger.flush(); process.kill(process.pid, 'SIGKILL');", 'interaction'],
  ['by SIGKILL, after a warning', "logger.warn('late'); process.kill(process.pid, 'SIGKILL');", 'late'],
])('every line arrives of a process that ends %s', async (_how, ending, last) => {
  expect(await loggedBy(ending)).toStrictEqual({ numbers: inOrder, last });
});
