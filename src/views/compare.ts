import type { Earning } from '../appraisal/appraisal.ts';
import type { Choice } from '../appraisal/choice.ts';
import { choose, claimedAbove, firstChoice, isSure, worthUsdPerDay } from '../appraisal/choice.ts';
import { ingredientsOf } from '../appraisal/ingredients.ts';
import { nearTies } from '../appraisal/near-ties.ts';
import type { Ranking } from '../appraisal/rank.ts';
import { DAY_MS } from '../durations.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { present } from '../present.ts';
import { bySeenLast } from './age.ts';
import type { AnswerTerms } from './answer-terms.ts';
import { buttonRows } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { hardToBelieve, mainDoubt } from './certainty.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from './colours.ts';
import { earningName } from './earner-names.ts';
import { currencyRemarks } from './exchange.ts';
import { aboutMoney, formatCell, formatMoney, formatRate, formatSignificant } from './format.ts';
import type { Money } from './format.ts';
import { decidingCaveats, hardToSell } from './know-first.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { menuRow } from './menus.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { onOneScreen } from './screen.ts';
import type { Line } from './screen.ts';
import { fit, groupedTable } from './table.ts';
import { rigName } from './rig-names.ts';
import { quoteTyped } from '../input/typed-text.ts';
import type { NamedRig } from './titles.ts';
import { publicRate, rateRemarks } from './your-power.ts';
import { TITLE_CHARACTERS } from './screen.ts';

/** Name, likely, low…high and age or payback; with a space before each they make 38. */
const NAME_WIDTH = 11;
const LIKELY_WIDTH = 7;
const END_WIDTH = 5;
const LAST_WIDTH = 5;
const RENTED_ROWS = 5;
const MINED_ROWS = 4;
/** Where nothing pays, so many are shown all the same. */
const LOSING_ROWS = 3;
const NAMED = 3;
/** What loses money nobody chooses. */
const NAMED_LOSING = 2;
const TIES = 2;

export interface CompareModel extends AnswerTerms, NamedRig {
  readonly ranking: Ranking;
  readonly period: Period;
  readonly isBought: boolean;
  /** Leads from a row to what the rig earns there. */
  readonly detailId: (earning: Earning) => string | undefined;
  readonly buttons: readonly (readonly RunButton[])[];
}

/** Every place for one rig on one phone screen: what pays, rented out and mined; what loses and what is not known in a line. */
export function compareView(model: CompareModel): Reply {
  const { ranking, citing, isBought, buttons } = model;
  const { words } = citing;
  const first = firstChoice(ranking.open);
  const title = fit(titleOf(model), TITLE_CHARACTERS);
  const footer = [
    words.compare.footer(isBought),
    ...livenessSentences([...ranking.open, ...ranking.fallingShort].flatMap(marketFiguresOf), citing.now),
  ].join(' ');
  const { components = [] } = buttonRows(buttons);
  const rows = [...detailsMenu(model), ...components];
  return {
    embeds: [
      {
        title,
        color: first === undefined ? NEUTRAL_COLOUR : VERDICT_COLOURS[first.estimate.verdict],
        description: onOneScreen(linesOf(model), title, footer),
        footer: { text: footer },
      },
    ],
    ...(rows.length > 0 && { components: rows }),
  };
}

function titleOf({ rig, rigCalled, citing: { words } }: CompareModel): string {
  const title = words.compare.title(rigName(rig));
  return rigCalled === undefined ? title : words.roi.named(quoteTyped(rigCalled), title);
}

function linesOf(model: CompareModel): readonly Line[] {
  const { ranking, rate, citing } = model;
  const say = citing.words.compare;
  const { paying, losing } = split(ranking.open);
  const shown = paying.length > 0 ? paying : losing.slice(0, LOSING_ROWS);
  const inTable = rowsOfTable(shown);
  const choice = choose(ranking.open);
  const named = 'onPaper' in choice ? choice.onPaper : undefined;
  const claimed = claimedAbove(ranking.open, firstChoice(ranking.open)).filter((earning) => earning !== named);
  const rest = say.rest(ranking.unknown.length, ranking.refused.length + ranking.notOpen.length);
  return [
    ...choiceLines(choice, model).map((text): Line => ({ text })),
    ...lineOf(knowFirstLine(choice, model)),
    ...lineOf(placesLine(claimed, model, say.onlyClaimed), 4),
    ...(inTable.length > 0 ? [{ text: groupsTable(inTable, model) }] : []),
    ...lineOf(legendOf(inTable, citing)),
    ...lineOf(say.hardToSell(hardToSell(inTable).map((earning) => earningName(earning, citing.words, NAME_WIDTH)))),
    ...lineOf(hardToBelieve(shown, citing)),
    ...lineOf(
      placesLine(
        shown.filter((earning) => !inTable.includes(earning)),
        model,
        say.payLess,
      ),
      3,
    ),
    ...lineOf(placesLine(losing.slice(paying.length > 0 ? 0 : LOSING_ROWS), model, say.lose, NAMED_LOSING), 2),
    ...lineOf(wantMoreLine(model)),
    ...lineOf(rest, 1),
    { text: say.power(publicRate(rate, citing)) },
    ...[...rateRemarks(model), ...currencyRemarks(model.exchangeRates, citing)].map((text) => ({ text })),
  ];
}

