import type { Earning } from '../../appraisal/appraisal.ts';
import { ingredientsOf } from '../../appraisal/ingredients.ts';
import { daysSinceEpoch } from '../../durations.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { dayOf } from '../../market/figures/figure-date.ts';
import { present } from '../../present.ts';
import { bySeenLast, DAYS_COUNTED } from '../values/age.ts';
import { earningName } from '../values/earner-names.ts';
import { formatCell } from '../values/cells.ts';
import { formatSignificant } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import type { Citing } from '../values/provenance.ts';
import { fit, groupedTable } from '../message/table.ts';

/** Name, likely, low…high and age or payback; with a space before each they make 38. */
export const EARNER_NAME_WIDTH = 11;
export const LIKELY_WIDTH = 7;
const END_WIDTH = 5;
const LAST_WIDTH = 5;

interface TableModel {
  readonly money: Money;
  readonly period: Period;
  readonly isBought: boolean;
  readonly citing: Citing;
}

/** Earnings in groups, a row each: what is likely, low and high, and how old its price is or when a purchase is paid back. */
export function earningsTable(
  groups: readonly { readonly heading?: string; readonly earnings: readonly Earning[] }[],
  model: TableModel,
): string {
  const { money, period, isBought, citing } = model;
  const say = citing.words.compare;
  return groupedTable(
    [
      [say.heading(money.currency, period), say.likely, say.lowHigh, isBought ? say.payback : say.age],
      ...groups
        .filter(({ earnings }) => earnings.length > 0)
        .flatMap(({ heading, earnings }) => [
          ...(heading === undefined ? [] : [[heading]]),
          ...earnings.map((earning) => rowOf(earning, model)),
        ]),
    ],
    [EARNER_NAME_WIDTH, LIKELY_WIDTH, END_WIDTH * 2 + 1, LAST_WIDTH],
  );
}

function rowOf(earning: Earning, { money, period, isBought, citing }: TableModel): string[] {
  const say = citing.words.compare;
  const { low, typical, high } = earning.estimate.flows;
  const cell = (usdPerDay: number, width: number): string => formatCell(usdPerDay * DAYS_PER[period], money, width);
  return [
    fit(earningName(earning, citing.words, EARNER_NAME_WIDTH), EARNER_NAME_WIDTH),
    `${cell(typical.netProfitUsdPerDay, LIKELY_WIDTH - 1)}${say.mark(earning.certainty.grade)}`,
    rangeCell(
      [low, typical, high].map((flow) => flow.netProfitUsdPerDay * DAYS_PER[period]),
      money,
    ),
    isBought ? paybackCell(earning, citing) : ageCell(earning, citing),
  ];
}

/** Low and high; where both would read the same, how far they are from the likely. */
function rangeCell([low = 0, typical = 0, high = 0]: readonly number[], money: Money): string {
  const [lowCell, highCell] = [low, high].map((usd) => formatCell(usd, money, END_WIDTH));
  const farthest = Math.max(typical - low, high - typical) * money.unitsPerUsd;
  return lowCell === highCell && farthest > 0
    ? `±${formatSignificant(farthest, money.locale, 1)}`
    : `${lowCell}…${highCell}`;
}

function paybackCell({ estimate: { payback } }: Earning, { words }: Citing): string {
  return payback?.typical.kind === 'reached'
    ? words.compare.months(payback.typical.days / DAYS_PER.month)
    : words.compare.never;
}

/** Age of the price, the oldest of several. */
function ageCell(earning: Earning, { now, words }: Citing): string {
  const prices = ingredientsOf(earning).filter(({ what }) => what === 'rent' || what === 'coin-price');
  const oldest = present(...prices.map(({ figure }) => figure))
    .toSorted(bySeenLast)
    .at(-1);
  if (oldest === undefined) return words.compare.typed;
  const [year = ''] = oldest.date.split('-');
  if (oldest.date === year) return words.compare.ofYear(year);
  const days = Math.max(0, daysSinceEpoch(now) - dayOf(oldest.date));
  return days < DAYS_COUNTED ? words.compare.days(days) : words.compare.weeks(Math.round(days / 7));
}

/** What the marks of the rows mean. */
export function legendOf(shown: readonly Earning[], { words }: Citing): string {
  return words.compare.legend(shown.map(({ certainty }) => certainty.grade));
}
