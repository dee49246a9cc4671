import type { Earning } from '../../appraisal/appraisal.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import { claimedAbove, firstChoice, isSure, worthUsdPerDay } from '../../appraisal/choice.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import { betterWithMore } from '../../appraisal/rank.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import type { Words } from '../../words/words.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { certaintySentence, hardToBelieve, mainDoubt } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { earnerName, earnerShortName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { aboutMoney, formatCell, formatMoney } from '../values/format.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { shortfallsWords } from '../joining/machine.ts';
import { menuRow } from '../message/menus.ts';
import { DAYS_PER } from '../values/period.ts';
import type { Period } from '../values/period.ts';
import { legendOf } from './places-table.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';
import { screenEmbed, TITLE_CHARACTERS } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, groupedTable } from '../message/table.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

interface Column {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
}

export interface SideBySideModel extends AnswerTerms {
  readonly columns: readonly Column[];
  readonly period: Period;
  readonly isBought: boolean;
  /** Leads from a rig to all of its places. */
  readonly detailId: (rig: readonly RigPart[]) => string | undefined;
  /** A picture is added to the answer, and takes the place of its table. */
  readonly hasPicture: boolean;
  /** A row each. */
  readonly buttons: readonly (readonly RunButton[])[];
}

/** Wide enough for `USD a month`; of four columns it would take the decimals. */
const NAME_WIDTH = 11;
const NARROW_NAME_WIDTH = 10;
const FOUR = 4;
const LINE_WIDTH = 38;
const ROWS = 8;
/** Where columns are numbers, what each stands for takes the room. */
const ROWS_OF_NUMBERED = 6;
const NAMED = 3;
const NOT_TAKEN = '-';

/** Up to four rigs beside each other: which of them earns most and where, and what each would in the best places. */
export function sideBySideView(model: SideBySideModel): Reply {
  const { columns, isBought, detailId, buttons, citing, hasPicture } = model;
  const { words } = citing;
  const title = titleOf(model);
  const earnings = columns.flatMap(({ ranking }) => present(...ranking.open, betterWithMore(ranking)));
  const footer = [words.compare.footer(isBought), ...livenessSentences(earnings.flatMap(marketFiguresOf), citing)].join(
    ' ',
  );
  const { components = [] } = buttonRows(buttons);
  const rows = [
    ...menuRow(
      'cards',
      words.compare.beside.pick,
      columns.map(({ rig }) => ({ label: rigName(rig), customId: detailId(rig) })),
    ),
    ...components,
  ];
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines: linesOf(model), footer, hasPicture })],
    ...(rows.length > 0 && { components: rows }),
  };
}

/** Rigs that are numbered are named below, each with its number. */
function titleOf(model: SideBySideModel): string {
  const { columns, citing } = model;
  const say = citing.words.compare.beside;
  const names = columns.map(({ rig }) => rigName(rig));
  return isNumbered(model) && columns.length > 2
    ? say.titleOfMany(columns.length)
    : fit(say.title(names), TITLE_CHARACTERS);
}

/** A picture has names. */
function isNumbered({ columns, citing, hasPicture }: SideBySideModel): boolean {
  return !hasPicture && headings(columns, citing)[0] === citing.words.compare.beside.numbered(1);
}

