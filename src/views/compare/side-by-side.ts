import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { firstChoice, isSure, worthUsdPerDay } from '../../appraisal/choice.ts';
import { betterWithMore } from '../../appraisal/rank.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import type { Words } from '../../words/words.ts';
import { buttonRows } from '../message/buttons.ts';
import { hardToBelieve } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { earnerName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatMoney } from '../values/money.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { shortfallsWords } from '../joining/machine.ts';
import { menuRow } from '../message/menus.ts';
import { legendOf } from './earnings-table.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';
import { screenEmbed, TITLE_CHARACTERS } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit } from '../message/table.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';
import { bestLines } from './side-by-side-best.ts';
import type { Column, SideBySideModel } from './side-by-side-model.ts';
import { bestWorth, headings, rowsOf, worthTable } from './side-by-side-table.ts';

const ROWS = 8;
/** Where columns are numbers, what each stands for takes the room. */
const ROWS_OF_NUMBERED = 6;
const NAMED = 3;

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

/** The table has the amounts, under these numbers. */
function inShort({ rig, ranking }: Column, index: number, say: Words['compare']['beside']): string {
  return say.numberedRig(index + 1, (ranking.open.length > 0 ? say.justRig : say.justNone)(rigName(rig)));
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
      : say.beside.ofEach(rigName(rig), earnerName(earnerOf(best)), amount(best), isSure(best));
  const whole =
    better === undefined
      ? line
      : say.beside.better(
          line,
          earnerName(earnerOf(better)),
          amount(better),
          shortfallsWords(better.eligibility.shortfalls, citing),
        );
  return isNumbered(model) ? say.beside.numberedRig(index + 1, whole) : whole;
}
