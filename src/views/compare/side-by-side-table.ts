import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { isSure, worthUsdPerDay } from '../../appraisal/choice.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import { earnerShortName } from '../values/earner-names.ts';
import { formatCell } from '../values/cells.ts';
import { rigName } from '../values/rig-names.ts';
import { fit, groupedTable } from '../message/table.ts';
import type { Column, SideBySideModel } from './side-by-side-model.ts';

/** Wide enough for `USD a month`; of four columns it would take the decimals. */
const NAME_WIDTH = 11;
const NARROW_NAME_WIDTH = 10;
const FOUR = 4;
const LINE_WIDTH = 38;
const NOT_TAKEN = '-';

/** One place, and what each rig would earn there. */
export interface Row {
  readonly name: string;
  readonly earnings: readonly (Earning | undefined)[];
}

/** Best first by what is sure; then what is only on paper. */
export function rowsOf(columns: readonly Column[]): readonly Row[] {
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

export function bestWorth(earnings: readonly (Earning | undefined)[]): number {
  return Math.max(...present(...earnings).map(worthUsdPerDay));
}

/** What each rig would leave in each place, ≤ 38 characters a line. */
export function worthTable(rows: readonly Row[], { columns, money, period, citing }: SideBySideModel): string {
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
export function headings(
  columns: readonly Column[],
  { words }: Pick<SideBySideModel['citing'], 'words'>,
): readonly string[] {
  const names = columns.map(({ rig }) => rigName(rig).replaceAll(/\b(?:RTX|GTX|RX) /g, ''));
  return names.every((name) => name.length < cellWidth(columns))
    ? names
    : names.map((_, index) => words.compare.beside.numbered(index + 1));
}
