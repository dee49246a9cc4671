import { payPerCardHour } from '../../appraisal/claim-check.ts';
import type { ClaimCheck } from '../../appraisal/claim-check.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { present } from '../../present.ts';
import { buttonRows } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from '../message/colours.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { formatMoney } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import { obstacleLines } from '../joining/obstacles.ts';
import { kindAndAge } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { optional, screenEmbed, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { publicRate } from '../values/your-power.ts';
import type { ClaimModel } from './claim-model.ts';
import { claimTitle, hourly } from './claim-model.ts';
import { cardCount } from '../../appraisal/rig.ts';
import { onceLine, thatTimeLine, trueDaysLine } from './claim-before.ts';
import { claimTable, disagreeLine, inAllLine, noFigureLine, rentersLine, thereLine } from './claim-beside.ts';

/** So busy a card is taken to be where nobody says: what open markets of home cards show in the middle. */
const REFERENCE_SHARE = 0.6;

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

function linesOf(model: ClaimModel): readonly Line[] {
  const { check, citing, money } = model;
  const { words } = citing;
  const say = words.claim;
  const { beside } = check;
  return [
    ...vital(`${say.verdict(check.verdict)} ${needLine(model)}`),
    ...vital(
      check.thatTime !== undefined && thatTimeLine(check.thatTime, model),
      check.verdict === 'was-true' &&
        (check.trueOnce === undefined || check.trueOnce !== check.thatTime?.past) &&
        (check.trueOnce === undefined ? trueDaysLine(check.trueDays, citing) : onceLine(check.trueOnce, model)),
      check.verdict === 'not-possible' && check.thatTime?.days === undefined && trueDaysLine(check.trueDays, citing),
    ),
    ...vital(...(beside?.kind === 'renting' ? obstacleLines(beside, gpuNameIn(model.rig), citing) : [])),
    ...vital(noFigureLine(model)),
    ...vital(beside !== undefined && thereLine(beside, money, citing)),
    ...vital(beside !== undefined && certaintySentence(beside, citing)),
    ...optional(5, model.named === undefined && beside !== undefined && say.paysMost),
    ...vital(beside !== undefined && claimTable(model, beside)),
    ...vital(inAllLine(model)),
    ...vital(disagreeLine(model)),
    ...vital(priceLine(model)),
    ...vital(model.isPowerFree && say.freePower),
    ...optional(3, beside?.kind === 'renting' && rentersLine(model, beside)),
    ...optional(4, model.paidBack === undefined && (model.isNet ? say.readAsNet : say.readAsGross)),
    ...optional(2, !model.isPowerFree && `**${words.roi.rows.power}:** ${publicRate(model.rate, citing)}.`),
    ...vital(
      ...model.cardsLeftOut,
      model.unknownEarners.length > 0 && say.unknownPlaces(model.unknownEarners.map(quoteTyped)),
      model.leftOut.length > 0 && say.leftOut(model.leftOut.map(quoteTyped)),
    ),
    ...vital(...currencyRemarks(model.exchangeRates, citing)),
  ];
}

/** The pay per card-hour that it takes, rented all the time and at the shares that matter. */
function needLine({ check, rig, days, lowUsd, highUsd, busyShare, money, citing }: ClaimModel): string {
  const say = citing.words.claim;
  const { payUsdPerDay, beside } = check;
  if (days < 1 && beside?.kind === 'renting') {
    const share = busyShare ?? beside.renting.utilisation.typical;
    return say.perHour(
      { low: hourly(lowUsd / cardCount(rig), money), high: hourly(highUsd / cardCount(rig), money) },
      formatWholePercent(share, money.locale),
      { low: formatMoney(payUsdPerDay.low, money), high: formatMoney(payUsdPerDay.high, money) },
    );
  }
  if (beside?.kind === 'mining') {
    return say.takesMined({ low: formatMoney(payUsdPerDay.low, money), high: formatMoney(payUsdPerDay.high, money) });
  }
  const rateAt = (share: number) => ({
    low: hourly(payPerCardHour(payUsdPerDay.low, cardCount(rig), share), money),
    high: hourly(payPerCardHour(payUsdPerDay.high, cardCount(rig), share), money),
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

function priceLine({ paidBack, money, citing }: ClaimModel): string | undefined {
  if (paidBack === undefined) return undefined;
  const amount = formatMoney(paidBack.cardUsd, money);
  return paidBack.figure === undefined
    ? citing.words.claim.priceTyped(amount)
    : citing.words.claim.price(amount, kindAndAge(paidBack.figure, citing));
}
