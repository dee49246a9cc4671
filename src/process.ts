import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { assembleBot } from './bot.ts';
import { CatalogError } from './catalog/load.ts';
import { readConfig } from './config.ts';
import { askWhoIAm, createApplicationRest } from './discord/application.ts';
import { rethrowAsSentence } from './discord/why-unreachable.ts';
import { registerCommands } from './discord/registration.ts';
import { MINUTE_MS } from './durations.ts';
import { StartError } from './errors.ts';
import { createLogger } from './logger.ts';
import { createMarketSources } from './market/sources/index.ts';
import { citationFaults } from './market/sources/citation-faults.ts';
import { startTimer } from './timer.ts';

const REGISTRATION_RETRY_MS = MINUTE_MS;
const PLAYGROUND_MISSING =
  'DISCORD_TOKEN is not set, and the playground that opens without it is not installed: set the token, or run "npm ci" with the development packages.';

function readEnvironment() {
  const config = readConfig(process.env);
  const { token } = config.discord;
  const { coinGecko, eia } = config.market.keys;
  const secrets = [token, coinGecko, eia].filter((secret) => secret !== undefined);
  return { config, logger: createLogger(config.logLevel, { secrets }) };
}

async function check(): Promise<void> {
  // In a file, because its threads are to be tried as well: an image compiles by this what it runs.
  const directory = mkdtempSync(join(tmpdir(), 'rigwise-'));
  try {
    await checkIn(`sqlite:${join(directory, 'check.db')}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function checkIn(databaseUrl: string): Promise<void> {
  const { catalog, stop } = await assembleBot({ ...readEnvironment(), databaseUrl });
  await stop();
  const faults = citationFaults(createMarketSources({ coinGecko: undefined, eia: 'any' }), catalog);
  if (faults.length > 0) throw new CatalogError(faults);
  const { gpus, networks, coins } = catalog;
  process.stdout.write(
    `Rigwise ${packageJson.version} is complete: ${commands.length} commands, ${gpus.length} cards, ` +
      `${networks.length} networks, ${coins.length} coins.\n`,
  );
}

/** Tells Discord about the commands, and starts no bot. */
async function registerOnly(): Promise<void> {
  const { token, apiUrl, guildId } = readConfig(process.env).discord;
  if (token === undefined) throw new StartError('Commands are registered for a bot: set its DISCORD_TOKEN.');
  const rest = createApplicationRest(apiUrl).setToken(token);
  const { id } = await askWhoIAm(rest).catch(rethrowAsSentence);
  const { changed } = await registerCommands(
    rest,
    id,
    guildId,
    commands.map(({ body }) => body),
  );
  process.stdout.write(`Discord ${changed ? 'now knows' : 'knew'} all ${commands.length} commands.\n`);
}

async function start(): Promise<void> {
  const environment = readEnvironment();
  const { config, logger } = environment;
  const { token } = config.discord;
  if (token === undefined) return play(config.playgroundPort);
  const endWith = (message: string) => (err: unknown) => {
    logger.fatal({ err }, message);
    process.exit(1);
  };
  process.on('unhandledRejection', endWith('unhandled rejection'));
  process.on('uncaughtException', endWith('uncaught exception'));

  const { inlet, openStatus, register, startWork, stop } = await assembleBot({
    ...environment,
    databaseUrl: config.databaseUrl,
  });
  const stopOnce = (exitCode: number) => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    function end(isOver: boolean): void {
      if (isOver) process.exit(exitCode);
      // An exit would wait for the thread that waits for the disk.
      logger.flush();
      process.kill(process.pid, 'SIGKILL');
    }
    void stop().then(end, endWith('stopping failed'));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'stopping');
      stopOnce(0);
    });
  }

  await openStatus();
  const { applicationId } = await inlet.open(token);
  inlet.whenClosedForGood(({ code, sentence }) => {
    logger.fatal({ code }, sentence);
    stopOnce(1);
  });
  logger.info({ version: packageJson.version }, 'ready');
  startWork();
  // Until it works people have the commands of the last start, which the bot still answers.
  const registered = () =>
    register(applicationId).then(
      () => true,
      (err: unknown) => logger.error({ err }, 'commands could not be registered'),
    );
  while ((await registered()) !== true) await startTimer(REGISTRATION_RETRY_MS).elapsed;
}

/** Without a token there is no Discord to go to: the bot is shown to whoever sits here. */
async function play(port: number): Promise<void> {
  const { openPlayground } = await import('./playground/open.ts').catch((cause: unknown) => {
    throw isPackageMissing(cause) ? new StartError(PLAYGROUND_MISSING, { cause }) : cause;
  });
  const playground = await openPlayground({
    port,
    botName: 'Rigwise',
    botEntry: new URL('./start.mjs', import.meta.url),
    environment: process.env,
    say: (text) => process.stdout.write(text),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.close().then(() => process.exit(0)));
  }
}

/** An installation without development packages lacks those that only the playground needs. */
function isPackageMissing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Cannot find package ');
}

/**
 * Starts the bot, or the playground without a token. With `--register` it only tells Discord about the commands, with
 * `--check` it only puts everything together; both say so.
 */
export async function run(argv: readonly string[]): Promise<void> {
  loadDotenv({ quiet: true });
  try {
    if (argv.includes('--check')) await check();
    else if (argv.includes('--register')) await registerOnly();
    else await start();
  } catch (error) {
    const sentence = error instanceof StartError || error instanceof CatalogError ? error.message : undefined;
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exit(1);
  }
}
