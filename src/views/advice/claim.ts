import { payPerCardHour, perMonth } from '../../appraisal/claim-check.ts';
import type { ClaimCheck } from '../../appraisal/claim-check.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import type { OneWay, RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Figure } from '../../catalog/figure.ts';
import type { Earner } from '../../catalog/finder.ts';
import type { Claim } from '../../catalog/schema.ts';
import type { DailyFlows } from '../../engine/estimate.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from '../message/colours.ts';
import { coinName, earnerName } from '../values/earner-names.ts';
import { refusalsWords } from '../joining/eligibility.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import {
  formatCell,
  formatDate,
  formatMoney,
  formatSaid,
  formatPercent,
  formatUnitPrice,
  formatWholePercent,
} from '../values/format.ts';
import type { Money } from '../values/format.ts';
import { missingWords } from '../joining/missing.ts';
import { obstacleLines } from '../joining/obstacles.ts';
import { DAYS_PER } from '../values/period.ts';
import type { Period } from '../values/period.ts';
import { kindAndAge } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import { screenEmbed, optional, TITLE_CHARACTERS, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, table } from '../message/table.ts';
import { publicRate } from '../values/your-power.ts';

/** What a claim is about, as it was understood. */
export interface ClaimModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly place: Earner | undefined;
  /** As said, USD; one where no range was. */
  readonly lowUsd: number;
  readonly highUsd: number;
  /** In how many days. */
  readonly days: number;
  readonly isNet: boolean;
  readonly isPowerFree: boolean;
  /** Where it was said how often the card is busy, 0–1. */
  readonly busyShare: number | undefined;
  /** The price that is said to be paid back; undefined where an amount was said. */
  readonly paidBack: { readonly cardUsd: number; readonly figure: Figure<number> | undefined } | undefined;
  readonly check: ClaimCheck;
  readonly buttons: readonly RunButton[];
}

/** So busy a card is taken to be where nobody says: what open markets of home cards show in the middle. */
const REFERENCE_SHARE = 0.6;
const CELL_WIDTH = 8;
const MOST_PUBLISHED = 3;

const COLOURS: Readonly<Record<ClaimCheck['verdict'], number>> = {
  plausible: VERDICT_COLOURS.pays,
  'needs-luck': VERDICT_COLOURS['likely-loses'],
  'was-true': VERDICT_COLOURS['likely-loses'],
  'not-possible': VERDICT_COLOURS.loses,
  unknown: NEUTRAL_COLOUR,
};

/** Whether what somebody says a rig brings is possible today, on one phone screen. */
export function claimView(model: ClaimModel): Reply {
  const { check, citing, buttons } = model;
  const title = claimTitle(model);
  const footer =
    check.beside === undefined
      ? citing.words.roi.footer.noAdvice
      : figuresLine(check.beside, model.exchangeRates, citing);
  return {
    embeds: [screenEmbed({ title, color: COLOURS[check.verdict], lines: linesOf(model), footer })],
    ...buttonRows([buttons]),
  };
}

export function claimTitle({ rig, place, lowUsd, highUsd, days, money, paidBack, citing }: ClaimModel): string {
  const { words } = citing;
  const at = place === undefined ? undefined : earnerName(place);
  const period = periodWords(days, citing);
  const amount = { low: formatSaid(lowUsd, money), high: formatSaid(highUsd, money) };
  return fit(
    paidBack === undefined
      ? words.claim.title(rigName(rig), amount, period, at)
      : words.claim.titlePaidBack(rigName(rig), words.claim.inDays(days), at),
    TITLE_CHARACTERS,
  );
}

/** `a month`, `in 30 days` */
export function periodWords(days: number, { words }: ClaimModel['citing']): string {
  const { periods } = words.claim;
  const named: readonly (readonly [number, string])[] = [
    [1 / 24, periods.hour],
    [DAYS_PER.day, periods.day],
    [7, periods.week],
    [DAYS_PER.month, periods.month],
    [DAYS_PER.year, periods.year],
  ];
  return named.find(([each]) => Math.abs(each - days) < 1e-6)?.[1] ?? words.claim.inDays(days);
}