function sureFirst(earnings: readonly Earning[]): readonly Earning[] {
  return earnings.toSorted((one, other) => Number(isSure(other)) - Number(isSure(one)));
}

function lineOf(text: string | undefined, rank?: number): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ text, ...(rank !== undefined && { rank }) }];
}

/** Of what pays, what is sure goes first. */
function split(open: readonly Earning[]) {
  return {
    paying: sureFirst(open.filter((earning) => worthUsdPerDay(earning) > 0)),
    losing: open.filter((earning) => worthUsdPerDay(earning) <= 0),
  };
}

/** Only what is sure is called best, and of what is as good as it nothing is; what would pay more on paper comes next. */
function choiceLines(choice: Choice, model: CompareModel): readonly string[] {
  const { ranking, money, period, rate, citing } = model;
  const say = citing.words.compare;
  const about = (earning: Earning) => aboutMoney(worthUsdPerDay(earning) * DAYS_PER[period], money);
  const named = (earning: Earning): readonly string[] =>
    [earning, ...nearTies(earning, ranking.open).slice(0, TIES)].map((each) => earningName(each, citing.words));
  const onPaper = (earning: Earning | undefined): readonly string[] =>
    earning === undefined ? [] : [say.onPaperMore(named(earning), about(earning), mainDoubt(earning, citing))];
  const known = ranking.open.filter(({ kind }) => kind !== 'gap-mining').length;
  const nothingPays = (model.isBought ? say.nothingPaysBack : say.nothingPays)(
    known,
    known + ranking.unknown.length,
    formatRate(rate.pricePerKwh, rate.currency, money.locale),
  );
  switch (choice.kind) {
    case 'none':
      return [say.nothingKnown];
    case 'best':
      return [say.best(named(choice.best), about(choice.best), period, model.isBought), ...onPaper(choice.onPaper)];
    case 'nothing-pays':
      return choice.onPaper !== undefined && worthUsdPerDay(choice.onPaper) > 0
        ? [onPaperOnly(choice.onPaper, model)]
        : [nothingPays, say.leastLoss(earningName(choice.leastLoss, citing.words), about(choice.leastLoss), period)];
    case 'only-on-paper':
      return worthUsdPerDay(choice.top) > 0
        ? [onPaperOnly(choice.top, model)]
        : [nothingPays, say.leastLoss(earningName(choice.top, citing.words), about(choice.top), period)];
  }
}

function onPaperOnly(top: Earning, { ranking, money, period, isBought, citing }: CompareModel): string {
  return citing.words.compare.onlyOnPaper(
    [top, ...nearTies(top, ranking.open).slice(0, TIES)].map((each) => earningName(each, citing.words)),
    aboutMoney(worthUsdPerDay(top) * DAYS_PER[period], money),
    period,
    mainDoubt(top, citing),
    isBought,
  );
}

/** What can turn the headline round; where it names several places, of the first that has such a thing. */
function knowFirstLine(choice: Choice, { ranking, citing }: CompareModel): string | undefined {
  const say = citing.words.compare;
  const named = namedBy(choice).flatMap((earning) => [earning, ...nearTies(earning, ranking.open).slice(0, TIES)]);
  const [line] = named.flatMap((earning) =>
    decidingCaveats(earning)
      .slice(0, 1)
      .map((caveat) =>
        say.knowFirst(caveat, named.length > 1 ? earningName(earning, citing.words, NAME_WIDTH) : undefined),
      ),
  );
  return line;
}

/** What the headline names first. */
function namedBy(choice: Choice): readonly Earning[] {
  switch (choice.kind) {
    case 'none':
      return [];
    case 'best':
      return [choice.best];
    case 'nothing-pays':
      return present(choice.onPaper);
    case 'only-on-paper':
      return [choice.top];
  }
}

/** As many of each group as one screen has room for. */
function rowsOfTable(shown: readonly Earning[]): readonly Earning[] {
  return [
    ...shown.filter(({ kind }) => kind !== 'mining').slice(0, RENTED_ROWS),
    ...shown.filter(({ kind }) => kind === 'mining').slice(0, MINED_ROWS),
  ];
}

