import type { Earner } from '../catalog/finder.ts';
import type { CoinDay } from '../catalog/coin-history.ts';
import type { Claim, Coin } from '../catalog/schema.ts';
import { DAYS_PER } from '../engine/calendar.ts';
import { hourlyRateForMonthlyUsd } from '../engine/claim-arithmetic.ts';
import type { Appraisal, OneWay } from './appraisal.ts';
import { appraise } from './appraise.ts';
import type { Assumptions } from './assumptions.ts';
import { cardSpeed } from './card-speed.ts';
import { firstChoice } from './choice.ts';
import { isAt, isPast, pastPays } from './past-pay.ts';
import type { PastPay } from './past-pay.ts';
import { rank } from './rank.ts';
import type { Known } from './rank.ts';
import type { RigPart } from './rig.ts';

/** What somebody says that a rig brings. */
export interface Boast {
  readonly rig: readonly RigPart[];
  /** Undefined: no place was named. */
  readonly place: Earner | undefined;
  /** Of the whole rig, USD; one where no range was said. */
  readonly lowUsdPerDay: number;
  readonly highUsdPerDay: number;
  /** After power, and not before it. */
  readonly isNet: boolean;
  /** Said of an hour: that is an hour in which the card works, and not every hour of the day. */
  readonly isPerRentedHour: boolean;
  /** How often it is said to be busy, 0–1. */
  readonly busyShare: number | undefined;
  /** Of which time it is said, an ISO date as far as it is said: "2026-09". */
  readonly time: string | undefined;
}

/**
 * `plausible`: no more than the likely case. `needs-luck`: no more than the best case. `was-true`: recorded or reported of
 * another time. `unknown`: nothing is known to hold it against.
 */
type ClaimVerdict = 'plausible' | 'needs-luck' | 'was-true' | 'not-possible' | 'unknown';

/** On how many recorded days a coin brought so much. */
interface TrueDays {
  readonly coin: Coin;
  readonly days: number;
  readonly of: number;
  /** The last of them; undefined where there was none. */
  readonly last: string | undefined;
  /** The first and the last recorded day. */
  readonly recorded: { readonly from: string; readonly to: string };
}

/** What is recorded of the time of which a claim is said. */
interface ThatTime {
  readonly time: string;
  readonly kind: 'met' | 'not-met' | 'not-recorded' | 'to-come';
  /** Where it was mined. */
  readonly days: TrueDays | undefined;
  /** The most that was paid then. */
  readonly past: PastPay | undefined;
}

/** A claim beside what is known today. */
export interface ClaimCheck {
  readonly verdict: ClaimVerdict;
  /** What it was held against: the place that was named, else the one that pays most. */
  readonly beside: OneWay | undefined;
  /** Why there is nothing to hold it against at the place that was named. */
  readonly noFigure: Extract<Appraisal, { kind: 'refused' | 'unknown' }> | undefined;
  /** What must reach the owner before power, of the whole rig; of a range its ends. */
  readonly payUsdPerDay: { readonly low: number; readonly high: number };
  /** What the power of the rig costs there on a typical day. */
  readonly electricityUsdPerDay: number;
  readonly trueDays: TrueDays | undefined;
  /** The last time at which as much was paid; undefined where none is known. */
  readonly trueOnce: PastPay | undefined;
  /** Undefined where it is said of no other time than today. */
  readonly thatTime: ThatTime | undefined;
  /** What others have published of the same card or place. */
  readonly published: readonly Claim[];
}

/** What is said to be likely is met up to this much more. */
const TOLERANCE = 1.1;

/** Holds a boast against the place that it names, or against the best of all. */
export function checkClaim(boast: Boast, known: Known, assumptions: Assumptions): ClaimCheck {
  const { rig, place } = boast;
  const named = place === undefined ? undefined : appraise(rig, place, known, assumptions);
  const beside = named === undefined ? paysMost(rig, known, assumptions) : earningOf(named);
  const electricityUsdPerDay = beside?.estimate.flows.typical.electricityUsdPerDay ?? 0;
  const added = boast.isNet ? electricityUsdPerDay : 0;
  const paidShare = boast.isPerRentedHour ? (boast.busyShare ?? busyShareOf(beside)) : 1;
  const payUsdPerDay = {
    low: boast.lowUsdPerDay * paidShare + added,
    high: boast.highUsdPerDay * paidShare + added,
  };
  const middle = (payUsdPerDay.low + payUsdPerDay.high) / 2;
  const trueDays = daysOf(rig, place, middle, known);
  const published = publishedOf(boast, known);
  const pasts = pastPays(boast, published, known, assumptions);
  const [trueOnce] = pasts
    .filter(({ on, usdPerDay }) => isPast(on, known.now) && middle <= usdPerDay * TOLERANCE)
    .toSorted((one, other) => other.on.localeCompare(one.on));
  return {
    verdict: takesNoSuchCard(named)
      ? 'not-possible'
      : verdictOf(middle, beside, trueDays?.last !== undefined || trueOnce !== undefined),
    beside,
    noFigure: named !== undefined && beside === undefined ? (named as ClaimCheck['noFigure']) : undefined,
    payUsdPerDay,
    electricityUsdPerDay,
    trueDays,
    published,
    trueOnce,
    thatTime: boast.time === undefined ? undefined : recordedOf(boast, boast.time, middle, pasts, known),
  };
}

