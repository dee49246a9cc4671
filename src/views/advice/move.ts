import { firstMoneyDays, profileOf } from '../../appraisal/plan.ts';
import { isSure } from '../../appraisal/choice.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import type { Appraisal, Earning } from '../../appraisal/appraisal.ts';
import { earnerOf, rentedPart } from '../../appraisal/appraisal.ts';
import type { SwitchPoint } from '../../appraisal/switch-point.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Coin } from '../../catalog/schema.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { monthsToRepay } from '../../engine/kept-card.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { earnerName } from '../values/earner-names.ts';
import { refusalsWords } from '../joining/eligibility.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatCell } from '../values/cells.ts';
import { formatDate } from '../values/dates.ts';
import { aboutMoney, formatMoney, formatUnitPrice } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import { missingWords } from '../joining/missing.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import { screenEmbed, optional, TITLE_CHARACTERS, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, table } from '../message/table.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

export interface MoveModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly from: Appraisal;
  readonly to: Appraisal;
  /** Of the coins in it, over 30 recorded days: -0.5 is a half less. */
  readonly recentChanges: readonly { readonly coin: Coin; readonly share: number; readonly until: string }[];
  /** As typed, USD. */
  readonly costUsd: number | undefined;
  readonly switchPoints: readonly { readonly earner: string; readonly point: SwitchPoint }[];
  readonly buttons: readonly RunButton[];
}

/** In the middle of what an article claims for ten and more cards. */
const CLAIMED_COST_USD = 4_000;
const CELL_WIDTH = 8;

/** Whether it is worth it to take a rig from one place to another, on one phone screen. */
export function moveView(model: MoveModel): Reply {
  const { words } = model.citing;
  const title = fit(
    words.plan.move.title(rigName(model.rig), earnerName(earnerOf(model.from)), earnerName(earnerOf(model.to))),
    TITLE_CHARACTERS,
  );
  const footer = words.roi.footer.noAdvice;
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines: linesOf(model), footer })],
    ...buttonRows([model.buttons]),
  };
}

function linesOf(model: MoveModel): readonly Line[] {
  const { from, to, rig, rate, money, citing } = model;
  const { words } = citing;
  const say = words.plan.move;
  const [here, there] = [earning(from), earning(to)];
  const gaps = present(noFigure(from, model), noFigure(to, model));
  const isOperator = profileOf(rig) === 'operator';
  const cost =
    model.costUsd !== undefined
      ? say.cost(formatMoney(model.costUsd, money))
      : isOperator
        ? say.claimedCost
        : say.noCost;
  if (here === undefined || there === undefined) {
    const known = here ?? there;
    return [
      ...vital(...gaps),
      ...vital(known !== undefined && knownLine(known, model)),
      ...vital(known !== undefined && certaintySentence(known, citing)),
      ...vital(cost, powerSentence(rate, present(known), citing), ...rateRemarks(model)),
    ];
  }
  const gainUsdPerDay = netOf(there) - netOf(here);
  const costUsd = model.costUsd ?? (isOperator ? CLAIMED_COST_USD : 0);
  const wait = firstMoneyDays(there);
  // What does not come in meanwhile is a cost like any other.
  const outlayUsd = costUsd + (wait ?? 0) * Math.max(0, netOf(here));
  return [
    ...vital(closedLine(there, model)),
    ...vital(verdictLine(here, there, gainUsdPerDay, outlayUsd, model)),
    ...vital(certaintySentence(there, citing)),
    ...vital(
      table([
        [words.plan.rows.heading(money.currency), words.plan.rows.low, words.plan.rows.likely, words.plan.rows.high],
        ...(
          [
            [say.rows.from, here],
            [say.rows.to, there],
          ] as const
        ).map(([label, { estimate }]) => [
          label,
          ...[estimate.flows.low, estimate.flows.typical, estimate.flows.high].map((flow) =>
            formatCell(flow.netCashUsdPerDay, money, CELL_WIDTH),
          ),
        ]),
      ]),
    ),
    ...optional(1, gainUsdPerDay > 0 && there.estimate.flows.low.netCashUsdPerDay < netOf(here) && say.overlap),
    ...vital(cost),
    ...vital(wait !== undefined && say.quiet(Math.ceil(wait))),
    ...optional(2, netOf(here) > 0 && quietLine(netOf(here), gainUsdPerDay, wait, model)),
    ...vital(...changeLines(model)),
    ...vital(...switchLines(model)),
    ...optional(3, rentedPart(there) !== undefined && from.kind === 'mining' && say.gaps),
    ...vital(powerSentence(rate, [here, there], citing), ...rateRemarks(model)),
    ...vital(...currencyRemarks(model.exchangeRates, citing)),
  ];
}

