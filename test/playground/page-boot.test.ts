import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startBotProcess } from '../../src/playground/bot-process.ts';
import { startPlayground, TOKEN } from '../support/playground.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url);
// Says which files of the playground are loaded, as they are.
const WATCH_LOADING = `data:text/javascript,${encodeURIComponent(
  `import { registerHooks } from 'node:module';
   registerHooks({ load(url, context, next) {
     if (url.includes('/src/playground/')) process.stderr.write('loaded ' + url + '\\n');
     return next(url, context);
   } });`,
)}`;

interface Run {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves with the output so far once it contains this. */
  prints(text: string | RegExp): Promise<string>;
}

function runMain(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', WATCH_LOADING, MAIN.pathname], {
    env: {
      ...process.env,
      DATABASE_URL: 'sqlite::memory:',
      ...AS_SHIPPED,
      PLAYGROUND_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  return {
    child,
    output: () => output,
    prints: (text) =>
      new Promise((resolve, reject) => {
        child.once('exit', () => reject(new Error(`It ended. It had said:\n${output}`)));
        const look = (): void => {
          if (output.search(text) < 0) return;
          waiting.delete(look);
          resolve(output);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function endsWith(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('without a token the playground opens, prints its address, and ends when asked to', async () => {
  const { child, prints } = runMain({ DISCORD_TOKEN: '' });
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(await prints(/http:\/\/127\.0\.0\.1:\d+\n/)) ?? [];
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Rigwise playground');
  expect(await prints('src/playground/server.ts')).toContain('loaded ');
  child.kill('SIGTERM');
  expect(await endsWith(child)).toBe(0);
});

test('with a token nothing of the playground is loaded', async () => {
  const server = await startPlayground();
  const { child, output } = runMain({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: server.apiUrl });
  await server.whenRegistered();
  child.kill('SIGTERM');
  expect(await endsWith(child)).toBe(0);
  expect(output()).not.toContain('loaded ');
});

test('a bot that ends by itself is reported with how, and with what it said last', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'rigwise-bot-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = path.join(directory, 'bot.mjs');
  await writeFile(file, "process.stderr.write('the reason'); process.exitCode = 3;");
  const end = await new Promise<readonly string[]>((resolve) => {
    startBotProcess({
      entry: pathToFileURL(file),
      environment: process.env,
      onOutput: () => undefined,
      onEnd: (...how) => resolve(how),
    });
  });
  expect(end).toEqual(['with exit code 3', 'the reason']);
});

test('a bot that is stopped may finish, and nobody is told that it ended', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'rigwise-bot-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = path.join(directory, 'bot.mjs');
  await writeFile(
    file,
    `process.on('SIGTERM', () => { process.stdout.write('finished'); process.exit(0); });
     setInterval(() => undefined, 1_000);
     process.stdout.write('running');`,
  );
  const said: string[] = [];
  const running = Promise.withResolvers<void>();
  const bot = startBotProcess({
    entry: pathToFileURL(file),
    environment: process.env,
    onOutput(text) {
      said.push(text);
      running.resolve();
    },
    onEnd: (how) => void said.push(how),
  });
  await running.promise;
  await bot.stop();
  expect(said).toEqual(['running', 'finished']);
});