/** What one card must be paid per rented hour to bring so much, at a share of rented hours, 0–1; USD. */
export function payPerCardHour(payUsdPerDay: number, cards: number, utilisation: number): number {
  return hourlyRateForMonthlyUsd((payUsdPerDay / cards) * DAYS_PER.month, utilisation) ?? Number.NaN;
}

/** A published claim per month of one card, USD. */
export function perMonth({ lowUsd, highUsd, period }: Claim): { readonly low: number; readonly high: number } {
  const times = DAYS_PER.month / DAYS_PER[period];
  return { low: lowUsd * times, high: highUsd * times };
}

/** A place that is closed to new owners may still pay old ones; one that never took the card pays nobody for it. */
function takesNoSuchCard(named: Appraisal | undefined): boolean {
  return named?.kind === 'refused' && named.reasons.some(({ kind }) => kind !== 'joining');
}

function earningOf(appraisal: Appraisal): OneWay | undefined {
  return appraisal.kind === 'renting' || appraisal.kind === 'mining' ? appraisal : undefined;
}

function busyShareOf(beside: OneWay | undefined): number {
  return beside?.kind === 'renting' ? beside.renting.utilisation.typical : 1;
}

function paysMost(rig: readonly RigPart[], known: Known, assumptions: Assumptions): OneWay | undefined {
  const { open, fallingShort } = rank(rig, known, assumptions);
  const byPay = [...open, ...fallingShort].toSorted(
    (one, other) => other.estimate.flows.typical.revenueUsdPerDay - one.estimate.flows.typical.revenueUsdPerDay,
  );
  return firstChoice(byPay);
}

function verdictOf(payUsdPerDay: number, beside: OneWay | undefined, wasTrue: boolean): ClaimVerdict {
  if (beside === undefined) return wasTrue ? 'was-true' : 'unknown';
  const { low, typical, high } = beside.estimate.flows;
  const best = Math.max(low.revenueUsdPerDay, typical.revenueUsdPerDay, high.revenueUsdPerDay);
  if (payUsdPerDay <= typical.revenueUsdPerDay * TOLERANCE) return 'plausible';
  if (payUsdPerDay <= best) return 'needs-luck';
  return wasTrue ? 'was-true' : 'not-possible';
}

function daysOf(
  rig: readonly RigPart[],
  place: Earner | undefined,
  payUsdPerDay: number,
  { catalog }: Known,
  time = '',
): TrueDays | undefined {
  if (place?.kind === 'network') return undefined;
  const coins = place === undefined ? catalog.coins : [place.coin];
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

/** Of the same card, and at the same place where one was named; those of any card only of that place. */
function publishedOf({ rig, place }: Boast, { catalog }: Known): readonly Claim[] {
  const gpuIds = new Set(rig.map(({ gpu }) => gpu.id));
  return catalog.claims.filter((claim) => {
    const { gpu, coin, device } = claim;
    if (device !== undefined) return false;
    const isHere = place !== undefined && isAt(place, claim);
    if (gpu === undefined) return isHere;
    return (
      gpuIds.has(gpu) &&
      (isHere || coin === undefined || place?.kind !== 'network') &&
      (place?.kind !== 'coin' || isHere)
    );
  });
}

function recordedOf(
  { rig, place }: Boast,
  time: string,
  payUsdPerDay: number,
  pasts: readonly PastPay[],
  known: Known,
): ThatTime | undefined {
  const today = known.now.toISOString().slice(0, time.length);
  if (time === today) return undefined;
  if (time > today) return { time, kind: 'to-come', days: undefined, past: undefined };
  const days = daysOf(rig, place, payUsdPerDay, known, time);
  const [past] = pasts
    .filter(({ on }) => on.startsWith(time) || (on.length > '2026'.length && time.startsWith(on)))
    .toSorted((one, other) => other.usdPerDay - one.usdPerDay);
  if (days === undefined && past === undefined) return { time, kind: 'not-recorded', days, past };
  const isMet = days?.last !== undefined || (past !== undefined && payUsdPerDay <= past.usdPerDay * TOLERANCE);
  return { time, kind: isMet ? 'met' : 'not-met', days, past };
}
