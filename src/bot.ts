import { config as loadDotenv } from 'dotenv';
import type { Interaction } from 'discord.js';
import { Events } from 'discord.js';
import { commands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { createFinder } from './catalog/finder.ts';
import { CatalogError, loadCatalog } from './catalog/load.ts';
import { readConfig } from './config.ts';
import { createDiscordClient } from './discord/client.ts';
import { connect, refusal } from './discord/connect.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { incomingFrom } from './discord/interaction.ts';
import { registerCommands } from './discord/registration.ts';
import { startTimer, withinMs } from './timer.ts';
import { StartError } from './errors.ts';
import { createLogger } from './logger.ts';
import { openMarketFeed } from './market/market-feed.ts';
import { createKyselyMarket } from './market/storage/kysely-market.ts';
import { createKyselyRefreshLock } from './market/storage/kysely-refresh-lock.ts';
import { withCache } from './settings/cached-settings.ts';
import { openDatabase } from './settings/database.ts';
import { withCachesCleared } from './settings/cached-personal-data.ts';
import { withRigCache } from './settings/cached-rigs.ts';
import { createKyselyGuildSettings } from './settings/kysely-guild-settings.ts';
import { createKyselyPersonSettings } from './settings/kysely-person-settings.ts';
import { createKyselyPersonalData } from './settings/kysely-personal-data.ts';
import { createKyselyRigs } from './settings/kysely-rigs.ts';

const SETTINGS_TTL_SECONDS = 60;
const REGISTRATION_RETRY_MS = 60_000;
const STOP_PATIENCE_MS = 5_000;
const now = (): Date => new Date();
const DATA_DIRECTORY = new URL('../data/', import.meta.url);

function readEnvironment() {
  const config = readConfig(process.env);
  const { token } = config.discord;
  const { coinGecko, eia } = config.market.keys;
  const secrets = [token, coinGecko, eia].filter((secret) => secret !== undefined);
  return { config, logger: createLogger(config.logLevel, { secrets }) };
}

async function assemble({ config, logger }: ReturnType<typeof readEnvironment>, databaseUrl: string) {
  const catalog = loadCatalog(DATA_DIRECTORY);
  const onConnectionLost = (err: Error): void => logger.warn({ err }, 'database connection lost');
  const database = await openDatabase(databaseUrl, { onConnectionLost }).catch((cause: Error) => {
    throw new StartError(cause.message, { cause });
  });
  const feed = await openMarketFeed({
    config: config.market,
    version: packageJson.version,
    catalog,
    storage: createKyselyMarket(database.db),
    lock: createKyselyRefreshLock({ db: database.db, now }),
    logger,
    now,
    startTimer,
  });
  const startedAt = now();
  let ids: ReadonlyMap<string, string> = new Map();
  const paths = commands.flatMap(({ body, commands: runnable }) =>
    [...runnable.keys()].map((path) => ({ path, name: body.name })),
  );
  const bot = () => ({
    version: packageJson.version,
    startedAt,
    commands: paths.map(({ path, name }) => ({ path, id: ids.get(name) })),
    sources: feed.statuses(),
  });

  const cached = { ttlSeconds: SETTINGS_TTL_SECONDS };
  const guilds = withCache(createKyselyGuildSettings(database.db), cached);
  const persons = withCache(createKyselyPersonSettings(database.db), cached);
  const rigs = withRigCache(createKyselyRigs(database.db), cached);
  const dispatcher = createDispatcher({
    commands,
    catalog,
    finder: createFinder(catalog),
    market: feed.market,
    settings: guilds,
    persons,
    rigs,
    personalData: withCachesCleared(createKyselyPersonalData(database.db), [guilds, persons, rigs]),
    bot,
    now,
    startTimer,
    logger,
  });
  const client = createDiscordClient({ apiUrl: config.discord.apiUrl, logger });
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    const incoming = incomingFrom(interaction);
    if (incoming !== undefined) void dispatcher.handle(incoming);
  });

  async function register(applicationId: string): Promise<void> {
    const bodies = commands.map(({ body }) => body);
    const registration = await registerCommands(client.rest, applicationId, config.discord.guildId, bodies);
    ids = registration.ids;
    logger.info({ changed: registration.changed, commands: paths.length }, 'commands registered');
  }

  async function stop(): Promise<void> {
    const saved = withinMs(
      STOP_PATIENCE_MS,
      feed.stop().then(() => true),
      startTimer,
    );
    const finished = await dispatcher.drain(STOP_PATIENCE_MS);
    if (!finished) logger.warn('stopping with interactions under way');
    await client.destroy();
    if ((await saved) === undefined) logger.warn('stopping while figures are being saved');
    await database.close();
  }

  return { catalog, client, register, feed, stop };
}

async function check(): Promise<void> {
  const { catalog, stop } = await assemble(readEnvironment(), 'sqlite::memory:');
  await stop();
  const { gpus, networks, coins } = catalog;
  process.stdout.write(
    `Rigwise ${packageJson.version} is complete: ${commands.length} commands, ${gpus.length} cards, ` +
      `${networks.length} networks, ${coins.length} coins.\n`,
  );
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

  const { client, register, feed, stop } = await assemble(environment, config.databaseUrl);
  const stopOnce = (exitCode: number) => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    void stop().then(() => process.exit(exitCode), endWith('stopping failed'));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'stopping');
      stopOnce(0);
    });
  }

  const { application } = await connect(client, token);
  client.on(Events.ShardDisconnect, ({ code }) => {
    logger.fatal({ code }, refusal(code));
    stopOnce(1);
  });
  logger.info({ version: packageJson.version }, 'ready');
  feed.start();
  // Until it works people have the commands of the last start, which the bot still answers.
  const registered = () =>
    register(application.id).then(
      () => true,
      (err: unknown) => logger.error({ err }, 'commands could not be registered'),
    );
  while ((await registered()) !== true) await startTimer(REGISTRATION_RETRY_MS).elapsed;
}

/** Without a token there is no Discord to go to: the bot is shown to whoever sits here. */
async function play(port: number): Promise<void> {
  const { openPlayground } = await import('./playground/open.ts');
  const playground = await openPlayground({
    port,
    botName: 'Rigwise',
    botEntry: new URL('./main.ts', import.meta.url),
    environment: process.env,
    say: (text) => process.stdout.write(text),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.close().then(() => process.exit(0)));
  }
}

/** Starts the bot, the playground without a token, or with `--check` only puts everything together and says so. */
export async function run(argv: readonly string[]): Promise<void> {
  loadDotenv({ quiet: true });
  try {
    await (argv.includes('--check') ? check() : start());
  } catch (error) {
    const sentence = error instanceof StartError || error instanceof CatalogError ? error.message : undefined;
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exit(1);
  }
}
