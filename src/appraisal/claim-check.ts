import type { Earner } from '../catalog/finder.ts';
import type { Claim } from '../catalog/schema.ts';
import { DAYS_PER } from '../engine/calendar.ts';
import { hourlyRateForMonthlyUsd } from '../engine/claim-arithmetic.ts';
import type { Appraisal, OneWay } from './appraisal.ts';
import { appraise } from './appraise.ts';
import type { Assumptions } from './assumptions.ts';
import { firstChoice } from './choice.ts';
import { daysThatBrought, recordedAt, TOLERANCE } from './claimed-time.ts';
import type { ThatTime, TrueDays } from './claimed-time.ts';
import { isAt, isPast, pastPays } from './past-pay.ts';
import type { PastPay } from './past-pay.ts';
import { rank } from './rank.ts';
import type { Known } from './rank.ts';
import type { RigPart } from './rig.ts';

/** What somebody says that a rig brings. */
export interface Boast {
  readonly rig: readonly RigPart[];
  /** Undefined: none was named. */
  readonly earner: Earner | undefined;
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

/** A claim beside what is known today. */
export interface ClaimCheck {
  readonly verdict: ClaimVerdict;
  /** What it was held against: the earner that was named, else the one that pays most. */
  readonly beside: OneWay | undefined;
  /** Why there is nothing to hold it against where an earner was named. */
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
  /** What others have published of the same card or earner. */
  readonly published: readonly Claim[];
}

/** Holds a boast against the earner that it names, or against the best of all. */
export function checkClaim(boast: Boast, known: Known, assumptions: Assumptions): ClaimCheck {
  const { rig, earner } = boast;
  const named = earner === undefined ? undefined : appraise(rig, earner, known, assumptions);
  const beside = named === undefined ? paysMost(rig, known, assumptions) : earningOf(named);
  const electricityUsdPerDay = beside?.estimate.flows.typical.electricityUsdPerDay ?? 0;
  const added = boast.isNet ? electricityUsdPerDay : 0;
  const paidShare = boast.isPerRentedHour ? (boast.busyShare ?? busyShareOf(beside)) : 1;
  const payUsdPerDay = {
    low: boast.lowUsdPerDay * paidShare + added,
    high: boast.highUsdPerDay * paidShare + added,
  };
  const middle = (payUsdPerDay.low + payUsdPerDay.high) / 2;
  const trueDays = daysThatBrought(rig, earner, middle, known);
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
    thatTime: boast.time === undefined ? undefined : recordedAt(boast, boast.time, middle, pasts, known),
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

/** An earner that is closed to new owners may still pay old ones; one that never took the card pays nobody for it. */
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

/** Of the same card, and of the same earner where one was named; those of any card only of that earner. */
function publishedOf({ rig, earner }: Boast, { catalog }: Known): readonly Claim[] {
  const gpuIds = new Set(rig.map(({ gpu }) => gpu.id));
  return catalog.claims.filter((claim) => {
    const { gpu, coin, device } = claim;
    if (device !== undefined) return false;
    const isHere = earner !== undefined && isAt(earner, claim);
    if (gpu === undefined) return isHere;
    return (
      gpuIds.has(gpu) &&
      (isHere || coin === undefined || earner?.kind !== 'network') &&
      (earner?.kind !== 'coin' || isHere)
    );
  });
}
