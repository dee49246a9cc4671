import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { startPlaygroundServer, type PlaygroundServer } from '../../src/playground/server.ts';
import { freePort } from '../fleet/free-port.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { AS_SHIPPED, clockOnStandingDay } from '../support/standing-day.ts';
import { cpuMsOf, PROBE_FLAGS } from './process-usage.ts';
import { createCrowd, type Crowd } from './questions.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

const TOKEN = 'bench-token';
/** Discord's JSON error codes for an answer that comes too late, or twice: a machine that is busy with other things makes both. */
const LATE_CODES: ReadonlySet<number> = new Set([10_015, 10_062, 40_060]);
const READY_PATIENCE_MS = 180_000;
const STOP_PATIENCE_MS = 5_000;
const ASKED_EVERY_MS = 10;

/** As `npm start` starts it. */
const [, ...START] = packageJson.scripts.start.split(' ');
const RIGWISE = START.map((arg) =>
  arg.startsWith('-') ? arg : fileURLToPath(new URL(`../../${arg}`, import.meta.url)),
);
const BARE_ENDPOINT = fileURLToPath(new URL('./bare-endpoint.ts', import.meta.url));
const BARE_BOT = fileURLToPath(new URL('./bare-bot.ts', import.meta.url));

interface Entry {
  readonly args: readonly string[];
  /** How interactions reach it. */
  readonly inlet: 'gateway' | 'http';
}

/** Ours both ways, the least that can be done each way, and the least with the intent that discord.js's guide tells to ask for. */
export const CONTESTANTS = {
  rigwise: { args: RIGWISE, inlet: 'gateway' },
  rigwiseHttp: { args: RIGWISE, inlet: 'http' },
  bare: { args: [BARE_BOT], inlet: 'gateway' },
  bareHttp: { args: [BARE_ENDPOINT], inlet: 'http' },
  bareWithGuilds: { args: [BARE_BOT, '--guilds'], inlet: 'gateway' },
} as const satisfies Readonly<Record<string, Entry>>;

export type ContestantName = keyof typeof CONTESTANTS;

export interface RunningContestant {
  readonly name: ContestantName;
  readonly pid: number;
  /** CPU time that it has used so far, ms. */
  cpuMs(): Promise<number>;
  readonly server: PlaygroundServer;
  readonly crowd: Crowd;
  readonly stopwatch: Stopwatch;
  /** From the start of the process until the gateway has welcomed it, or its endpoint answers. */
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
  /** What is other than for a bot that answers from what ships, with its settings in memory. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A bot in a process of its own, with a Discord of its own in this process. */
export async function startContestant(name: ContestantName, options: ContestantOptions): Promise<RunningContestant> {
  const stopwatch = createStopwatch();
  const server = await startPlaygroundServer({
    token: TOKEN,
    guildCount: options.guildCount,
    clock: clockOnStandingDay(),
    requestCheck: ({ path }) => stopwatch.requested(path),
  });
  const { args, inlet } = CONTESTANTS[name];
  server.events.on('interaction', ({ payload, outcome }) => {
    stopwatch.sent(payload.id);
    if (inlet === 'http') outcome.then(() => stopwatch.answered(payload.id), ignored);
  });
  await registerCommands(server);

  const directory = temporaryDirectory();
  const port = await freePort();
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [...PROBE_FLAGS, ...options.nodeFlags, ...args], {
    cwd: directory.path,
    env: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      DATABASE_URL: 'sqlite::memory:',
      ...AS_SHIPPED,
      LOG_LEVEL: 'info',
      ...(inlet === 'http' && { INTERACTIONS_PORT: String(port), DISCORD_PUBLIC_KEY: server.publicKey }),
      ...options.environment,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const { pid } = child;
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => void (stderr += chunk));
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
  const ready = inlet === 'gateway' ? server.whenReady() : untilTaken(server, port, tooLate);
  await Promise.race([ready, ended, once(tooLate, 'abort')]);
  const readyAfterMs = performance.now() - startedAtMs;
  if (pid === undefined || child.exitCode !== null || tooLate.aborted) throw new Error(`${name} did not start.`);
  await server.requestHeartbeat();

  return {
    name,
    pid,
    cpuMs: () => cpuMsOf(child),
    server,
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
      const [refused] = server.violations.filter(({ code }) => !LATE_CODES.has(code));
      if (refused) throw new Error(`${name} was refused ${refused.request.path}: ${refused.message}`);
    },
  };
}

/** Resolves when the endpoint there answers as Discord wants it to. */
async function untilTaken(server: PlaygroundServer, port: number, tooLate: AbortSignal): Promise<void> {
  for (;;) {
    const isTaken = await server.setInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`).then(
      () => true,
      () => false,
    );
    if (isTaken || tooLate.aborted) return;
    await pause(ASKED_EVERY_MS);
  }
}

function ignored(): void {
  // Whoever asked is told.
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
