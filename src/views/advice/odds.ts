import type { Earning } from '../../appraisal/appraisal.ts';
import { rentedPart } from '../../appraisal/appraisal.ts';
import type { Volatility } from '../../appraisal/odds-question.ts';
import type { Figure } from '../../catalog/figure.ts';
import { chanceOfGain, chanceOfPayback, gainAt } from '../../engine/odds.ts';
import type { Odds, OddsQuestion } from '../../engine/odds.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Doublings, RangeScore } from '../../market/valuation/track-record.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { knowFirstSentence } from '../compare/know-first.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatRoughCells } from '../values/cells.ts';
import { formatSaid } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import { obstacleLines } from '../joining/obstacles.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { kindAndAge } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { screenEmbed, optional, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { table } from '../message/table.ts';
import { earningTitle } from '../values/titles.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

export interface OddsModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly earning: Earning;
  readonly question: OddsQuestion;
  readonly odds: Odds;
  readonly volatility: Volatility;
  /** How often ranges of the coin were right; undefined where nothing can be held against a record. */
  readonly score: RangeScore | undefined;
  readonly doublings: Doublings | undefined;
  /** What the price is, where it was not typed. */
  readonly price: Figure<number> | undefined;
  /** What the rig would bring used today, USD, where offers are known. */
  readonly saleUsd: number | undefined;
  /** USD. */
  readonly lossUsd: number;
  readonly hasPicture: boolean;
  readonly buttons: readonly RunButton[];
}

const CELL_WIDTH = 8;
const YEAR_MONTHS = 12;
const TAIL = 0.05;
const TAIL_DIGITS = 2;

/** How a purchase may end, on one phone screen. */
export function oddsView(model: OddsModel): Reply {
  const title = oddsTitle(model);
  const footer = model.citing.words.roi.footer.noAdvice;
  return {
    embeds: [
      screenEmbed({ title, color: NEUTRAL_COLOUR, lines: linesOf(model), footer, hasPicture: model.hasPicture }),
    ],
    ...buttonRows([model.buttons]),
  };
}

/** What the odds are of: rig, place and price. */
export function oddsTitle(model: OddsModel): string {
  const { question, citing } = model;
  const investment = { purchasePriceUsd: question.purchasePriceUsd, residualValueUsd: 0, usefulLifeDays: 1 };
  return citing.words.odds.title(earningTitle({ ...model, rigCalled: undefined, investment }, citing));
}

function linesOf(model: OddsModel): readonly Line[] {
  const { question, odds, earning, saleUsd, lossUsd, money, rate, citing } = model;
  const { words } = citing;
  const say = words.odds;
  const { horizonMonths, purchasePriceUsd } = question;
  const chance = (share: number): string => formatWholePercent(share, money.locale);
  const months = [...new Set([YEAR_MONTHS, 2 * YEAR_MONTHS, horizonMonths].filter((each) => each <= horizonMonths))];
  const { expected } = odds;
  const rented = rentedPart(earning);
  const closed = rented?.eligibility.kind === 'refused' ? rented : undefined;
  const middle = gainAt(odds, 0.5);
  // A picture takes the room of what it shows and of what the words behind its button tell.
  const unlessPictured = (rank: number, ...texts: readonly (string | undefined | false)[]): readonly Line[] =>
    model.hasPicture ? optional(rank, ...texts) : vital(...texts);
  return [
    ...vital(
      say.backWithin(
        months.map((each) => ({ chance: chance(chanceOfPayback(odds, each)), months: each })),
        earning.certainty.grade === 'on-paper',
      ),
    ),
    ...vital(...(closed === undefined ? [] : obstacleLines(closed, gpuNameIn(model.rig), citing))),
    ...vital(certaintySentence(earning, citing), knowFirstSentence(earning, model.rig, citing)),
    ...unlessPictured(
      1,
      saleUsd !== undefined &&
        say.aheadOfSelling(chance(chanceOfGain(odds, saleUsd - purchasePriceUsd)), whole(saleUsd, money)),
    ),
    ...vital(
      table([
        [say.rows.heading(money.currency, horizonMonths), say.rows.p10, say.rows.p50, say.rows.p90],
        [say.rows.gain, ...formatRoughCells([gainAt(odds, 0.1), middle, gainAt(odds, 0.9)], money, CELL_WIDTH)],
      ]),
    ),
    ...optional(4, middle < expected.gainUsd && say.middle),
    ...optional(4, say.quantiles),
    ...vital(say.loseMoreThan(chance(1 - chanceOfGain(odds, -lossUsd)), whole(lossUsd, money))),
    ...unlessPictured(1, say.tail(whole(gainAt(odds, TAIL), money, TAIL_DIGITS))),
    ...unlessPictured(
      2,
      expected.paidBackInMonth === undefined ? say.never : say.backIn(expected.paidBackInMonth),
      expected.mostCashUsd > 0
        ? say.mostCash(whole(expected.mostCashUsd, money), expected.mostCashInMonth)
        : say.nothingLeft,
    ),
    ...unlessPictured(3, say.assumes(assumptionsOf(model))),
    ...optional(2, scoreLine(model)),
    ...vital(
      powerSentence(rate, [earning], citing),
      ...rateRemarks(model),
      ...currencyRemarks(model.exchangeRates, citing),
    ),
  ];
}

/** How often our ranges have been right, as far as that is known. */
export function scoreLine({ score, earning, citing: { words } }: OddsModel): string {
  return score === undefined || earning.kind !== 'mining'
    ? words.odds.notScored
    : words.odds.scored(score.right, score.of, earning.coin.name);
}

/** What it rests on, and by which option each can be changed. */
export function assumptionsOf({ question, earning, volatility, price, money, citing }: OddsModel): readonly string[] {
  const say = citing.words.odds;
  const percent = (share: number): string => formatWholePercent(share, money.locale);
  const busy = rentedPart(earning)?.renting.utilisation;
  const { purchasePriceUsd, resaleUsd } = question;
  return present(
    price !== undefined && say.price(kindAndAge(price, citing)),
    say.horizon(question.horizonMonths),
    say.decay(percent(question.decayPerMonth)),
    say.volatility(percent(volatility.perMonth), volatility.from, volatility.days),
    busy !== undefined && say.busy(percent(busy.low), percent(busy.high)),
    say.resale(percent(resaleUsd.low / purchasePriceUsd), percent(resaleUsd.high / purchasePriceUsd)),
    say.stops,
  );
}

function whole(usd: number, money: Money, digits = 4): string {
  // Rounded in the money that is shown: a round amount that was typed stays one.
  return formatSaid(Number((usd * money.unitsPerUsd).toPrecision(digits)) / money.unitsPerUsd, money);
}
