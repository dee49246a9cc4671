import type { Earning, RentingAppraisal } from '../../appraisal/appraisal.ts';
import { minedPart, rentedPart } from '../../appraisal/appraisal.ts';
import { firstMoneyDays } from '../../appraisal/plan.ts';
import { purchaseOutcome } from '../../engine/purchase.ts';
import { present } from '../../present.ts';
import { tippingLine } from './break-evens.ts';
import { buttonRows, buttonLinesOf } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { stripeOf } from '../message/colours.ts';
import { earningLine } from './earning-line.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { formatSaid } from '../values/money.ts';
import { decidingCaveats, hardToSellLine } from '../compare/know-first.ts';
import { leftOverTable } from './left-over-table.ts';
import { minerLines, obstacleLines } from '../joining/obstacles.ts';
import { payingHoursLine, shortPartTimeLine } from './paying-hours.ts';
import { breakEvenOfPurchase, purchaseLines } from './purchase.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { withMenu } from '../message/menus.ts';
import { isTurnedRound } from './scenarios.ts';
import { screenEmbed, together, optional, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { speedLine } from '../values/speed-line.ts';
import { startLine } from '../joining/start-line.ts';
import { earningTitle } from '../values/titles.ts';
import { yourPowerLines } from '../values/your-power.ts';
import type { RoiModel } from './roi-model.ts';
import { timesMenu } from './times-menu.ts';
import { bestOfLine, betterLine, miningLine, tiesLine } from './other-places.ts';

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
      ? vital(earningLine(earning, money, period, citing, model.time))
      : purchaseLines({ ...model, investment });
  const ofPurchase = investment === undefined ? [] : breakEvenOfPurchase({ ...model, investment });
  return together(
    vital(...obstacles),
    answer,
    vital(certaintySentence(earning, citing)),
    knowFirstLines(model, earning),
    vital(...gapsLines(model, rented)),
    optional(1, isTurnedRound(earning.estimate) && words.roi.busierIsWorse),
    vital(!model.hasPicture && leftOverTable(earning, money, period, words)),
    optional(model.bestOf === 0 ? 1 : 3, bestOfLine(model)),
    optional(2, tiesLine(model), betterLine(model), miningLine(model)),
    investment === undefined ? optional(3, tippingLine(earning, money, citing)) : ofPurchase,
    optional(2, ...hoursLines(model)),
    yourPowerLines(model),
    vital(...currencyRemarks(model.exchangeRates, citing)),
    optional(4, speedLine(earning, citing)),
    vital(model.isTooLong && words.roi.tooLong),
    optional(3, firstMoneyLine(model, rented)),
    optional(4, rented !== undefined && startLine(rented, model.machine, citing)),
  );
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
    ...vital(first !== undefined && citing.words.roi.knowFirst(first), hardToSellLine(earning, citing)),
    ...optional(2, ...others),
  ];
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
