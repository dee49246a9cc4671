import { dayOf } from '../figures/figure-date.ts';

interface Sourced {
  readonly source: string;
  readonly date: string;
}

interface RowKeys<Row> {
  readonly aboutOf: (row: Row) => string;
  /** Where several are quoted about the same. */
  readonly productOf?: (row: Row) => string;
  /** Whether the rows stand in the order of what they are about. */
  readonly isInOrder?: boolean;
}

/**
 * Puts fresh rows among those before. A source's older rows of the same product give way, in their place; its newer ones
 * stay and the fresh row is left out. Other fresh rows go before the first one about the same.
 */
export function mergeRows<Row extends Sourced>(
  before: readonly Row[],
  fresh: readonly Row[],
  { aboutOf, productOf = () => '', isInOrder = false }: RowKeys<Row>,
): { readonly rows: Row[]; readonly added: number; readonly replaced: number } {
  const keyOf = (row: Row): string => [row.source, aboutOf(row), productOf(row)].join(' ');
  const freshByKey = new Map(fresh.map((row) => [keyOf(row), row]));
  for (const row of before) {
    const newer = freshByKey.get(keyOf(row));
    if (newer !== undefined && dayOf(row.date) > dayOf(newer.date)) freshByKey.delete(keyOf(row));
  }

  const replaced = new Set<string>();
  const rows = before.flatMap((row) => {
    const key = keyOf(row);
    const newer = freshByKey.get(key);
    if (newer === undefined) return [row];
    if (replaced.has(key)) return [];
    replaced.add(key);
    return [newer];
  });

  const unplaced = [...freshByKey].flatMap(([key, row]) => (replaced.has(key) ? [] : [row]));
  for (const [about, own] of Map.groupBy(unplaced, aboutOf)) {
    const at = rows.findIndex((row) => aboutOf(row) === about || (isInOrder && aboutOf(row) > about));
    rows.splice(at === -1 ? rows.length : at, 0, ...own);
  }
  return { rows, added: unplaced.length, replaced: replaced.size };
}
