import type { ClaimCheck } from '../../appraisal/claim-check.ts';
import type { Figure } from '../../catalog/figure.ts';
import type { Earner } from '../../catalog/finder.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { PaidInAll } from '../../market/valuation/paid-in-all.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import { earnerName } from '../values/earner-names.ts';
import { formatSaid, formatUnitPrice } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import { rigName } from '../values/rig-names.ts';
import { TITLE_CHARACTERS } from '../message/screen.ts';
import { fit } from '../message/table.ts';

/** What a claim is about, as it was understood. */
export interface ClaimModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  /** The network or coin that was named, if one was. */
  readonly named: Earner | undefined;
  /** As said, USD; one where no range was. */
  readonly lowUsd: number;
  readonly highUsd: number;
  /** In how many days. */
  readonly days: number;
  readonly isNet: boolean;
  readonly isPowerFree: boolean;
  /** Where it was said how often the card is busy, 0–1. */
  readonly busyShare: number | undefined;
  /** The price that is said to be paid back; undefined where an amount was said. */
  readonly paidBack: { readonly cardUsd: number; readonly figure: Figure<number> | undefined } | undefined;
  readonly check: ClaimCheck;
  /** As typed. */
  readonly leftOut: readonly string[];
  readonly unknownEarners: readonly string[];
  /** Sentences of the cards that are named and not counted. */
  readonly cardsLeftOut: readonly string[];
  /** What the earner pays all its cards together, where that is known. */
  readonly paidInAll: PaidInAll | undefined;
  readonly buttons: readonly RunButton[];
}

/** Rig, amount and earner as they were understood. */
export function claimTitle({ rig, named, lowUsd, highUsd, days, money, paidBack, citing }: ClaimModel): string {
  const { words } = citing;
  const at = named === undefined ? undefined : earnerName(named);
  const period = periodWords(days, citing);
  // Of an hour the third decimal counts.
  const said = (usd: number): string => (days < 1 && usd < 1 ? hourly(usd, money) : formatSaid(usd, money));
  const amount = { low: said(lowUsd), high: said(highUsd) };
  return fit(
    paidBack === undefined
      ? words.claim.title(rigName(rig), amount, period, at)
      : words.claim.titlePaidBack(rigName(rig), words.claim.inDays(days), at),
    TITLE_CHARACTERS,
  );
}

/** `a month`, `in 30 days` */
export function periodWords(days: number, { words }: ClaimModel['citing']): string {
  const { periods } = words.claim;
  const named: readonly (readonly [number, string])[] = [
    [1 / 24, periods.hour],
    [DAYS_PER.day, periods.day],
    [7, periods.week],
    [DAYS_PER.month, periods.month],
    [DAYS_PER.year, periods.year],
  ];
  return named.find(([each]) => Math.abs(each - days) < 1e-6)?.[1] ?? words.claim.inDays(days);
}

/** Three decimals, as people compare them; four where that says too little. */
export function hourly(usd: number, money: Money): string {
  return formatUnitPrice(usd >= 0.1 ? Number(usd.toFixed(3)) : usd, money);
}
