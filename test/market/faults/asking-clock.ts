import type { StandingClock } from '../../support/standing-clock.ts';
import { TIMEOUT_MS } from '../fetching/paths.ts';

/** Longer than any asking of a source and its fallbacks, and than the wait for the next one. */
const NEVER_MS = 8 * 86_400_000;

/** A standing clock that waits for requests which are really under way, and for nothing else. */
interface AskingClock extends Pick<StandingClock, 'startTimer'> {
  /** Lets time pass from wait to wait until then. With `silent`, requests under way are not waited for. */
  passUntil(isThen: () => boolean, silent?: boolean): Promise<void>;
}

export function createAskingClock(clock: StandingClock): AskingClock {
  // A request's time limit runs exactly as long as the request is under way.
  let underWay = 0;
  return {
    startTimer(ms) {
      const timer = clock.startTimer(ms);
      if (ms !== TIMEOUT_MS) return timer;
      let isOver = false;
      const end = (): void => {
        if (!isOver) underWay -= 1;
        isOver = true;
      };
      underWay += 1;
      void timer.elapsed.then(end);
      return {
        elapsed: timer.elapsed,
        cancel() {
          timer.cancel();
          end();
        },
      };
    },
    async passUntil(isThen, silent = false) {
      const startMs = clock.now().getTime();
      while (!isThen()) {
        await new Promise(setImmediate);
        if (isThen() || (underWay > 0 && !silent)) continue;
        const ms = clock.msToNext();
        if (ms === undefined || clock.now().getTime() - startMs > NEVER_MS) throw new Error('That never comes.');
        await clock.pass(ms);
      }
    },
  };
}
