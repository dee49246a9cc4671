import type { Earning, MiningAppraisal, RentingAppraisal } from '../../appraisal/appraisal.ts';
import { earnerOf, minedPart, rentedPart } from '../../appraisal/appraisal.ts';
import type { Gaps } from '../../appraisal/gaps.ts';
import type { CardShare } from '../../appraisal/card-shares.ts';
import { firstMoneyDays } from '../../appraisal/plan.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import type { KnownMachine } from '../../appraisal/rig.ts';
import type { SwitchPoint } from '../../appraisal/switch-point.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { Investment } from '../../engine/estimate.ts';
import type { PayingHours } from '../../engine/paying-hours.ts';
import { purchaseOutcome } from '../../engine/purchase.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { tippingLine } from './break-evens.ts';
import { buttonRows, buttonLinesOf } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { certaintySentence, mainDoubt } from '../evidence/certainty.ts';
import { stripeOf } from '../message/colours.ts';
import { coinName, earnerName } from '../values/earner-names.ts';
import { earningLine } from './earning-line.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { aboutMoney, formatMoney, formatSaid } from '../values/money.ts';
import { decidingCaveats, hardToSellLine } from '../compare/know-first.ts';
import { leftOverTable } from './left-over-table.ts';
import { shortfallsWords } from '../joining/machine.ts';
import { minerLines, obstacleLines } from '../joining/obstacles.ts';
import { payingHoursLine, shortPartTimeLine } from './paying-hours.ts';
import type { Period } from '../values/period.ts';
import { breakEvenOfPurchase, purchaseLines } from './purchase.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { menuRow, withMenu } from '../message/menus.ts';
import { calledTime, flowOf, hasTimes, isTurnedRound } from './scenarios.ts';
import type { Case } from './scenarios.ts';
import { screenEmbed } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { speedLine } from '../values/speed-line.ts';
import { startLine } from '../joining/start-line.ts';
import { earningTitle } from '../values/titles.ts';
import type { NamedRig } from '../values/titles.ts';
import { yourPowerLines } from '../values/your-power.ts';

export interface RoiModel extends AnswerTerms, NamedRig {
  readonly earning: Earning;
  /** Of how many places it is the best, where no network was named; undefined when one was, or it is only on paper. */
  readonly bestOf: number | undefined;
  /** Other places that are as good, as far as anybody can tell. */
  readonly ties: readonly Earning[];
  /** What would be better than the best of them, if the rig did not fall short there. */
  readonly betterWithMore: RentingAppraisal | undefined;
  /** The coin that pays the rig best, where the answer is about renting it out. */
  readonly mining: MiningAppraisal | undefined;
  /** What is known of the PC beside its power. */
  readonly machine: KnownMachine;
  readonly switchPoint: SwitchPoint | undefined;
  /** Per model of a mixed rig, worst for its power first. */
  readonly shares: readonly CardShare[];
  /** What came of the wish to mine while the card waits; undefined where nobody wished it. */
  readonly gaps: Gaps | 'mines-all-day' | undefined;
  /** Where some hours of the tariff pay and others do not. */
  readonly payingHours: PayingHours | undefined;
  /** Whether they are of somebody’s own tariff, and everybody reads the answer. */
  readonly areHoursPrivate: boolean;
  readonly investment: Investment | undefined;
  /** Since it was bought; undefined where nobody has said when, or it was today. */
  readonly heldDays?: number | undefined;
  readonly hoursPerDay: number;
  readonly period: Period;
  /** Of which the first line tells. */
  readonly time: Case;
  /** Leads to the same at another time. */
  readonly timeId: (time: Case) => string | undefined;
  /** A picture is added to the answer, and takes the place of its table. */
  readonly hasPicture: boolean;
  /** So much was typed that no button holds it. */
  readonly isTooLong: boolean;
  /** A row each. */
  readonly buttons: readonly (readonly RunButton[])[];
}

/** What a rig earns in one place, on one phone screen: the answer, how sure it is, the table, where it tips. */
export function roiView(model: RoiModel): Reply {
  const { earning, citing } = model;
  const title = earningTitle(model, citing);
  const footer = figuresLine(earning, model.exchangeRates, citing);
  const times = timesMenu(model);
  return {
    embeds: [
      screenEmbed({
        title,
        color: colourOf(model),
        lines: linesOf(model),
        footer,
        hasPicture: model.hasPicture,
        controlLines: buttonLinesOf(model.buttons) + times.length,
      }),
    ],
    ...withMenu(buttonRows(model.buttons), times),
  };
}

/** Only cards that are rented out are busy or not; what a purchase comes to is told for its whole life. */
function timesMenu({ earning, investment, time, timeId, money, period, citing, hasPicture }: RoiModel) {
  if (investment !== undefined || earning.kind !== 'renting' || hasPicture) return [];
  const say = citing.words.roi.times;
  const times: readonly Case[] = ['quiet', 'likely', 'busy'];
  return menuRow(
    'time',
    hasTimes(earning.estimate) ? say.pick : say.pickEnd,
    times.map((each) => ({
      label: { ...say.choices, ...say.ends }[calledTime(earning.estimate, each)],
      description: say.leaves(
        formatMoney(flowOf(earning.estimate, each).netCashUsdPerDay * DAYS_PER[period], money),
        period,
      ),
      customId: timeId(each),
      current: each === time,
    })),
  );
}

function colourOf({ earning: { estimate, certainty }, investment }: RoiModel): number {
  const { verdict } = investment === undefined ? estimate : purchaseOutcome(investment, estimate.flows);
  return stripeOf(verdict, certainty.grade);
}

