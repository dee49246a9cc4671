import { sql } from 'kysely';
import type { Logger } from 'pino';
import { commands, messageCommands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { createFinder } from './catalog/finder.ts';
import { loadCatalog } from './catalog/load.ts';
import type { Config } from './config.ts';
import { createDispatcher } from './conversation/dispatch.ts';
import type { Handled } from './conversation/outcome.ts';
import { createGatewayInlet, createHttpInlet } from './discord/inlet.ts';
import type { InletParts } from './discord/inlet.ts';
import { registerCommands } from './discord/registration.ts';
import { startTimer, withinMs } from './timer.ts';
import { createMetrics } from './operations/metrics.ts';
import { readinessOf } from './operations/readiness.ts';
import { openStatusServer } from './operations/status-server.ts';
import type { StatusServer } from './operations/status-server.ts';
import { openMarketFeed } from './market/market-feed.ts';
import { createKyselyMarket } from './market/storage/kysely-market.ts';
import { createKyselyRefreshLock } from './market/storage/kysely-refresh-lock.ts';
import { createRememberedTurns } from './market/storage/remembered-turns.ts';
import { withCache } from './settings/read-cache.ts';
import { openDatabase } from './database/database.ts';
import { withCachesCleared } from './settings/read-cache.ts';
import { withRigCache } from './settings/read-cache.ts';
import { createKyselyGuildSettings } from './settings/kysely-settings.ts';
import { createKyselyPersonSettings } from './settings/kysely-settings.ts';
import { createKyselyPersonalData } from './settings/kysely-personal-data.ts';
import { createKyselyRigs } from './settings/kysely-rigs.ts';

const SETTINGS_TTL_SECONDS = 60;
const STOP_PATIENCE_MS = 5_000;
const now = (): Date => new Date();
const DATA_DIRECTORY = new URL('../data/', import.meta.url);

export interface BotParts {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/**
 * Puts the bot together; nothing is asked of Discord or a source yet.
 * @throws {StartError} when the database cannot be opened, {CatalogError} when a figure in `data/` is wrong
 */
export async function assembleBot({ config, databaseUrl, logger }: BotParts) {
  const catalog = loadCatalog(DATA_DIRECTORY);
  const onConnectionLost = (err: Error): void => logger.warn({ err }, 'database connection lost');
  const database = await openDatabase(databaseUrl, { onConnectionLost });
  const onFailure = (err: unknown): void => logger.warn({ err }, 'turns of sources could not be written down');
  const turns = createRememberedTurns({ db: database.db, now, onFailure });
  const feed = await openMarketFeed({
    config: config.market,
    version: packageJson.version,
    catalog,
    storage: createKyselyMarket(database.db),
    lock: database.isShared ? createKyselyRefreshLock({ db: database.db, now }) : turns,
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

  const statuses = () => feed.statuses();
  const { httpPort } = config;
  const metrics = httpPort === undefined ? undefined : createMetrics({ version: packageJson.version, statuses, now });

  function onHandled(handled: Handled): void {
    // One comes with every letter that somebody types.
    logger[handled.kind === 'autocomplete' ? 'debug' : 'info'](handled, 'interaction');
    metrics?.count(handled);
  }

  const cached = { ttlSeconds: SETTINGS_TTL_SECONDS };
  const guilds = withCache(createKyselyGuildSettings(database.db), cached);
  const persons = withCache(createKyselyPersonSettings(database.db), cached);
  const rigs = withRigCache(createKyselyRigs(database.db), cached);
  const dispatcher = createDispatcher({
    commands: [...commands, ...messageCommands],
    catalog,
    finder: createFinder(catalog),
    market: feed.market,
    settings: guilds,
    persons,
    rigs,
    personalData: withCachesCleared(createKyselyPersonalData(database.db), [guilds, persons, rigs]),
    bot,
    onHandled,
    now,
    startTimer,
    logger,
  });
  const askDatabase = () => sql`select 1`.execute(database.db);
  const { apiUrl, endpoint } = config.discord;
  const inletParts: InletParts = {
    apiUrl,
    handle: (incoming) => dispatcher.handle(incoming),
    now,
    startTimer,
    logger,
  };
  const inlet = endpoint === undefined ? createGatewayInlet(inletParts) : createHttpInlet(inletParts, endpoint);

  async function register(applicationId: string): Promise<void> {
    const bodies = [...commands, ...messageCommands].map(({ body }) => body);
    const registration = await registerCommands(inlet.rest, applicationId, config.discord.guildId, bodies);
    ids = registration.ids;
    logger.info({ changed: registration.changed, commands: paths.length }, 'commands registered');
  }

  const readiness = () =>
    readinessOf({ isInletUp: () => inlet.isUp(), askDatabase, statuses, startedAt, now, startTimer });
  let statusServer: StatusServer | undefined;

  /** @throws {StartError} when its port is taken */
  async function openStatus(): Promise<void> {
    if (httpPort === undefined || metrics === undefined) return;
    statusServer = await openStatusServer({ port: httpPort, readiness, metrics });
    logger.info({ port: statusServer.port }, 'status is served');
  }

  async function stop(): Promise<void> {
    const saved = withinMs(
      STOP_PATIENCE_MS,
      feed
        .stop()
        .then(() => turns.write())
        .then(() => true),
      startTimer,
    );
    await withinMs(STOP_PATIENCE_MS, inlet.takeNoMore(), startTimer);
    const finished = await dispatcher.drain(STOP_PATIENCE_MS);
    if (!finished) logger.warn('stopping with interactions under way');
    await inlet.close();
    if ((await saved) === undefined) logger.warn('stopping while figures are being saved');
    await database.close();
    await statusServer?.close();
  }

  return { catalog, inlet, openStatus, register, feed, stop };
}
