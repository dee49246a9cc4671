import { flowRows } from './flow-rows.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import type { Words } from '../../words/words.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { table } from '../message/table.ts';

const PAID: Record<Earning['kind'], (words: Words) => string> = {
  renting: ({ roi }) => roi.rows.paid,
  mining: ({ roi }) => roi.rows.coins,
  'gap-mining': ({ gaps }) => gaps.paid,
};

/** What reaches the owner, what the power costs, what is left; with a purchase price also what the card loses. */
export function leftOverTable(earning: Earning, money: Money, period: Period, words: Words): string {
  const { kind, estimate } = earning;
  const { rows } = words.roi;
  const { heading, row } = flowRows(earning, money, period, words);
  return table([
    heading,
    row(PAID[kind](words), (flow) => flow.revenueUsdPerDay),
    row(rows.power, (flow) => -flow.electricityUsdPerDay),
    row(rows.left, (flow) => flow.netCashUsdPerDay),
    ...(estimate.payback === undefined
      ? []
      : [row(rows.wear, (flow) => -flow.depreciationUsdPerDay), row(rows.profit, (flow) => flow.netProfitUsdPerDay)]),
  ]);
}