function groupsTable(shown: readonly Earning[], model: CompareModel): string {
  const { money, period, isBought, citing } = model;
  const say = citing.words.compare;
  const [rented, mined] = [
    shown.filter(({ kind }) => kind !== 'mining'),
    shown.filter(({ kind }) => kind === 'mining'),
  ];
  const rows = (heading: string, earnings: readonly Earning[]): string[][] =>
    earnings.length === 0 ? [] : [[heading], ...earnings.map((earning) => rowOf(earning, model))];
  return groupedTable(
    [
      [say.heading(money.currency, period), say.likely, say.lowHigh, isBought ? say.payback : say.age],
      ...rows(say.rent, rented),
      ...rows(say.mine, mined),
    ],
    [NAME_WIDTH, LIKELY_WIDTH, END_WIDTH * 2 + 1, LAST_WIDTH],
  );
}

function rowOf(earning: Earning, { money, period, isBought, citing }: CompareModel): string[] {
  const say = citing.words.compare;
  const { low, typical, high } = earning.estimate.flows;
  const cell = (usdPerDay: number, width: number): string => formatCell(usdPerDay * DAYS_PER[period], money, width);
  return [
    fit(earningName(earning, citing.words, NAME_WIDTH), NAME_WIDTH),
    `${cell(typical.netProfitUsdPerDay, LIKELY_WIDTH - 1)}${say.mark(earning.certainty.grade)}`,
    rangeCell(
      [low, typical, high].map((flow) => flow.netProfitUsdPerDay * DAYS_PER[period]),
      money,
    ),
    isBought ? paybackCell(earning, citing) : ageCell(earning, citing),
  ];
}

/** Low and high; where both would read the same, how far they are from the likely. */
function rangeCell([low = 0, typical = 0, high = 0]: readonly number[], money: Money): string {
  const [lowCell, highCell] = [low, high].map((usd) => formatCell(usd, money, END_WIDTH));
  const farthest = Math.max(typical - low, high - typical) * money.unitsPerUsd;
  return lowCell === highCell && farthest > 0
    ? `±${formatSignificant(farthest, money.locale, 1)}`
    : `${lowCell}…${highCell}`;
}

function paybackCell({ estimate: { payback } }: Earning, { words }: Citing): string {
  return payback?.typical.kind === 'reached'
    ? words.compare.months(payback.typical.days / DAYS_PER.month)
    : words.compare.never;
}

/** From here on weeks say more than days. */
const DAYS_COUNTED = 21;

/** Age of the price, the oldest of several. */
function ageCell(earning: Earning, { now, words }: Citing): string {
  const prices = ingredientsOf(earning).filter(({ what }) => what === 'rent' || what === 'coin-price');
  const oldest = present(...prices.map(({ figure }) => figure))
    .toSorted(bySeenLast)
    .at(-1);
  if (oldest === undefined) return words.compare.typed;
  const [year = ''] = oldest.date.split('-');
  if (oldest.date === year) return words.compare.ofYear(year);
  const days = Math.max(0, Math.floor(now.getTime() / DAY_MS) - dayOf(oldest.date));
  return days < DAYS_COUNTED ? words.compare.days(days) : words.compare.weeks(Math.round(days / 7));
}

function legendOf(shown: readonly Earning[], { words }: Citing): string {
  return words.compare.legend(shown.map(({ certainty }) => certainty.grade));
}

/** Those that have no row, with what each would leave, in one line. */
function placesLine(
  places: readonly Earning[],
  { money, period, citing }: CompareModel,
  tell: (named: readonly string[], more: number) => string,
  atMost = NAMED,
): string | undefined {
  if (places.length === 0) return undefined;
  const named = places
    .slice(0, atMost)
    .map(
      (earning) =>
        `${earningName(earning, citing.words, NAME_WIDTH)} ${formatCell(worthUsdPerDay(earning) * DAYS_PER[period], money, LIKELY_WIDTH)}`,
    );
  return tell(named, places.length - named.length);
}

function wantMoreLine({ ranking: { fallingShort }, citing }: CompareModel): string | undefined {
  if (fallingShort.length === 0) return undefined;
  return citing.words.compare.wantMore(
    fallingShort.slice(0, NAMED).map(({ network }) => network.name),
    Math.max(0, fallingShort.length - NAMED),
  );
}

/** Opens any row; the best of what is sure first, then in the order of the table. */
function detailsMenu({ ranking, detailId, money, period, citing }: CompareModel) {
  const say = citing.words.compare;
  return menuRow(
    'details',
    say.details,
    [...sureFirst(ranking.open), ...ranking.fallingShort, ...ranking.notOpen].map((earning) => ({
      label: earningName(earning, citing.words),
      description: say.detail(formatMoney(worthUsdPerDay(earning) * DAYS_PER[period], money), period),
      customId: detailId(earning),
    })),
  );
}
