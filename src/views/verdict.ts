import type { Earning } from '../appraisal/appraisal.ts';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { Investment } from '../engine/estimate.ts';
import { formatAbout, formatRate } from './format.ts';
import type { Money } from './format.ts';
import { paybackSentence } from './payback.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';

interface VerdictModel {
  readonly earning: Earning;
  readonly rate: ElectricityRate;
  readonly investment: Investment | undefined;
  readonly money: Money;
  readonly period: Period;
}

/** The one sentence that matters: whether it pays, how much, after which price of power. */
export function verdictSentence(model: VerdictModel): string {
  const { earning, money, period, rate } = model;
  const { flows, verdict } = earning.estimate;
  const [low, typical, high] = [flows.low, flows.typical, flows.high].map(
    ({ netProfitUsdPerDay }) => netProfitUsdPerDay,
  );
  const amount = `${formatAbout(flows.typical.netProfitUsdPerDay * DAYS_PER[period], money)} a ${period}`;
  const isOneFigure = low === high;
  const loss = model.investment === undefined ? '' : ' and loss of value';
  const power = `power at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}${loss}`;
  if (isOneFigure && typical === 0) return `**Neither pays nor loses**, after ${power}.${paybackSentence(model)}`;
  switch (verdict) {
    case 'pays':
      return `**Pays: ${amount}** after ${power}${isOneFigure ? '' : '; it pays even in the low case'}.${paybackSentence(model)}`;
    case 'likely-pays':
      return `**Likely pays: ${amount}** after ${power}. In the low case it ${low === 0 ? 'just covers its power' : 'loses'}.${paybackSentence(model)}`;
    case 'likely-loses':
      return `**Likely loses: ${amount}** after ${power}. Only the high case pays.${paybackSentence(model)}`;
    case 'loses':
      return `**Loses: ${amount}** after ${power}${isOneFigure ? '' : `; ${high === 0 ? 'the high case just covers its power' : 'it loses even in the high case'}`}.${paybackSentence(model)}`;
  }
}
