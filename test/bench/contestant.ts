import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.ts';
import { startPlaygroundServer, type PlaygroundServer } from '../../src/playground/server.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';
import { createCrowd, type Crowd } from './questions.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

const TOKEN = 'bench-token';
const READY_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 5_000;

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const BARE_BOT = fileURLToPath(new URL('./bare-bot.ts', import.meta.url));

/** Ours, a bot that does the least there is to do, and the same with the intent that discord.js's guide tells to ask for. */
export const CONTESTANTS = {
  rigwise: [MAIN],
  bare: [BARE_BOT],
  bareWithGuilds: [BARE_BOT, '--guilds'],
} as const;

export type ContestantName = keyof typeof CONTESTANTS;

export interface RunningContestant {
  readonly name: ContestantName;
  readonly pid: number;
  readonly crowd: Crowd;
  readonly stopwatch: Stopwatch;
  /** From the start of the process until the gateway has welcomed it. */
  readonly readyAfterMs: number;
  /** Resolves once the process has dealt with all that it was sent. */
  settled(): Promise<void>;
  /** @throws {Error} when Discord would have refused anything that it sent, or it ended by itself. */
  stop(): Promise<void>;
}

export interface ContestantOptions {
  readonly guildCount: number;
  /** Flags for Node.js, such as `--cpu-prof`. */
  readonly nodeFlags: readonly string[];
}

/** A bot in a process of its own, with a Discord of its own in this process. */
export async function startContestant(name: ContestantName, options: ContestantOptions): Promise<RunningContestant> {
  const stopwatch = createStopwatch();
  const server = await startPlaygroundServer({
    token: TOKEN,
    guildCount: options.guildCount,
    requestCheck: ({ path }) => stopwatch.answered(path),
  });
  server.events.on('interaction', ({ payload }) => stopwatch.sent(payload.id));
  await registerCommands(server);

  const directory = temporaryDirectory();
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [...options.nodeFlags, ...CONTESTANTS[name]], {
    cwd: directory.path,
    env: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      DATABASE_URL: 'sqlite::memory:',
      ...AS_SHIPPED,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { pid } = child;
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (stderr += chunk));
  const killChild = (): void => void child.kill('SIGKILL');
  // Whatever ends the run, the bots end with it.
  process.once('exit', killChild);
  let stopping = false;
  async function untilEnded(): Promise<void> {
    await once(child, 'close');
    process.off('exit', killChild);
    directory[Symbol.dispose]();
    if (!stopping) console.error(`${name} ended by itself.\n${stderr}`);
  }
  const ended = untilEnded();

  const tooLate = AbortSignal.timeout(READY_PATIENCE_MS);
  await Promise.race([server.whenReady(), ended, once(tooLate, 'abort')]);
  const readyAfterMs = performance.now() - startedAtMs;
  if (pid === undefined || child.exitCode !== null || tooLate.aborted) throw new Error(`${name} did not start.`);
  await server.requestHeartbeat();

  return {
    name,
    pid,
    crowd: createCrowd(server),
    stopwatch,
    readyAfterMs,
    settled: () => server.requestHeartbeat(),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended by itself.`);
      stopping = true;
      child.kill('SIGTERM');
      const killing = setTimeout(killChild, STOP_PATIENCE_MS);
      await ended;
      clearTimeout(killing);
      await server.close();
      const [refused] = server.violations;
      if (refused) throw new Error(`${name} was refused ${refused.request.path}: ${refused.message}`);
    },
  };
}

/** The same commands for every bot, there before it starts, as they are at any start but the first. */
async function registerCommands({ apiUrl, application }: PlaygroundServer): Promise<void> {
  const response = await fetch(`${apiUrl}/v10/applications/${application.id}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands.map(({ body }) => body)),
  });
  if (!response.ok) throw new Error(`The commands were not registered: ${await response.text()}`);
}
