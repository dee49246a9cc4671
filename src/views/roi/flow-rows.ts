import type { Earning } from '../../appraisal/appraisal.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { DailyFlows } from '../../engine/estimate.ts';
import type { Words } from '../../words/words.ts';
import { formatCells } from '../values/cells.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { scenarioColumns } from './scenarios.ts';

/** Three columns of it, with a space before each, and the longest label make 36; the labels of mining are shorter. */
const CELL_WIDTH: Record<Earning['kind'], number> = { renting: 7, mining: 8, 'gap-mining': 7 };

/** What a table of an estimate's flows is made of: its heading, and a row for any amount of them. */
export function flowRows({ kind, estimate }: Earning, money: Money, period: Period, words: Words) {
  const columns = scenarioColumns(estimate, words);
  return {
    columns,
    heading: [words.roi.rows.heading(money.currency, period), ...columns.map(({ heading }) => heading)],
    row: (label: string, amount: (flow: DailyFlows) => number): string[] => [
      label,
      ...formatCells(
        columns.map(({ flow }) => amount(flow) * DAYS_PER[period]),
        money,
        CELL_WIDTH[kind],
      ),
    ],
  };
}