function linesOf(model: RoiModel): readonly Line[] {
  const { earning, investment, money, period, citing } = model;
  const { words } = citing;
  const rented = rentedPart(earning);
  const obstacles = [
    ...(rented === undefined ? [] : obstacleLines(rented, gpuNameIn(model.rig), citing)),
    ...minerLines(present(minedPart(earning)), citing),
  ];
  const answer =
    investment === undefined
      ? vital([earningLine(earning, money, period, citing, model.time)])
      : purchaseLines({ ...model, investment });
  const ofPurchase = investment === undefined ? [] : breakEvenOfPurchase({ ...model, investment });
  return [
    ...vital(obstacles),
    ...answer,
    ...vital([certaintySentence(earning, citing)]),
    ...knowFirstLines(model, earning),
    ...vital(gapsLines(model, rented)),
    ...optional(1, [isTurnedRound(earning.estimate) && words.roi.busierIsWorse]),
    ...vital(model.hasPicture ? [] : [leftOverTable(earning, money, period, words)]),
    ...optional(model.bestOf === 0 ? 1 : 3, [bestOfLine(model)]),
    ...optional(2, [tiesLine(model), betterLine(model), miningLine(model)]),
    ...(investment === undefined ? optional(3, [tippingLine(earning, money, citing)]) : ofPurchase),
    ...optional(2, hoursLines(model)),
    ...yourPowerLines(model),
    ...vital(currencyRemarks(model.exchangeRates, citing)),
    ...optional(4, [speedLine(earning, citing)]),
    ...vital(model.isTooLong ? [words.roi.tooLong] : []),
    ...optional(3, [firstMoneyLine(model, rented)]),
    ...optional(4, [rented !== undefined && startLine(rented, model.machine, citing)]),
  ];
}

/** Which hours pay; a tariff of one’s own is told to nobody else. */
function hoursLines(model: RoiModel): readonly (string | undefined)[] {
  const { payingHours, areHoursPrivate, earning, citing } = model;
  if (payingHours === undefined) return [];
  return areHoursPrivate
    ? [citing.words.hours.private]
    : [payingHoursLine({ ...model, payingHours }), shortPartTimeLine(earning, citing)];
}

/** Why the gaps stay empty; where they are mined, what no figure has in it. */
function gapsLines({ gaps, citing }: RoiModel, rented: RentingAppraisal | undefined): readonly string[] {
  const say = citing.words.gaps;
  if (gaps === undefined) return [];
  if (gaps === 'mines-all-day' || rented === undefined) return [say.none];
  const { name } = rented.network;
  switch (gaps.kind) {
    case 'mined':
      return [say.cost];
    case 'forbidden':
      return [say.forbidden(name, kindAndDate(gaps.by, citing))];
    case 'not-said':
      return [say.notSaid(name)];
    case 'no-coin':
      return [say.noCoin];
  }
}

/** The first of what can turn the answer round always stands in it. */
function knowFirstLines({ rig, citing }: RoiModel, earning: Earning): readonly Line[] {
  const [first, ...others] = decidingCaveats(earning, rig);
  return [
    ...vital(present(first !== undefined && citing.words.roi.knowFirst(first), hardToSellLine(earning, citing))),
    ...optional(2, others),
  ];
}

function vital(texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text }));
}

function optional(rank: number, texts: readonly (string | undefined | false)[]): readonly Line[] {
  return present(...texts).map((text) => ({ text, rank }));
}

function bestOfLine({ bestOf, ties, citing: { words } }: RoiModel): string | undefined {
  if (bestOf === undefined || ties.length > 0) return undefined;
  return bestOf === 0 ? words.roi.noneTakesItAsItIs : words.roi.bestOf(bestOf);
}

function tiesLine({ earning, ties, bestOf, citing: { words } }: RoiModel): string | undefined {
  if (ties.length === 0) return undefined;
  return words.roi.aboutTheSame(
    [earning, ...ties].map((each) => earnerName(earnerOf(each))),
    bestOf,
  );
}

function betterLine({ betterWithMore, money, period, citing }: RoiModel): string | undefined {
  if (betterWithMore === undefined) return undefined;
  const { network, estimate, eligibility } = betterWithMore;
  return citing.words.roi.better(
    network.name,
    citing.words.money.net(
      estimate.flows.typical.netCashUsdPerDay,
      aboutMoney(estimate.flows.typical.netCashUsdPerDay * DAYS_PER[period], money),
      period,
    ),
    shortfallsWords(eligibility.shortfalls, citing),
  );
}

/** When the first payout leaves the platform, where its rules are known. */
function firstMoneyLine({ earning, citing }: RoiModel, rented: RentingAppraisal | undefined): string | undefined {
  const days = firstMoneyDays(earning);
  const minimum = rented?.network.payout.minimumUsd?.value;
  if (days === undefined) return undefined;
  return citing.words.plan.firstMoneyOf(
    days,
    minimum === undefined ? undefined : formatSaid(minimum, { currency: 'USD', unitsPerUsd: 1, locale: citing.locale }),
  );
}

/** Only where it is true, and by more than nobody can tell apart. */
function miningLine({ earning, mining, money, period, citing }: RoiModel): string | undefined {
  if (mining === undefined || earning.kind !== 'renting') return undefined;
  const [rented, mined] = [earning, mining].map(({ estimate }) => estimate.flows.typical.netCashUsdPerDay);
  if (rented === undefined || mined === undefined || mined <= Math.max(0, rented)) return undefined;
  if (isNearTie(earning, mining)) return undefined;
  return citing.words.roi.miningPaysMore(
    coinName(mining.coin),
    citing.words.money.about(aboutMoney(mined * DAYS_PER[period], money)),
    mainDoubt(mining, citing),
  );
}
