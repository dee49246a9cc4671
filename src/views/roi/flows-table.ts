import { flowRows } from './flow-rows.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import type { Words } from '../../words/words.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { table } from '../message/table.ts';

/** Every step from what renters pay, or what the coins are worth, to what is left: gross and fee where a fee is taken. */
export function flowsTable(earning: Earning, money: Money, period: Period, words: Words): string {
  const { kind, estimate } = earning;
  const say = words.roi.why.rows;
  const { columns, heading, row } = flowRows(earning, money, period, words);
  const hasFee = columns.some(({ flow }) => flow.feeUsdPerDay !== 0);
  return table([
    heading,
    ...(hasFee
      ? [
          row(grossLabel(kind, words), (flow) => flow.grossUsdPerDay),
          row(feeLabel(kind, words), (flow) => -flow.feeUsdPerDay),
        ]
      : []),
    row(say.revenue, (flow) => flow.revenueUsdPerDay),
    row(say.electricity, (flow) => -flow.electricityUsdPerDay),
    row(say.netCash, (flow) => flow.netCashUsdPerDay),
    ...(estimate.payback === undefined
      ? []
      : [
          row(say.depreciation, (flow) => -flow.depreciationUsdPerDay),
          row(say.netProfit, (flow) => flow.netProfitUsdPerDay),
        ]),
  ]);
}

function grossLabel(kind: Earning['kind'], { roi, gaps }: Words): string {
  if (kind === 'gap-mining') return gaps.gross;
  return kind === 'renting' ? roi.why.rows.renters : roi.why.rows.coins;
}

function feeLabel(kind: Earning['kind'], { roi, gaps }: Words): string {
  if (kind === 'gap-mining') return gaps.fees;
  return kind === 'renting' ? roi.why.rows.networkFee : roi.why.rows.poolFee;
}
