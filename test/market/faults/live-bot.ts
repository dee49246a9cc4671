import type { RawOptions } from '../../../src/conversation/options.ts';
import { runWhole } from '../../support/all-pages.ts';
import { createLogger } from '../../../src/logger.ts';
import { createBook } from '../../../src/market/book.ts';
import type { Book } from '../../../src/market/book.ts';
import { dayOf } from '../../../src/market/figures/figure-date.ts';
import { openMarketFeed } from '../../../src/market/market-feed.ts';
import type { SourceStatus } from '../../../src/market/asking/source-status.ts';
import { createKyselyMarket } from '../../../src/market/storage/kysely-market.ts';
import { openDatabase } from '../../../src/database/database.ts';
import type { Database } from '../../../src/database/database.ts';
import { startPlayedMarket } from '../../support/played-market.ts';
import type { PlayedMarket } from '../../support/played-market.ts';
import { openDiscord, realCatalog, textOf } from '../../support/real-discord.ts';
import { createStandingClock } from '../../support/standing-clock.ts';
import type { StandingClock } from '../../support/standing-clock.ts';
import { createAskingClock } from './asking-clock.ts';

/** Later than every figure that ships, whatever ships: a live one is always newer. */
const AFTER_THE_BUNDLE = new Date((Math.max(...realCatalog.bundle.map(({ date }) => dayOf(date))) + 1.5) * 86_400_000);

/** The bot with live figures, from the sources' hosts to what people read, in a world whose time stands still. */
export interface LiveBot extends AsyncDisposable {
  readonly clock: StandingClock;
  readonly market: PlayedMarket;
  /** What a start with this database would begin with. */
  savedBook(): Promise<Book>;
  /** All pages of its answer, which no passing of time is needed for. */
  ask(path: string, options: RawOptions): Promise<string>;
  status(sourceId: string): SourceStatus;
  /** Lets time pass until the next turn of a source begins. */
  toNextTurn(): Promise<void>;
  /** Lets time pass until no source is being asked. With `silent` the servers are not waited for. */
  finishTurn(silent?: boolean): Promise<void>;
}

export interface LiveBotParts {
  /** Ids of the sources that it asks. */
  readonly sources: readonly string[];
  /** By default a new one in memory; one that is given stays open. */
  readonly database?: Database;
  readonly clock?: StandingClock;
  /** How much later it is in the world than by the bot's clock. */
  readonly worldIsAheadMs?: () => number;
}

export async function startLiveBot({
  sources,
  database,
  clock = createStandingClock(AFTER_THE_BUNDLE),
  worldIsAheadMs = () => 0,
}: LiveBotParts): Promise<LiveBot> {
  const market = await startPlayedMarket(() => new Date(clock.now().getTime() + worldIsAheadMs()));
  const { db, close } = database ?? (await openDatabase('sqlite::memory:'));
  const storage = createKyselyMarket(db);
  const asking = createAskingClock(clock);
  let turns = 0;
  const isAsking = (): boolean => turns > 0;
  const feed = await openMarketFeed({
    onAsked: () => undefined,
    config: { sources, mirror: market.url, keys: { coinGecko: undefined, eia: undefined } },
    version: '1.2.3',
    catalog: realCatalog,
    storage,
    logger: createLogger('silent'),
    now: clock.now,
    startTimer: asking.startTimer,
    lock: {
      async tryRun(_turn, work) {
        turns += 1;
        await work();
        turns -= 1;
        return 'taken';
      },
    },
  });
  feed.start();

  return {
    clock,
    market,
    async savedBook() {
      const book = createBook({ storage, now: clock.now });
      await book.load();
      return book;
    },
    async ask(path, options) {
      // A new one each time: answers are remembered by the real clock, and turned pages count as commands of a person.
      const bot = () => ({ version: '1.2.3', startedAt: clock.now(), commands: [], sources: feed.statuses() });
      // Somebody whose answers are in USD, as prices of sources are.
      const person = { locale: 'en-US' };
      return textOf(await runWhole(openDiscord({ market: feed.market, clock, bot, person }), path, options));
    },
    status(sourceId) {
      const found = feed.statuses().find(({ id }) => id === sourceId);
      if (found === undefined) throw new Error(`There is no source ${sourceId}.`);
      return found;
    },
    toNextTurn: () => asking.passUntil(isAsking),
    finishTurn: (silent = false) => asking.passUntil(() => !isAsking(), silent),
    async [Symbol.asyncDispose]() {
      await feed.stop();
      await market[Symbol.asyncDispose]();
      if (database === undefined) await close();
    },
  };
}
