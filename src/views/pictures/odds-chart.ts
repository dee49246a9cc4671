import { paybackMonth } from '../../engine/cash-course.ts';
import type { Quantiles } from '../../engine/odds.ts';
import { present } from '../../present.ts';
import { oddsTitle } from '../advice/odds.ts';
import type { OddsModel } from '../advice/odds.ts';
import { formatMoney } from '../values/money.ts';
import { earningCaption, isoMonth, priceKind } from './caption.ts';
import type { Picture } from './chart.ts';

/** How cash may go over the months: the price at first, then what nine of ten courses have, half of them, and one of ten. */
export function oddsPicture(model: OddsModel): Picture {
  const { question, odds, earning, money, citing } = model;
  const say = citing.words.chart;
  const priceUsd = question.purchasePriceUsd;
  const course = (which: keyof Quantiles): readonly number[] => [
    -priceUsd,
    ...odds.cashUsdByMonth.map((cash) => cash[which] - priceUsd),
  ];
  const [p10, p50, p90] = [course('p10'), course('p50'), course('p90')];
  const paidBack = paybackMonth(p50);
  const dates = p50.map((_cash, month) => isoMonth(citing.now, month));
  const inMoney = (usd: readonly number[]): readonly number[] => usd.map((amount) => amount * money.unitsPerUsd);
  const [lowest = '', middle = '', highest = ''] = [p10, p50, p90].map((cash) => formatMoney(cash.at(-1) ?? 0, money));
  const kind = priceKind(earning);
  return {
    chart: {
      kind: 'odds',
      caption: earningCaption({ ...model, currency: money.currency }),
      currency: money.currency,
      dates,
      p10: inMoney(p10),
      p50: inMoney(p50),
      p90: inMoney(p90),
      paybackMonth: paidBack,
    },
    alt: `${say.odds.alt(oddsTitle(model), dates[0] ?? '', dates.at(-1) ?? '', { p10: lowest, p50: middle, p90: highest })}${
      paidBack === undefined ? say.odds.neverPaidBack : say.odds.paidBack(dates[Math.ceil(paidBack)] ?? '')
    }`,
    legend: say.legend(
      present(say.grade(earning.certainty.grade), kind !== undefined && say.kind(kind), say.odds.legend),
    ),
    instead: say.instead,
  };
}
