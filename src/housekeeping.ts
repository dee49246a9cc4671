import type { Logger } from 'pino';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';
import type { RefreshLock } from './market/storage/refresh-lock.ts';
import type { ServerUse } from './settings/server-use.ts';
import type { StartTimer } from './timer.ts';

const TURN = { sourceId: 'housekeeping', leastMs: DAY_MS };
const AFTER_START_MS = MINUTE_MS;
/** Whoever else takes a turn may be gone before the next. */
const LONGEST_WAIT_MS = HOUR_MS;

interface HousekeepingParts {
  readonly lock: RefreshLock;
  readonly serverUse: Pick<ServerUse, 'forgetUnused'>;
  /** Forgets which interactions were written, as long as they are older than this. */
  readonly forgetWritten: (before: Date) => Promise<void>;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  readonly logger: Logger;
}

/** What is kept longer than it is of use is deleted, once a day by one of all bots that share a database. */
export interface Housekeeping {
  start(): void;
  /** Resolves when nothing is being deleted any more. */
  stop(): Promise<void>;
}

export function createHousekeeping(parts: HousekeepingParts): Housekeeping {
  const { lock, serverUse, forgetWritten, now, startTimer, logger } = parts;
  let isStopped = false;
  const isRunning = (): boolean => !isStopped;
  let timer = startTimer(0);
  timer.cancel();
  let working: Promise<void> = Promise.resolve();

  async function clearUp(): Promise<void> {
    const servers = await serverUse.forgetUnused();
    await forgetWritten(new Date(now().getTime() - DAY_MS));
    if (servers > 0) logger.info({ servers }, 'settings of unused servers deleted');
  }

  /** Resolves to how long to wait for the next try. */
  async function inTurn(): Promise<number> {
    try {
      const turn = await lock.tryRun(TURN, clearUp);
      return turn === 'taken' ? LONGEST_WAIT_MS : Math.min(turn.againInMs, LONGEST_WAIT_MS);
    } catch (err) {
      logger.warn({ err }, 'what is out of use could not be deleted');
      return LONGEST_WAIT_MS;
    }
  }

  async function keepAt(): Promise<void> {
    let waitMs = AFTER_START_MS;
    while (isRunning()) {
      timer = startTimer(waitMs);
      await timer.elapsed;
      const turn = inTurn();
      working = turn.then(() => undefined);
      waitMs = await turn;
    }
  }

  return {
    start: () => void keepAt(),
    async stop() {
      isStopped = true;
      timer.cancel();
      await working;
    },
  };
}