function linesOf(model: ClaimModel): readonly Line[] {
  const { check, citing, money } = model;
  const { words, locale } = citing;
  const say = words.claim;
  const { beside } = check;
  return [
    ...vital(`${say.verdict(check.verdict)} ${needLine(model)}`),
    ...vital(
      check.trueOnce?.trueOn !== undefined &&
        say.trueOnce(formatDate(check.trueOnce.trueOn, locale), check.trueOnce.verdict ?? ''),
      check.verdict === 'was-true' && check.trueOnce === undefined && trueDaysLine(model),
      check.verdict === 'not-possible' && trueDaysLine(model),
    ),
    ...vital(...(beside?.kind === 'renting' ? obstacleLines(beside, gpuNameIn(model.rig), citing) : [])),
    ...vital(noFigureLine(model)),
    ...vital(beside !== undefined && thereLine(beside, money, citing)),
    ...vital(beside !== undefined && certaintySentence(beside, citing)),
    ...optional(5, model.place === undefined && beside !== undefined && say.paysMost),
    ...vital(beside !== undefined && claimTable(model, beside)),
    ...vital(inAllLine(model)),
    ...vital(disagreeLine(model)),
    ...vital(priceLine(model)),
    ...vital(model.isPowerFree && say.freePower),
    ...optional(3, beside?.kind === 'renting' && rentersLine(model, beside)),
    ...optional(4, model.paidBack === undefined && (model.isNet ? say.readAsNet : say.readAsGross)),
    ...optional(2, !model.isPowerFree && `**${words.roi.rows.power}:** ${publicRate(model.rate, citing)}.`),
    ...vital(...currencyRemarks(model.exchangeRates, citing)),
  ];
}

export function cardsOf(rig: readonly RigPart[]): number {
  return rig.reduce((sum, { count }) => sum + count, 0);
}

/** Three decimals, as people compare them; four where that says too little. */
export function hourly(usd: number, money: Money): string {
  return formatUnitPrice(usd >= 0.1 ? Number(usd.toFixed(3)) : usd, money);
}

/** The pay per card-hour that it takes, rented all the time and at the shares that matter. */
function needLine({ check, rig, days, lowUsd, highUsd, busyShare, money, citing }: ClaimModel): string {
  const say = citing.words.claim;
  const { payUsdPerDay, beside } = check;
  if (days < 1 && beside?.kind === 'renting') {
    const share = busyShare ?? beside.renting.utilisation.typical;
    return say.perHour(
      { low: hourly(lowUsd / cardsOf(rig), money), high: hourly(highUsd / cardsOf(rig), money) },
      formatWholePercent(share, money.locale),
      { low: formatMoney(payUsdPerDay.low, money), high: formatMoney(payUsdPerDay.high, money) },
    );
  }
  if (beside?.kind === 'mining') {
    return say.takesMined({ low: formatMoney(payUsdPerDay.low, money), high: formatMoney(payUsdPerDay.high, money) });
  }
  const rateAt = (share: number) => ({
    low: hourly(payPerCardHour(payUsdPerDay.low, cardsOf(rig), share), money),
    high: hourly(payPerCardHour(payUsdPerDay.high, cardsOf(rig), share), money),
  });
  const today = beside === undefined ? undefined : Number(beside.renting.utilisation.typical.toFixed(2));
  const shares = busyShare === undefined ? present(REFERENCE_SHARE, today) : [busyShare];
  return say.takes(
    rateAt(1),
    [...new Set(shares)]
      .filter((share) => share > 0 && share < 1)
      .map((share) => ({ share: formatWholePercent(share, money.locale), rate: rateAt(share) })),
  );
}

function trueDaysLine({ check: { trueDays }, citing: { words, locale } }: ClaimModel): string | undefined {
  if (trueDays === undefined) return undefined;
  const { days, of, coin, last, recorded } = trueDays;
  return last === undefined
    ? words.claim.neverTrue(of, coin.name, formatDate(recorded.from, locale), formatDate(recorded.to, locale))
    : words.claim.trueDays(days, of, coin.name, formatDate(last, locale));
}

function noFigureLine({ check: { noFigure }, rig, citing }: ClaimModel): string | undefined {
  if (noFigure === undefined) return undefined;
  const why =
    noFigure.kind === 'refused'
      ? refusalsWords(noFigure.reasons, gpuNameIn(rig), citing)
      : missingWords(noFigure.missing, rig, citing);
  return citing.words.claim.noFigure(earnerName(noFigure.earner), why);
}

function thereLine(beside: OneWay, money: Money, citing: ClaimModel['citing']): string {
  const say = citing.words.claim;
  if (beside.kind === 'mining') {
    const { low, typical, high } = beside.estimate.flows;
    const amount = (flow: DailyFlows): string => formatMoney(flow.revenueUsdPerDay, money);
    return say.minesThere(coinName(beside.coin), amount(typical), amount(low), amount(high));
  }
  const rate = beside.estimate.hostRateUsdPerGpuHour;
  const busy = formatWholePercent(beside.renting.utilisation.typical, money.locale);
  return present(
    say.paysThere(
      beside.network.name,
      hourly(rate.typical, money),
      hourly(rate.low, money),
      hourly(rate.high, money),
      busy,
    ),
    rentersListLine(beside, money, citing),
  ).join(' ');
}

