import { DAYS_PER } from '../../engine/calendar.ts';
import { cashCourseUsd, paybackMonth } from '../../engine/cash-course.ts';
import { present } from '../../present.ts';
import { formatMoney } from '../values/money.ts';
import type { RoiModel } from '../roi/roi-model.ts';
import { earningTitle } from '../values/titles.ts';
import { earningCaption, isoMonth, priceKind } from './caption.ts';
import type { Picture } from './chart.ts';

/** Pay that falls so much every month; who bought in 2021 saw more. */
const DECAYS = [0.03, 0.05, 0.08];
/** A card that is owned has no price to wait for; a year and a half shows how things go. */
const MONTHS_OWNED = 18;

/** Cash over the card's life: the price at first, what every month leaves, quiet to busy, and what it would sell for. */
export function cashPicture(model: RoiModel): Picture {
  const { earning, investment, money, citing } = model;
  const say = citing.words.chart;
  const { low, typical, high } = earning.estimate.flows;
  const months =
    investment === undefined ? MONTHS_OWNED : Math.max(1, Math.round(investment.usefulLifeDays / DAYS_PER.month));
  const startUsd = investment === undefined ? 0 : -investment.purchasePriceUsd;
  const course = (day: typeof typical, decayPerMonth = 0): readonly number[] =>
    cashCourseUsd(day, { startUsd, months, decayPerMonth });
  const inMoney = (usd: readonly number[]): readonly number[] => usd.map((amount) => amount * money.unitsPerUsd);
  const likely = course(typical);
  // What leaves nothing today is no better when it pays less.
  const decays = typical.netCashUsdPerDay > 0 ? DECAYS : [];
  const paidBack = investment === undefined ? undefined : paybackMonth(likely);
  const dates = Array.from({ length: months + 1 }, (_, month) => isoMonth(citing.now, month));
  const lasts = [likely, course(low), course(high)].map((cash) => formatMoney(cash.at(-1) ?? 0, money));
  const [end = '', lowest = '', highest = ''] = lasts;
  const back = paidBack === undefined ? say.cash.neverPaidBack : say.cash.paidBack(dates[Math.ceil(paidBack)] ?? '');
  const kind = priceKind(earning);
  return {
    chart: {
      kind: 'cash',
      caption: earningCaption({ ...model, currency: money.currency }),
      currency: money.currency,
      dates,
      low: inMoney(course(low)),
      likely: inMoney(likely),
      high: inMoney(course(high)),
      withResale:
        investment === undefined
          ? undefined
          : inMoney(likely.map((cash, month) => cash + saleUsd(investment, month / months))),
      decays: decays.map((decay) => ({
        label: `−${Math.round(decay * 100)} %`,
        cash: inMoney(course(typical, decay)),
      })),
      paybackMonth: paidBack,
    },
    alt: `${say.cash.alt(earningTitle(model, citing), dates[0] ?? '', dates.at(-1) ?? '', end, lowest, highest)}${
      investment === undefined ? '' : back
    }`,
    legend: say.legend(
      present(
        say.grade(earning.certainty.grade),
        kind !== undefined && say.kind(kind),
        investment === undefined ? say.cash.owned : say.cash.bought,
        investment !== undefined && say.cash.resale,
        decays.length > 0 && say.cash.decays,
      ),
    ),
    instead: say.instead,
  };
}

/** In a straight line from its price to what it has at the end of its life. */
function saleUsd(
  { purchasePriceUsd, residualValueUsd }: NonNullable<RoiModel['investment']>,
  shareOfLife: number,
): number {
  return purchasePriceUsd + (residualValueUsd - purchasePriceUsd) * shareOfLife;
}
