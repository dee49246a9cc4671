import { DAYS_PER } from '../../engine/calendar.ts';

/** A claim with nothing left open. */
export interface SettledClaim {
  /** As anybody could type it: "6x RTX 3070". */
  readonly rig: string;
  readonly low: number;
  readonly high: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly days: number;
  readonly earner: string | undefined;
  readonly isNet: boolean;
  readonly isPowerFree: boolean;
  readonly busyShare: number | undefined;
  /** An ISO date as far as it was said, "2026-09". */
  readonly time: string | undefined;
}

const HOUR_DAYS = 1 / 24;
const PERIODS: readonly (readonly [days: number, written: string])[] = [
  [HOUR_DAYS, 'an hour'],
  [DAYS_PER.day, 'a day'],
  [DAYS_PER.week, 'a week'],
  [DAYS_PER.month, 'a month'],
  [DAYS_PER.year, 'a year'],
];

/** The same claim in few words that `readClaim` reads alike, whatever it was typed like; for buttons. */
export function claimAsTyped(claim: SettledClaim): string {
  const { rig, low, high, currency, days, earner, isNet, isPowerFree, busyShare, time } = claim;
  const amount = low === high ? plain(low) : `${plain(low)}-${plain(high)}`;
  return [
    rig,
    `${amount} ${currency} ${periodAsTyped(days)}`,
    ...(earner === undefined ? [] : [`on ${earner}`]),
    ...(isNet ? ['net'] : []),
    ...(isPowerFree ? ['free power'] : []),
    ...(busyShare === undefined ? [] : [`${plain(busyShare * 100)}% busy`]),
    ...(time === undefined ? [] : [time.length > '2026'.length ? time : `in ${time}`]),
  ].join(' ');
}

/** "a month", "in 3 days". */
export function periodAsTyped(days: number): string {
  return PERIODS.find(([each]) => Math.abs(each - days) < 1e-9)?.[1] ?? `in ${plain(days)} days`;
}

/** Six digits, and no thousands between them that could be decimals. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}