function linesOf(model: SideBySideModel): readonly Line[] {
  const { columns, rate, citing, hasPicture } = model;
  const say = citing.words.compare;
  const rows = rowsOf(columns);
  const paying = rows.filter((row) => bestWorth(row.earnings) > 0);
  const areNumbered = isNumbered(model);
  const shown = (paying.length > 0 ? paying : rows).slice(0, areNumbered ? ROWS_OF_NUMBERED : ROWS);
  const losing = rows.filter((row) => !shown.includes(row) && bestWorth(row.earnings) <= 0);
  const inTable = shown.flatMap(({ earnings }) => present(...earnings));
  const hasGap = shown.some(({ earnings }) => earnings.includes(undefined));
  const legend = legendOf(inTable, citing);
  const doubted = hardToBelieve(inTable, citing);
  return present<Line>(
    ...bestLines(model),
    ...columns.map((column, index): Line => ({
      text: ofEach(column, index, model),
      // That a rig has no place is told nowhere else.
      ...((areNumbered || column.ranking.open.length > 0) && { rank: 3 }),
      ...(areNumbered && { short: inShort(column, index, say.beside) }),
    })),
    shown.length > 0 && !hasPicture && { text: worthTable(shown, model) },
    legend !== '' && !hasPicture && { text: legend },
    doubted !== undefined && { text: doubted },
    hasGap && !hasPicture && { text: say.beside.notTaken },
    losing.length > 0 && {
      text: say.beside.loseAll(
        losing.slice(0, NAMED).map(({ name }) => name),
        Math.max(0, losing.length - NAMED),
      ),
      rank: 2,
    },
    {
      text: powerSentence(
        rate,
        columns.flatMap(({ ranking }) => ranking.open),
        citing,
      ),
    },
    ...[...rateRemarks(model), ...currencyRemarks(model.exchangeRates, citing)].map((text) => ({ text })),
  );
}

/** The best of all of them, and how sure that is. */
function bestLines({ columns, money, period, isBought, citing }: SideBySideModel): readonly Line[] {
  const say = citing.words.compare.beside;
  const firsts = columns.flatMap(({ rig, ranking }) => {
    const first = firstChoice(ranking.open);
    return first === undefined ? [] : [{ rig, first }];
  });
  const [best] = firsts.toSorted(
    (one, other) =>
      Number(isSure(other.first)) - Number(isSure(one.first)) ||
      worthUsdPerDay(other.first) - worthUsdPerDay(one.first),
  );
  if (best === undefined) return [{ text: say.nothing }];
  const worth = worthUsdPerDay(best.first);
  const ties = firsts.filter(({ first }) => isSure(first) === isSure(best.first) && isNearTie(first, best.first));
  const about = aboutMoney(worth * DAYS_PER[period], money);
  const at = ({ rig, first }: Entry): string =>
    first.kind === 'mining' ? say.mining(rigName(rig), placeOf(first)) : say.at(rigName(rig), placeOf(first));
  return [
    {
      text:
        worth > 0
          ? say.best([...new Set([best, ...ties].map(at))], about, period, isBought, isSure(best.first))
          : say.leastLoss(at(best), about, period),
    },
    { text: certaintySentence(best.first, citing) },
    ...moreOnPaper(columns, best.first).map((entry) => ({
      text: citing.words.compare.onPaperMore(
        [at(entry)],
        aboutMoney(worthUsdPerDay(entry.first) * DAYS_PER[period], money),
        mainDoubt(entry.first, citing),
      ),
      // The table has it, marked.
      rank: 1,
    })),
  ];
}

interface Entry {
  readonly rig: readonly RigPart[];
  readonly first: Earning;
}

/** What on paper would be worth more than the best, in any column: the most of what somebody measured or listed, and of what is only claimed. */
function moreOnPaper(columns: readonly Column[], best: Earning): readonly Entry[] {
  const above = columns.flatMap(({ rig, ranking }) => {
    const claimed = claimedAbove(ranking.open, best);
    return ranking.open
      .filter((first) => !isSure(first) && worthUsdPerDay(first) > Math.max(0, worthUsdPerDay(best)))
      .map((first) => ({ rig, first, isClaimed: claimed.includes(first) }));
  });
  const most = above.toSorted((one, other) => worthUsdPerDay(other.first) - worthUsdPerDay(one.first));
  const [measured, claimed] = [most.find(({ isClaimed }) => !isClaimed), most.find(({ isClaimed }) => isClaimed)];
  // More columns than that take the room of a second sentence.
  return present(measured, claimed).slice(0, columns.length > 3 ? 1 : 2);
}

/** One place, and what each rig would earn there. */
interface Row {
  readonly name: string;
  readonly earnings: readonly (Earning | undefined)[];
}

