import type { CoinDay } from '../catalog/coin-history.ts';
import type { Earner } from '../catalog/finder.ts';
import type { Coin } from '../catalog/schema.ts';
import { cardSpeed } from './card-speed.ts';
import type { PastPay } from './past-pay.ts';
import type { Known } from './rank.ts';
import type { RigPart } from './rig.ts';

/** On how many recorded days a coin brought so much. */
export interface TrueDays {
  readonly coin: Coin;
  readonly days: number;
  readonly of: number;
  /** The last of them; undefined where there was none. */
  readonly last: string | undefined;
  /** The first and the last recorded day. */
  readonly recorded: { readonly from: string; readonly to: string };
}

/** What is recorded of the time of which a claim is said. */
export interface ThatTime {
  readonly time: string;
  readonly kind: 'met' | 'not-met' | 'not-recorded' | 'to-come';
  /** Where it was mined. */
  readonly days: TrueDays | undefined;
  /** The most that was paid then. */
  readonly past: PastPay | undefined;
}

/** A claim is met up to this much more. */
export const TOLERANCE = 1.1;

/** Of the coin that brought so much a day, USD, most lately; undefined of what no coin is on record for. */
export function daysThatBrought(
  rig: readonly RigPart[],
  earner: Earner | undefined,
  payUsdPerDay: number,
  { catalog }: Known,
  time = '',
): TrueDays | undefined {
  if (earner?.kind === 'network') return undefined;
  const coins = earner === undefined ? catalog.coins : [earner.coin];
  return coins
    .flatMap((coin) =>
      trueDaysOf(
        rig,
        coin,
        catalog.coinDays(coin.id).filter(({ date }) => date.startsWith(time)),
        payUsdPerDay,
      ),
    )
    .toSorted((one, other) => (other.last ?? '').localeCompare(one.last ?? ''))[0];
}

function trueDaysOf(
  rig: readonly RigPart[],
  coin: Coin,
  recorded: readonly CoinDay[],
  payUsdPerDay: number,
): readonly TrueDays[] {
  const speeds = rig.map(({ count, gpu }) => (cardSpeed(gpu, coin)?.hashrateHs.typical ?? Number.NaN) * count);
  const hashrateHs = speeds.reduce((sum, speed) => sum + speed, 0) * (1 - coin.poolFee.value);
  const known = recorded.filter(({ revenueUsdPerHashPerDay }) => revenueUsdPerHashPerDay !== undefined);
  const days = known.filter((day) => hashrateHs * (day.revenueUsdPerHashPerDay ?? 0) >= payUsdPerDay);
  const [from, to] = [known[0]?.date, known.at(-1)?.date];
  if (from === undefined || to === undefined || !Number.isFinite(hashrateHs)) return [];
  return [{ coin, days: days.length, of: known.length, last: days.at(-1)?.date, recorded: { from, to } }];
}

/** What is recorded of a time against so much a day, USD; undefined of today, which is no record. */
export function recordedAt(
  { rig, earner }: { readonly rig: readonly RigPart[]; readonly earner: Earner | undefined },
  time: string,
  payUsdPerDay: number,
  pasts: readonly PastPay[],
  known: Known,
): ThatTime | undefined {
  const today = known.now.toISOString().slice(0, time.length);
  if (time === today) return undefined;
  if (time > today) return { time, kind: 'to-come', days: undefined, past: undefined };
  const days = daysThatBrought(rig, earner, payUsdPerDay, known, time);
  const [past] = pasts
    .filter(({ on }) => on.startsWith(time) || (on.length > '2026'.length && time.startsWith(on)))
    .toSorted((one, other) => other.usdPerDay - one.usdPerDay);
  if (days === undefined && past === undefined) return { time, kind: 'not-recorded', days, past };
  const isMet = days?.last !== undefined || (past !== undefined && payUsdPerDay <= past.usdPerDay * TOLERANCE);
  return { time, kind: isMet ? 'met' : 'not-met', days, past };
}