function earning(appraisal: Appraisal): Earning | undefined {
  return appraisal.kind === 'refused' || appraisal.kind === 'unknown' ? undefined : appraisal;
}

function netOf({ estimate }: Earning): number {
  return estimate.flows.typical.netCashUsdPerDay;
}

/** What the one of two places that is known leaves. */
function knownLine(known: Earning, { money, citing: { words } }: MoveModel): string {
  const rented = rentedPart(known);
  return words.plan.move.known(
    earnerName(earnerOf(known)),
    words.money.net(netOf(known), aboutMoney(netOf(known), money), 'day'),
    rented === undefined ? undefined : formatWholePercent(rented.renting.utilisation.typical, money.locale),
  );
}

/** What the days without income cost, also in days of what is gained. */
function quietLine(
  hereUsdPerDay: number,
  gainUsdPerDay: number,
  waitDays: number | undefined,
  { money, citing: { words } }: MoveModel,
): string {
  const say = words.plan.move;
  const perDay = formatMoney(hereUsdPerDay, money);
  return waitDays === undefined || gainUsdPerDay <= 0
    ? say.quietCost(perDay)
    : say.quietCostInGain(perDay, Math.ceil((waitDays * hereUsdPerDay) / gainUsdPerDay));
}

function changeLines({ recentChanges, citing: { words, locale } }: MoveModel): readonly string[] {
  return recentChanges.map(({ coin, share, until }) =>
    words.plan.move.changed(
      coin.name,
      formatWholePercent(Math.abs(share), locale),
      share < 0,
      formatDate(until, locale),
    ),
  );
}

function noFigure(appraisal: Appraisal, { rig, citing }: MoveModel): string | undefined {
  const say = citing.words.plan.move;
  if (appraisal.kind === 'refused') {
    return say.closed(earnerName(appraisal.earner), refusalsWords(appraisal.reasons, gpuNameIn(rig), citing));
  }
  return appraisal.kind === 'unknown'
    ? say.unknown(earnerName(appraisal.earner), missingWords(appraisal.missing, rig, citing))
    : undefined;
}

/** A place that is closed to new owners can still be worked out; nobody can move there. */
function closedLine(there: Earning, { rig, citing }: MoveModel): string | undefined {
  const rented = rentedPart(there);
  return rented?.eligibility.kind === 'refused'
    ? citing.words.plan.move.closed(
        rented.network.name,
        refusalsWords(rented.eligibility.reasons, gpuNameIn(rig), citing),
      )
    : undefined;
}

function verdictLine(
  here: Earning,
  there: Earning,
  gainUsdPerDay: number,
  outlayUsd: number,
  { money, citing }: MoveModel,
): string {
  const say = citing.words.plan.move;
  if (isNearTie(here, there)) return say.sameNoise;
  const perMonth = citing.words.money.about(aboutMoney(gainUsdPerDay * DAYS_PER.month, money));
  const months = monthsToRepay(outlayUsd, gainUsdPerDay);
  if (months === undefined) return say.never(perMonth);
  const isOnPaper = !isSure(here) || !isSure(there);
  return outlayUsd === 0 ? say.free(perMonth, isOnPaper) : say.repaid(say.months(months), perMonth, isOnPaper);
}

function switchLines({ switchPoints, money, citing }: MoveModel): readonly string[] {
  return switchPoints.flatMap(({ earner, point: { price } }) =>
    price.kind === 'at'
      ? [citing.words.plan.move.switchAt(earner, formatUnitPrice(price.hostRateUsdPerGpuHour, money))]
      : [],
  );
}
