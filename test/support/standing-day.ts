import { systemClock, type Clock } from '../../src/playground/discord/clock.ts';

/** The day on which the figures that ship were compiled: long after it they are too old to use. */
const NOON = '2026-11-20T12:00:00Z';

// `Date` starts at noon of that day and goes on from there.
const SHIFT_DATE = `
  const Real = Date;
  const aheadMs = Date.parse('${NOON}') - Date.now();
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + aheadMs);
      else super(...parts);
    }
    static now() {
      return Real.now() + aheadMs;
    }
  };
`;

/** Discord’s clock on that day, so that it agrees with the bot’s within the minutes that a test takes. */
export function clockOnStandingDay(): Clock {
  const aheadMs = Date.parse(NOON) - Date.now();
  return { ...systemClock, now: () => Date.now() + aheadMs };
}

/** The bot as it ships: its environment for a process that asks no source, on a day on which its own figures are new. */
export const AS_SHIPPED = {
  MARKET_SOURCES: 'none',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SHIFT_DATE)}`,
} as const;
