import type { Earning } from '../../appraisal/appraisal.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { Investment } from '../../engine/estimate.ts';
import { sincePurchase } from '../../engine/payback.ts';
import { purchaseOutcome } from '../../engine/purchase.ts';
import type { PurchaseOutcome } from '../../engine/purchase.ts';
import { present } from '../../present.ts';
import { aboutMoney, formatMoney, formatRate } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import type { Citing } from '../values/provenance.ts';
import type { Line } from '../message/screen.ts';

interface PurchaseModel {
  readonly earning: Earning;
  readonly investment: Investment;
  /** Since it was bought; undefined where nobody has said when, or it was today. */
  readonly heldDays?: number | undefined;
  readonly money: Money;
  readonly period: Period;
  readonly citing: Citing;
}

/** What the price comes to: won or lost over the card's life, with what from resale, and at which pace it comes back. */
export function purchaseLines(model: PurchaseModel): readonly Line[] {
  const { earning, investment, money, citing } = model;
  const { roi } = earning.estimate;
  const say = citing.words.roi;
  const resale =
    investment.residualValueUsd === 0 ? say.noResale : say.resaleAt(formatMoney(investment.residualValueUsd, money));
  const percent = (ratio: number): string => formatWholePercent(ratio, money.locale);
  const ratio = roi === undefined ? '.' : ` ${say.return(percent(roi.typical), percent(roi.low), percent(roi.high))}`;
  return present({ text: `${verdictWords(model)}, ${resale}${ratio}` }, paceLine(model), sinceBoughtLine(model));
}

/** What must have come in so far, and what would be missing; of a rig of one's own. */
function sinceBoughtLine({ earning, investment, heldDays, money, citing }: PurchaseModel): Line | undefined {
  if (heldDays === undefined) return undefined;
  const net = earning.estimate.flows.typical.netCashUsdPerDay;
  const { days, neededUsdPerDay, stillToComeUsd } = sincePurchase(investment.purchasePriceUsd, net, heldDays);
  const rest = stillToComeUsd === 0 ? undefined : formatMoney(stillToComeUsd, money);
  return { text: citing.words.roi.sinceBought(days, formatMoney(neededUsdPerDay, money), rest), rank: 1 };
}

function verdictWords({ earning, investment, money, citing }: PurchaseModel): string {
  const say = citing.words.roi;
  const { gainUsd } = purchaseOutcome(investment, earning.estimate.flows);
  const purchase = {
    about: aboutMoney(gainUsd.typical, money),
    price: formatMoney(investment.purchasePriceUsd, money),
    months: monthsOf(investment),
    isOnPaper: earning.certainty.grade === 'on-paper',
  };
  if (gainUsd.typical > 0) return say.buyingGains(purchase);
  if (gainUsd.typical === 0) return say.buyingEven(purchase.price, purchase.months);
  return -gainUsd.typical > investment.purchasePriceUsd ? say.buyingLosesAll(purchase) : say.buyingLoses(purchase);
}

function paceLine({ earning, money, period, citing }: PurchaseModel): Line {
  const say = citing.words.roi;
  const { flows, payback } = earning.estimate;
  const net = flows.typical.netCashUsdPerDay;
  const about = aboutMoney(net * DAYS_PER[period], money);
  if (payback?.typical.kind === 'reached') {
    const { days } = payback.typical;
    return { text: say.pace(about, period, days), rank: 1, short: say.paceShort(days) };
  }
  return net === 0 ? { text: say.noPaceNothing } : { text: say.noPace(about, period), rank: 1, short: say.noPaceShort };
}

/** What would have to be true for the price to come back; empty where it does. */
export function breakEvenOfPurchase({ earning, investment, money, citing }: PurchaseModel): readonly Line[] {
  const say = citing.words.roi;
  const outcome = purchaseOutcome(investment, earning.estimate.flows);
  if (outcome.gainUsd.typical >= 0) return [];
  const ways = waysToBreakEven(outcome, money, citing);
  return [
    ways.length === 0
      ? { text: say.neverBreaksEven, rank: 1, short: say.neverBreaksEvenShort }
      : { text: say.toBreakEven(monthsOf(investment), ways) },
  ];
}

function waysToBreakEven(
  { breakEvenResaleShare, breakEvenElectricityUsdPerKwh }: PurchaseOutcome,
  money: Money,
  { words }: Citing,
): readonly string[] {
  return present(
    breakEvenResaleShare !== undefined && words.roi.resaleOf(formatWholePercent(breakEvenResaleShare, money.locale)),
    breakEvenElectricityUsdPerKwh !== undefined &&
      words.roi.powerBelow(formatRate(breakEvenElectricityUsdPerKwh * money.unitsPerUsd, money.currency, money.locale)),
  );
}

function monthsOf({ usefulLifeDays }: Investment): number {
  return Math.round(usefulLifeDays / DAYS_PER.month);
}
