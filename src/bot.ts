import { sql } from 'kysely';
import type { Logger } from 'pino';
import { commands, messageCommands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { createPictures } from './charts/pictures.ts';
import { createFinder } from './catalog/finder.ts';
import { loadCatalog } from './catalog/load.ts';
import type { Config } from './config.ts';
import { createOddsDesk } from './odds/odds-desk.ts';
import { createDispatcher } from './conversation/dispatch.ts';
import type { Handled } from './conversation/outcome.ts';
import { createGatewayInlet, createHttpInlet } from './discord/inlet.ts';
import type { InletParts } from './discord/inlet.ts';
import { registerCommands } from './discord/registration.ts';
import { startTimer, withinMs } from './timer.ts';
import { readinessOf } from './operations/readiness.ts';
import { openStatusServer } from './operations/status-server.ts';
import type { StatusServer } from './operations/status-server.ts';
import { openMarketFeed } from './market/market-feed.ts';
import { createKyselyMarket } from './market/storage/kysely-market.ts';
import { createKyselyRefreshLock } from './market/storage/kysely-refresh-lock.ts';
import { createRememberedTurns } from './market/storage/remembered-turns.ts';
import { loudnessOf } from './errors.ts';
import { createStatementLog } from './database/statement-log.ts';
import { openDatabase } from './database/database.ts';
import { forgetWritten } from './database/write-once.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createServerUse } from './settings/server-use.ts';
import { createStores, SEEN_BY_ALL } from './settings/stores.ts';
import { en } from './words/en/en.ts';
import type { Words } from './words/words.ts';

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
  const { data }: Words = en;
  // A server is asked, or a file's threads start, while the figures are read.
  const opening = openDatabase(databaseUrl, { watch: createStatementLog(logger, now) });
  const catalog = loadCatalog(DATA_DIRECTORY, data);
  const database = await opening;
  const { db } = database;
  const onFailure = (err: unknown): void =>
    logger[loudnessOf(err)]({ err }, 'turns of sources could not be written down');
  const turns = createRememberedTurns({ db, now, onFailure });
  const lock = database.isShared ? createKyselyRefreshLock({ db, now: database.now, startTimer }) : turns;
  const { httpPort } = config;
  const { version } = packageJson;
  // Loaded where somebody looks at them alone: their library is a twentieth of all that is loaded at a start.
  const metrics =
    httpPort === undefined
      ? undefined
      : (await import('./operations/metrics.ts')).createMetrics({
          version,
          statuses: () => feed.statuses(),
          readiness: () => readiness(),
          load: () => loadNow(),
          now,
        });
  const feed = await openMarketFeed({
    config: config.market,
    version,
    catalog,
    storage: createKyselyMarket(db),
    lock,
    onAsked: (sourceId, brought) => metrics?.countAsked(sourceId, brought),
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
    version,
    startedAt,
    commands: paths.map(({ path, name }) => ({ path, id: ids.get(name) })),
    sources: feed.statuses(),
  });

  const statuses = () => feed.statuses();

  function onHandled(handled: Handled): void {
    // One comes with every letter that somebody types.
    logger[handled.kind === 'autocomplete' ? 'debug' : 'info'](handled, 'interaction');
    metrics?.count(handled);
  }

  const onUnnoted = (err: unknown): void => logger.debug({ err }, 'use of a server could not be noted');
  const serverUse = createServerUse({ db, now, onFailure: onUnnoted });
  const onUnknown = (err: unknown): void =>
    logger[loudnessOf(err)]({ err }, 'who has stored something could not be read');
  const stores = createStores({
    db,
    now,
    cache: SEEN_BY_ALL,
    isShared: database.isShared,
    onFailure: onUnknown,
    onServerRead: (guildId) => void serverUse.note(guildId),
  });
  const housekeeping = createHousekeeping({
    lock,
    serverUse,
    forgetWritten: (before) => forgetWritten(db, before),
    now,
    startTimer,
    logger,
  });
  const pictures = createPictures({ onFailure: (err) => logger.warn({ err }, 'a picture could not be drawn') });
  const oddsDesk = createOddsDesk();
  const dispatcher = createDispatcher({
    commands: [...commands, ...messageCommands],
    catalog,
    finder: createFinder(catalog),
    market: feed.market,
    settings: stores.settings,
    persons: stores.persons,
    rigs: stores.rigs,
    storesOf: (interactionId) => stores.of(interactionId),
    bot,
    drawChart: (chart) => pictures.draw(chart),
    odds: oddsDesk.ask,
    onHandled,
    now,
    startTimer,
    logger,
  });
  const loadNow = () => {
    const { underWay, answers } = dispatcher.load();
    const lookups = { answers, ...stores.lookups() };
    return { interactionsUnderWay: underWay, databaseWaiting: database.waiting(), lookups };
  };
  const askDatabase = () => sql`select 1`.execute(db);
  const { apiUrl, cdnUrl, endpoint } = config.discord;
  const inletParts: InletParts = {
    apiUrl,
    cdnUrl,
    handle: (incoming) => dispatcher.handle(incoming),
    now,
    startTimer,
    logger,
  };
  const inlet =
    endpoint === undefined
      ? createGatewayInlet(inletParts, config.discord.shards)
      : createHttpInlet(inletParts, endpoint);

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

  /** Whether nothing holds the end of the process up any more. */
  async function stop(): Promise<boolean> {
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
    await pictures.close();
    await withinMs(STOP_PATIENCE_MS, oddsDesk.close(), startTimer);
    await withinMs(STOP_PATIENCE_MS, housekeeping.stop(), startTimer);
    if ((await saved) === undefined) logger.warn('stopping while figures are being saved');
    await statusServer?.close();
    const closed = await withinMs(
      STOP_PATIENCE_MS,
      database.close().then(() => true),
      startTimer,
    );
    if (closed === undefined) logger.warn('stopping without the database: its disk does not answer');
    return closed ?? false;
  }

  /** What goes on in the background, from when interactions arrive. */
  function startWork(): void {
    feed.start();
    housekeeping.start();
  }

  return { catalog, inlet, openStatus, register, startWork, stop };
}
