import type { DailyFlows, Estimate } from '../engine/estimate.ts';
import type { Period } from './period.ts';
import { DAYS_PER } from './period.ts';
import type { Money } from './format.ts';
import { formatCell } from './format.ts';
import { table } from './table.ts';

/** Three columns of it, with a space before each, and the longest label make 39. */
const CELL_WIDTH = 8;

/** What the fee lines are called: what renters pay less the network's fee, or what the coins are worth less the pool's. */
export interface FlowLabels {
  readonly gross: string;
  readonly fee: string;
}

/** Revenue, fee, electricity, net cash and, with a purchase price, depreciation and net profit: low, typical, high. */
export function flowsTable(
  { flows, payback }: Pick<Estimate, 'flows' | 'payback'>,
  labels: FlowLabels,
  money: Money,
  period: Period,
): string {
  const cell = (usdPerDay: number): string => formatCell(usdPerDay * DAYS_PER[period], money, CELL_WIDTH);
  const row = (label: string, amount: (flow: DailyFlows) => number): string[] => [
    label,
    cell(amount(flows.low)),
    cell(amount(flows.typical)),
    cell(amount(flows.high)),
  ];
  const hasFee = [flows.low, flows.typical, flows.high].some(({ feeUsdPerDay }) => feeUsdPerDay !== 0);
  return table([
    [`${money.currency}/${period}`, 'low', 'typical', 'high'],
    ...(hasFee
      ? [row(labels.gross, (flow) => flow.grossUsdPerDay), row(labels.fee, (flow) => -flow.feeUsdPerDay)]
      : []),
    row('Revenue', (flow) => flow.revenueUsdPerDay),
    row('Electricity', (flow) => -flow.electricityUsdPerDay),
    row('Net cash', (flow) => flow.netCashUsdPerDay),
    ...(payback === undefined
      ? []
      : [
          row('Depreciation', (flow) => -flow.depreciationUsdPerDay),
          row('Net profit', (flow) => flow.netProfitUsdPerDay),
        ]),
  ]);
}