/** What renters pay where the host gets only a share of it: that is the number that boasts are made of. */
function rentersListLine({ prices }: RentingAppraisal, money: Money, citing: ClaimModel['citing']): string | undefined {
  const [only, ...others] = prices;
  if (only?.kind !== 'quotes' || others.length > 0 || only.host.fee === 0) return undefined;
  const { price, used } = only.host;
  return citing.words.claim.rentersList(
    { low: hourly(price.low, money), high: hourly(price.high, money) },
    kindAndAge(used, citing),
  );
}

/** What is claimed beside what is likely and what is the best case, in the period of the claim as far as a table has it. */
function claimTable(model: ClaimModel, { kind, estimate }: OneWay): string {
  const { check, money, days, citing } = model;
  const { words } = citing;
  const { rows } = words.claim;
  const period: Period = days >= DAYS_PER.year ? 'year' : days >= 27 ? 'month' : 'day';
  const { low, typical, high } = estimate.flows;
  const best = [low, typical, high].reduce((one, other) =>
    other.revenueUsdPerDay > one.revenueUsdPerDay ? other : one,
  );
  const claimed = (check.payUsdPerDay.low + check.payUsdPerDay.high) / 2;
  const cell = (usdPerDay: number): string => formatCell(usdPerDay * DAYS_PER[period], money, CELL_WIDTH);
  return table([
    [rows.heading(money.currency, period), rows.claimed, rows.likely, rows.best],
    [
      kind === 'renting' ? words.roi.rows.paid : words.roi.rows.coins,
      cell(claimed),
      cell(typical.revenueUsdPerDay),
      cell(best.revenueUsdPerDay),
    ],
    [words.roi.rows.power, ...[typical, typical, best].map(({ electricityUsdPerDay }) => cell(-electricityUsdPerDay))],
    [
      words.roi.rows.left,
      cell(claimed - check.electricityUsdPerDay),
      cell(typical.netCashUsdPerDay),
      cell(best.netCashUsdPerDay),
    ],
  ]);
}

/** What the whole network pays per card, which no one card is promised. */
function inAllLine({ check: { beside, noFigure }, money, citing }: ClaimModel): string | undefined {
  const earner = beside === undefined ? noFigure?.earner : earnerOf(beside);
  if (earner?.kind !== 'network' || earner.network.paysInAll === undefined) return undefined;
  const { name, paysInAll } = earner.network;
  return citing.words.claim.inAll(
    name,
    formatMoney(paysInAll.value.usdPerCardDay * DAYS_PER.month, money),
    paysInAll.value.counted,
    kindAndAge(paysInAll, citing),
  );
}

/** Spans that others have published of the card, as different ones stand side by side. */
function disagreeLine({ check: { published }, place, money, citing: { words } }: ClaimModel): string | undefined {
  const spans = spansOf(
    published.filter(({ gpu, measure, trueOn }) => gpu !== undefined && measure === 'gross' && trueOn === undefined),
  );
  const general = spans.filter(({ low, high }) => low !== high);
  const shown = place?.kind === 'coin' ? spans : general.length > 1 ? general : spans;
  if (shown.length < 2) return undefined;
  return words.claim.disagree(
    shown
      .slice(0, MOST_PUBLISHED)
      .map(({ low, high }) => words.claim.aMonth({ low: formatSaid(low, money), high: formatSaid(high, money) })),
  );
}

const SAME_SPAN = 0.06;

/** Per month of one card, each once: 3 to 7 a day and 90 to 210 a month are one. */
function spansOf(claims: readonly Claim[]): readonly { readonly low: number; readonly high: number }[] {
  const kept: { low: number; high: number }[] = [];
  // What was said per month is a rounder number than a day’s times thirty.
  for (const claim of claims.toSorted(
    (one, other) => Number(other.period === 'month') - Number(one.period === 'month'),
  )) {
    const span = perMonth(claim);
    if (!kept.some(({ low, high }) => isNear(low, span.low) && isNear(high, span.high))) kept.push(span);
  }
  return kept.toSorted((one, other) => one.low - other.low);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one / other - 1) <= SAME_SPAN;
}

function priceLine({ paidBack, money, citing }: ClaimModel): string | undefined {
  if (paidBack === undefined) return undefined;
  const amount = formatMoney(paidBack.cardUsd, money);
  return paidBack.figure === undefined
    ? citing.words.claim.priceTyped(amount)
    : citing.words.claim.price(amount, kindAndAge(paidBack.figure, citing));
}

/** What of it would be the owner’s, had the renter’s price been meant. */
function rentersLine({ check, rig, money, citing }: ClaimModel, { network }: RentingAppraisal): string | undefined {
  const fee = network.platformFee?.value ?? 0;
  if (fee === 0) return undefined;
  const rate = (usdPerDay: number): string => hourly(payPerCardHour(usdPerDay, cardsOf(rig), 1) * (1 - fee), money);
  return citing.words.claim.rentersPay(
    network.name,
    { low: rate(check.payUsdPerDay.low), high: rate(check.payUsdPerDay.high) },
    formatPercent(fee, money.locale),
  );
}
