import type { Earning } from '../../appraisal/appraisal.ts';
import type { DailyFlows } from '../../engine/estimate.ts';
import type { Words } from '../../words/words.ts';
import { formatCells } from '../values/format.ts';
import type { Money } from '../values/format.ts';
import { DAYS_PER } from '../values/period.ts';
import type { Period } from '../values/period.ts';
import { scenarioColumns } from './scenarios.ts';
import { table } from '../message/table.ts';

/** Three columns of it, with a space before each, and the longest label make 36; the labels of mining are shorter. */
export const CELL_WIDTH: Record<Earning['kind'], number> = { renting: 7, mining: 8, 'gap-mining': 7 };

const PAID: Record<Earning['kind'], (words: Words) => string> = {
  renting: ({ roi }) => roi.rows.paid,
  mining: ({ roi }) => roi.rows.coins,
  'gap-mining': ({ gaps }) => gaps.paid,
};

/** What reaches the owner, what the power costs, what is left; with a purchase price also what the card loses. */
export function leftOverTable({ kind, estimate }: Earning, money: Money, period: Period, words: Words): string {
  const { rows } = words.roi;
  const columns = scenarioColumns(estimate, words);
  const row = (label: string, amount: (flow: DailyFlows) => number): string[] => [
    label,
    ...formatCells(
      columns.map(({ flow }) => amount(flow) * DAYS_PER[period]),
      money,
      CELL_WIDTH[kind],
    ),
  ];
  return table([
    [rows.heading(money.currency, period), ...columns.map(({ heading }) => heading)],
    row(PAID[kind](words), (flow) => flow.revenueUsdPerDay),
    row(rows.power, (flow) => -flow.electricityUsdPerDay),
    row(rows.left, (flow) => flow.netCashUsdPerDay),
    ...(estimate.payback === undefined
      ? []
      : [row(rows.wear, (flow) => -flow.depreciationUsdPerDay), row(rows.profit, (flow) => flow.netProfitUsdPerDay)]),
  ]);
}
