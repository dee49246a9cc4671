import type { Earning } from '../../appraisal/appraisal.ts';
import type { CompareModel } from '../compare/compare.ts';
import { earningName } from '../values/earner-names.ts';
import { formatMoney } from '../values/format.ts';
import { DAYS_PER } from '../values/period.ts';
import { rigName } from '../values/rig-names.ts';
import { chartName, rigCaption } from './caption.ts';
import type { OptionsChart, Picture } from './chart.ts';

const NAME_LENGTH = 15;
/** Alt text has 1,024 characters. */
const ROWS_TOLD = 9;

/** Whiskers of what each row leaves, rented out and mined apart. */
export function optionsPicture(model: CompareModel, rows: readonly Earning[]): Picture {
  const { money, period, citing, rig } = model;
  const say = citing.words.chart;
  const inMoney = (usdPerDay: number): number => usdPerDay * DAYS_PER[period] * money.unitsPerUsd;
  const option = (earning: Earning): OptionsChart['groups'][number][number] => {
    const { low, typical, high } = earning.estimate.flows;
    return {
      name: chartName(earning, citing, NAME_LENGTH),
      low: inMoney(low.netProfitUsdPerDay),
      likely: inMoney(typical.netProfitUsdPerDay),
      high: inMoney(high.netProfitUsdPerDay),
      grade: earning.certainty.grade,
    };
  };
  const grades = (['firm', 'dated', 'on-paper'] as const).filter((grade) =>
    rows.some(({ certainty }) => certainty.grade === grade),
  );
  const amount = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  return {
    chart: {
      kind: 'options',
      caption: rigCaption({ ...model, currency: money.currency }),
      currency: money.currency,
      groups: [rows.filter(({ kind }) => kind !== 'mining'), rows.filter(({ kind }) => kind === 'mining')].map(
        (group) => group.map(option),
      ),
    },
    alt: say.options.alt(
      rigName(rig),
      rows.slice(0, ROWS_TOLD).map((earning) => {
        const { low, typical, high } = earning.estimate.flows;
        return say.options.row(
          earningName(earning, citing.words),
          amount(typical.netProfitUsdPerDay),
          amount(low.netProfitUsdPerDay),
          amount(high.netProfitUsdPerDay),
        );
      }),
    ),
    legend: say.legend([say.shapes(grades), say.options.legend]),
    instead: say.instead,
  };
}