/** Best first by what is sure; then what is only on paper. */
function rowsOf(columns: readonly Column[]): readonly Row[] {
  const nameOf = (earning: Earning): string => earnerShortName(earnerOf(earning), nameWidth(columns));
  const names = columns.flatMap(({ ranking }) => ranking.open.map(nameOf));
  return [...new Set(names)]
    .map((name) => ({
      name,
      earnings: columns.map(({ ranking }) => ranking.open.find((earning) => nameOf(earning) === name)),
    }))
    .toSorted((one, other) => byBest(one, other));
}

function byBest({ earnings: one }: Row, { earnings: other }: Row): number {
  const oneSure = one.filter(isSureHere);
  const otherSure = other.filter(isSureHere);
  if (oneSure.length > 0 && otherSure.length > 0) return bestWorth(otherSure) - bestWorth(oneSure);
  if (oneSure.length > 0 || otherSure.length > 0) return otherSure.length - oneSure.length;
  return bestWorth(other) - bestWorth(one);
}

function isSureHere(earning: Earning | undefined): boolean {
  return earning !== undefined && isSure(earning);
}

function bestWorth(earnings: readonly (Earning | undefined)[]): number {
  return Math.max(...present(...earnings).map(worthUsdPerDay));
}

function worthTable(rows: readonly Row[], { columns, money, period, citing }: SideBySideModel): string {
  const say = citing.words.compare;
  const width = cellWidth(columns);
  const isNarrow = columns.length >= FOUR;
  const cell = (earning: Earning | undefined): string =>
    earning === undefined
      ? `${NOT_TAKEN} `
      : `${formatCell(worthUsdPerDay(earning) * DAYS_PER[period], money, width - 1)}${say.mark(earning.certainty.grade).padEnd(1)}`;
  return groupedTable(
    [
      [
        isNarrow ? money.currency : say.heading(money.currency, period),
        ...headings(columns, citing).map((heading) => `${heading} `),
      ],
      ...rows.map(({ name, earnings }) => [fit(name, nameWidth(columns)), ...earnings.map(cell)]),
    ],
    [nameWidth(columns), ...columns.map(() => width)],
  );
}

function nameWidth({ length }: readonly Column[]): number {
  return length >= FOUR ? NARROW_NAME_WIDTH : NAME_WIDTH;
}

function cellWidth(columns: readonly Column[]): number {
  return Math.floor((LINE_WIDTH - nameWidth(columns)) / columns.length) - 1;
}

/** A column heading has few characters: names without their series word where all fit, else numbers. */
function headings(columns: readonly Column[], { words }: Pick<SideBySideModel['citing'], 'words'>): readonly string[] {
  const names = columns.map(({ rig }) => rigName(rig).replaceAll(/\b(?:RTX|GTX|RX) /g, ''));
  return names.every((name) => name.length < cellWidth(columns))
    ? names
    : names.map((_, index) => words.compare.beside.numbered(index + 1));
}

/** The table has the amounts, under these numbers. */
function inShort({ rig, ranking }: Column, index: number, say: Words['compare']['beside']): string {
  return say.numberedRig(index + 1, (ranking.open.length > 0 ? say.justRig : say.justNone)(rigName(rig)));
}

function placeOf(earning: Earning): string {
  return earnerName(earnerOf(earning));
}

function ofEach({ rig, ranking }: Column, index: number, model: SideBySideModel): string {
  const { money, period, citing } = model;
  const say = citing.words.compare;
  const amount = (earning: Earning): string =>
    say.detail(formatMoney(worthUsdPerDay(earning) * DAYS_PER[period], money), period);
  const best = firstChoice(ranking.open);
  const better = betterWithMore(ranking);
  const line =
    best === undefined
      ? say.beside.ofNone(rigName(rig))
      : say.beside.ofEach(rigName(rig), placeOf(best), amount(best), isSure(best));
  const whole =
    better === undefined
      ? line
      : say.beside.better(
          line,
          placeOf(better),
          amount(better),
          shortfallsWords(better.eligibility.shortfalls, citing),
        );
  return isNumbered(model) ? say.beside.numberedRig(index + 1, whole) : whole;
}
