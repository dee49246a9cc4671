import type { Earning } from '../appraisal/appraisal.ts';
import type { Investment, Payback } from '../engine/estimate.ts';
import { formatCount, formatMoney, formatPercent } from './format.ts';
import type { Money } from './format.ts';
import { DAYS_PER } from './period.ts';

/** What was paid for the rig; `investment` is undefined where its owner has not said. */
interface PaybackModel {
  readonly earning: Earning;
  readonly investment: Investment | undefined;
  readonly money: Money;
}

/** How long it takes, as the end of the first sentence; empty where no price was given. */
export function paybackSentence({ earning, investment, money }: PaybackModel): string {
  const payback = earning.estimate.payback?.typical;
  if (investment === undefined || payback === undefined) return '';
  const price = formatMoney(investment.purchasePriceUsd, money);
  switch (payback.kind) {
    case 'reached': {
      const tooLate =
        payback.days > investment.usefulLifeDays
          ? `, longer than the ${lifeText(investment, money)} it is to last`
          : '';
      return ` It pays its ${price} back in ${days(payback.days, money.locale)}${tooLate}.`;
    }
    case 'never':
      return ` It never pays its ${price} back.`;
  }
}

/** Payback and ROI, low to high. */
export function paybackText({ earning, investment, money }: PaybackModel): string {
  const { payback, roi } = earning.estimate;
  if (investment === undefined || payback === undefined || roi === undefined) {
    return 'You own it already: `price:` shows payback, depreciation and ROI.';
  }
  const { locale } = money;
  const resale =
    investment.residualValueUsd === 0
      ? 'nothing from resale'
      : `resale at ${formatMoney(investment.residualValueUsd, money)}`;
  return [
    `${paybackWords(payback.typical, locale)} (low ${paybackWords(payback.low, locale)}, high ${paybackWords(payback.high, locale)})`,
    `ROI over ${lifeText(investment, money)}, ${resale}: ${formatPercent(roi.typical, locale)} (${formatPercent(roi.low, locale)} to ${formatPercent(roi.high, locale)})`,
  ].join('\n');
}

function paybackWords(payback: Payback, locale: string): string {
  switch (payback.kind) {
    case 'reached':
      return days(payback.days, locale);
    case 'never':
      return 'never';
  }
}

function days(count: number, locale: string): string {
  return count < 1 ? 'less than a day' : formatCount(count, 'day', locale);
}

function lifeText({ usefulLifeDays }: Investment, { locale }: Money): string {
  return formatCount(usefulLifeDays / DAYS_PER.month, 'month', locale);
}
