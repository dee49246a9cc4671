import type { APIEmbedField } from 'discord-api-types/v10';
import type { Earning } from '../appraisal/appraisal.ts';
import { earnerOf } from '../appraisal/appraisal.ts';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { BreakEven, Estimate, Investment, Payback } from '../engine/estimate.ts';
import type { SwitchPoint } from '../appraisal/switch-point.ts';
import type { RigPart } from '../input/rig.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { VERDICT_COLOURS } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { conditionLines, notOpenLine } from './eligibility.ts';
import { flowsTable } from './flows-table.ts';
import { formatMoney, formatNumber, formatPercent, formatRate, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { coinName, gpuNameIn, rigAtEarner } from './place.ts';
import { basisLines, powerLine } from './basis.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

export interface RoiModel {
  readonly rig: readonly RigPart[];
  readonly earning: Earning;
  /** How many places were compared when no network was named; undefined when one was. */
  readonly bestOf: number | undefined;
  readonly switchPoint: SwitchPoint | undefined;
  readonly rate: ElectricityRate;
  readonly serverUnreadable: boolean;
  readonly investment: Investment | undefined;
  readonly hoursPerDay: number;
  readonly money: Money;
  readonly period: Period;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** What a rig earns in one place: the sentence, the table, the thresholds, and what it all rests on. */
export function roiView(model: RoiModel): Reply {
  const { earning, rig, money, period } = model;
  const earner = earnerOf(earning);
  const labels =
    earning.kind === 'renting'
      ? { gross: 'Renters pay', fee: 'Network fee' }
      : { gross: 'Mined coins', fee: 'Pool fee' };
  const closed = earning.kind === 'renting' ? notOpenLine(earning.eligibility) : undefined;
  return {
    embeds: [
      {
        title: rigAtEarner(rig, earner),
        color: VERDICT_COLOURS[earning.estimate.verdict],
        description: [
          verdictSentence(model),
          ...(closed === undefined ? [] : [closed]),
          ...(model.bestOf === undefined
            ? []
            : [`Best of ${model.bestOf} places that take it and whose pay is known. \`/compare\` shows them all.`]),
          flowsTable(earning.estimate, labels, money, period),
        ].join('\n'),
        fields: fields(model),
        footer: { text: 'Dated figures that Rigwise ships with, none of them live. Not financial advice.' },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

function verdictSentence({ earning, money, period, rate, investment }: RoiModel): string {
  const { flows, verdict, payback } = earning.estimate;
  const typical = flows.typical.netCashUsdPerDay * DAYS_PER[period];
  const amount = `${formatMoney(Math.abs(typical), money)} a ${period}`;
  const isOneFigure = flows.low.netCashUsdPerDay === flows.high.netCashUsdPerDay;
  const after = `after power at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}`;
  const back =
    investment === undefined || payback === undefined
      ? ''
      : payback.typical.kind === 'reached'
        ? ` It pays its ${formatMoney(investment.purchasePriceUsd, money)} back in ${days(payback.typical.days, money.locale)}.`
        : ` It never pays its ${formatMoney(investment.purchasePriceUsd, money)} back.`;
  switch (verdict) {
    case 'pays':
      return `**Pays: about ${amount}** ${after}${isOneFigure ? '' : '; it pays even in the low case'}.${back}`;
    case 'likely-pays':
      return `**Likely pays: about ${amount}** ${after}. In the low case it loses.${back}`;
    case 'likely-loses':
      return `**Likely loses: about ${amount}** ${after}. Only the high case pays.${back}`;
    case 'loses':
      return `**Loses: about ${amount}** ${after}${isOneFigure ? '' : '; it loses even in the high case'}.${back}`;
  }
}

function fields(model: RoiModel): APIEmbedField[] {
  const { earning, money, rate, citing } = model;
  const all: APIEmbedField[] = [
    { name: 'Payback', value: paybackText(model), inline: true },
    { name: 'Breaks even', value: breakEvenLines(earning, money).join('\n'), inline: true },
  ];
  if (model.switchPoint !== undefined) {
    all.push({ name: 'Switch price', value: switchText(model.switchPoint, money), inline: true });
  }
  all.push({
    name: 'Electricity',
    value: [rateAndOrigin(rate, model.serverUnreadable, citing), powerLine(earning, model.hoursPerDay, citing)].join(
      '\n',
    ),
  });
  all.push({ name: 'Rests on', value: linesWithin(basisLines(earning, money, citing), FIELD_VALUE_LIMIT) });
  if (earning.kind === 'renting') {
    const conditions = conditionLines(earning.network, earning.eligibility, {
      gpuName: gpuNameIn(model.rig),
      locale: money.locale,
    });
    if (conditions.length > 0) {
      all.push({ name: `To start on ${earning.network.name}`, value: linesWithin(conditions, FIELD_VALUE_LIMIT) });
    }
  }
  return all;
}

function paybackText({ earning, investment, money }: RoiModel): string {
  const { payback, roi } = earning.estimate;
  if (investment === undefined || payback === undefined || roi === undefined) {
    return 'You own it already: `price:` shows payback, depreciation and ROI.';
  }
  const { locale } = money;
  const lifeMonths = formatNumber(investment.usefulLifeDays / DAYS_PER.month, locale, 0);
  const resale =
    investment.residualValueUsd === 0
      ? 'nothing from resale'
      : `resale at ${formatMoney(investment.residualValueUsd, money)}`;
  return [
    `${paybackWords(payback.typical, locale)} (low ${paybackWords(payback.low, locale)}, high ${paybackWords(payback.high, locale)})`,
    `ROI over ${lifeMonths} months, ${resale}: ${formatPercent(roi.typical, locale)} (${formatPercent(roi.low, locale)} to ${formatPercent(roi.high, locale)})`,
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
  return `${formatNumber(count, locale, 0)} days`;
}

/** The thresholds at which typical net cash is 0. */
export function breakEvenLines(earning: Earning, money: Money): string[] {
  const lines = [electricityThreshold(earning.estimate, money)];
  if (earning.kind === 'renting') {
    const { breakEvenUtilisation, breakEvenHostRateUsdPerGpuHour } = earning.estimate;
    lines.push(
      utilisationThreshold(breakEvenUtilisation, money.locale),
      hostRateThreshold(breakEvenHostRateUsdPerGpuHour, money),
    );
  }
  return lines;
}

function electricityThreshold({ breakEvenElectricityUsdPerKwh }: Estimate, money: Money): string {
  switch (breakEvenElectricityUsdPerKwh.kind) {
    case 'at':
      return `Power below ${formatRate(breakEvenElectricityUsdPerKwh.value * money.unitsPerUsd, money.currency, money.locale)}`;
    case 'always':
      return 'At any price of power: it draws none';
    case 'never':
      return 'At no price of power';
  }
}

function utilisationThreshold(threshold: BreakEven, locale: string): string {
  switch (threshold.kind) {
    case 'at':
      return `Busy at least ${formatPercent(threshold.value, locale)} of its hours`;
    case 'always':
      return 'However little it works: waiting costs nothing';
    case 'never':
      return 'Not even when it works every hour';
  }
}

function hostRateThreshold(threshold: BreakEven, money: Money): string {
  switch (threshold.kind) {
    case 'at':
      return `Paid at least ${formatUnitPrice(threshold.value, money)} per GPU-hour`;
    case 'always':
      return 'Paid anything at all';
    case 'never':
      return 'At no rent: it is never busy';
  }
}

function switchText({ price, coin, utilisation }: SwitchPoint, money: Money): string {
  const busy = `${formatPercent(utilisation, money.locale)} busy`;
  switch (price.kind) {
    case 'at':
      return `${formatUnitPrice(price.hostRateUsdPerGpuHour, money)} per GPU-hour at ${busy}: paid less, mining ${coinName(coin)} is worth more.`;
    case 'always':
      return `At ${busy}, renting beats mining ${coinName(coin)} at any price above nothing.`;
    case 'never':
      return `Nothing is rented, so no rent beats mining ${coinName(coin)}.`;
  }
}
