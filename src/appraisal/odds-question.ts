import type { CoinDay } from '../catalog/coin-history.ts';
import type { OddsQuestion } from '../engine/odds.ts';
import type { Range } from '../engine/range.ts';
import { mapScenarios } from '../engine/range.ts';
import type { Earning } from './appraisal.ts';

/** How far a month’s revenue moves, and who says so. */
export interface Volatility {
  readonly perMonth: number;
  readonly from: 'typed' | 'recorded' | 'assumed';
  /** Recorded days that it is taken from. */
  readonly days: number;
}

/** What somebody may assume otherwise; undefined for ours. Shares are 0–1. */
export interface OddsTyped {
  readonly decayPerMonth: number | undefined;
  readonly volatilityPerMonth: number | undefined;
  readonly horizonMonths: number;
  /** Of the price, at the end. */
  readonly resaleShare: number | undefined;
}

/** Our assumptions, where nothing is typed or recorded. */
const DECAY = 0.03;
const NETWORK_VOLATILITY = 0.15;
const COIN_VOLATILITY = 0.3;
/** Used cards rose by a fifth to a half in the summer of 2026 and have fallen by as much before. */
const RESALE: Range = { low: 0.4, typical: 0.65, high: 1.1 };
/** Around what is typed. */
const RESALE_SPREAD = 0.3;
const MONTH_DAYS = 30;
const LEAST_DAYS = 90;

function decayOf({ decayPerMonth }: OddsTyped): number {
  return decayPerMonth ?? DECAY;
}

/** Standard deviation of the logarithm of a month’s revenue against the month before, from the coin’s own record. */
export function volatilityOf(
  earning: Earning,
  typed: OddsTyped,
  coinDays: (coinId: string) => readonly CoinDay[],
): Volatility {
  if (typed.volatilityPerMonth !== undefined) return { perMonth: typed.volatilityPerMonth, from: 'typed', days: 0 };
  if (earning.kind !== 'mining') return { perMonth: NETWORK_VOLATILITY, from: 'assumed', days: 0 };
  const revenues = coinDays(earning.coin.id).flatMap(({ revenueUsdPerHashPerDay }) =>
    revenueUsdPerHashPerDay === undefined ? [] : [revenueUsdPerHashPerDay],
  );
  if (revenues.length < LEAST_DAYS) return { perMonth: COIN_VOLATILITY, from: 'assumed', days: revenues.length };
  const steps = revenues.slice(MONTH_DAYS).map((revenue, index) => Math.log(revenue / (revenues[index] ?? revenue)));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length;
  return { perMonth: Math.sqrt(variance), from: 'recorded', days: revenues.length };
}

/** What the card may sell for at the end, as shares of its price. */
function resaleSharesOf({ resaleShare }: OddsTyped): Range {
  return resaleShare === undefined
    ? RESALE
    : { low: resaleShare * (1 - RESALE_SPREAD), typical: resaleShare, high: resaleShare * (1 + RESALE_SPREAD) };
}

/** A purchase and an earning as a question of chance. */
export function oddsQuestion(
  { estimate }: Earning,
  purchasePriceUsd: number,
  typed: OddsTyped,
  volatility: Volatility,
): OddsQuestion {
  const shares = resaleSharesOf(typed);
  return {
    purchasePriceUsd,
    today: mapScenarios(estimate.flows, ({ revenueUsdPerDay, electricityUsdPerDay }) => ({
      revenueUsdPerDay,
      electricityUsdPerDay,
    })),
    decayPerMonth: decayOf(typed),
    volatilityPerMonth: volatility.perMonth,
    resaleUsd: {
      low: shares.low * purchasePriceUsd,
      typical: shares.typical * purchasePriceUsd,
      high: shares.high * purchasePriceUsd,
    },
    horizonMonths: typed.horizonMonths,
  };
}
