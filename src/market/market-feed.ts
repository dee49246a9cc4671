import { loudnessOf } from '../errors.ts';
import type { Logger } from 'pino';
import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config.ts';
import type { StartTimer } from '../timer.ts';
import { createBook } from './book.ts';
import type { Book } from './book.ts';
import { addressesOf } from './fetching/addresses-of.ts';
import { createGetJson } from './fetching/get-json.ts';
import { createLiveMarket } from './live-market.ts';
import type { Market } from './market.ts';
import { createRefresher } from './asking/refresher.ts';
import type { RefresherParts } from './asking/refresher.ts';
import type { SourceEvents } from './asking/source-reports.ts';
import { logSources } from './asking/source-log.ts';
import type { SourceStatus } from './asking/source-status.ts';
import type { GetJson, MarketSource } from './source.ts';
import { createMarketSources, isWanted } from './sources/index.ts';
import type { MarketStorage } from './storage/market-storage.ts';

interface MarketFeedParts extends Pick<RefresherParts, 'lock'> {
  readonly config: Config['market'];
  /** Rigwise's, which it tells the sources. */
  readonly version: string;
  readonly catalog: Catalog;
  readonly storage: MarketStorage;
  /** A source has been asked, and whether it brought figures. */
  readonly onAsked: (sourceId: string, brought: boolean) => void;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
}

/** The market, and what keeps it up to date. */
export interface MarketFeed {
  readonly market: Market;
  /** In the order of `createMarketSources`; empty where the operator wants none asked. */
  statuses(): readonly SourceStatus[];
  /** Asks the sources from now on; before it no request leaves the machine. */
  start(): void;
  /** Resolves once all that came is saved, or cannot be. */
  stop(): Promise<void>;
}

/** Begins with the figures that were saved. That they cannot be read is logged, and costs nothing but them. */
export async function openMarketFeed({ config, lock, version, ...parts }: MarketFeedParts): Promise<MarketFeed> {
  const { catalog, storage, onAsked, logger, now, startTimer } = parts;
  const { sources: ids, mirror, keys } = config;
  const sources = createMarketSources(keys).filter((source) => isWanted(source, ids));
  const book = createBook({ storage, shipped: catalog.bundle, now });
  await load(book, logger);

  const ways = new Map<string, GetJson>();
  function getJsonFor({ id, paceMs }: MarketSource): GetJson {
    const way =
      ways.get(id) ?? createGetJson({ provider: id, version, mirror, paceMs, addressesOf, fetch, startTimer, now });
    ways.set(id, way);
    return way;
  }

  const refresher = createRefresher({
    sources,
    book,
    catalog,
    getJsonFor,
    now,
    startTimer,
    random: Math.random,
    events: counted(logSources(logger), onAsked),
    ...(lock !== undefined && { lock }),
  });
  return {
    market: createLiveMarket({ book, now }),
    statuses: () => refresher.statuses(),
    start() {
      logger.info({ sources: sources.map(({ id }) => id), mirrored: mirror !== undefined }, 'asking for live figures');
      refresher.start();
    },
    async stop() {
      await refresher.stop();
      // What the database would not take when it came.
      if (sources.length > 0) await save(book, logger);
    },
  };
}

function counted(events: SourceEvents, onAsked: (sourceId: string, brought: boolean) => void): SourceEvents {
  return {
    ...events,
    onSuccess(source, success) {
      onAsked(source.id, true);
      events.onSuccess?.(source, success);
    },
    onFailure(source, failure, error) {
      onAsked(source.id, false);
      events.onFailure?.(source, failure, error);
    },
  };
}

async function load(book: Book, logger: Logger): Promise<void> {
  try {
    const damaged = await book.load();
    if (damaged > 0) logger.warn({ damaged }, 'some saved figures are damaged');
  } catch (err) {
    logger[loudnessOf(err)]({ err }, 'saved figures could not be read');
  }
}

async function save(book: Book, logger: Logger): Promise<void> {
  try {
    await book.save();
  } catch (err) {
    logger[loudnessOf(err)]({ err }, 'figures could not be saved');
  }
}
