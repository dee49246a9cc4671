import type { APIEmbedField } from 'discord-api-types/v10';
import type { Earning, RentingAppraisal } from '../appraisal/appraisal.ts';
import { earnerOf, restsOnClaim } from '../appraisal/appraisal.ts';
import type { CardShare } from '../appraisal/card-shares.ts';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { BreakEven, Estimate, Investment, Payback } from '../engine/estimate.ts';
import type { SwitchPoint } from '../appraisal/switch-point.ts';
import type { RigPart } from '../input/rig.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { VERDICT_COLOURS } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { conditionLines, fallsShortLine, notOpenLine } from './eligibility.ts';
import { exchangeFields } from './exchange.ts';
import type { ExchangeUse } from './exchange.ts';
import { flowsTable } from './flows-table.ts';
import { formatCount, formatAbout, formatMoney, formatPercent, formatRate, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { FIELD_VALUE_LIMIT, fieldsWithin, linesWithin, TITLE_LIMIT } from './limits.ts';
import { shortfallsWords } from './machine.ts';
import type { KnownMachine } from './machine.ts';
import { netWords } from './net-words.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { coinName, gpuNameIn, rigAtEarner, rigName } from './place.ts';
import { basisLines, powerLine } from './basis.ts';
import { oldPriceLines, priceAge } from './price-age.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { fit } from './table.ts';

export interface RoiModel {
  readonly rig: readonly RigPart[];
  readonly earning: Earning;
  /** How many places take the rig as it is, where no network was named; undefined when one was. */
  readonly bestOf: number | undefined;
  /** What would be better than the best of them, if the rig did not fall short there. */
  readonly betterWithMore: RentingAppraisal | undefined;
  /** What is known of the PC beside its power. */
  readonly machine: KnownMachine;
  readonly switchPoint: SwitchPoint | undefined;
  /** Per model of a mixed rig, worst for its power first. */
  readonly shares: readonly CardShare[];
  readonly rate: ElectricityRate;
  /** Those that the answer used, of currencies other than USD. */
  readonly exchangeRates: readonly ExchangeUse[];
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
  const { earning, rig, money, period, citing } = model;
  const earner = earnerOf(earning);
  const labels =
    earning.kind === 'renting'
      ? { gross: 'Renters pay', fee: 'Network fee' }
      : { gross: 'Mined coins', fee: 'Pool fee' };
  const closed = earning.kind === 'renting' ? notOpenLine(earning.eligibility) : undefined;
  const short =
    earning.kind === 'renting'
      ? fallsShortLine(earning.network.name, earning.eligibility.shortfalls, citing.locale)
      : undefined;
  return {
    embeds: [
      {
        title: fit(rigAtEarner(rig, earner), TITLE_LIMIT),
        color: VERDICT_COLOURS[earning.estimate.verdict],
        description: [
          verdictSentence(model),
          ...oldPriceLines(earning, citing),
          ...(closed === undefined ? [] : [closed]),
          ...(short === undefined ? [] : [short]),
          ...(restsOnClaim(earning) ? ['Its price is only claimed, by a vendor or an article.'] : []),
          ...(model.bestOf === undefined ? [] : [bestOfLine(model.bestOf)]),
          ...(model.betterWithMore === undefined ? [] : [betterLine(model.betterWithMore, money, period, citing)]),
          flowsTable(earning.estimate, labels, money, period),
          ...(isTurnedRound(earning) ? ['Each rented hour costs more power than it pays: the busier, the worse.'] : []),
        ].join('\n'),
        fields: fields(model),
        footer: {
          text: [
            ...livenessSentences(
              [earning, ...(model.betterWithMore ? [model.betterWithMore] : [])].flatMap(marketFiguresOf),
              citing.now,
            ),
            'Not financial advice.',
          ].join(' '),
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

function bestOfLine(places: number): string {
  if (places === 0) return 'No place that takes the rig as it is has a known pay: this one would pay best.';
  return places === 1
    ? 'The only place that takes it and whose pay is known. `/compare` shows the others.'
    : `Best of ${places} places that take it and whose pay is known. \`/compare\` shows them all.`;
}

function betterLine(better: RentingAppraisal, money: Money, period: Period, citing: Citing): string {
  const { network, estimate, eligibility } = better;
  const net = netWords(estimate.flows.typical.netCashUsdPerDay, money, period);
  return `**${network.name}** ${net} after power (${priceAge(better, citing)}), but it ${shortfallsWords(eligibility.shortfalls, citing.locale)}.`;
}

/** Where the rent is below the cost of the extra power, the low case is the busy one and shows the higher revenue. */
function isTurnedRound({ estimate: { flows } }: Earning): boolean {
  return flows.low.revenueUsdPerDay > flows.high.revenueUsdPerDay;
}

function verdictSentence(model: RoiModel): string {
  const { earning, money, period, rate } = model;
  const { flows, verdict } = earning.estimate;
  const [low, typical, high] = [flows.low, flows.typical, flows.high].map(({ netCashUsdPerDay }) => netCashUsdPerDay);
  const amount = `${formatAbout(flows.typical.netCashUsdPerDay * DAYS_PER[period], money)} a ${period}`;
  const isOneFigure = low === high;
  const power = `power at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}`;
  if (isOneFigure && typical === 0) return `**Neither pays nor loses**, after ${power}.${backSentence(model)}`;
  switch (verdict) {
    case 'pays':
      return `**Pays: ${amount}** after ${power}${isOneFigure ? '' : '; it pays even in the low case'}.${backSentence(model)}`;
    case 'likely-pays':
      return `**Likely pays: ${amount}** after ${power}. In the low case it ${low === 0 ? 'just covers its power' : 'loses'}.${backSentence(model)}`;
    case 'likely-loses':
      return `**Likely loses: ${amount}** after ${power}. Only the high case pays.${backSentence(model)}`;
    case 'loses':
      return `**Loses: ${amount}** after ${power}${isOneFigure ? '' : `; ${high === 0 ? 'the high case just covers its power' : 'it loses even in the high case'}`}.${backSentence(model)}`;
  }
}

function backSentence({ earning, investment, money }: RoiModel): string {
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

function lifeText({ usefulLifeDays }: Investment, { locale }: Money): string {
  return formatCount(usefulLifeDays / DAYS_PER.month, 'month', locale);
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
  if (model.shares.length > 1) all.push({ name: 'Card by card', value: sharesText(model.shares, model) });
  all.push({
    name: 'Electricity',
    value: [rateAndOrigin(rate, model.serverUnreadable, citing), powerLine(earning, model.hoursPerDay, citing)].join(
      '\n',
    ),
  });
  all.push(...exchangeFields(model.exchangeRates, citing));
  all.push(...fieldsWithin('Rests on', basisLines(earning, money, citing), 2));
  if (earning.kind === 'renting') {
    const conditions = conditionLines(earning.network, earning.eligibility, {
      gpuName: gpuNameIn(model.rig),
      machine: model.machine,
      citing,
      countsPcs: earning.powerBasis.kind === 'board-power',
    });
    if (conditions.length > 0) {
      all.push({ name: `To start on ${earning.network.name}`, value: linesWithin(conditions, FIELD_VALUE_LIMIT) });
    }
  }
  return all;
}

/** What each model adds, and which one to part with first. */
function sharesText(shares: readonly CardShare[], { money, period }: RoiModel): string {
  const lines = shares.map(
    (share) =>
      `**${rigName([share])}** net ${formatMoney(share.netCashUsdPerDay * DAYS_PER[period], money)} a ${period}, ${formatUnitPrice(share.netCashUsdPerKwh, money)} per kWh it draws`,
  );
  const [worst] = shares;
  const hint =
    worst === undefined
      ? []
      : [`The ${worst.gpu.name} earns least for its power. The PC’s own power is in none of these.`];
  return linesWithin([...lines, ...hint], FIELD_VALUE_LIMIT);
}

function paybackText({ earning, investment, money }: RoiModel): string {
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
      if (breakEvenElectricityUsdPerKwh.value <= 0) return 'At no price of power: it earns nothing';
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
