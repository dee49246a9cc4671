const IN_A_ROW = 3;

/** Of the twelve columns that an embed has, those that a field takes: the lines of the grid at its start and end. */
export type FieldColumns = '1/13' | '1/7' | '7/13' | '1/5' | '5/9' | '9/13';

const ROWS: readonly (readonly FieldColumns[])[] = [[], ['1/13'], ['1/7', '7/13'], ['1/5', '5/9', '9/13']];

/** Where Discord's desktop client puts fields: up to three inline ones share a row, and fill it. */
export function fieldColumns(fields: readonly { readonly inline?: boolean }[]): readonly FieldColumns[] {
  const columns: FieldColumns[] = [];
  let waiting = 0;
  const endRow = (): void => {
    columns.push(...(ROWS[waiting] ?? []));
    waiting = 0;
  };
  for (const { inline } of fields) {
    if (inline !== true || waiting === IN_A_ROW) endRow();
    waiting += 1;
    if (inline !== true) endRow();
  }
  endRow();
  return columns;
}
