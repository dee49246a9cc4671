import { DAYS_PER } from './calendar.ts';
import { chanceFrom, normalDraw, seedOf } from './chance.ts';
import type { Scenarios } from './range.ts';
import type { Range } from './range.ts';

/** One day, USD. */
interface DayOfMoney {
  readonly revenueUsdPerDay: number;
  readonly electricityUsdPerDay: number;
}

/** A purchase and what it may bring. */
export interface OddsQuestion {
  readonly purchasePriceUsd: number;
  /** Of a quiet, a typical and a busy machine at today’s price. */
  readonly today: Scenarios<DayOfMoney>;
  /** Share of its revenue that a month has less than the month before, 0–1; the first month has today’s. */
  readonly decayPerMonth: number;
  /** Standard deviation of the logarithm of a month’s revenue against the month before. */
  readonly volatilityPerMonth: number;
  /** What the card sells for at the end, USD. It may be more than it cost. */
  readonly resaleUsd: Range;
  /** 1 to {@link MAX_HORIZON_MONTHS}. */
  readonly horizonMonths: number;
}

/** Further ahead nothing that is known today says anything. */
export const MAX_HORIZON_MONTHS = 36;
/** Half of them are the mirror images of the others, which halves the noise of what is symmetrical. */
export const PATHS = 2_000;

/** What one course of the months brings. */
interface Course {
  /** Undefined where cash alone never brings the price back within the horizon. */
  readonly paidBackInMonth: number | undefined;
  /** The most cash that it ever has, before the card is sold, and the first month that has it. */
  readonly mostCashUsd: number;
  readonly mostCashInMonth: number;
  /** Cash and resale, less the price. */
  readonly gainUsd: number;
}

/** One of ten courses is below `p10`, half are below `p50`, one of ten is above `p90`. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How a purchase may end, over many courses. */
export interface Odds {
  /** As if nothing moved but the decay. */
  readonly expected: Course;
  /** Of every course, ascending. */
  readonly gainsUsd: readonly number[];
  /** The months in which courses have their money back, ascending; courses that never do are not among them. */
  readonly paidBackInMonths: readonly number[];
  /** Cash that has come in by the end of each month, over all courses, before the card is sold; without the price. */
  readonly cashUsdByMonth: readonly Quantiles[];
}

/** What moves one course away from what is expected: as many draws as there are months, and two positions from 0 to 1. */
interface Luck {
  readonly shocks: readonly number[];
  readonly busyness: number;
  readonly resale: number;
}

/**
 * Courses of a purchase by chance, seeded by the question: the same question has the same answer.
 *
 * Each month’s revenue is the last one’s × (1 − decay) × exp(volatility × shock − volatility² / 2), so that volatility alone
 * leaves the mean as it is. How busy the machine is, and what the card sells for, is drawn once a course, half of the time
 * below the typical and half above. An owner does not run a machine in a month in which it would lose money.
 *
 * Simplifications: power costs what it costs today; nothing is mined, rented or repaired beside it; no interest.
 */
export function oddsOf(question: OddsQuestion): Odds {
  const chance = chanceFrom(seedOf(inputsOf(question)));
  const courses: Course[] = [];
  // A column per month: sorted as plain numbers, which is several times as fast as by a comparison.
  const cashUsd = Array.from({ length: question.horizonMonths }, () => new Float64Array(PATHS));
  for (let pair = 0; pair < PATHS / 2; pair += 1) {
    const luck = {
      shocks: Array.from({ length: question.horizonMonths }, () => normalDraw(chance)),
      busyness: chance(),
      resale: chance(),
    };
    for (const own of [luck, mirrored(luck)]) {
      const index = courses.length;
      courses.push(courseOf(question, own, (month, usd) => cashUsd[month - 1]?.fill(usd, index, index + 1)));
    }
  }
  return {
    expected: courseOf(question, undefined),
    cashUsdByMonth: cashUsd.map(quantilesOf),
    gainsUsd: courses.map(({ gainUsd }) => gainUsd).toSorted(ascending),
    paidBackInMonths: courses
      .flatMap(({ paidBackInMonth }) => (paidBackInMonth === undefined ? [] : [paidBackInMonth]))
      .toSorted(ascending),
  };
}

