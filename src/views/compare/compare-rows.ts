import type { Earning } from '../../appraisal/appraisal.ts';
import { isSure, worthUsdPerDay } from '../../appraisal/choice.ts';
import type { Ranking } from '../../appraisal/rank.ts';

const RENTED_ROWS = 5;
const MINED_ROWS = 4;
/** Where nothing pays, so many are shown all the same. */
export const LOSING_ROWS = 3;

/** Firm and dated ones before those that are on paper; within each in the order given. */
export function sureFirst(earnings: readonly Earning[]): readonly Earning[] {
  return earnings.toSorted((one, other) => Number(isSure(other)) - Number(isSure(one)));
}

/** What pays, the sure first, and what does not. */
export function split(open: readonly Earning[]) {
  return {
    paying: sureFirst(open.filter((earning) => worthUsdPerDay(earning) > 0)),
    losing: open.filter((earning) => worthUsdPerDay(earning) <= 0),
  };
}

/** The rows of the table, and of its picture. */
export function compareRows({ ranking }: { readonly ranking: Pick<Ranking, 'open'> }): readonly Earning[] {
  const { paying, losing } = split(ranking.open);
  return rowsOfTable(paying.length > 0 ? paying : losing.slice(0, LOSING_ROWS));
}

/** As many of each group as one screen has room for. */
function rowsOfTable(shown: readonly Earning[]): readonly Earning[] {
  return [
    ...shown.filter(({ kind }) => kind !== 'mining').slice(0, RENTED_ROWS),
    ...shown.filter(({ kind }) => kind === 'mining').slice(0, MINED_ROWS),
  ];
}
