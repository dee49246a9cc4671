import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { startPlaygroundServer } from '../../src/playground/server.ts';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { HAPROXY } from '../support/haproxy.ts';
import { startBot } from '../support/running-bot.ts';
import type { LogLine, RunningBot } from '../support/running-bot.ts';
import { AS_SHIPPED, clockOnStandingDay } from '../support/standing-day.ts';
import { freePort } from './free-port.ts';

const TOKEN = 'fleet-token';
const CONFIGURATION = fileURLToPath(new URL('../../docs/deploy/haproxy.cfg', import.meta.url));
/** As many as the configuration names. */
const BOTS = [0, 1, 2];
const LISTENS_EVERY_MS = 50;
/** Pino's level for errors. */
const ERROR = 50;

/** Several bots on one database, behind HAProxy as `docs/deploy/` sets it up, in a Discord of their own. */
export interface Fleet extends AsyncDisposable {
  readonly server: PlaygroundServer;
  /** Those that run now. */
  readonly bots: readonly RunningBot[];
  /** What any bot, of now or of before, has logged as a failure of its own. */
  failures(): readonly LogLine[];
  /** Where each takes interactions itself. */
  readonly endpoints: readonly string[];
  /** Resolves when the process has ended and another in its place takes interactions. */
  replace(index: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** From now on interactions go to one of them alone, or to all through HAProxy. */
  aim(at: number | 'all'): Promise<void>;
}

/** @throws {Error} where there is no HAProxy */
export async function startFleet(options: {
  readonly databaseUrl: string;
  readonly guildCount: number;
}): Promise<Fleet> {
  if (HAPROXY === undefined) throw new Error('HAProxy is not installed.');
  const server = await startPlaygroundServer({
    token: TOKEN,
    guildCount: options.guildCount,
    clock: clockOnStandingDay(),
  });
  const ports = await Promise.all(BOTS.map(freePort));
  const front = await freePort();
  const endpoints = ports.map((port) => `http://127.0.0.1:${port}/interactions`);

  const started: RunningBot[] = [];

  async function start(index: number): Promise<RunningBot> {
    const bot = startBot({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      DATABASE_URL: options.databaseUrl,
      ...AS_SHIPPED,
      INTERACTIONS_PORT: String(ports[index]),
      DISCORD_PUBLIC_KEY: server.publicKey,
    });
    started.push(bot);
    await bot.whenLogged('commands registered');
    return bot;
  }

  const bots: RunningBot[] = [];
  // One after another: the first makes the tables and registers the commands.
  for (const index of BOTS) bots.push(await start(index));

  const haproxy = spawn(HAPROXY, ['-db', '-f', CONFIGURATION], {
    env: {
      BIND: `127.0.0.1:${front}`,
      ...Object.fromEntries(ports.map((port, index) => [`BOT_${index + 1}`, `127.0.0.1:${port}`])),
    },
    stdio: 'ignore',
  });
  await untilListening(front);

  const aim = (at: number | 'all') =>
    server.setInteractionsEndpoint(
      at === 'all' ? `http://127.0.0.1:${front}/interactions` : (endpoints[at] ?? endpoints.join()),
    );
  await aim('all');

  return {
    server,
    bots,
    failures: () => started.flatMap(({ log }) => log.filter(({ level }) => level >= ERROR)),
    endpoints,
    aim,
    async replace(index, signal) {
      const bot = bots[index];
      if (bot === undefined) throw new Error(`There is no bot ${index}.`);
      bot.kill(signal);
      await bot.ended;
      bots[index] = await start(index);
    },
    async [Symbol.asyncDispose]() {
      for (const bot of bots) bot.kill('SIGTERM');
      await Promise.all(bots.map(({ ended }) => ended));
      const ended = once(haproxy, 'exit');
      haproxy.kill('SIGTERM');
      await ended;
      await server.close();
    },
  };
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await new Promise((resolve) => void setTimeout(resolve, LISTENS_EVERY_MS));
  }
}
