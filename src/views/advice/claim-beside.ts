import { payPerCardHour, perMonth } from '../../appraisal/claim-check.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import type { OneWay, RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Claim } from '../../catalog/schema.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { DailyFlows } from '../../engine/estimate.ts';
import { present } from '../../present.ts';
import { coinName, earnerName } from '../values/earner-names.ts';
import { refusalsWords } from '../joining/eligibility.ts';
import { formatCell } from '../values/cells.ts';
import { formatMoney, formatSaid } from '../values/money.ts';
import { formatPercent, formatWholePercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import { missingWords } from '../joining/missing.ts';
import type { Period } from '../values/period.ts';
import { kindAndAge } from '../values/provenance.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { table } from '../message/table.ts';
import type { ClaimModel } from './claim-model.ts';
import { hourly } from './claim-model.ts';
import { cardCount } from '../../appraisal/rig.ts';

const CELL_WIDTH = 8;
/** Less is written as nothing. */
const LEAST_USD_PER_DAY = 0.005;

const MOST_PUBLISHED = 3;

/** Why the earner that was named has no pay to hold the claim against. */
export function noFigureLine({ check: { noFigure }, rig, citing }: ClaimModel): string | undefined {
  if (noFigure === undefined) return undefined;
  const why =
    noFigure.kind === 'refused'
      ? refusalsWords(noFigure.reasons, gpuNameIn(rig), citing)
      : missingWords(noFigure.missing, rig, citing);
  return citing.words.claim.noFigure(earnerName(noFigure.earner), why);
}

/** What the market shows where the claim is held against. */
export function thereLine(beside: OneWay, money: Money, citing: ClaimModel['citing']): string {
  const say = citing.words.claim;
  if (beside.kind === 'mining') {
    const { low, typical, high } = beside.estimate.flows;
    if (high.revenueUsdPerDay < LEAST_USD_PER_DAY) return say.minesNothing(coinName(beside.coin));
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
export function claimTable(model: ClaimModel, { kind, estimate }: OneWay): string {
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
export function inAllLine({ check: { beside, noFigure }, paidInAll, money, citing }: ClaimModel): string | undefined {
  const earner = beside === undefined ? noFigure?.earner : earnerOf(beside);
  if (earner === undefined || paidInAll === undefined) return undefined;
  return citing.words.claim.inAll(
    earnerName(earner),
    formatMoney(paidInAll.value.usdPerCardDay * DAYS_PER.month, money),
    paidInAll.value.counted,
    kindAndAge(paidInAll, citing),
  );
}

/** Spans that others have published of the card, as different ones stand side by side. */
export function disagreeLine({
  check: { published },
  named,
  money,
  citing: { words },
}: ClaimModel): string | undefined {
  const spans = spansOf(
    published.filter(({ gpu, measure, trueOn }) => gpu !== undefined && measure === 'gross' && trueOn === undefined),
  );
  const general = spans.filter(({ low, high }) => low !== high);
  const shown = named?.kind === 'coin' ? spans : general.length > 1 ? general : spans;
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

/** What of it would be the owner’s, had the renter’s price been meant. */
export function rentersLine(
  { check, rig, money, citing }: ClaimModel,
  { network }: RentingAppraisal,
): string | undefined {
  const fee = network.platformFee?.value ?? 0;
  if (fee === 0) return undefined;
  const rate = (usdPerDay: number): string => hourly(payPerCardHour(usdPerDay, cardCount(rig), 1) * (1 - fee), money);
  return citing.words.claim.rentersPay(
    network.name,
    { low: rate(check.payUsdPerDay.low), high: rate(check.payUsdPerDay.high) },
    formatPercent(fee, money.locale),
  );
}
