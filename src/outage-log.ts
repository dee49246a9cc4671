import type { Logger } from 'pino';
import { MINUTE_MS } from './durations.ts';

/** What an operator reads of something that fails again and again: that it began, once a minute how often, and its end. */
export interface OutageLog {
  failed(reason: string): void;
  isOn(): boolean;
  /** It works. Whether it did not before. */
  isOver(): boolean;
}

interface OutageLogParts {
  readonly logger: Logger;
  /** What fails, such as "gateway connection". */
  readonly what: string;
  readonly now: () => Date;
}

export function createOutageLog({ logger, what, now }: OutageLogParts): OutageLog {
  let outage: { readonly sinceMs: number; toldMs: number; untold: number; times: number } | undefined;
  return {
    failed(reason) {
      const nowMs = now().getTime();
      if (outage === undefined) {
        outage = { sinceMs: nowMs, toldMs: nowMs, untold: 0, times: 1 };
        logger.warn({ reason }, `${what} failed`);
        return;
      }
      outage.times += 1;
      outage.untold += 1;
      if (nowMs - outage.toldMs < MINUTE_MS) return;
      logger.warn({ reason, times: outage.untold }, `${what} still fails`);
      outage.toldMs = nowMs;
      outage.untold = 0;
    },
    isOn: () => outage !== undefined,
    isOver() {
      if (outage === undefined) return false;
      const seconds = Math.round((now().getTime() - outage.sinceMs) / 1_000);
      logger.info({ times: outage.times, seconds }, `${what} works again`);
      outage = undefined;
      return true;
    },
  };
}
