import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { temporaryDirectory } from './databases.ts';
import { TOKEN } from './playground.ts';
import { AS_SHIPPED } from './standing-day.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
// Each start compiles the same files; kept between them, that takes a fifth off.
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/rigwise', import.meta.url));

/** One line of the bot's log. Levels are pino's: 30 info, 40 warn, 50 error. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bot as `npm start` starts it: a process of its own. */
export interface RunningBot {
  readonly log: readonly LogLine[];
  /** Resolves with the `nth` line that says this, counted from the start; rejects when the process ends without it. */
  whenLogged(msg: string, nth?: number): Promise<LogLine>;
  readonly ended: Promise<Ended>;
  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
}

/**
 * Of the environment it sees what is given here and nothing else, and its working directory is empty: neither the
 * variables nor the `.env` of whoever runs the tests reach it.
 */
export function startBot(environment: Readonly<Record<string, string>>, args: readonly string[] = []): RunningBot {
  const directory = temporaryDirectory();
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: directory.path,
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: LogLine[] = [];
  let waiting: { msg: string; nth: number; resolve: (line: LogLine) => void; reject: (reason: Error) => void }[] = [];
  const ended = Promise.withResolvers<Ended>();
  let stdout = '';
  let stderr = '';
  let isOver = false;

  const linesThatSay = (msg: string) => log.filter((line) => line.msg === msg);
  const endedWithout = (msg: string) => new Error(`The bot ended without “${msg}”.\n${stdout}${stderr}`);

  function settleWaiting(): void {
    waiting = waiting.filter(({ msg, nth, resolve }) => {
      const line = linesThatSay(msg)[nth - 1];
      if (line !== undefined) resolve(line);
      return line === undefined;
    });
  }

  createInterface({ input: child.stdout }).on('line', (line) => {
    stdout += `${line}\n`;
    if (!line.startsWith('{')) return;
    log.push(JSON.parse(line) as LogLine);
    settleWaiting();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (stderr += chunk));
  child.once('error', ended.reject);
  child.once('close', (exitCode) => {
    isOver = true;
    directory[Symbol.dispose]();
    for (const { msg, reject } of waiting) reject(endedWithout(msg));
    waiting = [];
    ended.resolve({ exitCode, stdout, stderr });
  });

  return {
    log,
    ended: ended.promise,
    kill: (signal) => void child.kill(signal),
    whenLogged(msg, nth = 1) {
      const { promise, resolve, reject } = Promise.withResolvers<LogLine>();
      waiting.push({ msg, nth, resolve, reject });
      settleWaiting();
      if (isOver) reject(endedWithout(msg));
      return promise;
    },
  };
}

/** A bot for one test, with settings in memory, as it ships, and gone when the test ends. Empty variables count as not set. */
export function startForTest(environment: Readonly<Record<string, string>>, args?: readonly string[]): RunningBot {
  const defaults = { DISCORD_TOKEN: TOKEN, DATABASE_URL: 'sqlite::memory:', ...AS_SHIPPED };
  const bot = startBot({ ...defaults, ...environment }, args);
  onTestFinished(async () => {
    bot.kill('SIGKILL');
    await bot.ended;
  });
  return bot;
}