/** The share of courses that have their money back within so many months, 0–1. */
export function chanceOfPayback({ paidBackInMonths }: Odds, months: number): number {
  return paidBackInMonths.filter((month) => month <= months).length / PATHS;
}

/** The share of courses that end with at least that gain, 0–1; a loss is a gain below 0. */
export function chanceOfGain({ gainsUsd }: Odds, atLeastUsd: number): number {
  return gainsUsd.filter((gain) => gain >= atLeastUsd).length / PATHS;
}

/** The gain that this share of the courses stays below, 0–1. */
export function gainAt({ gainsUsd }: Odds, share: number): number {
  return quantileOf(gainsUsd, share);
}

function quantilesOf(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  return { p10: quantileOf(sorted, 0.1), p50: quantileOf(sorted, 0.5), p90: quantileOf(sorted, 0.9) };
}

function quantileOf(ascendingValues: ArrayLike<number>, share: number): number {
  const position = share * (ascendingValues.length - 1);
  const below = ascendingValues[Math.floor(position)] ?? Number.NaN;
  const above = ascendingValues[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position % 1);
}

function courseOf(
  question: OddsQuestion,
  luck: Luck | undefined,
  seen?: (month: number, cashUsd: number) => void,
): Course {
  const { purchasePriceUsd, today, resaleUsd, decayPerMonth, volatilityPerMonth, horizonMonths } = question;
  const day = {
    revenueUsdPerDay: between(mapped(today, 'revenueUsdPerDay'), luck?.busyness),
    electricityUsdPerDay: between(mapped(today, 'electricityUsdPerDay'), luck?.busyness),
  };
  let level = 1;
  let cashUsd = 0;
  let mostCashUsd = 0;
  let mostCashInMonth = 0;
  let paidBackInMonth: number | undefined;
  for (let month = 1; month <= horizonMonths; month += 1) {
    if (month > 1) level *= (1 - decayPerMonth) * moved(volatilityPerMonth, luck?.shocks[month - 1]);
    cashUsd += Math.max(0, (day.revenueUsdPerDay * level - day.electricityUsdPerDay) * DAYS_PER.month);
    if (cashUsd > mostCashUsd) {
      mostCashUsd = cashUsd;
      mostCashInMonth = month;
    }
    if (paidBackInMonth === undefined && cashUsd >= purchasePriceUsd) paidBackInMonth = month;
    seen?.(month, cashUsd);
  }
  const gainUsd = cashUsd + between(resaleUsd, luck?.resale) - purchasePriceUsd;
  return { paidBackInMonth, mostCashUsd, mostCashInMonth, gainUsd };
}

function moved(volatilityPerMonth: number, shock: number | undefined): number {
  return shock === undefined ? 1 : Math.exp(volatilityPerMonth * shock - volatilityPerMonth ** 2 / 2);
}

/** From low at 0 over typical at a half to high at 1; typical where nothing is drawn. */
function between({ low, typical, high }: Range, position: number | undefined): number {
  if (position === undefined) return typical;
  return position < 0.5 ? low + (typical - low) * 2 * position : typical + (high - typical) * (2 * position - 1);
}

function mirrored({ shocks, busyness, resale }: Luck): Luck {
  return { shocks: shocks.map((shock) => -shock), busyness: 1 - busyness, resale: 1 - resale };
}

function mapped({ low, typical, high }: Scenarios<DayOfMoney>, quantity: keyof DayOfMoney): Range {
  return { low: low[quantity], typical: typical[quantity], high: high[quantity] };
}

function inputsOf({ today, resaleUsd, ...rest }: OddsQuestion): readonly number[] {
  return [
    ...Object.values(rest),
    ...Object.values(resaleUsd),
    ...Object.values(today).flatMap((day: DayOfMoney) => [day.revenueUsdPerDay, day.electricityUsdPerDay]),
  ];
}

function ascending(one: number, other: number): number {
  return one - other;
}
